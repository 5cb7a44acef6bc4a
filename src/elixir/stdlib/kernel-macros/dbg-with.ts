import { arrows } from '#elixir/expander/clauses.ts'
import { blocksOf } from '#elixir/expander/keyword-blocks.ts'
import { callArguments, quotedArrow, quotedCall, quotedKeyword, quotedRemote, quotedVariable } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST, list, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { assign, linesOf, type Plan, plain, value } from './dbg-plan.ts'

/** What has been matched against so far, last first: it goes along with each value, so that it is there when a clause does not match. */
const SEEN = quotedVariable('acc', moduleAtom('Kernel'))
const ANYTHING = quotedVariable('_', moduleAtom('Kernel'))

/** `with`: the right sides of its `<-` and `=`, and the whole. */
export function withOf(code: Term, args: readonly Term[]): Plan {
  const blocks = blocksOf(args.at(-1))
  const body = blocks?.get('do')
  const otherwise = blocks?.get('else')
  const others = otherwise === undefined ? undefined : arrows(otherwise)
  if (blocks === undefined || body === undefined || (otherwise !== undefined && others === undefined)) return plain(code)
  const clauses = args.slice(0, -1).flatMap((clause) => observed(clause))
  const answers: (readonly [string, Term])[] = [['do', tuple(body, SEEN)]]
  if (others !== undefined) answers.push(['else', listFrom([...others.map(observedElse), noneMatched()])])
  const seen = quotedRemote(atom('lists'), 'reverse', [value(1)])
  return {
    run: [assign(SEEN, EMPTY_LIST), assign(tuple(value(0), value(1)), quotedCall('with', [...clauses, quotedKeyword(answers)]))],
    sections: [
      { heading: 'With clauses:', lines: seen },
      { heading: 'With expression:', lines: linesOf([[code, value(0)]]) },
    ],
    result: value(0),
  }
}

/** A clause that notes what its right side was; other expressions stay as they are. */
function observed(clause: Term): Term[] {
  const arrow = callArguments(clause, '<-', 2)
  const match = arrow ?? callArguments(clause, '=', 2)
  if (match === undefined) return [clause]
  const [left, right] = match as [Term, Term]
  const noted = [assign(value(2), right), assign(SEEN, noting(right))]
  if (arrow === undefined) return [...noted, assign(left, value(2))]
  return [...noted, quotedCall('<-', [paired(left, ANYTHING), tuple(value(2), SEEN)])]
}

/** `[{text, value} | acc]` */
function noting(right: Term): Term {
  return list(quotedCall('|', [tuple(quotedToText(right), value(2)), SEEN]))
}

/** The pattern beside another one in a tuple; a guard stays around both. */
function paired(pattern: Term, beside: Term): Term {
  const guarded = callArguments(pattern, 'when', 2)
  return guarded === undefined ? tuple(pattern, beside) : quotedCall('when', [tuple(guarded[0] as Term, beside), guarded[1] as Term])
}

function observedElse({ patterns, body, meta }: { readonly patterns: readonly Term[]; readonly body: Term; readonly meta: Term }): Term {
  return quotedArrow([paired(patterns[0] as Term, SEEN)], tuple(body, SEEN), meta)
}

function noneMatched(): Term {
  const other = quotedVariable('other', moduleAtom('Kernel'))
  const failure = quotedCall('raise', [moduleAtom('WithClauseError'), new Cons(tuple(atom('term'), other), EMPTY_LIST)])
  return quotedArrow([tuple(other, ANYTHING)], failure)
}
