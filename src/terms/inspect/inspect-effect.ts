import { type Atom, atom, atomName } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
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

/** A term whose document is made by code of the program: an implementation, or the function of `inspect_fun:`. */
type Visit =
  | { readonly kind: 'struct'; readonly struct: ElixirMap; readonly implementation: Atom; readonly context: InspectContext }
  | { readonly kind: 'function'; readonly term: Term; readonly fun: Fun; readonly context: InspectContext }

/** The text of `inspect(term, options)`, with the Inspect implementations of user code called where they apply. */
export function* inspectEffect(term: Term, options: InspectOptions = {}): Effect<string> {
  const context = inspectContext(options, toDoc, () => EMPTY)
  return render(yield* toDocEffect(term, context), context)
}

/**
 * The document of a term. The walk itself cannot call code of the program: it notes the terms that need it, it is called
 * in the order they were met, and the walk is done again with their documents in place.
 */
export function toDocEffect(term: Term, context: InspectContext): Effect<Doc> {
  return docEffect((inner) => inner.toDoc(term, inner), context)
}

/** As `toDocEffect`, for whatever `walk` prints. */
export function* docEffect(walk: (context: InspectContext) => Doc, context: InspectContext): Effect<Doc> {
  const printings = new Map<Atom, Printing>()
  for (;;) {
    const unknown = new Set<Atom>()
    const visits: Visit[] = []
    const doc = walk({
      ...context,
      printStruct: (struct, module, inner) => meet(struct, module, inner, printings, unknown, visits),
      toDoc: hooked(context, (term, fun, inner) => {
        visits.push({ kind: 'function', term, fun, context: inner })
        return EMPTY
      }),
    })
    if (unknown.size > 0) {
      for (const module of unknown) printings.set(module, yield* printingOf(module))
      continue
    }
    return visits.length === 0 ? doc : yield* withImplementations(walk, context, { printings, visits, isWhole: doc === EMPTY })
  }
}

/** How elements become documents: by the walk itself, unless a function of the program is asked. */
function hooked(
  { inspectFun, toDoc: walked }: InspectContext,
  ask: (term: Term, fun: Fun, context: InspectContext) => Doc,
): InspectContext['toDoc'] {
  return inspectFun === undefined ? walked : (term, context) => ask(term, inspectFun, context)
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
  else visits.push({ kind: 'struct', struct, implementation: printing.module, context })
  return EMPTY
}

/** What the walk met, and whether that is all there is to print. */
interface Implementations {
  readonly printings: ReadonlyMap<Atom, Printing>
  readonly visits: readonly Visit[]
  readonly isWhole: boolean
}

function* withImplementations(
  walk: (context: InspectContext) => Doc,
  context: InspectContext,
  { printings, visits, isWhole }: Implementations,
): Effect<Doc> {
  const answers: Doc[] = []
  for (const visit of visits)
    answers.push(
      yield* answerOf({ ...visit, context: { ...visit.context, printStruct: context.printStruct, toDoc: context.toDoc } }, isWhole),
    )
  let next = 0
  return walk({
    ...context,
    toDoc: hooked(context, () => answers[next++] as Doc),
    printStruct: (struct, module, inner) => {
      const printing = printings.get(module)
      return printing?.kind === 'default' ? defaultStructDoc(struct, module, printing.fields, inner) : (answers[next++] as Doc)
    },
  })
}

/** The document that the program's code answers; for a struct, one that raises prints as `#Inspect.Error<…>`. */
function* answerOf(visit: Visit, isWhole: boolean): Effect<Doc> {
  const { context } = visit
  const opts = optsTerm(context)
  const struct = visit.kind === 'struct' ? visit.struct : visit.term
  let answer: Term
  try {
    answer = visit.kind === 'struct' ? yield apply(visit.implementation, 'inspect', [struct, opts]) : yield call(visit.fun, [struct, opts])
  } catch (thrown) {
    if (!(thrown instanceof Thrown) || thrown.kind !== 'error' || !isStruct(struct)) throw thrown
    return yield* inspectErrorDoc(struct, thrown, context, docEffect)
  }
  return docFromTerm(answer, isWhole ? 'group' : 'concat')
}

function isStruct(term: Term): term is ElixirMap {
  return term instanceof ElixirMap && structModule(term) !== undefined
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
