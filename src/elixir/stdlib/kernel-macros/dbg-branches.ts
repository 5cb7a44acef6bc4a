import { arrows } from '#elixir/expander/clauses.ts'
import { blocksOf } from '#elixir/expander/keyword-blocks.ts'
import { quotedArrow, quotedCall, quotedKeyword } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { assign, linesOf, type Plan, plain, value } from './dbg-plan.ts'

/** `case`: its argument, and which clause matched. */
export function caseOf(code: Term, args: readonly [Term, Term]): Plan {
  const clauses = arrows(blocksOf(args[1])?.get('do') ?? null)
  if (clauses === undefined) return plain(code)
  const numbered = clauses.map((clause, index) => quotedArrow(clause.patterns, tuple(index + 1, clause.body), clause.meta))
  const run = [
    assign(value(0), args[0]),
    assign(tuple(value(1), value(2)), quotedCall('case', [value(0), quotedKeyword([['do', listFrom(numbered)]])])),
  ]
  return {
    run,
    sections: [
      { heading: 'Case argument:', lines: linesOf([[quotedToText(args[0]), value(0)]]) },
      { heading: numberedHeading('Case expression'), lines: linesOf([[quotedToText(code), value(2)]]) },
    ],
    result: value(2),
  }
}

/** `{title, number}`: which clause matched is known when it has run. */
function numberedHeading(title: string): Term {
  return tuple(title, value(1))
}

/** `cond`: the condition that was true. */
export function condOf(code: Term, blocks: Term): Plan {
  const clauses = arrows(blocksOf(blocks)?.get('do') ?? null)
  if (clauses === undefined) return plain(code)
  const numbered = clauses.map((clause, index) =>
    quotedArrow(clause.patterns, quotedCall('{}', [index + 1, quotedToText(clause.patterns[0] as Term), clause.body]), clause.meta),
  )
  const pattern = quotedCall('{}', [value(1), value(3), value(2)])
  return {
    run: [assign(value(0), true), assign(pattern, quotedCall('cond', [quotedKeyword([['do', listFrom(numbered)]])]))],
    sections: [
      { heading: numberedHeading('Cond clause'), lines: linesOf([['', tuple(value(3), value(0))]]) },
      { heading: 'Cond expression:', lines: linesOf([[quotedToText(code), value(2)]]) },
    ],
    result: value(2),
  }
}

/** `if` and `unless`: the condition, and the whole. */
export function conditional(code: Term, name: string, args: readonly [Term, Term]): Plan {
  const title = name === 'if' ? 'If' : 'Unless'
  return {
    run: [assign(value(0), args[0]), assign(value(1), quotedCall(name, [value(0), args[1]]))],
    sections: [
      { heading: `${title} condition:`, lines: linesOf([[quotedToText(args[0]), value(0)]]) },
      { heading: `${title} expression:`, lines: linesOf([[quotedToText(code), value(1)]]) },
    ],
    result: value(1),
  }
}
