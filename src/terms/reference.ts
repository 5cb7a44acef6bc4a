/** A unique reference (`make_ref/0`); prints as `#Reference<0.0.0.ID>`. */
export class Reference {
  readonly id: number

  constructor(id: number) {
    this.id = id
  }
}
