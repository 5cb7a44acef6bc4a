import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom, atomName } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { blameException } from './blame.ts'
import { formatExit } from './format-exit.ts'
import { formatMfa } from './format-mfa.ts'
import { formatEntry, formatFun, formatStacktrace } from './format-stacktrace.ts'
import { isException, normalizeError } from './normalize.ts'
import { formatPlace } from './syntax-errors.ts'

/** The message of an exception; one that cannot tell its message says so. */
export function* exceptionMessage(exception: Term): Effect<string> {
  const module = structModule(exception)
  if (module === undefined || !isException(exception)) return functionClause('Exception', 'message', [exception])
  try {
    const message = yield apply(module, 'message', [exception])
    if (typeof message === 'string') return message
    return `got ${yield* inspectEffect(message)} while retrieving Exception.message/1 for ${yield* inspectEffect(exception)} (expected a string)`
  } catch (thrown) {
    if (!(thrown instanceof Thrown) || thrown.kind !== 'error') throw thrown
    return yield* brokenMessage(exception, thrown)
  }
}

function* brokenMessage(exception: Term, thrown: Thrown): Effect<string> {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const cause = normalizeError(thrown.reason, stacktrace)
  const module = structModule(cause) as Atom
  const message = yield apply(module, 'message', [cause])
  const shown = yield* inspectEffect(exception)
  return (
    `got ${inspectAtom(module.name)} with message ${yield* inspectEffect(message)} while retrieving Exception.message/1 for ${shown}. ` +
    `Stacktrace:\n${yield* formatStacktrace(stacktrace)}`
  )
}

/** `** (RuntimeError) boom`: `Exception.format_banner/3`. */
export function* formatBanner(kind: Term, reason: Term, stacktrace: Term): Effect<string> {
  switch (kindName(kind)) {
    case 'error': {
      const exception = normalizeError(reason, stacktrace)
      return `** (${inspectAtom((structModule(exception) as Atom).name)}) ${yield* exceptionMessage(exception)}`
    }
    case 'throw':
      return `** (throw) ${yield* inspectEffect(reason)}`
    case 'exit':
      return `** (exit) ${yield* formatExit(reason)}`
    case 'EXIT':
      return `** (EXIT from ${yield* inspectEffect((kind as Tuple).items[1] as Term)}) ${yield* formatExit(reason)}`
    default:
      return functionClause('Exception', 'format_banner', [kind, reason, stacktrace])
  }
}

function kindName(kind: Term): string {
  return kind instanceof Tuple ? 'EXIT' : atomName(kind as Atom)
}

function* format(kind: Term, reason: Term, stacktrace: Term): Effect<string> {
  const banner = yield* formatBanner(kind, reason, stacktrace)
  return stacktrace === EMPTY_LIST || kindName(kind) === 'EXIT' ? banner : `${banner}\n${yield* formatStacktrace(stacktrace)}`
}

function* blame(kind: Term, reason: Term, stacktrace: Term): Effect<Term> {
  if (kindName(kind) !== 'error') return tuple(reason, stacktrace)
  const exception = normalizeError(reason, stacktrace)
  const module = structModule(exception) as Atom
  const own = yield { kind: 'exported', module, name: 'blame', arity: 2 }
  if (own === true) return yield apply(module, 'blame', [exception, stacktrace])
  return yield* blameException(module.name, exception as ElixirMap, stacktrace)
}

/** The current stack trace, when none is given. */
function* currentStacktrace(given: Term | undefined): Effect<Term> {
  return given ?? (yield { kind: 'stacktrace' })
}

const normalize = (kind: Term, reason: Term, stacktrace: Term = EMPTY_LIST): Term =>
  kindName(kind) === 'error' ? normalizeError(reason, stacktrace) : reason

const place = (file: Term, line: Term, suffix: Term = ''): Term => (file === null ? '' : formatPlace(file, line) + String(suffix))

/** `file:line:column:`, as far as it is known. */
function placeWithColumn(file: Term, line: Term, column: Term, suffix: Term = ''): Term {
  const shown = file === null ? '' : formatPlace(file, line)
  const known = typeof column === 'number' && column !== 0 && typeof line === 'number' && line !== 0
  return shown === '' ? '' : `${shown}${known ? `${column}:` : ''}${String(suffix)}`
}

/** `Exception` */
export const exceptionModule: NativeModule = {
  name: 'Exception',
  functions: {
    'message/1': effect(exceptionMessage),
    'exception?/1': pure((term: Term) => isException(term)),
    'normalize/2': pure(normalize),
    'normalize/3': pure(normalize),
    'blame/3': effect(blame),
    'format/2': effect((kind: Term, reason: Term) => format(kind, reason, EMPTY_LIST)),
    'format/3': effect(format),
    'format_banner/2': effect((kind: Term, reason: Term) => formatBanner(kind, reason, EMPTY_LIST)),
    'format_banner/3': effect(formatBanner),
    'format_exit/1': effect((reason: Term) => formatExit(reason)),
    'format_stacktrace/0': effect(function* () {
      return yield* formatStacktrace(yield* currentStacktrace(undefined))
    }),
    'format_stacktrace/1': effect(function* (stacktrace: Term) {
      return yield* formatStacktrace(yield* currentStacktrace(stacktrace ?? undefined))
    }),
    'format_stacktrace_entry/1': effect(formatEntry),
    'format_mfa/3': effect(formatMfa),
    'format_fa/2': effect(formatFun),
    'format_file_line/2': pure(place),
    'format_file_line/3': pure(place),
    'format_file_line_column/3': pure(placeWithColumn),
    'format_file_line_column/4': pure(placeWithColumn),
    // the clauses of a function are not kept once it is compiled
    'blame_mfa/3': pure(() => atom('error')),
  },
}
