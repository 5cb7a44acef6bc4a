import type { Core } from '#elixir/core/core.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { listNode, literal, tupleNode } from './core-nodes.ts'
import { moduleOf, type Scope } from './env.ts'
import { compileError } from './errors.ts'
import { type QuoteMode, quoteTerm } from './quote-term.ts'
import { lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `quote options do … end`: Core that builds the quoted code. */
export function* expandQuote(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const options = yield* quoteOptions(args, meta, scope)
  const body = options.get('do')
  if (body === undefined) return compileError(scope, 'missing :do option in "quote"', meta)
  const bindings = bindQuoted(options.get('bind_quoted'), meta, scope)
  const mode: QuoteMode = {
    unquote: (options.get('unquote') ?? bindings.length === 0) === true,
    hygiene: true,
    context: yield* contextOf(options.get('context'), scope),
    line: lineMode(options, meta),
    scope,
  }
  const quoted = yield* quoteTerm(body, mode)
  return bindings.length === 0 ? quoted : yield* withBindings(bindings, quoted, meta, mode)
}

function* quoteOptions(args: readonly Term[], meta: Term, scope: Scope): Effect<Map<string, Term>> {
  const options = new Map<string, Term>()
  for (const arg of args) {
    const pairs = keywordPairs(arg)
    if (pairs === undefined) return compileError(scope, `invalid options for quote, expected a keyword list, got: ${inspect(arg)}`, meta)
    for (const [name, value] of pairs) options.set(name, value)
  }
  yield* []
  return options
}

function bindQuoted(quoted: Term | undefined, meta: Term, scope: Scope): (readonly [string, Term])[] {
  if (quoted === undefined) return []
  return keywordPairs(quoted) ?? compileError(scope, 'invalid :bind_quoted for quote, expected a keyword list of variable names', meta)
}

function* contextOf(quoted: Term | undefined, scope: Scope): Effect<Term> {
  const core = quoted === undefined ? undefined : yield* expand(quoted, scope)
  if (core?.kind === 'literal' && core.value instanceof Atom) return core.value
  return moduleOf(scope.env) ?? atom('Elixir')
}

function lineMode(options: ReadonlyMap<string, Term>, meta: Term): QuoteMode['line'] {
  const line = options.get('line')
  if (typeof line === 'number') return line
  if (line === true) return lineOfMeta(meta)
  const location = options.get('location')
  return location instanceof Atom && location.name === 'keep' ? 'keep' : undefined
}

/** `name = value` for each of `bind_quoted`, in front of the code. */
function* withBindings(bindings: readonly (readonly [string, Term])[], body: Core, meta: Term, mode: QuoteMode): Effect<Core> {
  const matches: Core[] = []
  for (const [name, value] of bindings) {
    const variable = tupleNode([literal(atom(name)), literal(meta), literal(mode.context)])
    const bound = yield* expand(value, mode.scope)
    matches.push(tupleNode([literal(atom('=')), literal(EMPTY_LIST), listNode([variable, bound], undefined)]))
  }
  return tupleNode([literal(atom('__block__')), literal(EMPTY_LIST), listNode([...matches, body], undefined)])
}
