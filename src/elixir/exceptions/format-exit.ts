import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { Cons, isList } from '#terms/list.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import { formatMfa } from './format-mfa.ts'
import { formatStacktrace } from './format-stacktrace.ts'
import { isException, normalizeError } from './normalize.ts'
import { supervisorExit } from './supervisor-exit.ts'

const NO_PROCESS =
  "no process: the process is not alive or there's no process currently associated with the given name, possibly because its application isn't started"

const REASONS: Readonly<Record<string, string>> = {
  normal: 'normal',
  noproc: NO_PROCESS,
  killed: 'killed',
  shutdown: 'shutdown',
  calling_self: 'process attempted to call itself',
  timeout: 'time out',
  noconnection: 'no connection',
}

/** The text of an exit's reason, with the call that exited: `Exception.format_exit/1`. */
export function* formatExit(reason: Term, indent = '    '): Effect<string> {
  if (isTuple(reason, 2) && isCall(reason.items[1] as Term)) {
    const [module, name, args] = (reason.items[1] as Tuple).items as [Term, Term, Term]
    const inner = yield* formatInner(reason.items[0] as Term, `${indent}    `)
    return `exited in: ${yield* formatMfa(module, name, args)}\n${indent}** (EXIT) ${inner}`
  }
  return (yield* badReturn(reason)) ?? (yield* formatReason(reason))
}

function* badReturn(reason: Term): Effect<string | undefined> {
  const made = isTuple(reason, 2) && reason.items[0] === BAD_RETURN ? (reason.items[1] as Term) : null
  if (!isTuple(made, 3)) return undefined
  const [module, name, result] = made.items as [Term, Term, Term]
  return `${yield* formatMfa(module, name, 1)} returned a bad value: ${yield* inspectEffect(result)}`
}

const BAD_RETURN = atom('bad_return')

function isCall(term: Term): boolean {
  return isTuple(term, 3) && isAtom(term.items[0] as Term) && isAtom(term.items[1] as Term) && isList(term.items[2] as Term)
}

function* formatInner(reason: Term, indent: string): Effect<string> {
  if (isTuple(reason, 2) && isCall(reason.items[1] as Term)) return yield* formatExit(reason, indent)
  if (isTuple(reason, 2) && isStacktrace(reason.items[1] as Term)) return yield* formatRaised(reason, indent)
  return yield* formatReason(reason, indent)
}

function isStacktrace(term: Term): boolean {
  return term instanceof Cons && isTuple(term.head, 4)
}

function* formatRaised(reason: Tuple, indent: string): Effect<string> {
  const [error, stacktrace] = reason.items as [Term, Term]
  const exception = normalizeError(error, stacktrace)
  const module = structModule(exception)
  const name = module === undefined ? '' : yield* inspectEffect(module)
  const message = isException(exception) && module !== undefined ? yield apply(module, 'message', [exception]) : ''
  const frames = yield* formatStacktrace(stacktrace, `${indent}    `)
  return `an exception was raised:\n${indent}** (${name}) ${String(message)}\n${frames}`.trimEnd()
}

/** `{:shutdown, {:failed_to_start_child, child, reason}}` */
function failedChild(term: Term): { readonly child: Term; readonly reason: Term } | undefined {
  const [kind = null, failure = null] = isTuple(term, 2) ? term.items : []
  if (kind !== atom('shutdown') || !isTuple(failure, 3) || failure.items[0] !== atom('failed_to_start_child')) return undefined
  const [, child = null, reason = null] = failure.items
  return { child, reason: isTuple(reason, 2) && reason.items[0] === atom('EXIT') ? (reason.items[1] as Term) : reason }
}

function* formatReason(reason: Term, indent = '    '): Effect<string> {
  if (reason instanceof Atom) return REASONS[atomName(reason)] ?? (yield* inspectEffect(reason))
  const failed = failedChild(reason)
  if (failed !== undefined) {
    const inner = yield* formatInner(failed.reason, `${indent}    `)
    return `shutdown: failed to start child: ${yield* inspectEffect(failed.child)}\n${indent}** (EXIT) ${inner}`
  }
  if (isTuple(reason, 2) && reason.items[0] instanceof Atom) {
    const ofSupervisor = yield* supervisorExit(reason.items[0].name, reason.items[1] as Term)
    if (ofSupervisor !== undefined) return ofSupervisor
    const shown = yield* inspectEffect(reason.items[1] as Term)
    switch (reason.items[0].name) {
      case 'shutdown':
        return `shutdown: ${shown}`
      case 'bad_return_value':
        return `bad return value: ${shown}`
      case 'already_started':
        return `already started: ${shown}`
      case 'nodedown':
        return `no connection to ${shown.replace(/^:/, '')}`
      case 'bad_call':
        return `bad call: ${shown}`
      case 'bad_cast':
        return `bad cast: ${shown}`
      default:
        break
    }
  }
  if (isTuple(reason, 2) && isStacktrace(reason.items[1] as Term)) return yield* formatRaised(reason, '    ')
  return yield* inspectEffect(reason)
}
