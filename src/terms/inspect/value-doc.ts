import { Atom, atom } from '#terms/atom.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, iterateList, list, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { colored } from './color.ts'
import { decimalText } from './decimal-text.ts'
import { concat, type Doc, text } from './doc.ts'
import { structDoc } from './map-doc.ts'
import type { InspectContext } from './options.ts'

type Printer = (struct: ElixirMap, context: InspectContext) => Doc | undefined

function get(struct: ElixirMap, name: string): Term | undefined {
  return mapGet(struct, atom(name))
}

function rangeDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const [first, last, step] = [get(struct, 'first'), get(struct, 'last'), get(struct, 'step')]
  if (first === undefined || last === undefined || step === undefined) return undefined
  const ends = [context.toDoc(first, context), text('..'), context.toDoc(last, context)]
  const plain = step === 1 && isInteger(first) && isInteger(last) && first <= last
  return plain ? concat(...ends) : concat(...ends, '//', context.toDoc(step, context))
}

function mapSetDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const map = get(struct, 'map')
  if (!(map instanceof ElixirMap)) return undefined
  return concat('MapSet.new(', context.toDoc(listFrom(mapKeys(map)), { ...context, charlists: 'as_lists' }), ')')
}

function decimalDoc(struct: ElixirMap): Doc | undefined {
  const shown = decimalText(struct)
  return shown === undefined ? undefined : text(`Decimal.new("${shown}")`)
}

const MODIFIERS: readonly (readonly [string, string])[] = [
  ['caseless', 'i'],
  ['unicode', 'u'],
  ['ucp', ''],
  ['dotall', 's'],
  ['multiline', 'm'],
  ['extended', 'x'],
  ['firstline', 'f'],
  ['ungreedy', 'U'],
  ['export', 'E'],
]

function regexDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const source = get(struct, 'source')
  const options = get(struct, 'opts')
  if (typeof source !== 'string' || options === undefined) return undefined
  return colored(`~r/${escapeSource(source)}/${modifiers(options)}`, 'regex', context)
}

function modifiers(options: Term): string {
  if (typeof options === 'string') return options
  if (!isList(options)) return ''
  let letters = ''
  for (const option of [...iterateList(options)].reverse()) {
    if (option instanceof Atom) letters += MODIFIERS.find(([name]) => name === option.name)?.[1] ?? ''
  }
  return letters
}

/** The source between slashes: a slash is escaped unless it is already, and line breaks are written out. */
function escapeSource(source: string): string {
  return source.replace(/\\.|#\{|[/\n\r\t\v\f]/gs, (found) => {
    if (found === '/' || found === '#{') return `\\${found}`
    const at = '\n\r\t\v\f'.indexOf(found)
    return found.length === 1 && at >= 0 ? `\\${'nrtvf'[at]}` : found
  })
}

function streamDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const source = get(struct, 'enum')
  const funs = get(struct, 'funs')
  if (source === undefined || funs === undefined || !isList(funs)) return undefined
  const inner = list(tuple(atom('enum'), source), tuple(atom('funs'), listFrom([...iterateList(funs)].reverse())))
  return concat(colored('#Stream<', 'map', context), context.toDoc(inner, context), colored('>', 'map', context))
}

/** A printer for `%Mod{…}` with these fields in order, those among `optional` only when they differ from their default. */
function fieldsPrinter(fields: readonly string[], optional: Readonly<Record<string, Term>>): Printer {
  return (struct, context) => {
    const module = structModule(struct)
    const entries = fields.map((name) => [atom(name), get(struct, name)] as const)
    if (module === undefined || entries.some(([, value]) => value === undefined)) return undefined
    const shown = entries.filter(([name, value]) => optional[name.name] === undefined || optional[name.name] !== value)
    return structDoc(module, shown as (readonly [Term, Term])[], context)
  }
}

function requirementDoc(struct: ElixirMap, context: InspectContext): Doc | undefined {
  const source = get(struct, 'source')
  return source === undefined ? undefined : concat('Version.parse_requirement!(', context.toDoc(source, context), ')')
}

/** Inspect for the other structs of the standard library and for Decimal, by module. */
export const valuePrinters: Readonly<Record<string, Printer>> = {
  Range: rangeDoc,
  MapSet: mapSetDoc,
  Decimal: decimalDoc,
  Regex: regexDoc,
  Stream: streamDoc,
  Version: fieldsPrinter(['major', 'minor', 'patch', 'pre', 'build'], { pre: list(), build: null }),
  'Version.Requirement': requirementDoc,
  URI: fieldsPrinter(['scheme', 'authority', 'userinfo', 'host', 'port', 'path', 'query', 'fragment'], { authority: null }),
}
