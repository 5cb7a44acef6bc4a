import type { CallPlace } from '#language-service/call-place.ts'
import { AFTER_SOURCE, FROM_KEYWORDS, ORDER_KEYS, UPDATE_KEYS } from '#language-service/facts/query-keywords.ts'
import { BINDING_MACROS, bindingsOfFrom, queryOf } from '#language-service/scope/query-bindings.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { keyItem } from './items.ts'
import { fieldItems } from './schema-items.ts'
import { wantedItems } from './wanted-items.ts'

/** The clauses of a query in which a place can be, and the schema of its first source. */
export function queryItems(place: CallPlace, written: 'atom' | 'key' | 'bare key'): readonly CompletionItem[] {
  if (place.call.name === 'from' && place.position > 0)
    return place.keys.length === 0 ? fromKeywords(place, written) : clauseItems(place, place.keys, written)
  if (BINDING_MACROS[place.call.name] !== undefined && place.position > 0)
    return clauseItems(place, [place.call.name, ...place.keys], written)
  return []
}

/** The keywords that may stand here: those of a join only behind one. */
function fromKeywords(place: CallPlace, written: 'atom' | 'key' | 'bare key'): readonly CompletionItem[] {
  if (written === 'atom') return []
  const before = place.args[place.position - 1]
  const key = before?.kind === 'pair' ? before.key : null
  const atSource = key === null || key.endsWith('join') || AFTER_SOURCE.has(key)
  const behindJoin = key === null ? [] : ['on']
  return Object.entries(FROM_KEYWORDS)
    .filter(([name]) => !AFTER_SOURCE.has(name) || (atSource && (name !== 'on' || behindJoin.includes(name))))
    .map(([name, text]) => keyItem(name, 'keyword', 'from', text, written === 'bare key'))
}

/** What may stand as a key or an atom in a clause. */
function clauseItems(place: CallPlace, keys: readonly string[], written: 'atom' | 'key' | 'bare key'): readonly CompletionItem[] {
  const [clause = '', inner] = keys
  if (clause === 'preload') return wantedItems('preload', { ...place, args: firstSource(place) }, written)
  if (clause === 'order_by' || clause === 'prepend_order_by' || clause === 'distinct') {
    const orders = Object.entries(ORDER_KEYS).map(([name, text]) => keyItem(name, 'keyword', clause, text, written === 'bare key'))
    return inner === undefined && written !== 'atom' && place.lists + place.keys.length > 0 ? [...orders] : fields(place, 'atom', written)
  }
  if (clause === 'update' && written !== 'atom') {
    if (inner !== undefined) return fields(place, written, written)
    return Object.entries(UPDATE_KEYS).map(([name, text]) => keyItem(name, 'keyword', 'update', text, written === 'bare key'))
  }
  if ((clause === 'where' || clause === 'or_where') && written !== 'atom' && place.lists > 0) return fields(place, written, written)
  return written === 'atom' && place.lists + keys.length > 0 ? fields(place, 'atom', written) : []
}

function fields(place: CallPlace, as: 'atom' | 'key' | 'bare key', written: string): readonly CompletionItem[] {
  const [source] = sourcesOf(place)
  const module = source == null ? undefined : place.scope.program.modules.get(source)
  if (!module?.schema || (as === 'atom' && written !== 'atom' && place.lists === 0 && place.keys.length === 0)) return []
  return fieldItems(module.schema, module.name, as)
}

function sourcesOf(place: CallPlace): readonly (string | null)[] {
  const [first] = place.args
  if (first === undefined) return []
  const whole = place.piped === null ? place.call : { ...place.call, args: place.args }
  return place.call.name === 'from'
    ? bindingsOfFrom(whole, place.scope, Number.POSITIVE_INFINITY).query.sources
    : queryOf(first, place.scope).sources
}

/** The first source as an argument, for those who look at it. */
function firstSource(place: CallPlace): CallPlace['args'] {
  const [source] = sourcesOf(place)
  return source == null ? place.args : [{ kind: 'alias', text: source, start: 0, end: 0 }, ...place.args.slice(1)]
}
