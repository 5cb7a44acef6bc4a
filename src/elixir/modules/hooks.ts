import { assertNever } from '#base/assert-never.ts'
import { type Scope, withEnv } from '#elixir/expander/env.ts'
import { envTerm } from '#elixir/expander/env-term.ts'
import { runMacro } from '#elixir/expander/macro-expand.ts'
import { evaluateNow } from '#elixir/expander/recurse.ts'
import { macrosOf } from '#elixir/expander/unit.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** Runs the hooks that `@before_compile`, `@after_compile` or `@after_verify` registered, in order; code that a macro hook returns runs in the module. */
export function* runHooks(builder: ModuleBuilder, kind: Hook, scope: Scope): Effect<void> {
  for (const value of builder.attributeValues(kind)) {
    const { module, name } = hookTarget(value, `__${kind}__`)
    const env = envTerm(withEnv(scope.env, { line: builder.line }))
    yield* runHook(module, name, hookArguments(kind, builder, env), scope)
  }
}

type Hook = 'before_compile' | 'after_compile' | 'after_verify'

function hookArguments(kind: Hook, builder: ModuleBuilder, env: Term): readonly Term[] {
  switch (kind) {
    case 'before_compile':
      return [env]
    case 'after_compile':
      return [env, 'BEAM']
    case 'after_verify':
      return [builder.name]
    default:
      return assertNever(kind)
  }
}

/** Tells the `@on_definition` hooks of a definition: kind, name, arguments, guards and body as they were written. */
export function* runDefinitionHooks(builder: ModuleBuilder, made: Written, scope: Scope): Effect<void> {
  for (const value of builder.attributeValues('on_definition')) {
    const { module, name } = hookTarget(value, '__on_definition__')
    const body = made.body ?? null
    yield apply(module, name, [envTerm(scope.env), atom(made.kind), atom(made.name), listFrom(made.args), listFrom(made.guards), body])
  }
}

interface Written {
  readonly kind: string
  readonly name: string
  readonly args: readonly Term[]
  readonly guards: readonly Term[]
  readonly body: Term | undefined
}

function* runHook(module: Atom, name: string, args: readonly Term[], scope: Scope): Effect<void> {
  const { unit } = scope.env
  const key = `${name}/${args.length}`
  const isMacro = module === scope.env.module?.name ? scope.env.module.isLocalMacro(key) : macrosOf(unit, module).has(key)
  if (!isMacro) {
    yield apply(module, name, args)
    return
  }
  const code = yield* runMacro({ module, name, args, meta: EMPTY_LIST }, scope)
  if (code !== undefined) yield* evaluateNow(code, scope)
}

function hookTarget(value: Term, name: string): { readonly module: Atom; readonly name: string } {
  if (isTuple(value, 2) && value.items[0] instanceof Atom && value.items[1] instanceof Atom)
    return { module: value.items[0], name: value.items[1].name }
  return { module: value instanceof Atom ? value : atom('nil'), name }
}
