import { similarNames } from '#base/similar-names.ts'
import { didYouMean, similarFunctions } from '#elixir/exceptions/similar-functions.ts'
import { whyUnavailable } from '#elixir/stdlib/unavailable.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { inspectFunctionName } from '#terms/inspect/atom-text.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { DEPRECATED } from './deprecated.ts'
import { type Correction, changeTo } from './diagnostic.ts'
import type { Scope } from './env.ts'
import { type CodePlace, placeOf, reportAt } from './errors.ts'
import { functionsOf, macrosOf, type Unit } from './unit.ts'

/** A call or capture of a function of another module, in a function: checked when all modules of the code are there. */
export interface RemoteUse {
  readonly module: Atom
  readonly name: string
  readonly arity: number
  readonly place: CodePlace
  /** The module that it stands in. */
  readonly from: Atom
}

/** Notes the use. Code outside of functions runs at once, and raises when the function is not there. */
export function noteRemoteUse(module: Atom, name: string, arity: number, meta: Term, scope: Scope): void {
  const { unit, module: current, function: inside } = scope.env
  if (current !== null && inside !== null)
    unit.remoteUses.push({ module, name, arity, place: placeOf(meta, scope.env), from: current.name })
}

/** Warns of the functions used so far that are not there, or deprecated. `modules`: whether whole modules may be missing, too. */
export function checkRemoteUses(scope: Scope, missingModules: boolean): void {
  const { unit } = scope.env
  const uses = unit.remoteUses.splice(0)
  for (const use of uses.sort((a, b) => a.place.line - b.place.line)) {
    if (unit.openModules.has(use.from.name)) unit.remoteUses.push(use)
    else if (isDeprecated(use, scope)) continue
    else if (unit.machine.isLoaded(use.module)) checkFunction(use, scope)
    else if (missingModules) checkModule(use, scope)
  }
}

const EVERYWHERE = new Set(['__info__/1', 'module_info/0', 'module_info/1', '__struct__/0', '__struct__/1', 'behaviour_info/1'])

function isDeprecated({ module, name, arity, place }: RemoteUse, scope: Scope): boolean {
  const called = `${inspect(module)}.${inspectFunctionName(name)}/${arity}`
  const reason = DEPRECATED[called] ?? scope.env.unit.deprecated.get(module.name)?.get(`${name}/${arity}`)
  if (reason === undefined) return false
  reportAt(scope, 'warning', `${called} is deprecated. ${reason}`, place)
  return true
}

function checkFunction(use: RemoteUse, scope: Scope): void {
  const { unit } = scope.env
  const { module, name, arity, place } = use
  const key = `${name}/${arity}`
  const called = `${inspect(module)}.${inspectFunctionName(name)}/${arity}`
  if (EVERYWHERE.has(key) || isThere(module, key, unit)) return
  const exports = functionsOf(unit, module).filter((other) => !other.startsWith('_'))
  const similar = similarFunctions(name, exports)
  const hint = similar.length === 0 ? '' : `. ${didYouMean(similar)}`
  reportAt(scope, 'warning', `${called} is undefined or private${hint}`, place, misspeltFunction(name, similar))
}

/** Whether it can be called; what exists in Elixir but not in a page is told of when it is called. */
function isThere(module: Atom, key: string, unit: Unit): boolean {
  const [name = ''] = key.split('/')
  return (
    unit.machine.exports(module).includes(key) || macrosOf(unit, module).has(key) || whyUnavailable(inspect(module), name) !== undefined
  )
}

function misspeltFunction(name: string, similar: readonly string[]): Correction | undefined {
  const found = similar[0]?.replace(/\/\d+$/, '')
  return found === undefined || found === name ? undefined : changeTo(name, found)
}

function checkModule({ module, name, arity, place }: RemoteUse, scope: Scope): void {
  const text = inspect(module)
  if (!module.name.startsWith('Elixir.') || whyUnavailable(text, name) !== undefined) return
  const hint = text.includes('.')
    ? ''
    : '. Make sure the module name is correct and has been specified in full (or that an alias has been defined)'
  const message = `${text}.${inspectFunctionName(name)}/${arity} is undefined (module ${text} is not available or is yet to be defined)${hint}`
  reportAt(scope, 'warning', message, place, misspeltModule(text, scope))
}

function misspeltModule(text: string, scope: Scope): Correction | undefined {
  const names = scope.env.unit.machine.moduleNames().map((name) => inspect(atom(name)))
  const [similar] = similarNames(text, names, 0.84, 1)
  return similar === undefined ? undefined : changeTo(text, similar)
}
