import { Hole } from '#bindings/query/escape/hole.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { pinned, show } from '#bindings/query/escape/scope.ts'
import { callParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { type ClauseInput, leftBy, placeOf, plainScopeOf } from './clause-code.ts'
import { type QueryCode, withCall, withClause } from './query-code.ts'

const ANY = atom('any')

/** The query with `union`, `except` and their kin. */
export function combinationCode(input: ClauseInput, kind: string, quoted: Term): QueryCode {
  const other = pinned(quoted)
  if (other === undefined) return raiseCompileError(`\`${kind}\` expects an interpolated query, such as ^query, got: \`${show(quoted)}\``)
  return withCall(input.query, 'combination', [atom(kind), other])
}

/** The query with `lock`: text or a fragment. */
export function* lockCode(input: ClauseInput, quoted: Term): Effect<QueryCode> {
  if (typeof quoted === 'string') return withClause(input.query, 'lock', [quoted])
  const scope = plainScopeOf(input)
  const parts = callParts(quoted)
  const fragment = parts?.name === 'fragment' ? quoted : yield* input.env.expandOnce(quoted)
  if (callParts(fragment)?.name !== 'fragment') {
    return raiseCompileError(
      `\`${show(quoted)}\` is not a valid lock. For security reasons, a lock must always be a literal string or a fragment`,
    )
  }
  return withClause(input.query, 'lock', [yield* escapeExpr(fragment, ANY, scope)])
}

/** The query with a common table expression. */
export function* cteCode(input: ClauseInput, name: Term, options: Term): Effect<QueryCode> {
  const definition = keywordGet(options, 'as')
  if (definition === undefined) return raiseCompileError('`as` option must be specified')
  const nameCode = typeof name === 'string' ? name : (pinned(name) ?? raiseCteName(name))
  const materialized = keywordGet(options, 'materialized') ?? null
  const operation = keywordGet(options, 'operation') ?? null
  const query = pinned(definition)
  if (query !== undefined) return withCall(input.query, 'cte', [nameCode, query, materialized, operation])
  const scope = plainScopeOf(input)
  if (callParts(definition)?.name !== 'fragment') {
    return raiseCompileError(
      `\`${show(definition)}\` is not a valid CTE (named: ${show(name)}). The CTE must be an interpolated query, such as ^existing_query or a fragment.`,
    )
  }
  const expr = yield* escapeExpr(definition, ANY, scope)
  const settings = [nameCode, materialized, operation].map((code) => (typeof code === 'string' || isAtom(code) ? code : new Hole(code)))
  return withClause(input.query, 'cte_fragment', [...settings, ...placeOf(input), expr, ...leftBy(scope)])
}

function raiseCteName(name: Term): never {
  return raiseCompileError(`\`${show(name)}\` is not a valid CTE name. It must be a literal string or an interpolated variable.`)
}
