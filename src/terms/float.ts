/** An Elixir float: boxed, so that `1.0` is not the integer `1`. */
export class Float {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** The float with this value. */
export function float(value: number): Float {
  return new Float(value)
}
