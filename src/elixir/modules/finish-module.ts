import { similarNames } from '#base/similar-names.ts'
import { undefinedFunction } from '#elixir/expander/call-named.ts'
import { type Correction, changeTo } from '#elixir/expander/diagnostic.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { cannotCompile, reportAt } from '#elixir/expander/errors.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { warnUnusedAttributes } from './attribute-warnings.ts'
import { checkBehaviours } from './behaviour-check.ts'
import { compiledDefinition } from './definition.ts'
import { runHooks } from './hooks.ts'
import type { LocalUse, ModuleBuilder } from './module-builder.ts'
import { moduleNatives } from './module-info.ts'
import { warnUnusedDefinitions } from './unused-definitions.ts'

/** Ends a module: hooks, checks, and the functions compiled. Raises CompileError when an error was reported in it. */
export function* finishModule(builder: ModuleBuilder, scope: Scope): Effect<void> {
  const { unit } = scope.env
  yield* runHooks(builder, 'before_compile', scope)
  checkBodies(builder, scope)
  warnUnusedDefinitions(builder, scope)
  checkLocals(builder, scope)
  checkImported(builder, scope)
  checkSpecs(builder, scope)
  if (builder.failed) throw cannotCompile(scope.env)
  yield* checkBehaviours(builder, scope)
  for (const { message, place } of builder.lateWarnings.sort((a, b) => a.place.line - b.place.line))
    reportAt(scope, 'warning', message, place)
  warnUnusedAttributes(builder, scope)
  builder.closed = true
  const functions = [...builder.definitions.values()].filter((definition) => definition.clauses.length > 0).map(compiledDefinition)
  unit.machine.defineModule({ name: builder.name, functions, natives: moduleNatives(builder) })
  unit.deprecated.set(builder.name.name, builder.deprecated)
  if (builder.struct === undefined) unit.structs.delete(builder.name.name)
  else unit.structs.set(builder.name.name, builder.struct)
  unit.openModules.delete(builder.name.name)
  yield* runHooks(builder, 'after_compile', scope)
  yield* runHooks(builder, 'after_verify', scope)
}

/** A function of which only a header was written. */
function checkBodies(builder: ModuleBuilder, scope: Scope): void {
  for (const definition of builder.definitions.values()) {
    if (definition.clauses.length > 0) continue
    const { kind, name, arity } = definition
    reportAt(scope, 'error', `implementation not provided for predefined ${kind} ${name}/${arity}`, definition)
  }
}

function checkSpecs(builder: ModuleBuilder, scope: Scope): void {
  for (const { key, place } of builder.specs) {
    if (!hasClauses(builder, key)) reportAt(scope, 'error', `spec for undefined function ${key}`, place)
  }
}

/** The function of the module that may have been meant: of the same arity, when there is one. */
function misspeltLocal(name: string, arity: number, builder: ModuleBuilder): Correction | undefined {
  const definitions = [...builder.definitions.values()].filter((definition) => !definition.generated)
  const sameArity = definitions.filter((definition) => definition.arity === arity).map((definition) => definition.name)
  const names = sameArity.length > 0 ? sameArity : definitions.map((definition) => definition.name)
  const [similar] = similarNames(name, names, 0.77, 1)
  return similar === undefined || similar === name ? undefined : changeTo(name, similar)
}

/** Every local function that is called must be there. */
function checkLocals(builder: ModuleBuilder, scope: Scope): void {
  const reported = new Set<string>()
  for (const use of builder.locals) {
    const key = `${use.name}/${use.arity}`
    const message = faultOf(use, builder, scope)
    if (message === undefined || reported.has(key)) continue
    reported.add(key)
    reportAt(scope, 'error', message, use.place, misspeltLocal(use.name, use.arity, builder))
  }
}

function faultOf({ name, arity, expanded }: LocalUse, builder: ModuleBuilder, scope: Scope): string | undefined {
  const key = `${name}/${arity}`
  if (!expanded && builder.isLocalMacro(key)) return `cannot invoke macro ${key} before its definition`
  return builder.definitions.has(key) || hasClauses(builder, key) || IMPLICIT.has(key) ? undefined : undefinedFunction(name, arity, scope)
}

/** A function that was called as an imported one must not be defined as well. */
function checkImported(builder: ModuleBuilder, scope: Scope): void {
  for (const [key, { module, place }] of builder.importedUses) {
    if (!builder.definitions.has(key)) continue
    builder.failed = true
    const message = `imported ${inspect(module)}.${key} conflicts with local function`
    reportAt(scope, 'error', message, place)
  }
}

function hasClauses(builder: ModuleBuilder, key: string): boolean {
  if (key === '__struct__/0' || key === '__struct__/1') return builder.struct !== undefined || builder.definitions.has(key)
  return (builder.definitions.get(key)?.clauses.length ?? 0) > 0
}

const IMPLICIT = new Set(['__info__/1', 'module_info/0', 'module_info/1', 'behaviour_info/1'])
