/** Names of calls that are written without parentheses, with their numbers of arguments (`*`: any). */
const CALLS =
  'alias:1,2 case:2 cond:1 for:* import:1,2 quote:1,2 receive:1 require:1,2 try:1 with:* def:1,2 defp:1,2 defguard:1 defguardp:1 defmacro:1,2 defmacrop:1,2 ' +
  'defmodule:2 defdelegate:2 defexception:1 defoverridable:1 defstruct:1 destructure:2 raise:1,2 reraise:2,3 if:2 unless:2 use:1,2 defrecord:2,3 ' +
  'defrecordp:2,3 assert:1,2 assert_in_delta:3,4 assert_raise:2,3 assert_receive:1,2,3 assert_received:1,2 doctest:1,2 refute:1,2 refute_in_delta:3,4 ' +
  'refute_receive:1,2,3 refute_received:1,2 setup:1,2 setup_all:1,2 test:1,2 config:2,3 import_config:1'

/** Names of calls with the numbers of arguments that they may have. */
export type NamesWithoutParentheses = ReadonlyMap<string, readonly (number | '*')[]>

/** The names of a line such as `from:2 for:*`. */
export function namesOf(line: string): NamesWithoutParentheses {
  return new Map(
    line.split(' ').map((entry) => {
      const [name = '', arities = ''] = entry.split(':')
      return [name, arities.split(',').map((arity) => (arity === '*' ? arity : Number(arity)))] as const
    }),
  )
}

const elixirs = namesOf(CALLS)

/** Whether a call of this name with this many arguments is among the names. */
export function hasName(names: NamesWithoutParentheses, name: string, arity: number): boolean {
  const arities = names.get(name)
  return arities?.includes('*') === true || arities?.includes(arity) === true
}

/** Whether Elixir itself writes a call of this name with this many arguments without parentheses. */
export function isWrittenOpen(name: string, arity: number): boolean {
  return hasName(elixirs, name, arity)
}
