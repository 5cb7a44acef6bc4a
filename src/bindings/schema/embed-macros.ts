import { plainMacro } from '#bindings/plain-macro.ts'
import { CURRENT_MODULE, callRemote, doBlock, setAttribute } from '#bindings/quoted.ts'
import { withLine } from '#bindings/with-line.ts'
import { quotedBlock, quotedCall } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro, NativeModule } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { blockOf, isBlock } from './blocks.ts'

/** `embeds_one` and `embeds_many` with a schema, or with a block that defines one. */
function embeds(cardinality: 'one' | 'many'): NativeMacro {
  return plainMacro((env, name, schema, ...rest) => {
    const body = rest.find(isBlock)
    const options = rest.find((argument) => !isBlock(argument)) ?? EMPTY_LIST
    const [field, related] = [name ?? null, schema ?? null]
    if (body === undefined) return withLine(embed(cardinality, field, related, options), env.line)
    const module = nestedName(env, related)
    const code = quotedBlock([inlineModule(module, options, body), embed(cardinality, field, module, without(options, 'primary_key'))])
    return withLine(code, env.line)
  })
}

function embed(cardinality: string, name: Term, related: Term, options: Term): Term {
  return callRemote('Ecto.Schema', '__embed__', [CURRENT_MODULE, atom(cardinality), name, related, options])
}

/** `defmodule Parent.Name do use Ecto.Schema; @primary_key …; embedded_schema do … end end` */
function inlineModule(module: Term, options: Term, body: Term): Term {
  const primaryKey = option(options, 'primary_key')
  const content = quotedBlock([
    quotedCall('use', [moduleAtom('Ecto.Schema')]),
    ...(primaryKey === undefined ? [] : [setAttribute('primary_key', primaryKey)]),
    quotedCall('embedded_schema', [doBlock(blockOf(body))]),
  ])
  return quotedCall('defmodule', [module, doBlock(content)])
}

/** The full name of a module defined inside of the one being defined: no alias is made for it. */
function nestedName(env: MacroEnvironment, name: Term): Term {
  const segments = name instanceof Tuple ? listItems(name.items[2] as Term) : undefined
  if (env.module === null || segments === undefined || !segments.every((segment) => segment instanceof Atom)) return env.expandAlias(name)
  return atom([env.module.name, ...segments.map((segment) => segment.name)].join('.'))
}

function option(options: Term, name: string): Term | undefined {
  return (listItems(options) ?? [])
    .map((pair) => (isNamed(pair, name) ? (pair as Tuple).items[1] : undefined))
    .find((value) => value !== undefined)
}

function without(options: Term, name: string): Term {
  return isList(options) ? listFrom((listItems(options) ?? []).filter((pair) => !isNamed(pair, name))) : options
}

function isNamed(pair: Term, name: string): boolean {
  return isTuple(pair, 2) && pair.items[0] === atom(name)
}

/** The macros of a `schema` block that declare embeds. */
export const embedMacros: NonNullable<NativeModule['macros']> = {
  'embeds_one/2': embeds('one'),
  'embeds_one/3': embeds('one'),
  'embeds_one/4': embeds('one'),
  'embeds_many/2': embeds('many'),
  'embeds_many/3': embeds('many'),
  'embeds_many/4': embeds('many'),
}
