import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import { applyMatchSpec } from './match-spec.ts'
import { RegistryLocks } from './registry-locks.ts'
import { type Reaction, reply, type Server, WAIT } from './server-loop.ts'
import { ERROR, EXIT, OK } from './tags.ts'

interface Entry {
  readonly key: Term
  readonly pid: Pid
  value: Term
}

const LOCK = atom('lock')
const UNLOCK = atom('unlock')

/** The process of a registry: it knows who has registered what, and forgets those who end. */
export class RegistryServer implements Server {
  private readonly unique: boolean
  private entries: Entry[] = []
  private readonly meta = new Map<Term, Term>()
  private readonly locks = new RegistryLocks()

  constructor(unique: boolean) {
    this.unique = unique
  }

  *call(message: Term, from: Term): Effect<Reaction> {
    const [name, ...args] = message instanceof Tuple ? message.items : [message]
    if (name === LOCK) yield* this.locks.acquire(args[0] as Term, args[1] as Pid, from)
    else if (name === UNLOCK) yield* reply(from, yield* this.locks.release(args[0] as Term, args[1] as Pid))
    else yield* reply(from, yield* this.answer(name instanceof Atom ? name.name : '', args))
    return WAIT
  }

  private *answer(name: string, args: readonly Term[]): Effect<Term> {
    const [first, second, third] = args as [Term, Term, Term]
    switch (name) {
      case 'register':
        return yield* this.register(first as Pid, second, third)
      case 'unregister':
        return this.remove((entry) => entry.pid === first && strictEqual(entry.key, second))
      case 'unregister_match':
        return this.remove(
          (entry) => entry.pid === first && strictEqual(entry.key, second) && applyMatchSpec(third, entry.value) !== undefined,
        )
      case 'lookup':
        return listFrom(this.withKey(first).map((entry) => tuple(entry.pid, entry.value)))
      case 'keys':
        return listFrom(this.entries.filter((entry) => entry.pid === first).map((entry) => entry.key))
      case 'values':
        return listFrom(this.withKey(first).flatMap((entry) => (entry.pid === second ? [entry.value] : [])))
      case 'count':
        return this.entries.length
      case 'all':
        return listFrom(this.entries.map((entry) => tuple(entry.key, entry.pid, entry.value)))
      case 'update':
        return this.update(first as Pid, second, third)
      case 'put_meta':
        this.meta.set(first, second)
        return OK
      case 'delete_meta':
        this.meta.delete(first)
        return OK
      case 'meta':
        return this.meta.has(first) ? tuple(OK, this.meta.get(first) as Term) : ERROR
      default:
        return ERROR
    }
  }

  private withKey(key: Term): Entry[] {
    return this.entries.filter((entry) => strictEqual(entry.key, key))
  }

  private *register(pid: Pid, key: Term, value: Term): Effect<Term> {
    const holder = this.unique ? this.withKey(key)[0] : undefined
    if (holder !== undefined && (yield { kind: 'alive', pid: holder.pid }))
      return tuple(ERROR, tuple(atom('already_registered'), holder.pid))
    this.entries = this.entries.filter((entry) => entry !== holder)
    this.entries.push({ key, pid, value })
    yield { kind: 'link', to: pid }
    return OK
  }

  private update(pid: Pid, key: Term, value: Term): Term {
    for (const entry of this.withKey(key)) if (entry.pid === pid) entry.value = value
    return OK
  }

  private remove(matches: (entry: Entry) => boolean): Term {
    this.entries = this.entries.filter((entry) => !matches(entry))
    return OK
  }

  // biome-ignore lint/correctness/useYield: a callback is an effect
  *cast(): Effect<Reaction> {
    return WAIT
  }

  *info(message: Term): Effect<Reaction> {
    if (isTuple(message, 3) && message.items[0] === EXIT) {
      this.remove((entry) => entry.pid === message.items[1])
      yield* this.locks.forget(message.items[1] as Pid)
    }
    return WAIT
  }

  // biome-ignore lint/correctness/useYield: a callback is an effect
  *continue(): Effect<Reaction> {
    return WAIT
  }

  *terminate(): Effect<void> {}

  getState(): Term {
    return listFrom(this.entries.map((entry) => tuple(entry.key, entry.pid, entry.value)))
  }

  replaceState(): void {}
}
