import { invariant } from '#base/invariant.ts'
import type { Effect } from '#terms/effect.ts'
import { listItems } from '#terms/list.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { DOWN, INFINITY } from './tags.ts'

/** The pid of the running process. */
export function* selfPid(): Effect<Pid> {
  const pid = yield { kind: 'self' }
  invariant(pid instanceof Pid, 'self is a pid')
  return pid
}

/** Monitors a process; its `:DOWN` message has the reference. */
export function* monitor(item: Term): Effect<Reference> {
  const reference = yield { kind: 'monitor', item }
  invariant(reference instanceof Reference, 'a monitor is a reference')
  return reference
}

/** Ends a monitor and forgets its message. */
export function* demonitor(reference: Term): Effect<void> {
  yield { kind: 'demonitor', reference, flush: true }
}

/** Puts a message into a process's mailbox. */
export function* send(to: Term, message: Term): Effect<void> {
  yield { kind: 'send', to, message }
}

/** A timeout argument in milliseconds. */
export function milliseconds(timeout: Term): number {
  return timeout === INFINITY ? Number.POSITIVE_INFINITY : Number(timeout)
}

/** What came of waiting for an answer with a reference. */
export type Answer =
  | { readonly kind: 'reply'; readonly value: Term }
  | { readonly kind: 'down'; readonly reason: Term }
  | { readonly kind: 'timeout' }

/** Waits for `{label, reply}` or the end of the process that was monitored with the reference. */
export function* awaitAnswer(reference: Term, timeout: number, label = reference): Effect<Answer> {
  const message = yield { kind: 'receive', match: (candidate) => isAnswer(candidate, reference, label), timeout, onTimeout: null }
  if (isTuple(message, 2)) return { kind: 'reply', value: message.items[1] as Term }
  return isTuple(message, 5) ? { kind: 'down', reason: message.items[4] as Term } : { kind: 'timeout' }
}

function isAnswer(message: Term, reference: Term, label: Term): boolean {
  if (isTuple(message, 2)) return message.items[0] === label
  return isTuple(message, 5) && message.items[0] === DOWN && message.items[1] === reference
}

/** An entry of the process dictionary, undefined when it is not there. */
export function* getEntry(key: Term): Effect<Term | undefined> {
  let found: Term | undefined
  yield {
    kind: 'dictionary',
    access: (entries) => {
      found = mapGet(entries, key)
      return { value: null, entries }
    },
  }
  return found
}

/** Sets an entry of the own process dictionary. */
export function* putEntry(key: Term, value: Term): Effect<void> {
  yield { kind: 'dictionary', access: (entries) => ({ value: null, entries: mapPut(entries, key, value) }) }
}

/** The items of a list entry of the process dictionary. */
export function* entryItems(key: Term): Effect<Term[]> {
  const list = yield* getEntry(key)
  return (list === undefined ? undefined : listItems(list)) ?? []
}
