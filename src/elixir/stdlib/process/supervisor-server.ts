import { exitReason } from '#elixir/vm/exit-reason.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { type List, list, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import { specField } from './child-spec.ts'
import { childSpecProblem } from './child-spec-problem.ts'
import { demonitor, monitor } from './requests.ts'
import { type Reaction, reply, type Server, WAIT } from './server-loop.ts'
import { DOWN, ERROR, EXIT, IGNORE, INFINITY, KILL, NORMAL, OK, SHUTDOWN, UNDEFINED } from './tags.ts'

/** How a supervisor deals with its children. */
export interface SupervisorFlags {
  /** `one_for_one`, `one_for_all` or `rest_for_one`. */
  readonly strategy: string
  readonly maxRestarts: number
  readonly maxSeconds: number
  /** The option that makes no supervisor; undefined when all do. */
  readonly problem: Term | undefined
  /** A dynamic supervisor forgets children that are not restarted, and names them `:undefined`. */
  readonly dynamic: boolean
  readonly maxChildren: number
}

interface Child {
  readonly spec: ElixirMap
  pid: Pid | null
}

const TEMPORARY = atom('temporary')
const TRANSIENT = atom('transient')
const WORKER = atom('worker')

/** A supervisor's process: starts its children, and starts them again when they end. */
export class SupervisorServer implements Server {
  private readonly flags: SupervisorFlags
  private children: Child[] = []
  private restarts: number[] = []

  constructor(flags: SupervisorFlags) {
    this.flags = flags
  }

  /** Starts the first children in order; answers the reason when one fails. */
  *startAll(specs: readonly ElixirMap[]): Effect<Term | undefined> {
    for (const spec of specs) {
      const result = yield* this.startChild(spec)
      if (isTuple(result, 2) && result.items[0] === ERROR) {
        yield* this.terminate(SHUTDOWN)
        return tuple(SHUTDOWN, tuple(atom('failed_to_start_child'), specField(spec, 'id') ?? null, result.items[1] as Term))
      }
    }
    return undefined
  }

  *call(message: Term, from: Term): Effect<Reaction> {
    const [name, argument] = message instanceof Tuple ? message.items : [message]
    yield* reply(from, yield* this.answer(name as Term, argument ?? null))
    return WAIT
  }

  private *answer(name: Term, argument: Term): Effect<Term> {
    switch (name instanceof Atom ? name.name : '') {
      case 'start_child':
        return yield* this.addChild(argument as ElixirMap)
      case 'which_children':
        return listFrom([...this.children].reverse().map((child) => this.describe(child)))
      case 'count_children':
        return this.count()
      case 'terminate_child':
        return yield* this.terminateChild(argument)
      case 'restart_child':
        return yield* this.restartChild(argument)
      case 'delete_child':
        return this.deleteChild(argument)
      case 'get_childspec':
        return this.childSpec(argument)
      default:
        return tuple(ERROR, atom('unknown_request'))
    }
  }

  // biome-ignore lint/correctness/useYield: a callback is an effect
  *cast(): Effect<Reaction> {
    return WAIT
  }

  *info(message: Term): Effect<Reaction> {
    if (isTuple(message, 3) && message.items[0] === EXIT) return yield* this.childEnded(message.items[1] as Term, message.items[2] as Term)
    return WAIT
  }

  // biome-ignore lint/correctness/useYield: a callback is an effect
  *continue(): Effect<Reaction> {
    return WAIT
  }

  *terminate(_reason: Term): Effect<void> {
    for (const child of [...this.children].reverse()) yield* stopChild(child)
  }

  getState(): Term {
    return listFrom(this.children.map((child) => child.pid))
  }

  replaceState(): void {}

  private *addChild(spec: ElixirMap): Effect<Term> {
    const { dynamic, maxChildren } = this.flags
    const problem = dynamic ? dynamicProblem(spec) : childSpecProblem(spec)
    if (problem !== undefined) return tuple(ERROR, problem)
    const known = dynamic ? undefined : this.find(specField(spec, 'id') ?? null)
    if (known !== undefined) return tuple(ERROR, known.pid === null ? atom('already_present') : tuple(atom('already_started'), known.pid))
    if (dynamic && this.children.length >= maxChildren) return tuple(ERROR, atom('max_children'))
    const result = yield* this.startChild(spec)
    if (dynamic || !isTuple(result, 2) || result.items[0] !== ERROR) return result
    return tuple(ERROR, tuple(result.items[1] as Term, childRecord(spec)))
  }

  private *startChild(spec: ElixirMap): Effect<Term> {
    const result = yield* runStart(spec)
    if (result === IGNORE) {
      if (!this.flags.dynamic && specField(spec, 'restart') !== TEMPORARY) this.children.push({ spec, pid: null })
      return this.flags.dynamic ? IGNORE : tuple(OK, UNDEFINED)
    }
    if (isTuple(result, 2) && result.items[0] === OK && result.items[1] instanceof Pid) this.children.push({ spec, pid: result.items[1] })
    else if (isTuple(result, 3) && result.items[0] === OK && result.items[1] instanceof Pid)
      this.children.push({ spec, pid: result.items[1] })
    return result
  }

  private *childEnded(pid: Term, reason: Term): Effect<Reaction> {
    const child = this.children.find((candidate) => candidate.pid === pid)
    if (child === undefined) return WAIT
    child.pid = null
    if (!needsRestart(child, reason)) {
      if (this.flags.dynamic || specField(child.spec, 'restart') === TEMPORARY) this.forget(child)
      return WAIT
    }
    if (yield* this.tooOften()) return { kind: 'stop', reason: SHUTDOWN }
    return yield* this.restart(child)
  }

  private *tooOften(): Effect<boolean> {
    const now = Number(yield { kind: 'clock', which: 'monotonic' }) / 1e9
    this.restarts = [...this.restarts.filter((at) => now - at <= this.flags.maxSeconds), now]
    return this.restarts.length > this.flags.maxRestarts
  }

  private *restart(child: Child): Effect<Reaction> {
    const affected = this.affectedBy(child)
    for (const other of [...affected].reverse()) {
      if (other !== child) yield* stopChild(other)
      if (specField(other.spec, 'restart') === TEMPORARY) this.forget(other)
    }
    for (const other of affected) {
      const stopped = this.children.includes(other) && !(yield* this.startAgain(other))
      if (stopped) return (yield* this.tooOften()) ? { kind: 'stop', reason: SHUTDOWN } : yield* this.restart(other)
    }
    return WAIT
  }

  /** Starts a child that has ended; answers whether that worked. */
  private *startAgain(child: Child): Effect<boolean> {
    const result = yield* runStart(child.spec)
    if (isTuple(result, 2) && result.items[0] === OK && result.items[1] instanceof Pid) child.pid = result.items[1]
    return child.pid !== null || result === IGNORE
  }

  /** The children that are started again with this one. */
  private affectedBy(child: Child): readonly Child[] {
    if (this.flags.strategy === 'one_for_one') return [child]
    return this.flags.strategy === 'one_for_all' ? [...this.children] : this.children.slice(this.children.indexOf(child))
  }

  private find(id: Term): Child | undefined {
    return this.children.find((child) => strictEqual(specField(child.spec, 'id') ?? null, id))
  }

  private forget(child: Child): void {
    this.children = this.children.filter((candidate) => candidate !== child)
  }

  private *terminateChild(id: Term): Effect<Term> {
    const child = this.flags.dynamic ? this.children.find((candidate) => candidate.pid === id) : this.find(id)
    if (child === undefined) return tuple(ERROR, atom('not_found'))
    yield* stopChild(child)
    if (this.flags.dynamic || specField(child.spec, 'restart') === TEMPORARY) this.forget(child)
    return OK
  }

  private *restartChild(id: Term): Effect<Term> {
    const child = this.find(id)
    if (child === undefined) return tuple(ERROR, atom('not_found'))
    if (child.pid !== null) return tuple(ERROR, atom('running'))
    const result = yield* runStart(child.spec)
    if (isTuple(result, 2) && result.items[1] instanceof Pid) child.pid = result.items[1]
    return result
  }

  private deleteChild(id: Term): Term {
    const child = this.find(id)
    if (child === undefined) return tuple(ERROR, atom('not_found'))
    if (child.pid !== null) return tuple(ERROR, atom('running'))
    this.forget(child)
    return OK
  }

  private childSpec(id: Term): Term {
    const child = this.children.find((candidate) => candidate.pid === id) ?? this.find(id)
    return child === undefined ? tuple(ERROR, atom('not_found')) : tuple(OK, child.spec)
  }

  private describe({ spec, pid }: Child): Term {
    const id = this.flags.dynamic ? UNDEFINED : (specField(spec, 'id') ?? null)
    return tuple(id, pid ?? UNDEFINED, specField(spec, 'type') ?? WORKER, specField(spec, 'modules') ?? startModule(spec))
  }

  private count(): Term {
    const supervisors = this.children.filter(({ spec }) => specField(spec, 'type') === atom('supervisor')).length
    return mapFrom([
      [atom('active'), this.children.filter((child) => child.pid !== null).length],
      [atom('specs'), this.children.length],
      [atom('supervisors'), supervisors],
      [atom('workers'), this.children.length - supervisors],
    ])
  }
}

/** What a dynamic supervisor says of a specification: it looks for the fields that it needs first. */
function dynamicProblem(spec: ElixirMap): Term | undefined {
  const start = specField(spec, 'start') ?? null
  if (specField(spec, 'id') === undefined || !isTuple(start, 3)) return tuple(atom('invalid_child_spec'), spec)
  return childSpecProblem(spec)
}

/** The record by which Erlang's supervisor names a child that did not start. */
function childRecord(spec: ElixirMap): Term {
  const type = specField(spec, 'type') ?? WORKER
  const fields: readonly Term[] = [
    atom('child'),
    UNDEFINED,
    specField(spec, 'id') ?? null,
    specField(spec, 'start') ?? null,
    specField(spec, 'restart') ?? atom('permanent'),
    specField(spec, 'significant') ?? false,
    specField(spec, 'shutdown') ?? (type === WORKER ? 5000 : INFINITY),
    type,
    specField(spec, 'modules') ?? startModule(spec),
  ]
  return new Tuple([...fields])
}

function startModule(spec: ElixirMap): List {
  const start = specField(spec, 'start')
  return isTuple(start ?? null, 3) ? list((start as Tuple).items[0] as Term) : list()
}

/** Calls a child's `start`; what it raises is an error like one that it answers. */
function* runStart(spec: ElixirMap): Effect<Term> {
  const start = specField(spec, 'start') ?? null
  if (!isTuple(start, 3)) return tuple(ERROR, tuple(atom('invalid_mfa'), start))
  const [module, name, args] = start.items as [Atom, Atom, Term]
  try {
    return yield apply(module, name.name, listItems(args) ?? [])
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    return tuple(ERROR, tuple(EXIT, exitReason(error)))
  }
}

function needsRestart({ spec }: Child, reason: Term): boolean {
  const restart = specField(spec, 'restart')
  if (restart === TEMPORARY) return false
  if (restart !== TRANSIENT) return true
  return !(reason === NORMAL || reason === SHUTDOWN || (isTuple(reason, 2) && reason.items[0] === SHUTDOWN))
}

/** Ends a child as its `shutdown` says, and waits until it has ended. */
function* stopChild(child: Child): Effect<void> {
  const { pid, spec } = child
  if (pid === null) return
  child.pid = null
  const reference = yield* monitor(pid)
  yield { kind: 'unlink', to: pid }
  const shutdown = specField(spec, 'shutdown') ?? (specField(spec, 'type') === atom('supervisor') ? INFINITY : 5000)
  const brutal = shutdown === atom('brutal_kill')
  yield { kind: 'exit', to: pid, reason: brutal ? KILL : SHUTDOWN }
  const isDown = (message: Term) => isTuple(message, 5) && message.items[0] === DOWN && message.items[1] === reference
  const timeout = typeof shutdown === 'number' ? shutdown : Number.POSITIVE_INFINITY
  const message = yield { kind: 'receive', match: isDown, timeout, onTimeout: null }
  if (message !== null) return
  yield { kind: 'exit', to: pid, reason: KILL }
  yield { kind: 'receive', match: isDown, timeout: Number.POSITIVE_INFINITY, onTimeout: null }
  yield* demonitor(reference)
}
