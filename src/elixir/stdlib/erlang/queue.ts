import { type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { Cons, EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** The items from front to rear: a queue is `{rear reversed, front}`. */
function itemsOf(name: string, queue: Term): Term[] {
  const rear = isTuple(queue, 2) && isList(queue.items[0] as Term) ? listItems(queue.items[0] as Term) : undefined
  const front = isTuple(queue, 2) && isList(queue.items[1] as Term) ? listItems(queue.items[1] as Term) : undefined
  if (rear === undefined || front === undefined) return badArgument(':queue', name, [queue])
  return [...front, ...rear.reverse()]
}

/** As Erlang keeps it: from two items on, neither half is empty. */
function queueOf(items: readonly Term[]): Term {
  if (items.length === 0) return tuple(EMPTY_LIST, EMPTY_LIST)
  if (items.length === 1) return tuple(listFrom(items), EMPTY_LIST)
  const split = Math.floor(items.length / 2)
  return tuple(listFrom(items.slice(split).reverse()), listFrom(items.slice(0, split)))
}

const EMPTY = atom('empty')

/** With an item at the rear. */
function enqueue(item: Term, queue: Term): Term {
  const [rear, front] = halves('in', queue)
  if (front === EMPTY_LIST && rear instanceof Cons && rear.tail === EMPTY_LIST) return tuple(list(item), rear)
  return tuple(new Cons(item, rear), front)
}

function halves(name: string, queue: Term): readonly [Term, Term] {
  if (!isTuple(queue, 2) || !isList(queue.items[0] as Term) || !isList(queue.items[1] as Term)) return badArgument(':queue', name, [queue])
  return queue.items as readonly [Term, Term]
}

/** `{{:value, first}, rest}`; the rear is turned around when the front is used up. */
function dequeue(queue: Term): Term {
  const [rear, front] = halves('out', queue)
  if (front instanceof Cons && front.tail !== EMPTY_LIST) return tuple(tuple(VALUE, front.head), tuple(rear, front.tail))
  return take('out', queue, 'front')
}

const VALUE = atom('value')

function take(name: string, queue: Term, end: 'front' | 'rear'): Term {
  const items = itemsOf(name, queue)
  const item = end === 'front' ? items.shift() : items.pop()
  return item === undefined ? tuple(EMPTY, queue) : tuple(tuple(VALUE, item), queueOf(items))
}

function peek(name: string, queue: Term, end: 'front' | 'rear'): Term {
  const items = itemsOf(name, queue)
  const item = end === 'front' ? items[0] : items[items.length - 1]
  return item === undefined ? EMPTY : tuple(VALUE, item)
}

/** Erlang's `:queue` */
export const queueModule: NativeModule = {
  name: ':queue',
  functions: {
    'new/0': pure(() => queueOf([])),
    'from_list/1': pure((list: Term) => queueOf(listItems(list) ?? [])),
    'to_list/1': pure((queue: Term) => listFrom(itemsOf('to_list', queue))),
    'len/1': pure((queue: Term) => itemsOf('len', queue).length),
    'is_empty/1': pure((queue: Term) => itemsOf('is_empty', queue).length === 0),
    'in/2': pure(enqueue),
    'in_r/2': pure((item: Term, queue: Term) => queueOf([item, ...itemsOf('in_r', queue)])),
    'out/1': pure(dequeue),
    'out_r/1': pure((queue: Term) => take('out_r', queue, 'rear')),
    'peek/1': pure((queue: Term) => peek('peek', queue, 'front')),
    'peek_r/1': pure((queue: Term) => peek('peek_r', queue, 'rear')),
    'get/1': pure((queue: Term) => itemsOf('get', queue)[0] ?? badArgument(':queue', 'get', [queue])),
    'drop/1': pure((queue: Term) => queueOf(itemsOf('drop', queue).slice(1))),
    'reverse/1': pure((queue: Term) => queueOf(itemsOf('reverse', queue).reverse())),
    'join/2': pure((left: Term, right: Term) => queueOf([...itemsOf('join', left), ...itemsOf('join', right)])),
    'member/2': pure((item: Term, queue: Term) => itemsOf('member', queue).some((other) => strictEqual(item, other))),
  },
}
