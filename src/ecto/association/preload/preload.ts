import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { Association, Schema } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { attach } from './attach.ts'
import { type Fetched, fetchRelated, withPreloads } from './fetch.ts'
import { type PreloadSpec, preloadSpecs, withTaken } from './spec.ts'
import { throughSpecs, throughValues } from './through.ts'

/**
 * The structs (nil stays nil) with these associations loaded; what is loaded already stays unless `force: true`. Of an
 * association that `taken` names (`[author: [:id]]`), only those fields are fetched.
 */
export function* preloadStructs(
  context: RepoContext,
  structs: readonly Term[],
  preloads: Term,
  taken: readonly Term[] = [],
): Effect<Term[]> {
  const specs = (yield* preloadSpecs(preloads)).map((spec) => withTaken(spec, taken))
  return yield* preloadAll(context, structs, specs)
}

/** As `preloadStructs`, for preloads that are taken apart. */
function* preloadAll(context: RepoContext, structs: readonly Term[], specs: readonly PreloadSpec[]): Effect<Term[]> {
  if (specs.length === 0) return [...structs]
  const module = yield* commonModule(structs)
  const schema = module === undefined ? undefined : context.session.schemas.find(module)
  if (schema === undefined) return [...structs]
  const known: PreloadSpec[] = []
  const throughs: Extract<Association, { kind: 'has_through' }>[] = []
  for (const spec of specs) yield* resolve(schema, spec, known, throughs)
  const result = yield* preloadKnown(context, schema, structs, known.sort(byNameBackwards))
  return throughs.reduce(
    (all, association) => all.map((struct) => (struct instanceof ElixirMap ? throughValues(context, association, struct) : struct)),
    result,
  )
}

/** Ecto fetches associations in the order of their names, the last first. */
function byNameBackwards(a: PreloadSpec, b: PreloadSpec): number {
  return compareTerms(b.field, a.field)
}

type DirectAssociation = Exclude<Association, { kind: 'has_through' }>

/** Through associations are preloaded by what they go through, which may be a through association again. */
function* resolve(
  schema: Schema,
  spec: PreloadSpec,
  known: PreloadSpec[],
  throughs: Extract<Association, { kind: 'has_through' }>[],
): Effect<void> {
  const name = spec.field instanceof Atom ? spec.field.name : ''
  const association = schema.associations.find((candidate) => candidate.field === name)
  if (association?.kind === 'has_through') {
    throughs.push(association)
    for (const inner of throughSpecs(association, spec)) yield* resolve(schema, inner, known, throughs)
  } else if (association !== undefined || schema.embeds.some((embed) => embed.field === name)) addSpec(known, spec)
  else yield* raiseUnknown(schema, spec.field)
}

function addSpec(specs: PreloadSpec[], spec: PreloadSpec): void {
  const at = specs.findIndex((known) => known.field === spec.field)
  const known = specs[at]
  if (known === undefined) specs.push(spec)
  else
    specs[at] = {
      ...known,
      query: known.query ?? spec.query,
      taken: known.taken ?? spec.taken,
      children: mergeChildren(known.children, spec.children),
    }
}

function mergeChildren(known: readonly PreloadSpec[], more: readonly PreloadSpec[]): PreloadSpec[] {
  const merged = [...known]
  for (const spec of more) addSpec(merged, spec)
  return merged
}

function* raiseUnknown(schema: Schema, field: Term): Effect<never> {
  const shown = yield* inspectTerm(field)
  const hint = shown.startsWith(':')
    ? ''
    : ` (if you were trying to pass a schema as a query to preload, you have to explicitly convert it to a query by doing \`from x in ${shown}\` or by calling Ecto.Queryable.to_query/1)`
  return raiseArgument(`schema ${yield* inspectTerm(schema.module)} does not have association or embed ${shown}${hint}`)
}

function* commonModule(structs: readonly Term[]): Effect<Atom | undefined> {
  let module: Atom | undefined
  for (const struct of structs) {
    if (struct === null) continue
    const own = structModule(struct)
    if (own === undefined)
      return raise('ArgumentError', { message: `expected a struct or a list of structs, got: ${yield* inspectTerm(struct)}` })
    if (module !== undefined && own !== module) {
      raiseArgument(
        `expected a homogeneous list containing the same struct, got: ${yield* inspectTerm(module)} and ${yield* inspectTerm(own)}`,
      )
    }
    module = own
  }
  return module
}

/** Fetches the rows of all associations before anything is preloaded in them. */
function* preloadKnown(context: RepoContext, schema: Schema, structs: readonly Term[], specs: readonly PreloadSpec[]): Effect<Term[]> {
  const fetches: { readonly spec: PreloadSpec; readonly association: DirectAssociation; readonly fetched: Fetched }[] = []
  let result = [...structs]
  for (const spec of specs) {
    const name = spec.field instanceof Atom ? spec.field.name : ''
    const association = schema.associations.find((candidate) => candidate.field === name)
    if (association === undefined) result = yield* preloadEmbedded(context, result, name, spec)
    else if (association.kind !== 'has_through')
      fetches.push({ spec, association, fetched: yield* fetchRelated(context, association, structs, spec) })
  }
  for (const { spec, association, fetched } of fetches) {
    const entries = yield* withPreloads(context, fetched, spec.children, preloadAll)
    result = result.map((struct) => (struct instanceof ElixirMap ? attach(association, struct, entries) : struct))
  }
  return result
}

/** Associations of embedded structs. */
function* preloadEmbedded(context: RepoContext, structs: readonly Term[], name: string, spec: PreloadSpec): Effect<Term[]> {
  const result: Term[] = []
  for (const struct of structs) {
    const value = struct instanceof ElixirMap ? (mapGet(struct, atom(name)) ?? null) : null
    if (!(struct instanceof ElixirMap) || value === null) result.push(struct)
    else if (value instanceof ElixirMap)
      result.push(mapPut(struct, atom(name), (yield* preloadAll(context, [value], spec.children))[0] ?? null))
    else result.push(mapPut(struct, atom(name), listFrom(yield* preloadAll(context, listItems(value) ?? [], spec.children))))
  }
  return result
}
