import type { NativeModule } from '#elixir/native.ts'
import { Atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { defineException, exceptionField } from './define.ts'
import { formatMfa } from './format-mfa.ts'

function* badArityMessage(exception: ElixirMap): Effect<string> {
  const fun = exceptionField(exception, 'function')
  const shown: string[] = []
  for (const arg of listItems(exceptionField(exception, 'args')) ?? []) shown.push(yield* inspectEffect(arg))
  const called = shown.length === 0 ? 'no arguments' : `${shown.length} argument${shown.length === 1 ? '' : 's'} (${shown.join(', ')})`
  return `${yield* inspectEffect(fun)} with arity ${fun instanceof Fun ? fun.arity : 0} called with ${called}`
}

function* functionClauseMessage(exception: ElixirMap): Effect<string> {
  const name = exceptionField(exception, 'function')
  if (name === null) return 'no function clause matches'
  const called = yield* formatMfa(exceptionField(exception, 'module'), name, exceptionField(exception, 'arity'))
  return `no function clause matching in ${called}${yield* givenArguments(exception, called)}`
}

/** The arguments that `Exception.blame/3` found, each below its number. */
function* givenArguments(exception: ElixirMap, called: string): Effect<string> {
  const args = listItems(exceptionField(exception, 'args'))
  if (args === undefined) return ''
  if (args.length === 0) return ''
  let text = `\n\nThe following arguments were given to ${called}:\n`
  for (const [i, arg] of args.entries()) {
    const shown = yield* inspectEffect(arg, { pretty: true })
    text += `\n    # ${i + 1}\n${indented(shown)}\n`
  }
  return text
}

/** Each line four columns to the right. */
export function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `    ${line}`))
    .join('\n')
}

const HINT = 'Make sure the module name is correct and has been specified in full (or that an alias has been defined)'

/** The message of an UndefinedFunctionError. */
export function* undefinedMessage(exception: ElixirMap): Effect<string> {
  const own = exceptionField(exception, 'message')
  if (typeof own === 'string') return own
  const module = exceptionField(exception, 'module')
  const name = exceptionField(exception, 'function')
  const arity = exceptionField(exception, 'arity')
  if (name === null || arity === null) return 'undefined function'
  const called = `function ${yield* formatMfa(module, name, arity)} is undefined`
  if (module === null) return called
  return called + (yield* whyUndefined(module, exceptionField(exception, 'reason')))
}

function* whyUndefined(module: Term, reason: Term): Effect<string> {
  if (reason === null) return (yield* isLoaded(module)) ? ' or private' : notAvailable(module)
  const text = isAtom(reason) ? atomName(reason) : String(reason)
  if (text === 'module could not be loaded') return notAvailable(module)
  return text === 'function not exported' ? ' or private' : ` (${text})${isShortModule(module) ? `. ${HINT}` : ''}`
}

function notAvailable(module: Term): string {
  const text = ` (module ${isAtom(module) ? inspectAtom(atomName(module)) : ''} is not available)`
  return isShortModule(module) ? `${text}. ${HINT}` : text
}

/** An Elixir module's name without a dot: an alias may have been meant. */
function isShortModule(module: Term): boolean {
  return module instanceof Atom && /^Elixir\.[^.]+$/.test(module.name)
}

/** Whether a module of this name can be called. */
export function* isLoaded(module: Term): Effect<boolean> {
  if (!(module instanceof Atom)) return false
  if ((yield { kind: 'exported', module, name: 'module_info', arity: 0 }) === true) return true
  return (yield { kind: 'exported', module, name: '__info__', arity: 1 }) === true
}

/** Errors of calls that went nowhere. */
export const callErrors: readonly NativeModule[] = [
  defineException('BadArityError', { fields: { function: null, args: null }, message: badArityMessage }),
  defineException('FunctionClauseError', {
    fields: { module: null, function: null, arity: null, kind: null, args: null, clauses: null },
    message: functionClauseMessage,
  }),
  defineException('UndefinedFunctionError', {
    fields: { module: null, function: null, arity: null, reason: null, message: null },
    message: undefinedMessage,
  }),
  defineException('ErlangError', {
    fields: { original: null, reason: null },
    *message(exception) {
      const reason = exceptionField(exception, 'reason')
      return `Erlang error: ${yield* inspectEffect(exceptionField(exception, 'original'))}${typeof reason === 'string' ? reason : ''}`
    },
  }),
]
