import type { Env } from '#elixir/expander/env.ts'
import { findImport } from '#elixir/expander/imports.ts'
import { nameOfKey } from '#elixir/expander/variables.ts'
import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { envOf, expansionFunctions } from './macro-env-expansion.ts'

/** `Macro.Env`. */
export function createMacroEnv(): NativeModule {
  return {
    name: 'Macro.Env',
    struct: {
      module: null,
      file: 'nofile',
      line: 0,
      function: null,
      context: null,
      aliases: listFrom([]),
      requires: listFrom([]),
      functions: listFrom([]),
      macros: listFrom([]),
      macro_aliases: listFrom([]),
      context_modules: listFrom([]),
      versioned_vars: null,
      lexical_tracker: null,
      tracers: listFrom([]),
    },
    functions: {
      ...expansionFunctions,
      'prepend_tracer/2': pure((env: ElixirMap, tracer: Term) =>
        mapPut(env, atom('tracers'), listFrom([tracer, ...(listItems(field(env, 'tracers')) ?? [])])),
      ),
      'prune_compile_info/1': pure((env: ElixirMap) =>
        mapFrom(
          [
            [atom('lexical_tracker'), null],
            [atom('tracers'), EMPTY_LIST],
          ],
          env,
        ),
      ),
      'to_match/1': pure((env: ElixirMap) => mapPut(env, atom('context'), atom('match'))),
      'location/1': pure((env: ElixirMap) => keyword({ file: field(env, 'file'), line: field(env, 'line') })),
      'vars/1': pure((env: Term) => listFrom([...envOf(env).variables.keys()].map((key) => tuple(atom(nameOfKey(key)), null)))),
      'has_var?/2': pure((env: Term, variable: Term) => envOf(env).variables.has(variableName(variable))),
      'in_guard?/1': pure((env: ElixirMap) => field(env, 'context') === atom('guard')),
      'in_match?/1': pure((env: ElixirMap) => field(env, 'context') === atom('match')),
      'required?/2': pure((env: Term, module: Term) => module instanceof Atom && envOf(env).requires.has(module.name)),
      'stacktrace/1': pure((env: ElixirMap) => stacktrace(env)),
      'lookup_import/2': pure((env: Term, named: Term) => lookupImport(envOf(env), named)),
    },
  }
}

function variableName(variable: Term): string {
  const name = typeof variable === 'object' && variable !== null && 'items' in variable ? variable.items[0] : undefined
  return name instanceof Atom ? name.name : ''
}

function stacktrace(env: ElixirMap): Term {
  const place = keyword({ file: charlist(String(field(env, 'file'))), line: field(env, 'line') })
  const module = field(env, 'module')
  if (module === null) return list(tuple(atom('elixir_compiler'), atom('__FILE__'), 1, place))
  return list(tuple(module, atom('__MODULE__'), 0, place))
}

function charlist(text: string): Term {
  return listFrom([...text].map((character) => character.codePointAt(0) ?? 0))
}

function lookupImport(env: Env, named: Term): Term {
  const [name, arity] = typeof named === 'object' && named !== null && 'items' in named ? (named.items as [Term, Term]) : [null, null]
  if (!(name instanceof Atom)) return listFrom([])
  const found = findImport(name.name, Number(arity), listFrom([]), { env })
  return found === undefined ? listFrom([]) : list(tuple(atom(found.kind), found.module))
}
