import { callRemote } from '#bindings/quoted.ts'
import { callNode, callParts, sourceNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeExpr } from './recurse.ts'
import { findBinding, pinned, type Scope, show, variableName } from './scope.ts'
import { escapeSelectedAs } from './selected-as.ts'
import { sigilValue } from './sigil.ts'

const ANY = atom('any')

/** What `select` takes: containers of expressions, whole sources, or a list of fields of the first source. */
export function* escapeSelect(quoted: Term, scope: Scope): Effect<Term> {
  const value = sigilValue(quoted) ?? quoted
  if (!isList(value)) return yield* escapeSelected(value, scope)
  if (isFieldList(value)) {
    scope.take.push([0, tuple(ANY, value)])
    return sourceNode(0)
  }
  if (hasInterpolatedField(value)) {
    raiseCompileError(
      `Cannot mix fields with interpolations, such as: \`select: [:foo, ^:bar, :baz]\`. Instead interpolate all fields at once, such as: \`select: ^[:foo, :bar, :baz]\`. Got: ${show(value)}.`,
    )
  }
  return yield* escapeSelected(value, scope)
}

/** `[:id, ^name]`: names of fields next to interpolated ones. */
function hasInterpolatedField(quoted: Term): boolean {
  const items = listItems(quoted) ?? []
  return (
    items.some((item) => item instanceof Atom) &&
    items.every((item) => item instanceof Atom || isNestedTake(item) || pinned(item) !== undefined)
  )
}

/** `[:id, :name]` or `[:id, author: [:name]]` */
function isFieldList(quoted: Term): boolean {
  const items = listItems(quoted)
  return items?.every((item) => item instanceof Atom || isNestedTake(item)) === true
}

function isNestedTake(item: Term): boolean {
  if (!(item instanceof Tuple) || item.items.length !== 2) return false
  const [key, value] = item.items as [Term, Term]
  return key instanceof Atom && isList(value) && isFieldList(value)
}

function* escapeSelected(quoted: Term, scope: Scope): Effect<Term> {
  if (isList(quoted)) return listFrom(yield* escapeAll(listItems(quoted) ?? [], scope))
  if (!(quoted instanceof Tuple)) return yield* escapeExpr(quoted, ANY, scope)
  if (quoted.items.length === 2) return callNode('{}', yield* escapeAll(quoted.items, scope))
  const parts = callParts(quoted)
  if (parts === undefined) return yield* escapeExpr(quoted, ANY, scope)
  return yield* escapeSelectedCall(quoted, parts.name, parts.args, scope)
}

function* escapeSelectedCall(quoted: Term, name: string, args: readonly Term[], scope: Scope): Effect<Term> {
  switch (`${name}/${args.length}`) {
    case 'map/2':
    case 'struct/2':
      return escapeTake(name, args[0] as Term, args[1] as Term, scope)
    case 'selected_as/2':
      return yield* escapeSelectedAs(args[0] as Term, args[1] as Term, scope)
    case 'merge/2':
      return callNode('merge', yield* escapeAll(args, scope))
    case '%/2':
      return callNode('%', [scope.env.expandAlias(args[0] as Term), yield* escapeSelected(args[1] as Term, scope)])
    default:
      break
  }
  if (name === '{}') return callNode('{}', yield* escapeAll(args, scope))
  if (name === '%{}') return callNode('%{}', yield* escapeMap(args, scope))
  if (isKnown(name, args)) return yield* escapeExpr(quoted, ANY, scope)
  const expanded = yield* scope.env.expandOnce(quoted)
  return expanded === quoted || callParts(expanded)?.name === name
    ? yield* escapeExpr(quoted, ANY, scope)
    : yield* escapeSelected(expanded, scope)
}

/** Query expressions are not expanded as Elixir's macros of the same name. */
function isKnown(name: string, args: readonly Term[]): boolean {
  return args.length === 0 || OPERATORS.has(name)
}

const OPERATORS = new Set([
  'and',
  'or',
  'not',
  'in',
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '+',
  '-',
  '*',
  '/',
  'is_nil',
  '^',
  '__aliases__',
  '<<>>',
  'type',
  'fragment',
  'count',
  'over',
  'filter',
  'coalesce',
  'field',
  'subquery',
  'exists',
  'selected_as',
  'max',
  'min',
  'sum',
  'avg',
])

function* escapeAll(items: readonly Term[], scope: Scope): Effect<Term[]> {
  const escaped: Term[] = []
  for (const item of items) escaped.push(yield* escapeSelected(item, scope))
  return escaped
}

function* escapeMap(entries: readonly Term[], scope: Scope): Effect<Term[]> {
  const update = entries.length === 1 ? callParts(entries[0] as Term) : undefined
  if (update?.name === '|' && update.args.length === 2) {
    const data = yield* escapeSelected(update.args[0] as Term, scope)
    return [callNode('|', [data, listFrom(yield* escapePairs(listItems(update.args[1] as Term) ?? [], scope))])]
  }
  return yield* escapePairs(entries, scope)
}

function* escapePairs(entries: readonly Term[], scope: Scope): Effect<Term[]> {
  const escaped: Term[] = []
  for (const entry of entries) {
    const [key, value] = (entry as Tuple).items as [Term, Term]
    const escapedKey = yield* escapeSelected(key, scope)
    escaped.push(tuple(escapedKey, yield* escapeSelected(value, scope)))
  }
  return escaped
}

/** `map(source, fields)` and `struct(source, fields)` */
function escapeTake(kind: string, source: Term, fields: Term, scope: Scope): Term {
  const variable = variableName(source)
  if (variable === undefined)
    return raiseCompileError(`${kind}/2 in select expects a source as its first argument, got: \`${show(source)}\``)
  const index = findBinding(scope, variable)
  scope.take.push([index, tuple(atom(kind), takeTemplate(kind, fields))])
  return sourceNode(index)
}

function takeTemplate(kind: string, fields: Term): Term {
  const value = pinned(fields)
  if (value !== undefined) return new Hole(callRemote('Ecto.Query.Builder', 'take!', [kind, value]))
  if (isList(fields) && isFieldList(fields)) return fields
  return raiseCompileError(`\`${kind}/2\` in \`select\` expects either a literal or an interpolated list of atom fields`)
}
