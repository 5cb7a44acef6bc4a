import type { NativeFunction, NativeModule } from '#elixir/native.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** The function inside of Enum that has no clause for the tail of an improper list, by the function that was called. */
const FAILING: Readonly<Record<string, string>> = {
  'map/2': '-map/2-lists^map/1-1-/2',
  'each/2': '-each/2-lists^foreach/1-0-/2',
  'filter/2': 'filter_list/2',
  'reject/2': 'reject_list/2',
  'reduce/3': '-reduce/3-lists^foldl/2-0-/3',
  'sum/1': '-sum/1-lists^foldl/2-0-/3',
  'flat_map/2': 'flat_map_list/2',
  'uniq/1': 'uniq_list/3',
  'uniq_by/2': 'uniq_list/3',
  'with_index/1': 'with_index_list/2',
  'with_index/2': 'with_index_list/2',
  'group_by/2': '-reverse/1-lists^foldl/2-0-/3',
  'group_by/3': '-reverse/1-lists^foldl/2-0-/3',
  'reverse/1': '-reverse/1-lists^foldl/2-0-/3',
  'frequencies/1': '-frequencies/1-lists^foldl/2-0-/3',
  'map_reduce/3': '-map_reduce/3-lists^mapfoldl/2-0-/3',
  'drop/2': 'drop_list/2',
  'join/1': 'join_list/3',
  'join/2': 'join_list/3',
}

/** The functions, with those that walk a whole list refusing an improper one as Enum's own do. */
export function refusingImproperLists(functions: NativeModule['functions']): NativeModule['functions'] {
  const guarded = Object.entries(functions).map(([key, native]) => [key, guard(key, native)] as const)
  return Object.fromEntries(guarded)
}

function guard(key: string, native: NativeFunction): NativeFunction {
  const failing = FAILING[key]
  if (native.kind === 'pure' || (failing === undefined && key !== 'count/1')) return native
  const refuse = failing === undefined ? refuseCount : refuseIn(failing)
  return {
    kind: 'effect',
    call: (...args) => {
      if (args[0] instanceof Cons) checkTail(args[0], refuse)
      return native.call(...args)
    },
  }
}

function checkTail(list: Cons, refuse: (list: Term, tail: Term) => never): void {
  let rest: Term = list
  while (rest instanceof Cons) rest = rest.tail
  if (rest !== EMPTY_LIST) refuse(list, rest)
}

function refuseIn(failing: string): (list: Term, tail: Term) => never {
  const slash = failing.lastIndexOf('/')
  const name = failing.slice(0, slash)
  const arity = Number(failing.slice(slash + 1))
  return (_, tail) => functionClause('Enum', name, [tail, ...new Array<Term>(arity - 1).fill(null)])
}

function refuseCount(list: Term): never {
  return badArgument(':erlang', 'length', [list], '1st argument: not a list')
}
