import { type NativeFunction, pure } from '#elixir/native.ts'
import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { compareText } from '#terms/compare.ts'
import { EMPTY_LIST, isList, type List, list, listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { compiledDefinition, type Definition, isPublic } from './definition.ts'
import type { Callback, ModuleBuilder } from './module-builder.ts'
import { structFunctions } from './struct-functions.ts'

/** The functions that every module has without defining them. */
export function moduleNatives(builder: ModuleBuilder): Record<string, NativeFunction> {
  const natives: Record<string, NativeFunction> = {
    '__info__/1': pure((key: Term) => info(builder, key)),
    'module_info/0': pure(() =>
      listFrom(['module', 'exports', 'attributes', 'compile'].map((key) => tuple(atom(key), moduleInfo(builder, atom(key))))),
    ),
    'module_info/1': pure((key: Term) => moduleInfo(builder, key)),
  }
  if (builder.struct !== undefined) Object.assign(natives, structFunctions(builder.name, builder.struct))
  if (builder.callbacks.length > 0 && !builder.definitions.has('behaviour_info/1'))
    natives['behaviour_info/1'] = pure((key: Term) => behaviourInfo(builder, key))
  for (const key of builder.definitions.keys()) delete natives[key]
  return natives
}

function info(builder: ModuleBuilder, key: Term): Term {
  switch (isAtom(key) ? atomName(key) : '') {
    case 'module':
      return builder.name
    case 'functions':
      return names(builder, (definition) => definition.kind === 'def' && !INTERNAL.has(definition.name), structNames(builder))
    case 'macros':
      return names(builder, (definition) => definition.kind === 'defmacro')
    case 'attributes':
      return attributes(builder)
    case 'struct':
      return structFields(builder)
    case 'compile':
      return compileInfo(builder)
    case 'deprecated':
      return deprecated(builder)
    case 'md5':
      return 'md5'
    default:
      return raise('FunctionClauseError', {
        module: builder.name,
        function: atom('__info__'),
        arity: 1,
        kind: null,
        args: null,
        clauses: null,
      })
  }
}

const INTERNAL = new Set(['__info__', 'module_info'])

function structNames(builder: ModuleBuilder): Term[] {
  return builder.struct === undefined ? [] : [tuple(atom('__struct__'), 0), tuple(atom('__struct__'), 1)]
}

function names(builder: ModuleBuilder, keep: (definition: Definition) => boolean, more: readonly Term[] = []): List {
  const found = [...builder.definitions.values()].filter(keep).sort((a, b) => compareText(a.name, b.name) || a.arity - b.arity)
  const extra = more.filter(() => !builder.definitions.has('__struct__/0'))
  const own = found.map((definition) => [definition.name, tuple(atom(definition.name), definition.arity)] as const)
  const all = [...own, ...extra.map((term) => ['__struct__', term] as const)].sort(([a], [b]) => compareText(a, b))
  return listFrom(all.map(([, term]) => term))
}

/** `[{{name, arity}, reason}]` of what `@deprecated` spoke of. */
function deprecated(builder: ModuleBuilder): Term {
  return listFrom(
    [...builder.deprecated].map(([key, reason]) => {
      const slash = key.lastIndexOf('/')
      return tuple(tuple(atom(key.slice(0, slash)), Number(key.slice(slash + 1))), reason)
    }),
  )
}

function structFields(builder: ModuleBuilder): Term {
  if (builder.struct === undefined) return null
  return listFrom(
    builder.struct.fields.map(([name, value]) => mapFrom([[atom('field'), atom(name)] as const, [atom('default'), value] as const])),
  )
}

function attributes(builder: ModuleBuilder): Term {
  const pairs: Term[] = builder.attributes.has('vsn') ? [] : [tuple(atom('vsn'), list(versionOf(builder)))]
  for (const name of builder.attributes.keys()) {
    if (!persisted(builder, name)) continue
    for (const value of builder.attributeValues(name))
      pairs.push(tuple(atom(name), isList(value) && value !== EMPTY_LIST && name !== 'behaviour' ? value : list(value)))
  }
  return listFrom(pairs)
}

function persisted(builder: ModuleBuilder, name: string): boolean {
  return name === 'behaviour' || name === 'vsn' || (builder.attributes.get(name)?.persist ?? false)
}

function versionOf(builder: ModuleBuilder): Term {
  let hash = 7n
  for (const unit of builder.name.name) hash = (hash * 31n + BigInt(unit.codePointAt(0) ?? 0)) % 2n ** 50n
  return Number(hash)
}

function compileInfo(builder: ModuleBuilder): Term {
  return list(tuple(atom('version'), '8.2.1'), tuple(atom('options'), EMPTY_LIST), tuple(atom('source'), builder.file))
}

function moduleInfo(builder: ModuleBuilder, key: Term): Term {
  switch (isAtom(key) ? atomName(key) : '') {
    case 'module':
      return builder.name
    case 'exports':
    case 'functions':
      return exportsTerm(builder)
    case 'attributes':
      return attributes(builder)
    case 'compile':
      return compileInfo(builder)
    default:
      return raise('ArgumentError', { message: 'argument error' })
  }
}

function exportsTerm(builder: ModuleBuilder): Term {
  const own = [...builder.definitions.values()]
    .filter((definition) => isPublic(definition.kind))
    .map((definition) => compiledDefinition(definition))
  const all = own.map((definition) => [definition.name, definition.arity] as const)
  const implicit: (readonly [string, number])[] = [
    ['__info__', 1],
    ['module_info', 0],
    ['module_info', 1],
  ]
  if (builder.struct !== undefined) implicit.push(['__struct__', 0], ['__struct__', 1])
  const sorted = [...implicit, ...all].sort((a, b) => compareText(a[0], b[0]) || a[1] - b[1])
  return listFrom(sorted.map(([name, arity]) => tuple(atom(name), arity)))
}

function behaviourInfo(builder: ModuleBuilder, key: Term): Term {
  const optional = builder
    .attributeValues('optional_callbacks', true)
    .flatMap((pair) =>
      isTuple(pair, 2) && isAtom(pair.items[0] as Term) ? [`${atomName(pair.items[0] as Atom)}/${String(pair.items[1])}`] : [],
    )
  const named = new Map<string, Term>(
    builder.callbacks.map((callback) => [`${callback.name}/${callback.arity}`, callbackTerm(callback)] as const),
  )
  const first = optional.flatMap((own) => named.get(own) ?? [])
  if (isAtom(key) && atomName(key) === 'optional_callbacks') return listFrom(first)
  return listFrom([...first, ...[...named].filter(([own]) => !optional.includes(own)).map(([, term]) => term)])
}

function callbackTerm(callback: Callback): Term {
  return callback.macro ? tuple(atom(`MACRO-${callback.name}`), callback.arity + 1) : tuple(atom(callback.name), callback.arity)
}
