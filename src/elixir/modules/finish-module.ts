import { undefinedFunction } from '#elixir/expander/call-named.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { cannotCompile, reportAt } from '#elixir/expander/errors.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { checkBehaviours } from './behaviour-check.ts'
import { compiledDefinition, isMacro } from './definition.ts'
import { runHooks } from './hooks.ts'
import type { ModuleBuilder } from './module-builder.ts'
import { moduleNatives } from './module-info.ts'

/** Ends a module: hooks, checks, and the functions compiled. Raises CompileError when an error was reported in it. */
export function* finishModule(builder: ModuleBuilder, scope: Scope): Effect<void> {
  const { unit } = scope.env
  yield* runHooks(builder, 'before_compile', scope)
  checkLocals(builder, scope)
  checkImported(builder, scope)
  if (builder.failed) throw cannotCompile(scope.env)
  yield* checkBehaviours(builder, scope)
  warnUnusedPrivate(builder, scope)
  builder.closed = true
  const functions = [...builder.definitions.values()].filter((definition) => definition.clauses.length > 0).map(compiledDefinition)
  unit.machine.defineModule({ name: builder.name, functions, natives: moduleNatives(builder) })
  if (builder.struct === undefined) unit.structs.delete(builder.name.name)
  else unit.structs.set(builder.name.name, builder.struct)
  unit.openModules.delete(builder.name.name)
  yield* runHooks(builder, 'after_compile', scope)
}

/** Every local function that is called must be there. */
function checkLocals(builder: ModuleBuilder, scope: Scope): void {
  const reported = new Set<string>()
  for (const use of builder.locals) {
    const key = `${use.name}/${use.arity}`
    if (hasClauses(builder, key) || IMPLICIT.has(key) || reported.has(key)) continue
    reported.add(key)
    builder.failed = true
    reportAt(scope, 'error', undefinedFunction(use.name, use.arity, scope), { file: builder.file, line: use.line, column: undefined })
  }
}

/** A function that was called as an imported one must not be defined as well. */
function checkImported(builder: ModuleBuilder, scope: Scope): void {
  for (const [key, { module, line }] of builder.importedUses) {
    if (!builder.definitions.has(key)) continue
    builder.failed = true
    const message = `imported ${inspect(module)}.${key} conflicts with local function`
    reportAt(scope, 'error', message, { file: builder.file, line, column: undefined })
  }
}

function hasClauses(builder: ModuleBuilder, key: string): boolean {
  if (key === '__struct__/0' || key === '__struct__/1') return builder.struct !== undefined || builder.definitions.has(key)
  return (builder.definitions.get(key)?.clauses.length ?? 0) > 0
}

const IMPLICIT = new Set(['__info__/1', 'module_info/0', 'module_info/1', 'behaviour_info/1'])

function warnUnusedPrivate(builder: ModuleBuilder, scope: Scope): void {
  const used = new Set(builder.locals.map((use) => `${use.name}/${use.arity}`))
  for (const [key, definition] of builder.definitions) {
    if (definition.kind !== 'defp' || definition.generated || used.has(key) || isMacro(definition.kind)) continue
    reportAt(scope, 'warning', `function ${key} is unused`, { file: builder.file, line: definition.line, column: undefined })
  }
}
