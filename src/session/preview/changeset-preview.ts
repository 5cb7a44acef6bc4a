import type { ChangesetPreview } from '#protocol/preview.ts'
import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries, mapKeys } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { columnName, moduleName } from './fields.ts'

/** A changeset by field: what it was, what it would be, what is wrong; parameters, action and constraints beside them. */
export function changesetPreview(changeset: ElixirMap): ChangesetPreview {
  const data = field(changeset, 'data')
  const changes = asMap(field(changeset, 'changes'))
  const errors = errorsByField(field(changeset, 'errors'))
  const params = field(changeset, 'params')
  const action = field(changeset, 'action')
  return {
    kind: 'changeset',
    module: moduleOf(data),
    valid: field(changeset, 'valid?') === true,
    action: action === null ? null : inspect(action),
    fields: fieldsOf(changes, errors, params).map((key) => fieldRow(key, data, changes, errors)),
    params: params === null ? '' : inspect(params),
    constraints: [...iterateList(field(changeset, 'constraints'))].map(constraintText),
  }
}

function fieldRow(
  key: Term,
  data: Term,
  changes: ElixirMap,
  errors: ReadonlyMap<Term, readonly string[]>,
): ChangesetPreview['fields'][number] {
  const change = mapGet(changes, key)
  const old = data instanceof ElixirMap ? mapGet(data, key) : undefined
  return {
    name: columnName(key),
    old: old === undefined ? '' : inspect(old),
    new: change === undefined ? null : inspect(change),
    errors: errors.get(key) ?? [],
  }
}

/** Fields that were given, changed or are wrong: parameters first, in their order. */
function fieldsOf(changes: ElixirMap, errors: ReadonlyMap<Term, readonly string[]>, params: Term): readonly Term[] {
  const changed = mapKeys(changes)
  return [...new Set([...changed, ...errors.keys(), ...unchangedParams(params, changed, errors)])]
}

function unchangedParams(params: Term, changed: readonly Term[], errors: ReadonlyMap<Term, readonly string[]>): readonly Term[] {
  if (!(params instanceof ElixirMap)) return []
  const known = new Set([...changed, ...errors.keys()].map(columnName))
  return mapKeys(params).filter((key) => !known.has(columnName(key)))
}

function errorsByField(errors: Term): ReadonlyMap<Term, readonly string[]> {
  const byField = new Map<Term, string[]>()
  for (const error of iterateList(errors)) {
    if (!(error instanceof Tuple)) continue
    const [key = null, detail = null] = error.items
    byField.set(key, [...(byField.get(key) ?? []), errorText(detail)])
  }
  return byField
}

/** The message with its `%{count}` filled in from the options. */
function errorText(detail: Term): string {
  if (!(detail instanceof Tuple)) return inspect(detail)
  const [message = '', options = null] = detail.items
  let text = typeof message === 'string' ? message : inspect(message)
  for (const option of iterateList(options)) {
    if (!(option instanceof Tuple)) continue
    const [name = null, value = null] = option.items
    if (isAtom(name)) text = text.replaceAll(`%{${atomName(name)}}`, typeof value === 'string' ? value : inspect(value))
  }
  return text
}

function constraintText(constraint: Term): string {
  if (!(constraint instanceof ElixirMap)) return inspect(constraint)
  const parts = new Map(mapEntries(constraint).map(([key, value]) => [columnName(key), value]))
  return String(parts.get('constraint') ?? '')
}

function moduleOf(data: Term): string {
  const module = structModule(data)
  return module instanceof Atom ? moduleName(module) : 'map'
}

function asMap(value: Term): ElixirMap {
  return value instanceof ElixirMap ? value : new ElixirMap([], [])
}
