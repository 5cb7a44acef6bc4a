import { escapeTerm } from '#elixir/expander/escape.ts'
import { quotedCall } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { effect, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import type { ExUnitState } from '#elixir/stdlib/exunit/state.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { failAssertion } from './fail.ts'
import { pinsMessage } from './failures.ts'
import { boundVariables, ownVariable, pinnedVariables, pinsCode, quotedTuple, splitGuard } from './pattern.ts'

const ASSERT = template(`
  unquote(timeout) = ExUnit.Assertions.__timeout__(:assert, unquote(given))

  {unquote(received), unquote(variables)} =
    receive do
      unquote(pattern) -> {unquote(received), unquote(variables)}
    after
      unquote(timeout) -> ExUnit.Assertions.__not_received__(unquote(message), unquote(timeout), unquote(left), unquote(expr), unquote(pins))
    end

  unquote(received)
`)

const REFUTE = template(`
  unquote(timeout) = ExUnit.Assertions.__timeout__(:refute, unquote(given))

  receive do
    unquote(pattern) -> ExUnit.Assertions.__received__(unquote(message), unquote(received), unquote(text))
  after
    unquote(timeout) -> false
  end
`)

/** `pattern = received`, before the guard when there is one. */
function capturing(pattern: Term): Term {
  const { pattern: bare, guard } = splitGuard(pattern)
  const whole = quotedCall('=', [bare, ownVariable('received')])
  return guard === undefined ? whole : quotedCall('when', [whole, guard])
}

/** `assert_receive pattern, timeout, message`, or `assert_received`, which does not wait. */
function assertReceive(name: 'assert_receive' | 'assert_received'): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env, pattern, ...more) {
    const [given, message] = name === 'assert_receive' ? [more[0] ?? null, more[1] ?? null] : [0, more[0] ?? null]
    return ASSERT.fill({
      timeout: ownVariable('timeout'),
      given,
      message,
      received: ownVariable('received'),
      variables: quotedTuple(boundVariables(pattern)),
      pattern: capturing(pattern),
      left: escapeTerm(pattern),
      expr: escapeTerm(quotedCall(name, [pattern])),
      pins: pinsCode(pinnedVariables(pattern)),
    })
  }
}

function refuteReceive(name: 'refute_receive' | 'refute_received'): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env, pattern, ...more) {
    const [given, message] = name === 'refute_receive' ? [more[0] ?? null, more[1] ?? null] : [0, more[0] ?? null]
    return REFUTE.fill({
      timeout: ownVariable('timeout'),
      given,
      message,
      received: ownVariable('received'),
      pattern: capturing(pattern),
      text: quotedToText(pattern),
    })
  }
}

/** How many messages of the mailbox a failure shows. */
const SHOWN = 10

function* notReceived(message: Term, timeout: Term, left: Term, expr: Term, pins: Term): Effect<Term> {
  if (message !== null) return failAssertion({ message })
  const info = yield { kind: 'processInfo', pid: yield { kind: 'self' } }
  const mailbox = listItems(keywordGet(info, 'messages') ?? null) ?? []
  const shown = mailbox.slice(-SHOWN)
  const count = `Showing ${shown.length} of ${mailbox.length} ${mailbox.length === 1 ? 'message' : 'messages'} in the mailbox`
  const text = `Assertion failed, no matching message after ${String(timeout)}ms${yield* pinsMessage(pins)}`
  return failAssertion({
    message: `${text}\n${mailbox.length === 0 ? 'The process mailbox is empty.' : count}`,
    left,
    expr,
    context: tuple(atom('mailbox'), pins, listFrom(shown)),
  })
}

function* received(message: Term, actual: Term, pattern: Term): Effect<Term> {
  const text = `Unexpectedly received message ${yield* inspectEffect(actual)} (which matched ${String(pattern)})`
  return failAssertion({ message: message ?? text })
}

/** The macros that wait for messages. */
export const receiveMacros: NonNullable<NativeModule['macros']> = {
  'assert_receive/1': assertReceive('assert_receive'),
  'assert_receive/2': assertReceive('assert_receive'),
  'assert_receive/3': assertReceive('assert_receive'),
  'assert_received/1': assertReceive('assert_received'),
  'assert_received/2': assertReceive('assert_received'),
  'refute_receive/1': refuteReceive('refute_receive'),
  'refute_receive/2': refuteReceive('refute_receive'),
  'refute_receive/3': refuteReceive('refute_receive'),
  'refute_received/1': refuteReceive('refute_received'),
  'refute_received/2': refuteReceive('refute_received'),
}

/** What the code of those macros calls. */
export function receiveFunctions(state: ExUnitState): NativeModule['functions'] {
  return {
    '__timeout__/2': pure(
      (kind: Term, given: Term) =>
        given ?? (kind === atom('assert') ? state.config.assertReceiveTimeout : state.config.refuteReceiveTimeout),
    ),
    '__not_received__/5': effect(notReceived),
    '__received__/3': effect(received),
  }
}
