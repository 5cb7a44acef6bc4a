import type { Core } from '#elixir/core/core.ts'
import { effectCall } from '#elixir/expander/core-nodes.ts'
import { type Env, newUsage, type Scope, withEnv } from '#elixir/expander/env.ts'
import { expandGuardCode } from '#elixir/expander/expand-guard-code.ts'
import { LayeredMap } from '#elixir/expander/layered-map.ts'
import { callArguments, isVariable, lineOfMeta, quotedArrow, quotedBlock, quotedCall, quotedKeyword } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { template } from '#elixir/expander/template.ts'
import type { CoreMacro } from '#elixir/expander/unit.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { storeDefinition } from '#elixir/modules/store-definition.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { checkPlace, escaped } from './definitions.ts'

type Kind = 'defmacro' | 'defmacrop'

/** `defguard name(args) when expression` as a macro: in a guard the expression itself, elsewhere with each argument evaluated once. */
export function guardDefinition(kind: Kind): CoreMacro {
  return function* (scope, args, meta): Effect<Core> {
    checkPlace(kind, scope)
    const quoted = yield* escaped(args[0] as Term, scope)
    return effectCall((guard) => storeGuard(kind, guard as Term, scope.env), [quoted], lineOfMeta(meta))
  }
}

/** Stores the macro when the module body runs; the guard is expanded and checked there and then, so that it may use private ones. */
function* storeGuard(kind: Kind, quoted: Term, env: Env): Effect<Term> {
  const sides = callArguments(quoted, 'when', 2)
  if (sides === undefined) return yield* storeDefinition(kind, quoted, undefined, env)
  const [signature, written] = sides as [Tuple, Term]
  if (callArguments(written, 'when', 2) !== undefined)
    return raiseArgument(`invalid syntax in defguard ${quotedToText(signature)}, only a single when clause is allowed`)
  if (argumentsOf(signature).some((argument) => !isVariable(withoutDefault(argument))))
    return raiseArgument(`invalid syntax in defguard ${quotedToText(signature)}`)
  const expression = yield* checked(signature, written, env)
  const names = new Set(argumentNames(signature))
  const inGuard = quotedCall('quote', [quotedKeyword([['do', unquoteVariables(expression, names)]])])
  const bindings = argumentNodes(signature)
    .filter(isNamed)
    .map((variable) => quotedCall('=', [variable, quotedCall('unquote', [variable])]))
  const elsewhere = quotedCall('quote', [quotedKeyword([['do', quotedBlock([...bindings, expression])]])])
  return yield* storeDefinition(kind, signature, quotedKeyword([['do', CHOICE.fill({ in_guard: inGuard, elsewhere })]]), env)
}

/** The expanded guard; ends the compilation when it is none. */
function* checked(signature: Tuple, written: Term, env: Env): Effect<Term> {
  const variables = argumentNodes(signature)
  const place = { name: (signature.items[0] as Atom).name, arity: variables.length }
  const inside = (): Scope => ({ env: withEnv(env, { function: place, variables: LayeredMap.of([]), usage: newUsage() }) })
  const expression = yield* expandGuardCode(written, inside())
  const clause = quotedArrow([quotedCall('when', [...variables, expression])], listFrom(variables.filter(isNamed)))
  yield* expand(quotedCall('fn', [clause]), inside())
  return expression
}

const CHOICE = template(`
  case __CALLER__.context do
    :guard -> unquote(in_guard)
    _ -> unquote(elsewhere)
  end
`)

function argumentsOf(signature: Tuple): Term[] {
  const third = signature.items[2] as Term
  return isList(third) ? (listItems(third) ?? []) : []
}

function withoutDefault(argument: Term): Term {
  return callArguments(argument, '\\\\', 2)?.[0] ?? argument
}

function argumentNodes(signature: Tuple): Tuple[] {
  return argumentsOf(signature).map(withoutDefault).filter(isVariable)
}

/** Whether a variable may be read: it has no leading underscore. */
function isNamed(variable: Tuple): boolean {
  return !(variable.items[0] as Atom).name.startsWith('_')
}

function argumentNames(signature: Tuple): string[] {
  return argumentNodes(signature).map((variable) => (variable.items[0] as Atom).name)
}

function unquoteVariables(quoted: Term, names: ReadonlySet<string>): Term {
  if (quoted instanceof Cons) return listFrom((listItems(quoted) ?? []).map((item) => unquoteVariables(item, names)))
  if (!(quoted instanceof Tuple)) return quoted
  if (isVariable(quoted)) {
    const head = quoted.items[0]
    return head instanceof Atom && names.has(head.name) ? quotedCall('unquote', [quoted]) : quoted
  }
  return new Tuple(quoted.items.map((item) => unquoteVariables(item, names)))
}
