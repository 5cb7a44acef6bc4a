import type { EctoSession } from '#bindings/ecto-session.ts'
import { assocQuery, directChain } from '#ecto/association/assoc-query.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { withFields } from '#ecto/query/query-term.ts'
import type { Association } from '#ecto/schema/schema.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

/** `Ecto.assoc/2,3` */
export function assocFunctions(session: EctoSession): NativeModule['functions'] {
  return {
    'assoc/2': effect((structs: Term, names: Term) => assoc(session, structs, names, EMPTY_LIST)),
    'assoc/3': effect((structs: Term, names: Term, options: Term) => assoc(session, structs, names, options)),
  }
}

function* assoc(session: EctoSession, given: Term, names: Term, options: Term): Effect<Term> {
  const structs = listItems(given) ?? (given === null ? [] : [given])
  const path = listItems(names) ?? [names]
  if (path.length === 0) return raise('MatchError', { term: EMPTY_LIST })
  const [first] = structs
  if (first === undefined) {
    return raiseArgument(`cannot retrieve association ${yield* inspectTerm(path[0] ?? null)} for empty list`)
  }
  const owner = structModule(first) ?? raise('KeyError', { key: atom('__struct__'), term: first, message: null })
  const associations = yield* associationsOf(session, owner, path)
  const keys = yield* ownerKeys(structs, owner, atom(associations[0]?.ownerKey ?? 'id'))
  const query = yield* assocQuery(directChain(associations, session.schemas), keys, session.schemas)
  const prefix = keywordGet(options, 'prefix')
  return prefix === undefined ? query : withFields(query, { prefix })
}

/** The associations along a path of names; raises ArgumentError for one that is not there. */
function* associationsOf(session: EctoSession, owner: Term, path: readonly Term[]): Effect<readonly Association[]> {
  const found: Association[] = []
  let schema: Term = owner
  for (const name of path) {
    const association = session.schemas.find(schema as Atom)?.associations.find((candidate) => atom(candidate.field) === name)
    if (association === undefined) {
      return raiseArgument(`schema ${yield* inspectTerm(schema)} does not have association ${yield* inspectTerm(name)}`)
    }
    found.push(association)
    schema = directChain([association], session.schemas).at(-1)?.related ?? null
  }
  return found
}

/** The distinct keys of the structs that are not nil; raises ArgumentError when they are of different schemas. */
function* ownerKeys(structs: readonly Term[], owner: Term, key: Atom): Effect<readonly Term[]> {
  const keys: Term[] = []
  for (const struct of structs) {
    if (structModule(struct) !== owner) {
      return raiseArgument(
        'expected a homogeneous list containing the same struct, ' +
          `got: ${yield* inspectTerm(owner)} and ${yield* inspectTerm(structModule(struct) ?? null)}`,
      )
    }
    const value = mapGet(struct as ElixirMap, key) ?? null
    if (value !== null && !keys.some((known) => strictEqual(known, value))) keys.push(value)
  }
  return keys
}
