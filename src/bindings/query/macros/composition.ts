import { templateCode } from '#bindings/query/escape/hole.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { pinned, show } from '#bindings/query/escape/scope.ts'
import { callParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { builderCall, builtCode, type ClauseInput, placeCode, plainScopeOf } from './clause-code.ts'

const ANY = atom('any')

/** The code of `union`, `except` and their kin. */
export function combinationCode(input: ClauseInput, kind: string, quoted: Term): Term {
  const other = pinned(quoted)
  if (other === undefined) return raiseCompileError(`\`${kind}\` expects an interpolated query, such as ^query, got: \`${show(quoted)}\``)
  return builderCall('combination', [input.query, atom(kind), other])
}

/** The code of `lock`: text or a fragment. */
export function* lockCode(input: ClauseInput, quoted: Term): Effect<Term> {
  if (typeof quoted === 'string') return builderCall('lock', [input.query, quoted])
  const scope = plainScopeOf(input)
  const parts = callParts(quoted)
  const fragment = parts?.name === 'fragment' ? quoted : yield* input.env.expandOnce(quoted)
  if (callParts(fragment)?.name !== 'fragment') {
    return raiseCompileError(
      `\`${show(quoted)}\` is not a valid lock. For security reasons, a lock must always be a literal string or a fragment`,
    )
  }
  return builderCall('lock', [input.query, templateCode(yield* escapeExpr(fragment, ANY, scope))])
}

/** The code of `with_cte`. */
export function* cteCode(input: ClauseInput, name: Term, options: Term): Effect<Term> {
  const definition = keywordGet(options, 'as')
  if (definition === undefined) return raiseCompileError('`as` option must be specified')
  const nameCode = typeof name === 'string' ? name : (pinned(name) ?? raiseCteName(name))
  const materialized = keywordGet(options, 'materialized') ?? null
  const operation = keywordGet(options, 'operation') ?? null
  const query = pinned(definition)
  if (query !== undefined) return builderCall('cte', [input.query, nameCode, query, materialized, operation])
  const scope = plainScopeOf(input)
  if (callParts(definition)?.name !== 'fragment') {
    return raiseCompileError(
      `\`${show(definition)}\` is not a valid CTE (named: ${show(name)}). The CTE must be an interpolated query, such as ^existing_query or a fragment.`,
    )
  }
  const expr = yield* escapeExpr(definition, ANY, scope)
  return builderCall('cte_fragment', [input.query, nameCode, ...builtCode(expr, scope), materialized, operation, ...placeCode(input)])
}

function raiseCteName(name: Term): never {
  return raiseCompileError(`\`${show(name)}\` is not a valid CTE name. It must be a literal string or an interpolated variable.`)
}
