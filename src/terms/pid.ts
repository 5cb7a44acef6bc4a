/** A process identifier; prints as `#PID<0.ID.0>`. */
export class Pid {
  readonly id: number

  constructor(id: number) {
    this.id = id
  }
}
