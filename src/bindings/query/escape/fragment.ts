import { callRemote } from '#bindings/quoted.ts'
import { callNode, callParts, paramNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeExpr } from './recurse.ts'
import { addParam, pinned, type Scope, show } from './scope.ts'

const ANY = atom('any')
const RAW = atom('raw')
const EXPR = atom('expr')

/** `fragment("lower(?)", x)`: SQL with a question mark for each argument. */
export function* escapeFragment(args: readonly Term[], scope: Scope): Effect<Term> {
  const [first = null, ...rest] = args
  if (rest.length === 0 && isList(first) && keywordPairs(first) !== undefined && first !== EMPTY_LIST) {
    return callNode('fragment', [yield* escapeKeyword(first, scope)])
  }
  const value = pinned(first)
  if (value !== undefined && args.length === 1)
    return callNode('fragment', [new Hole(callRemote('Ecto.Query.Builder', 'fragment!', [value]))])
  const template = typeof first === 'string' ? first : yield* expandTemplate(first, scope)
  const pieces = splitTemplate(template)
  if (pieces.length !== rest.length + 1) {
    raiseCompileError(
      `fragment(...) expects extra arguments in the same amount of question marks in string. It received ${rest.length} extra argument(s) but expected ${pieces.length - 1}`,
    )
  }
  const parts: Term[] = [tuple(RAW, pieces[0] ?? '')]
  for (const [i, arg] of rest.entries()) {
    parts.push(tuple(EXPR, yield* escapeArgument(arg, scope)), tuple(RAW, pieces[i + 1] ?? ''))
  }
  return tuple(atom('fragment'), EMPTY_LIST, listFrom(parts))
}

function* expandTemplate(quoted: Term, scope: Scope): Effect<string> {
  let expanded = quoted
  for (let next = yield* scope.env.expandOnce(expanded); !strictEqual(next, expanded); next = yield* scope.env.expandOnce(expanded))
    expanded = next
  if (typeof expanded === 'string') return expanded
  return raiseCompileError(
    `to prevent SQL injection attacks, fragment(...) does not allow strings to be interpolated as the first argument via the \`^\` operator, got: \`${show(quoted)}\``,
  )
}

/** The text between question marks; `\\?` is a question mark of the SQL itself. */
function splitTemplate(template: string): string[] {
  const pieces = ['']
  for (const [part] of template.matchAll(/\\\?|\?|[^\\?]+|\\/g)) {
    if (part === '?') pieces.push('')
    else pieces.push((pieces.pop() ?? '') + (part === '\\?' ? '?' : part))
  }
  return pieces
}

function* escapeKeyword(pairs: Term, scope: Scope): Effect<Term> {
  if (!isList(pairs) || keywordPairs(pairs) === undefined || pairs === EMPTY_LIST) return yield* escapeExpr(pairs, ANY, scope)
  const escaped: Term[] = []
  for (const pair of listItems(pairs) ?? []) {
    const [key, value] = (pair as { items: readonly Term[] }).items as [Term, Term]
    escaped.push(tuple(key, yield* escapeKeyword(value, scope)))
  }
  return listFrom(escaped)
}

function* escapeArgument(arg: Term, scope: Scope): Effect<Term> {
  const parts = callParts(arg)
  if (parts?.args.length === 1) {
    const inner = parts.args[0] as Term
    if (parts.name === 'splice') return yield* escapeSplice(inner, scope)
    if (parts.name === 'identifier' || parts.name === 'literal') return callNode('identifier', [identifierTemplate(inner)])
    if (parts.name === 'constant') return callNode('constant', [constantTemplate(inner)])
  }
  return yield* escapeExpr(arg, ANY, scope)
}

function* escapeSplice(inner: Term, scope: Scope): Effect<Term> {
  const value = pinned(inner)
  if (value === undefined) {
    if (!isList(inner))
      return raiseCompileError(`splice/1 in fragment expects a literal list or an interpolated value, got \`${show(inner)}\``)
    const items: Term[] = []
    for (const item of listItems(inner) ?? []) items.push(yield* escapeExpr(item, ANY, scope))
    return callNode('splice', [listFrom(items)])
  }
  addParam(scope, value, tuple(atom('splice'), ANY))
  const length = new Hole(callRemote('Ecto.Query.Builder', 'splice_length!', [value]))
  const [position] = listItems((paramNode(scope.params.length - 1) as { items: readonly Term[] }).items[2] as Term) as [Term]
  return callNode('splice', [tuple(atom('^'), EMPTY_LIST, list(position, length))])
}

function identifierTemplate(inner: Term): Term {
  if (typeof inner === 'string') return inner
  const value = pinned(inner)
  if (value !== undefined) return new Hole(callRemote('Ecto.Query.Builder', 'identifier!', [value]))
  return raiseCompileError(`identifier/1 in fragment expects an interpolated value, such as identifier(^value), got \`${show(inner)}\``)
}

function constantTemplate(inner: Term): Term {
  if (typeof inner === 'string' || isInteger(inner) || inner instanceof Float) return inner
  const value = pinned(inner)
  if (value !== undefined) return new Hole(callRemote('Ecto.Query.Builder', 'constant!', [value]))
  return raiseCompileError(`constant/1 in fragment expects an interpolated value, such as constant(^value), got \`${show(inner)}\``)
}
