import { type NativeModule, pure } from '#elixir/native.ts'
import { add, multiply } from '#elixir/vm/arithmetic.ts'
import { listFrom } from '#terms/list.ts'
import { filled } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { badArgument } from './raise.ts'

function itemsFor(name: string, tuple: Term, args: readonly Term[]): readonly Term[] {
  return tuple instanceof Tuple
    ? tuple.items
    : badArgument(':erlang', name, args, `${args[0] === tuple ? '1st' : '2nd'} argument: not a tuple`)
}

function checkIndex(name: string, index: Term, limit: number, args: readonly Term[]): number {
  if (typeof index === 'number' && index >= 0 && index <= limit) return index
  return badArgument(':erlang', name, args, '1st argument: out of range')
}

function insertAt(tuple: Term, index: Term, value: Term): Term {
  const args = [typeof index === 'number' ? index + 1 : index, tuple, value]
  const items = itemsFor('insert_element', tuple, args)
  return new Tuple(items.toSpliced(checkIndex('insert_element', index, items.length, args), 0, value))
}

function deleteAt(tuple: Term, index: Term): Term {
  const args = [typeof index === 'number' ? index + 1 : index, tuple]
  const items = itemsFor('delete_element', tuple, args)
  return new Tuple(items.toSpliced(checkIndex('delete_element', index, items.length - 1, args), 1))
}

/** `Tuple` */
export const tupleModule: NativeModule = {
  name: 'Tuple',
  functions: {
    'append/2': pure((tuple: Term, value: Term) => new Tuple([...itemsFor('append_element', tuple, [tuple, value]), value])),
    'duplicate/2': pure((value: Term, size: Term) =>
      typeof size === 'number' && size >= 0
        ? new Tuple(filled(size, value))
        : badArgument(':erlang', 'make_tuple', [size, value], '1st argument: out of range'),
    ),
    'insert_at/3': pure(insertAt),
    'delete_at/2': pure(deleteAt),
    'to_list/1': pure((tuple: Term) => listFrom(itemsFor('tuple_to_list', tuple, [tuple]))),
    'sum/1': pure((tuple: Term) => itemsFor('tuple_to_list', tuple, [tuple]).reduce<Term>((total, item) => add(total, item), 0)),
    'product/1': pure((tuple: Term) => itemsFor('tuple_to_list', tuple, [tuple]).reduce<Term>((total, item) => multiply(total, item), 1)),
  },
}
