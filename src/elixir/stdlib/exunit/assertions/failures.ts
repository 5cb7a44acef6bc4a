import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { failAssertion, pinsText } from './fail.ts'

/** The pinned variables, as text. */
export function* pinsMessage(pins: Term): Effect<string> {
  const shown: (readonly [string, string])[] = []
  for (const [name, value] of keywordPairs(pins) ?? []) shown.push([name, yield* inspectEffect(value)])
  return pinsText(shown)
}

function failOperator(kind: Term, operator: Atom, left: Term, right: Term, expr: Term): Term {
  const message = `${String(kind)} with ${operator.name} failed`
  const context = atom(operator.name === '===' ? '===' : '==')
  if (operator.name !== 'in' && strictEqual(left, right)) {
    return failAssertion({ left, expr, message: `${message}, both sides are exactly equal`, context })
  }
  return failAssertion({ left, right, expr, message, context })
}

function* failMatch(message: Term, left: Term, right: Term, expr: Term, pins: Term): Effect<Term> {
  return failAssertion({ left, right, expr, message: String(message) + (yield* pinsMessage(pins)), context: tuple(atom('match'), pins) })
}

function* failValue(message: Term, value: Term, expr: Term, args: Term): Effect<Term> {
  const text = String(message) + (yield* inspectEffect(value))
  return failAssertion({ expr, message: text, ...(args === null ? {} : { args }) })
}

/** What the code of failed assertions calls. */
export const failureFunctions: NativeModule['functions'] = {
  '__fail_operator__/5': pure(failOperator),
  '__fail_match__/5': effect(failMatch),
  '__fail_value__/4': effect(failValue),
}
