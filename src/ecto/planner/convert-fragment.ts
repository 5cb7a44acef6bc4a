import { callParts } from '#ecto/query/ast.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { Expr, FragmentPart } from './expr.ts'
import type { ClauseSite } from './query-plan.ts'
import { convertExpr } from './recurse.ts'

const RAW = atom('raw')
const EXPR = atom('expr')

/** `fragment(…)`: SQL text with expressions in it. */
export function* convertFragment(args: readonly Term[], site: ClauseSite): Effect<Expr> {
  if (!args.every(isPart)) return { kind: 'keyword_fragment' }
  const parts: FragmentPart[] = []
  for (const arg of args) parts.push(...(yield* convertPart(arg as Tuple, site)))
  return { kind: 'fragment', parts }
}

function isPart(arg: Term): boolean {
  return arg instanceof Tuple && arg.items.length === 2 && (arg.items[0] === RAW || arg.items[0] === EXPR)
}

function* convertPart(part: Tuple, site: ClauseSite): Effect<readonly FragmentPart[]> {
  const [kind, value] = part.items as [Term, Term]
  if (kind === RAW) return [{ kind: 'raw', text: String(value) }]
  const parts = callParts(value)
  const inner = parts?.args[0] ?? null
  switch (parts?.name) {
    case 'identifier':
      return [{ kind: 'identifier', name: String(inner) }]
    case 'constant':
      return [{ kind: 'constant', value: inner }]
    case 'splice':
      return yield* convertSplice(inner, site)
    default:
      return [{ kind: 'expr', expr: yield* convertExpr(value, site) }]
  }
}

function* convertSplice(inner: Term, site: ClauseSite): Effect<readonly FragmentPart[]> {
  const items = isList(inner) ? (listItems(inner) ?? []) : undefined
  if (items === undefined) {
    const position = (site.plan.positions.get(site.clause) ?? [])[Number(callParts(inner)?.args[0])] ?? 0
    return [{ kind: 'expr', expr: { kind: 'param_list', position, use: 'splice' } }]
  }
  const parts: FragmentPart[] = []
  for (const [i, item] of items.entries()) {
    if (i > 0) parts.push({ kind: 'raw', text: ',' })
    parts.push({ kind: 'expr', expr: yield* convertExpr(item, site) })
  }
  return parts
}
