import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { reply } from './server-loop.ts'
import { OK } from './tags.ts'

interface Claim {
  readonly key: Term
  readonly pid: Pid
  readonly from: Term
}

/** Who holds which key of a registry, and who waits for it: `Registry.lock/3`. */
export class RegistryLocks {
  /** In order of their coming: the first claim of a key holds it. */
  private claims: Claim[]

  constructor() {
    this.claims = []
  }

  /** Answers the caller once the key is free. */
  *acquire(key: Term, pid: Pid, from: Term): Effect<void> {
    yield { kind: 'link', to: pid }
    const isFree = this.holder(key) === undefined
    this.claims.push({ key, pid, from })
    if (isFree) yield* reply(from, OK)
  }

  /** The holder gives the key to the next that waits. */
  *release(key: Term, pid: Pid): Effect<Term> {
    const held = this.holder(key)
    if (held?.pid !== pid) return OK
    this.claims = this.claims.filter((claim) => claim !== held)
    const next = this.holder(key)
    if (next !== undefined) yield* reply(next.from, OK)
    return OK
  }

  /** A process has ended: what it held is free, what it waited for it needs no more. */
  *forget(pid: Pid): Effect<void> {
    const held = this.claims.filter((claim) => claim.pid === pid && this.holder(claim.key) === claim)
    this.claims = this.claims.filter((claim) => claim.pid !== pid)
    for (const { key } of held) {
      const next = this.holder(key)
      if (next !== undefined) yield* reply(next.from, OK)
    }
  }

  private holder(key: Term): Claim | undefined {
    return this.claims.find((claim) => strictEqual(claim.key, key))
  }
}
