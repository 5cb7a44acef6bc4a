import { type CallPlace, callPlaces, modulesOfCall } from '#language-service/call-place.ts'
import type { Cursor } from '#language-service/cursor.ts'
import type { CallFacts, Wanted } from '#language-service/facts/call-facts.ts'
import { factsOf } from '#language-service/facts/facts-of.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { keyItem } from './items.ts'
import { moduleItems } from './module-items.ts'
import { queryItems } from './query-items.ts'
import { schemasOf } from './schema-items.ts'
import { valueItems, wantedItems } from './wanted-items.ts'

/** How a name stands at the place: as an atom, as a key with its colon to come, or with it there. */
export type AtPlace = 'atom' | 'key' | 'bare key'

/** What the innermost call takes at the place. */
export function argumentItems(cursor: Cursor, written: AtPlace): readonly CompletionItem[] {
  const [place] = callPlaces(cursor.path, cursor.scope)
  if (place === undefined || !place.direct) return []
  const modules = modulesOfCall(place.call, cursor.scope)
  const query = modules.includes('Ecto.Query') ? queryItems(place, written) : []
  const facts = factsOf(modules, place.call.name)
  return facts === undefined ? query : [...query, ...factItems(place, facts, written)]
}

function factItems(place: CallPlace, facts: CallFacts, written: AtPlace): readonly CompletionItem[] {
  const { position, keys } = place
  const [key] = keys
  const wanted = facts.args[position]
  if (wanted !== undefined) return itemsOfArgument(wanted, place, written)
  const option = key === undefined ? undefined : facts.options[key]
  if (option === undefined) return written === 'atom' || keys.length > 0 ? [] : optionItems(place, facts, written)
  return option.wants === undefined ? valueItems(option) : wantedItems(option.wants, place, 'atom')
}

function itemsOfArgument(wanted: Wanted, place: CallPlace, written: AtPlace): readonly CompletionItem[] {
  if (wanted === 'schema') return written === 'atom' ? [] : schemaNames(place)
  if (wanted === 'preload') return wantedItems(wanted, place, written === 'key' && place.lists === 0 ? 'atom' : written)
  if (wanted === 'changes') return wantedItems(wanted, place, written)
  return place.keys.length === 0 ? wantedItems(wanted, place, 'atom') : []
}

/** The options that are not given yet, behind the arguments that must be. */
function optionItems({ call, args, position }: CallPlace, facts: CallFacts, written: AtPlace): readonly CompletionItem[] {
  const last = Math.max(call.name === 'timestamps' ? -1 : 0, ...Object.keys(facts.args).map(Number))
  if (position <= last) return []
  const given = new Set(args.flatMap((arg) => (arg.kind === 'pair' ? [arg.key] : [])))
  return Object.entries(facts.options)
    .filter(([name]) => !given.has(name))
    .map(([name, { text }]) => keyItem(name, 'option', call.name, text, written === 'bare key'))
}

/** The schemas of the program, as they may be named here. */
function schemaNames({ scope }: CallPlace): readonly CompletionItem[] {
  const names = new Set(schemasOf(scope).map(({ name }) => name))
  return moduleItems('', scope, 'struct').filter(({ label, detail }) => names.has(label) || names.has(detail))
}
