import { atom, moduleAtom } from '#terms/atom.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import { Reference } from '#terms/reference.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { type Env, type Import, moduleOf } from './env.ts'
import { nameOfKey } from './variables.ts'

const envs = new WeakMap<Reference, Env>()

/** `__ENV__`: the environment as a `%Macro.Env{}`. The environment itself can be had back by `envOfTerm`. */
export function envTerm(env: Env): ElixirMap {
  const tracker = new Reference(env.unit.nextId())
  envs.set(tracker, env)
  const module = moduleOf(env)
  return struct(moduleAtom('Macro.Env'), {
    module,
    file: env.file,
    line: env.line,
    function: env.function === null ? null : tuple(atom(env.function.name), env.function.arity),
    context: env.context === null ? null : atom(env.context),
    aliases: listFrom([...env.aliases].filter(([name]) => !name.includes('#')).map(([name, target]) => tuple(moduleAtom(name), target))),
    requires: listFrom([...env.requires].map((name) => atom(name))),
    functions: importsTerm(env.imports, 'functions'),
    macros: importsTerm(env.imports, 'macros'),
    macro_aliases: EMPTY_LIST,
    context_modules: module === null ? EMPTY_LIST : listFrom([module]),
    versioned_vars: mapFrom([...env.variables.keys()].map((key, index) => [tuple(atom(nameOfKey(key)), null), index] as const)),
    lexical_tracker: tracker,
    tracers: EMPTY_LIST,
  })
}

function importsTerm(imports: readonly Import[], kind: 'functions' | 'macros'): Term {
  return listFrom(imports.map((entry) => tuple(entry.module, listFrom([...entry[kind]].sort().map(nameAndArity)))))
}

function nameAndArity(key: string): Term {
  const slash = key.lastIndexOf('/')
  return tuple(atom(key.slice(0, slash)), Number(key.slice(slash + 1)))
}

/** The environment behind a `%Macro.Env{}`, with the line and file that the struct has; undefined for any other term. */
export function envOfTerm(term: Term): Env | undefined {
  if (!(term instanceof ElixirMap)) return undefined
  const tracker = mapGet(term, atom('lexical_tracker'))
  const env = tracker instanceof Reference ? envs.get(tracker) : undefined
  if (env === undefined) return undefined
  const line = mapGet(term, atom('line'))
  const file = mapGet(term, atom('file'))
  return { ...env, line: typeof line === 'number' ? line : env.line, file: typeof file === 'string' ? file : env.file }
}
