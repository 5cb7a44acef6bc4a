import type { Core } from '#elixir/core/core.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { literal } from './core-nodes.ts'
import { addRequire, checkLoaded, directiveModule, directiveOptions, multiModules } from './directive.ts'
import { type Import, type Scope, withEnv } from './env.ts'
import { compileError } from './errors.ts'
import { trackImport } from './lexical.ts'
import { functionsOf, macrosOf, type Unit } from './unit.ts'

/** `import A`, with `only:` and `except:`, `:functions` and `:macros`, `import A.{B, C}`. */
export function* expandImport(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const [target, rest] = args as [Term, Term | undefined]
  const multi = yield* multiModules(target, 'import', scope)
  const modules = multi ?? [yield* directiveModule(target, 'import', scope)]
  const options = directiveOptions(rest, 'import', scope)
  for (const module of modules) {
    checkLoaded(module, meta, scope)
    addRequire(module, scope)
    const entry = selected(module, options, meta, scope)
    const only =
      options.get('only') === undefined || options.get('only') instanceof Atom ? undefined : [...entry.functions, ...entry.macros]
    addImport({ ...entry, tracked: trackImport(module, only, meta, options.get('warn'), scope) }, scope)
  }
  return literal(multi === undefined ? (modules[0] ?? null) : listFrom(modules))
}

function addImport(entry: Import, scope: Scope): void {
  const others = scope.env.imports.filter((other) => other.module !== entry.module)
  scope.env = withEnv(scope.env, { imports: [entry, ...others] })
}

/** All that a module offers for import; names that start with an underscore only come when asked for. */
export function everything(unit: Unit, module: Atom): Import {
  const functions = new Set(functionsOf(unit, module).filter((name) => !name.startsWith('_')))
  const macros = new Set([...macrosOf(unit, module)].filter((name) => !name.startsWith('_')))
  for (const name of macros) functions.delete(name)
  return { module, functions, macros, tracked: undefined }
}

function selected(module: Atom, options: ReadonlyMap<string, Term>, meta: Term, scope: Scope): Import {
  const all = everything(scope.env.unit, module)
  const only = options.get('only')
  const except = options.get('except')
  if (only !== undefined && !(only instanceof Atom)) return named(all, only, meta, scope)
  const kind = only instanceof Atom ? only.name : undefined
  if (kind !== undefined && kind !== 'functions' && kind !== 'macros' && kind !== 'sigils') {
    return compileError(
      scope,
      `invalid :only option for import, expected value to be an atom :functions, :macros, or a literal keyword list of function names with arity as values, got: ${inspect(only ?? null)}`,
      meta,
    )
  }
  const base: Import = {
    module,
    functions: kind === 'macros' ? new Set() : withoutSigils(all.functions, kind),
    macros: kind === 'functions' ? new Set() : withoutSigils(all.macros, kind),
    tracked: undefined,
  }
  return except === undefined ? base : without(previous(base, scope), new Set(nameKeys(except, ':except', meta, scope)))
}

function withoutSigils(names: ReadonlySet<string>, kind: string | undefined): ReadonlySet<string> {
  return kind === 'sigils' ? new Set([...names].filter((name) => name.startsWith('sigil_'))) : names
}

/** `except:` narrows an import of the same module that is in force already. */
function previous(base: Import, scope: Scope): Import {
  const old = scope.env.imports.find((entry) => entry.module === base.module)
  if (old === undefined) return base
  const pick = (kind: 'functions' | 'macros') => (old[kind].size > 0 ? old[kind] : base[kind])
  return { ...base, functions: pick('functions'), macros: pick('macros') }
}

function without(entry: Import, names: ReadonlySet<string>): Import {
  const keep = (all: ReadonlySet<string>) => new Set([...all].filter((name) => !names.has(name)))
  return { ...entry, functions: keep(entry.functions), macros: keep(entry.macros) }
}

function named(all: Import, only: Term, meta: Term, scope: Scope): Import {
  const functions = new Set<string>()
  const macros = new Set<string>()
  const { unit } = scope.env
  const everyFunction = new Set(functionsOf(unit, all.module))
  const everyMacro = macrosOf(unit, all.module)
  for (const key of nameKeys(only, ':only', meta, scope)) {
    if (everyMacro.has(key)) macros.add(key)
    else if (everyFunction.has(key) || all.functions.has(key)) functions.add(key)
    else compileError(scope, `cannot import ${inspect(all.module)}.${key} because it is undefined or private`, meta)
  }
  return { ...all, functions, macros }
}

function nameKeys(quoted: Term, option: string, meta: Term, scope: Scope): string[] {
  const pairs = keywordPairs(quoted)
  if (pairs === undefined || pairs.some(([, arity]) => typeof arity !== 'number')) {
    return compileError(
      scope,
      `invalid ${option} option for import, expected value to be ${option === ':only' ? 'an atom :functions, :macros, or a literal keyword list of function names with arity as values' : 'a literal keyword list of function names with arity as values'}, got: ${inspect(quoted)}`,
      meta,
    )
  }
  return pairs.map(([name, arity]) => `${name}/${String(arity)}`)
}
