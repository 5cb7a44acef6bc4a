import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { actionOf, isChangeset } from '#ecto/repo/write/changeset-term.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keywordDelete, keywordGet } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet, mapHas } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { type MultiOperation, operationsOf } from './operation.ts'

export type OperationOutcome =
  | { readonly kind: 'done'; readonly value: Term }
  | { readonly kind: 'failed'; readonly value: Term }
  /** Steps that another Multi brought ran as well. */
  | { readonly kind: 'merged'; readonly changes: ElixirMap }
  /** Nothing to keep. */
  | { readonly kind: 'none' }

type RunInner = (operations: readonly MultiOperation[], changes: ElixirMap) => Effect<ElixirMap>

/** Runs one step with what came of those before it. */
export function* runOperation(
  context: RepoContext,
  operation: MultiOperation,
  changes: ElixirMap,
  runInner: RunInner,
): Effect<OperationOutcome> {
  const [first = null, second = null, third = null] = operation.args
  switch (operation.kind) {
    case 'changeset':
      return outcomeOf(yield apply(context.repo, isChangeset(first) ? (actionOf(first) ?? 'insert') : 'insert', [first, second]))
    case 'run':
      return yield* runFunction(context, operation, changes)
    case 'put':
      return { kind: 'done', value: first }
    case 'insert_all':
      return { kind: 'done', value: yield apply(context.repo, 'insert_all', [first, second, third]) }
    case 'update_all':
      return { kind: 'done', value: yield apply(context.repo, 'update_all', [first, second, third]) }
    case 'delete_all':
      return { kind: 'done', value: yield apply(context.repo, 'delete_all', [first, second]) }
    case 'inspect':
      return yield* inspectChanges(first, changes)
    case 'merge':
      return yield* merge(operation, changes, runInner)
    default:
      return { kind: 'failed', value: first }
  }
}

function outcomeOf(answer: Term): OperationOutcome {
  const [tag, value] = answer instanceof Tuple ? answer.items : []
  return { kind: tag === atom('ok') ? 'done' : 'failed', value: value ?? null }
}

function* runFunction(context: RepoContext, { name, args }: MultiOperation, changes: ElixirMap): Effect<OperationOutcome> {
  const answer = yield* callWith(args[0] ?? null, [context.repo, changes])
  const tag = isTuple(answer, 2) ? answer.items[0] : undefined
  if (tag === atom('ok') || tag === atom('error')) return outcomeOf(answer)
  return raise('RuntimeError', {
    message: `expected Ecto.Multi callback named \`${yield* inspectTerm(name)}\` to return either {:ok, value} or {:error, value}, got: ${yield* inspectTerm(answer)}`,
  })
}

/** A function, or `{module, function, args}` whose args come last. */
function* callWith(fun: Term, args: readonly Term[]): Effect<Term> {
  if (fun instanceof Fun) return yield call(fun, args)
  const [module, name, more] = fun instanceof Tuple ? fun.items : []
  if (!(module instanceof Atom) || !(name instanceof Atom)) return null
  return yield apply(module, name.name, [...args, ...(listItems(more ?? null) ?? [])])
}

function* inspectChanges(options: Term, changes: ElixirMap): Effect<OperationOutcome> {
  const only = keywordGet(options, 'only')
  const names = only === undefined ? undefined : isList(only) ? (listItems(only) ?? []) : [only]
  const shown =
    names === undefined
      ? changes
      : mapFrom(names.filter((name) => mapHas(changes, name)).map((name) => [name, mapGet(changes, name) ?? null] as const))
  yield apply(moduleAtom('IO'), 'inspect', [shown, keywordDelete(options, 'only')])
  return { kind: 'none' }
}

function* merge({ args }: MultiOperation, changes: ElixirMap, runInner: RunInner): Effect<OperationOutcome> {
  const multi = yield* callWith(args[0] ?? null, [changes])
  if (!isStruct(multi, 'Ecto.Multi')) return raiseNoClause('Ecto.Multi', '__apply__', 4)
  return { kind: 'merged', changes: yield* runInner(operationsOf(multi), changes) }
}
