import { type Atom, atom, atomName } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { type Doc, EMPTY } from './doc.ts'
import { docFromTerm } from './doc-term.ts'
import { defaultStructDoc, render } from './inspect.ts'
import { inspectErrorDoc } from './inspect-error.ts'
import { type InspectContext, type InspectOptions, inspectContext } from './options.ts'
import { optsTerm } from './opts-term.ts'
import { toDoc } from './to-doc.ts'

/** How the structs of a module print: by an implementation in Elixir, or in default form with these fields. */
type Printing =
  | { readonly kind: 'implementation'; readonly module: Atom }
  | { readonly kind: 'default'; readonly fields: readonly Atom[] | undefined }

interface Visit {
  readonly struct: ElixirMap
  readonly implementation: Atom
  readonly context: InspectContext
}

/** The text of `inspect(term, options)`, with the Inspect implementations of user code called where they apply. */
export function* inspectEffect(term: Term, options: InspectOptions = {}): Effect<string> {
  const context = inspectContext(options, toDoc, () => EMPTY)
  return render(yield* toDocEffect(term, context), context)
}

/**
 * The document of a term. The walk itself cannot call implementations: it notes the structs that have one, they are called
 * in the order they were met, and the walk is done again with their documents in place.
 */
export function toDocEffect(term: Term, context: InspectContext): Effect<Doc> {
  return docEffect((inner) => toDoc(term, inner), context)
}

/** As `toDocEffect`, for whatever `walk` prints. */
export function* docEffect(walk: (context: InspectContext) => Doc, context: InspectContext): Effect<Doc> {
  const printings = new Map<Atom, Printing>()
  for (;;) {
    const unknown = new Set<Atom>()
    const visits: Visit[] = []
    const doc = walk({ ...context, printStruct: (struct, module, inner) => meet(struct, module, inner, printings, unknown, visits) })
    if (unknown.size > 0) {
      for (const module of unknown) printings.set(module, yield* printingOf(module))
      continue
    }
    return visits.length === 0 ? doc : yield* withImplementations(walk, context, printings, visits)
  }
}

function meet(
  struct: ElixirMap,
  module: Atom,
  context: InspectContext,
  printings: ReadonlyMap<Atom, Printing>,
  unknown: Set<Atom>,
  visits: Visit[],
): Doc {
  const printing = printings.get(module)
  if (printing === undefined) unknown.add(module)
  else if (printing.kind === 'default') return defaultStructDoc(struct, module, printing.fields, context)
  else visits.push({ struct, implementation: printing.module, context })
  return EMPTY
}

function* withImplementations(
  walk: (context: InspectContext) => Doc,
  context: InspectContext,
  printings: ReadonlyMap<Atom, Printing>,
  visits: readonly Visit[],
): Effect<Doc> {
  const answers: Doc[] = []
  for (const visit of visits)
    answers.push(yield* callImplementation({ ...visit, context: { ...visit.context, printStruct: context.printStruct } }))
  let next = 0
  return walk({
    ...context,
    printStruct: (struct, module, inner) => {
      const printing = printings.get(module)
      return printing?.kind === 'default' ? defaultStructDoc(struct, module, printing.fields, inner) : (answers[next++] as Doc)
    },
  })
}

/** The document that an implementation answers; one that raises prints as `#Inspect.Error<…>`. */
function* callImplementation({ struct, implementation, context }: Visit): Effect<Doc> {
  try {
    return docFromTerm(yield apply(implementation, 'inspect', [struct, optsTerm(context)]))
  } catch (thrown) {
    if (!(thrown instanceof Thrown) || thrown.kind !== 'error') throw thrown
    return yield* inspectErrorDoc(struct, thrown, context)
  }
}

function* printingOf(module: Atom): Effect<Printing> {
  const implementation = atom(`Elixir.Inspect.${atomName(module).replace(/^Elixir\./, '')}`)
  const found = yield { kind: 'exported', module: implementation, name: 'inspect', arity: 2 }
  if (found === true) return { kind: 'implementation', module: implementation }
  return { kind: 'default', fields: yield* structFields(module) }
}

/** The fields of a struct in the order of its definition; undefined when its module is not there. */
export function* structFields(module: Atom): Effect<readonly Atom[] | undefined> {
  const known = yield { kind: 'exported', module, name: '__info__', arity: 1 }
  if (known !== true) return undefined
  const fields: Atom[] = []
  for (const info of iterateList(yield apply(module, '__info__', [atom('struct')]))) {
    if (info instanceof ElixirMap) fields.push(mapGet(info, FIELD) as Atom)
  }
  return fields.length === 0 && (yield { kind: 'exported', module, name: '__struct__', arity: 0 }) !== true ? undefined : fields
}

const FIELD = atom('field')
