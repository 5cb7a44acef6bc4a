import { concatAlias } from '#elixir/expander/alias.ts'
import { addAlias, addRequire } from '#elixir/expander/directive.ts'
import { expandImport } from '#elixir/expander/directive-import.ts'
import { type Env, fork, type Scope } from '#elixir/expander/env.ts'
import { envOfTerm, envTerm } from '#elixir/expander/env-term.ts'
import { findImport } from '#elixir/expander/imports.ts'
import { type MacroCall, remoteMacro, runMacro } from '#elixir/expander/macro-expand.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument, Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const OK = atom('ok')
const ERROR = atom('error')

/** The environment behind a `%Macro.Env{}`. */
export function envOf(term: Term): Env {
  return envOfTerm(term) ?? raiseArgument(`expected a Macro.Env struct, got: ${inspect(term)}`)
}

function fetchAlias(env: Term, name: Term): Term {
  const target = name instanceof Atom ? envOf(env).aliases.get(name.name) : undefined
  return target === undefined ? ERROR : tuple(OK, target)
}

/** The environment that a directive leaves, `{:ok, env}`; what it complains of otherwise. */
function* changed(env: Term, change: (scope: Scope) => Effect<unknown>): Effect<Term> {
  const scope: Scope = fork({ env: envOf(env) })
  const { diagnostics } = scope.env.unit
  const before = diagnostics.length
  try {
    yield* change(scope)
    return tuple(OK, envTerm(scope.env))
  } catch (thrown) {
    const [problem] = thrown instanceof Thrown ? diagnostics.splice(before) : []
    if (problem === undefined) throw thrown
    return tuple(ERROR, problem.message)
  }
}

function* requireIn(scope: Scope, meta: Term, module: Atom, options: Term): Effect<void> {
  addRequire(module, scope)
  const as = keywordGet(options, 'as')
  if (as instanceof Atom) yield* aliasIn(scope, meta, module, as)
}

// biome-ignore lint/correctness/useYield: a change of an environment is an effect
function* aliasIn(scope: Scope, meta: Term, module: Atom, as: Term): Effect<void> {
  const name = as instanceof Atom ? as.name.replace(/^Elixir\./, '') : module.name.slice(module.name.lastIndexOf('.') + 1)
  addAlias(name, module, scope, meta)
}

/** `{:macro, module, expander}`: the expander takes the meta and the arguments of a call. */
function macroTerm(call: Omit<MacroCall, 'args' | 'meta'>, scope: Scope): Term {
  const expander = new NativeFun(2, function* (meta: Term, args: Term): Effect<Term> {
    const found: MacroCall = { ...call, meta, args: listItems(args) ?? [] }
    const quoted = yield* runMacro(found, scope)
    return quoted ?? tuple(atom(call.name), meta, args)
  })
  return tuple(atom('macro'), call.module, expander)
}

function expandImported(env: Term, meta: Term, name: Atom, arity: number): Term {
  const scope: Scope = { env: envOf(env) }
  const found = findImport(name.name, arity, meta, scope)
  if (found === undefined) return tuple(ERROR, atom('not_found'))
  return found.kind === 'macro' ? macroTerm({ module: found.module, name: name.name }, scope) : tuple(atom('function'), found.module, name)
}

function expandRequired(env: Term, meta: Term, module: Atom, name: Atom, arity: number): Term {
  const scope: Scope = { env: envOf(env) }
  const found = remoteMacro(
    module,
    name.name,
    Array.from({ length: arity }, () => null),
    meta,
    scope,
  )
  return found === undefined ? ERROR : macroTerm(found, scope)
}

function expandAliased(env: Term, segments: Term): Term {
  const [first, ...rest] = listItems(segments) ?? []
  const target = first instanceof Atom ? envOf(env).aliases.get(first.name) : undefined
  return target === undefined ? ERROR : tuple(atom('alias'), concatAlias(target, rest))
}

/** One native for a function with trailing options. */
function withOptions(name: string, arity: number, native: NativeFunction): NativeModule['functions'] {
  return { [`${name}/${arity}`]: native, [`${name}/${arity + 1}`]: native }
}

/** The functions of `Macro.Env` that do what directives and calls do in the code. */
export const expansionFunctions: NativeModule['functions'] = {
  ...withOptions(
    'define_alias',
    3,
    effect((env: Term, meta: Term, module: Atom, options: Term = EMPTY_LIST) =>
      changed(env, (scope) => aliasIn(scope, meta, module, keywordGet(options, 'as') ?? null)),
    ),
  ),
  ...withOptions(
    'define_require',
    3,
    effect((env: Term, meta: Term, module: Atom, options: Term = EMPTY_LIST) =>
      changed(env, (scope) => requireIn(scope, meta, module, options)),
    ),
  ),
  ...withOptions(
    'define_import',
    3,
    effect((env: Term, meta: Term, module: Atom, options: Term = EMPTY_LIST) =>
      changed(env, (scope) => expandImport([module, importOptions(options)], meta, scope)),
    ),
  ),
  ...withOptions(
    'expand_alias',
    3,
    pure((env: Term, _meta: Term, segments: Term) => expandAliased(env, segments)),
  ),
  ...withOptions(
    'expand_import',
    4,
    pure((env: Term, meta: Term, name: Atom, arity: number) => expandImported(env, meta, name, arity)),
  ),
  ...withOptions(
    'expand_require',
    5,
    pure((env: Term, meta: Term, module: Atom, name: Atom, arity: number) => expandRequired(env, meta, module, name, arity)),
  ),
  'fetch_alias/2': pure(fetchAlias),
  'fetch_macro_alias/2': pure((_env: Term, _name: Term) => ERROR),
}

function importOptions(options: Term): Term {
  const kept = ['only', 'except'].flatMap((name) => {
    const value = keywordGet(options, name)
    return value === undefined ? [] : [tuple(atom(name), value)]
  })
  return listFrom(kept)
}
