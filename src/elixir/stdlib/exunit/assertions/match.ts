import { escapeTerm } from '#elixir/expander/escape.ts'
import { callArguments, quotedCall } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { boundVariables, ownVariable, pinnedVariables, pinsCode, quotedTuple, splitGuard } from './pattern.ts'

const MATCH = template(`
  unquote(right) = unquote(value)

  unquote(variables) =
    case unquote(right) do
      unquote(pattern) -> unquote(variables)
      _ -> ExUnit.Assertions.__fail_match__("match (=) failed", unquote(left), unquote(right), unquote(expr), unquote(pins))
    end

  case unquote(right) do
    nil -> ExUnit.Assertions.__fail_value__("Expected truthy, got ", nil, unquote(expr), nil)
    false -> ExUnit.Assertions.__fail_value__("Expected truthy, got ", false, unquote(expr), nil)
    _ -> unquote(right)
  end
`)

/** `assert pattern = value`: the value, which must be truthy; the pattern's variables are bound behind it. */
export function assertMatch(pattern: Term, value: Term): Term {
  return MATCH.fill({
    right: ownVariable('right'),
    value,
    variables: quotedTuple(boundVariables(pattern)),
    pattern,
    left: escapeTerm(pattern),
    expr: escapeTerm(quotedCall('assert', [quotedCall('=', [pattern, value])])),
    pins: pinsCode(pinnedVariables(pattern)),
  })
}

const MATCHES = template(`
  unquote(right) = unquote(value)

  case unquote(right) do
    unquote(pattern) -> true
    _ -> ExUnit.Assertions.__fail_match__("match (match?) failed", unquote(left), unquote(right), unquote(expr), unquote(pins))
  end
`)

const MATCHES_NOT = template(`
  unquote(right) = unquote(value)

  case unquote(right) do
    unquote(pattern) -> ExUnit.Assertions.__fail_match__("match (match?) succeeded, but should have failed", unquote(left), unquote(right), unquote(expr), unquote(pins))
    _ -> false
  end
`)

/** `assert match?(pattern, value)`, and `refute` of it; undefined when the code is none. */
export function questionMatch(kind: 'assert' | 'refute', quoted: Term): Term | undefined {
  const args = callArguments(quoted, 'match?', 2)
  if (args === undefined) return undefined
  const [pattern, value] = args as [Term, Term]
  return (kind === 'assert' ? MATCHES : MATCHES_NOT).fill({
    right: ownVariable('right'),
    value,
    pattern: unread(pattern),
    left: escapeTerm(pattern),
    expr: escapeTerm(quotedCall(kind, [quoted])),
    pins: pinsCode(pinnedVariables(pattern)),
  })
}

/** The pattern with its variables read in a guard, so that none of them counts as unused. */
function unread(pattern: Term): Term {
  const { guard } = splitGuard(pattern)
  const variables = guard === undefined ? boundVariables(pattern) : []
  if (variables.length === 0) return pattern
  return quotedCall('when', [pattern, quotedCall('is_list', [listFrom(variables)])])
}
