/** Kernel's operators that Erlang spells otherwise, with Erlang's `name/arity`. */
export const ERLANG_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['===/2', '=:=/2'],
  ['!==/2', '=/=/2'],
  ['!=/2', '/=/2'],
  ['<=/2', '=</2'],
])
