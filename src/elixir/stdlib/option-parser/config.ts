import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** What the options of `OptionParser.parse/2` say. Any name may be an option: the atoms that Elixir's own code has are no measure here. */
export interface ParserConfig {
  /** The kinds of each declared switch: `integer`, `keep` … */
  readonly switches: ReadonlyMap<string, readonly string[]>
  readonly aliases: ReadonlyMap<string, string>
  /** Only declared switches are options. */
  readonly strict: boolean
  readonly keepSeparator: boolean
  /** Neither `:switches` nor `:strict` was given, which is deprecated. */
  readonly undeclared: boolean
}

const KINDS = new Set(['boolean', 'count', 'integer', 'float', 'string', 'keep'])

/** Raises ArgumentError for options that contradict each other and for types that there are not. */
export function parserConfig(options: Term): ParserConfig {
  const [switches, strict] = [keywordGet(options, 'switches'), keywordGet(options, 'strict')]
  if (switches !== undefined && strict !== undefined) return raiseArgument(':switches and :strict cannot be given together')
  const declared = keywordPairs(strict ?? switches ?? null) ?? []
  const aliases = keywordPairs(keywordGet(options, 'aliases') ?? null) ?? []
  return {
    switches: new Map(declared.map(([name, kinds]) => [name, kindsOf(kinds)])),
    aliases: new Map(aliases.flatMap(([alias, name]) => (name instanceof Atom ? [[alias, name.name] as const] : []))),
    strict: strict !== undefined,
    keepSeparator: keywordGet(options, 'return_separator') === true,
    undeclared: strict === undefined && switches === undefined,
  }
}

function kindsOf(kinds: Term): string[] {
  const items = isList(kinds) ? (listItems(kinds) ?? []) : [kinds]
  const wrong = items.filter((kind) => !(kind instanceof Atom && KINDS.has(kind.name)))
  if (wrong.length > 0) return raiseArgument(`invalid switch types/modifiers: ${wrong.map((kind) => inspect(kind)).join(', ')}`)
  return items.map((kind) => (kind as Atom).name)
}

/** The type that a switch's value must have; undefined for a switch that is not declared. */
export function switchType(kinds: readonly string[] | undefined): string | undefined {
  if (kinds === undefined) return undefined
  return kinds.find((kind) => kind !== 'keep') ?? 'string'
}
