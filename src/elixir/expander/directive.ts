import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { concatAlias, ownKey } from './alias.ts'
import { fork, type Scope, withEnv } from './env.ts'
import { compileError } from './errors.ts'
import { callArguments } from './quoted.ts'
import { expand } from './recurse.ts'

/** The module atom of a directive's first argument. */
export function* directiveModule(quoted: Term, name: string, scope: Scope): Effect<Atom> {
  const core = yield* expand(quoted, fork(scope))
  if (core.kind === 'literal' && core.value instanceof Atom) return core.value
  return compileError(
    scope,
    `invalid argument for ${name}, expected a compile time atom or alias, got: ${core.kind === 'literal' ? inspect(core.value) : 'an expression'}`,
    quoted,
  )
}

/** The keyword options of a directive. */
export function directiveOptions(quoted: Term | undefined, name: string, scope: Scope): ReadonlyMap<string, Term> {
  if (quoted === undefined) return new Map()
  const pairs = keywordPairs(quoted)
  return pairs === undefined ? compileError(scope, `invalid options for ${name}, expected a keyword list`, quoted) : new Map(pairs)
}

/** `A.{B, C}` as its modules; undefined for any other argument. */
export function* multiModules(quoted: Term, name: string, scope: Scope): Effect<Atom[] | undefined> {
  if (!(quoted instanceof Tuple) || quoted.items.length !== 3) return undefined
  const dot = callArguments(quoted.items[0] as Term, '.', 2)
  if (dot === undefined || !(dot[1] instanceof Atom) || dot[1].name !== '{}') return undefined
  const base = yield* directiveModule(dot[0] as Term, name, scope)
  const modules: Atom[] = []
  for (const item of callItems(quoted)) {
    const segments = callArguments(item, '__aliases__')
    if (segments === undefined) return compileError(scope, `invalid argument for ${name}, expected a compile time atom or alias`, item)
    modules.push(concatAlias(base, segments))
  }
  return modules
}

function callItems(quoted: Tuple): Term[] {
  return listItems(quoted.items[2] as Term) ?? []
}

/** Makes macros of the module callable as `Module.macro(…)`. */
export function addRequire(module: Atom, scope: Scope): void {
  if (scope.env.requires.has(module.name)) return
  scope.env = withEnv(scope.env, { requires: new Set(scope.env.requires).add(module.name) })
}

/** Makes `name` stand for the module. */
export function addAlias(name: string, module: Atom, scope: Scope, meta: Term = EMPTY_LIST): void {
  const aliases = new Map(scope.env.aliases)
  if (module.name === `Elixir.${name}`) aliases.delete(name)
  else aliases.set(name, module)
  if (keywordGet(meta, 'counter') !== undefined) aliases.set(ownKey(name, meta), module)
  scope.env = withEnv(scope.env, { aliases })
}

/** Raises unless the module can be called now. */
export function checkLoaded(module: Atom, meta: Term, scope: Scope): void {
  const { unit } = scope.env
  if (unit.machine.isLoaded(module)) return
  if (unit.openModules.has(module.name)) {
    compileError(
      scope,
      `you are trying to use the module ${inspect(module)} which is currently being defined.\n\nThis may happen if you accidentally override the module you want to use. For example:\n\n    defmodule MyApp do\n      defmodule Supervisor do\n        use Supervisor\n      end\n    end\n\nIn the example above, the new Supervisor conflicts with Elixir's Supervisor. This may be fixed by using the fully qualified name in the definition:\n\n    defmodule MyApp.Supervisor do\n      use Supervisor\n    end\n`,
      meta,
    )
  }
  compileError(scope, `module ${inspect(module)} is not loaded and could not be found`, meta)
}
