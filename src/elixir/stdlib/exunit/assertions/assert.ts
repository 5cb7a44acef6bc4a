import { escapeTerm } from '#elixir/expander/escape.ts'
import { callArguments, nodeParts, quotedCall } from '#elixir/expander/quoted.ts'
import { type Template, template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { assertMatch, questionMatch } from './match.ts'
import { ownVariable } from './pattern.ts'

const OPERATORS: ReadonlySet<string> = new Set(['==', '<', '>', '<=', '>=', '===', '=~', '!==', '!=', 'in'])

const ASSERT_OPERATOR = template(`
  unquote(left) = unquote(left_value)
  unquote(right) = unquote(right_value)

  case unquote(operation) do
    unquote(result) when unquote(result) in [false, nil] ->
      ExUnit.Assertions.__fail_operator__("Assertion", unquote(operator), unquote(left), unquote(right), unquote(expr))

    unquote(result) -> unquote(result)
  end
`)

const REFUTE_OPERATOR = template(`
  unquote(left) = unquote(left_value)
  unquote(right) = unquote(right_value)

  case unquote(operation) do
    unquote(result) when unquote(result) in [false, nil] -> unquote(result)
    _ -> ExUnit.Assertions.__fail_operator__("Refute", unquote(operator), unquote(left), unquote(right), unquote(expr))
  end
`)

const ASSERT_VALUE = template(`
  unquote(setup)

  case unquote(value) do
    unquote(result) when unquote(result) in [false, nil] ->
      ExUnit.Assertions.__fail_value__("Expected truthy, got ", unquote(result), unquote(expr), unquote(args))

    unquote(result) -> unquote(result)
  end
`)

const REFUTE_VALUE = template(`
  unquote(setup)

  case unquote(value) do
    unquote(result) when unquote(result) in [false, nil] -> unquote(result)
    unquote(result) -> ExUnit.Assertions.__fail_value__("Expected false or nil, got ", unquote(result), unquote(expr), unquote(args))
  end
`)

/** `assert expression` */
export const assertMacro: NativeMacro = function* (env, quoted) {
  const match = callArguments(quoted, '=', 2)
  if (match !== undefined) return assertMatch(match[0] as Term, match[1] as Term)
  return yield* check('assert', quoted, env)
}

/** `refute expression` */
export const refuteMacro: NativeMacro = function* (env, quoted) {
  return yield* check('refute', quoted, env)
}

function* check(kind: 'assert' | 'refute', quoted: Term, env: MacroEnvironment): Effect<Term> {
  const match = questionMatch(kind, quoted)
  if (match !== undefined) return match
  const operator = operatorOf(quoted)
  if (operator !== undefined) return checkOperator(kind === 'assert' ? ASSERT_OPERATOR : REFUTE_OPERATOR, kind, quoted, operator)
  return yield* checkValue(kind === 'assert' ? ASSERT_VALUE : REFUTE_VALUE, kind, quoted, env)
}

function operatorOf(quoted: Term): Atom | undefined {
  const parts = nodeParts(quoted)
  return parts?.head instanceof Atom && parts.args?.length === 2 && OPERATORS.has(parts.head.name) ? parts.head : undefined
}

function checkOperator(code: Template, kind: string, quoted: Term, operator: Atom): Term {
  const parts = nodeParts(quoted)
  const [left, right] = [ownVariable('left'), ownVariable('right')]
  return code.fill({
    left,
    right,
    left_value: parts?.args?.[0] as Term,
    right_value: parts?.args?.[1] as Term,
    operation: tuple(operator, parts?.meta ?? null, listFrom([left, right])),
    result: ownVariable('result'),
    operator,
    expr: escapeTerm(quotedCall(kind, [quoted])),
  })
}

function* checkValue(code: Template, kind: string, quoted: Term, env: MacroEnvironment): Effect<Term> {
  const call = yield* shownArguments(quoted, env)
  return code.fill({
    setup:
      call === undefined
        ? null
        : quotedCall(
            '__block__',
            call.variables.map((variable, i) => quotedCall('=', [variable, call.args[i] as Term])),
          ),
    value: call === undefined ? quoted : tuple(call.head, call.meta, listFrom(call.variables)),
    result: ownVariable('result'),
    expr: escapeTerm(quotedCall(kind, [quoted])),
    args: call === undefined ? null : listFrom(call.variables),
  })
}

/** A function call with its arguments in variables, so that a failure can show them; undefined when there is nothing to show. */
function* shownArguments(
  quoted: Term,
  env: MacroEnvironment,
): Effect<{ readonly head: Term; readonly meta: Term; readonly args: readonly Term[]; readonly variables: readonly Term[] } | undefined> {
  const parts = nodeParts(quoted)
  const args = parts?.args
  if (parts === undefined || args === undefined || args.length === 0 || isSpecial(parts.head) || args.every(isQuotedLiteral))
    return undefined
  if (!strictEqual(yield* env.expand(quoted), quoted)) return undefined
  return { head: parts.head, meta: parts.meta, args, variables: args.map((_, i) => ownVariable(`arg${i + 1}`)) }
}

const SPECIAL =
  /^(?:[^\p{L}_]+|and|or|not|in|when|fn|case|cond|try|receive|for|with|quote|unquote|super|if|unless|match\?|is_nil|dbg|__\w+__)$/u

/** Operators and special forms, whose parts are no arguments of a function. */
function isSpecial(head: Term): boolean {
  return head instanceof Atom && SPECIAL.test(head.name)
}

/** Whether quoted code is a literal throughout: `[1, 2]`, `{:ok, "x"}`, `%{a: 1}`. */
function isQuotedLiteral(quoted: Term): boolean {
  if (isList(quoted)) return (listItems(quoted) ?? []).every(isQuotedLiteral)
  if (!(quoted instanceof Tuple)) return true
  const parts = nodeParts(quoted)
  if (parts === undefined) return quoted.items.every(isQuotedLiteral)
  const name = parts.head instanceof Atom ? parts.head.name : ''
  const args = parts.args ?? []
  const isLiteral = name === '-' || name === '+' ? args.length === 1 : ['{}', '%{}', '%', '__aliases__'].includes(name)
  return isLiteral && args.every(isQuotedLiteral)
}
