import type { Core } from '#elixir/core/core.ts'
import { ifNode, literal } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { inOwnScope } from '#elixir/expander/own-scope.ts'
import { expand } from '#elixir/expander/recurse.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `if` and, with its branches exchanged, `unless`. */
export function conditional(name: 'if' | 'unless') {
  return function* (scope: Scope, args: Term[]): Effect<Core> {
    const blocks = branches(name, args[1] as Term)
    const test = yield* expand(args[0] as Term, scope)
    const [truthy, falsy] = name === 'if' ? ['do', 'else'] : ['else', 'do']
    const whenFalse = yield* branch(blocks.get(falsy), scope)
    const whenTrue = yield* branch(blocks.get(truthy), scope)
    return ifNode(test, whenTrue, whenFalse)
  }
}

function branches(name: string, quoted: Term): Map<string, Term> {
  const pairs = keywordPairs(quoted) ?? []
  const blocks = new Map(pairs)
  const allowed = blocks.has('do') && blocks.size === pairs.length && [...blocks.keys()].every((key) => key === 'do' || key === 'else')
  if (!allowed) raiseArgument(`invalid or duplicate keys for ${name}, only "do" and an optional "else" are permitted`)
  return blocks
}

function* branch(quoted: Term | undefined, scope: Scope): Effect<Core> {
  return quoted === undefined ? literal(null) : yield* inOwnScope(scope, (inner) => expand(quoted, inner))
}
