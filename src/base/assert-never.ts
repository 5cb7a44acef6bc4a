/** Ends an exhaustive `switch`: the compiler proves that it is not reached, and a bug that reaches it names the value. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
