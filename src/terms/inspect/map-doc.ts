import { type Atom, atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { inspectAtom } from './atom-text.ts'
import { colored } from './color.ts'
import { type ContainerOptions, containerDoc, joinContainer } from './container.ts'
import { concat, type Doc, text } from './doc.ts'
import { isKeywordKey, pairDoc } from './list-doc.ts'
import { type InspectContext, withLimit } from './options.ts'

type Entry = readonly [Term, Term]

/** `%{a: 1}` or `%{"a" => 1}`; also what a struct is with `structs: false`. */
export function mapDoc(value: ElixirMap, context: InspectContext): Doc {
  const entries = mapEntries(value)
  const print = entries.every(([key]) => isKeywordKey(key)) ? keyDoc : arrowDoc
  return containerDoc(colored('%{', 'map', context), entries, colored('}', 'map', context), context, print, containerOptions(context))
}

function containerOptions(context: InspectContext): ContainerOptions {
  return { separator: colored(',', 'map', context), breaks: 'strict' }
}

function keyDoc([key, value]: Entry, context: InspectContext): Doc {
  return pairDoc(key, value, context)
}

function arrowDoc([key, value]: Entry, context: InspectContext): Doc {
  return concat(context.toDoc(key, context), colored(' => ', 'map', context), context.toDoc(value, context))
}

/** The fields of a struct as pairs, in the given order; in key order when none is given. */
export function structEntries(struct: ElixirMap, fields: readonly Atom[] | undefined): Entry[] {
  if (fields === undefined) return mapEntries(struct).filter(([key]) => key !== STRUCT_KEY && key !== EXCEPTION_KEY)
  return fields.filter((name) => name !== EXCEPTION_KEY && name !== STRUCT_KEY).map((name) => [name, mapGet(struct, name) ?? null] as const)
}

const STRUCT_KEY = atom('__struct__')
const EXCEPTION_KEY = atom('__exception__')

/** `%Name{field: value}` */
export function structDoc(module: Atom, entries: readonly Entry[], context: InspectContext): Doc {
  const left = colored(`%${inspectAtom(module.name)}{`, 'map', context)
  return containerDoc(left, entries, colored('}', 'map', context), context, keyDoc, containerOptions(context))
}

/** `#Name<field: value, ...>`: some of the fields only. */
export function partialStructDoc(module: Atom, entries: readonly Entry[], context: InspectContext): Doc {
  const left = colored(`#${inspectAtom(module.name)}<`, 'map', context)
  const right = colored('>', 'map', context)
  const docs: Doc[] = []
  let { limit } = context
  for (const entry of entries) {
    if (limit === 0) break
    limit -= 1
    docs.push(keyDoc(entry, withLimit(context, limit)))
  }
  docs.push(text('...'))
  return joinContainer(left, docs, right, containerOptions(context))
}
