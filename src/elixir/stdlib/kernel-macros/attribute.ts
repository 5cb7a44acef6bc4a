import type { Core } from '#elixir/core/core.ts'
import { computedCall, literal } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { type CodePlace, placeOf, reportWarning } from '#elixir/expander/errors.ts'
import { callArguments, isVariable, lineOfMeta, nodeParts } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { declareCallback } from '#elixir/modules/callback.ts'
import { checkAttribute } from '#elixir/modules/check-attribute.ts'
import type { ModuleBuilder } from '#elixir/modules/module-builder.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** `@name` and `@name value`. Type specifications are noted, not read. */
export function* attribute(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const inner = args[0] as Term
  const { module } = scope.env
  if (module === null) return raiseArgument('cannot invoke @/1 outside module')
  if (!(inner instanceof Tuple) || !(inner.items[0] instanceof Atom))
    return raiseArgument('expected 0 or 1 argument for @, got another expression')
  const name = inner.items[0].name
  const third = inner.items[2] as Term
  if (isVariable(inner) || (isList(third) && listItems(third)?.length === 0)) return readAttribute(name, module, meta, scope)
  const values = listItems(third) ?? []
  if (values.length !== 1) return raiseArgument(`expected 0 or 1 argument for @${name}, got: ${values.length}`)
  if (TYPES.has(name)) {
    if (name === 'spec') noteSpec(values[0] as Term, module, meta, scope)
    return literal(null)
  }
  if (scope.env.function !== null) return raiseArgument(`cannot set attribute @${name} inside function/macro`)
  if (name === 'callback' || name === 'macrocallback') return callbackNode(name, values[0] as Term, module, meta)
  const value = yield* expand(values[0] as Term, scope)
  const { env } = scope
  const place = placeOf(meta, env)
  return computedCall((term) => setAttribute(module, name, term as Term, place, { env }), [value], lineOfMeta(meta))
}

const TYPES = new Set(['type', 'typep', 'opaque', 'spec', 'nominal'])

function setAttribute(module: ModuleBuilder, name: string, value: Term, place: CodePlace, scope: Scope): Term {
  checkAttribute(name, value)
  if ((name === 'doc' || name === 'moduledoc') && (typeof value === 'string' || value === false)) module.docs.set(name, place, scope)
  module.putAttribute(name, value, place)
  return OK
}

const OK = atom('ok')

/** `@spec name(type, …) :: type`, with or without `when`: the function must be there in the end. */
function noteSpec(quoted: Term, module: ModuleBuilder, meta: Term, scope: Scope): void {
  const typed = callArguments(quoted, 'when', 2)?.[0] ?? quoted
  const signature = callArguments(typed, '::', 2)?.[0]
  const parts = signature === undefined ? undefined : nodeParts(signature)
  if (!(parts?.head instanceof Atom)) return
  module.specs.push({ key: `${parts.head.name}/${parts.args?.length ?? 0}`, place: placeOf(meta, scope.env) })
}

function callbackNode(kind: 'callback' | 'macrocallback', quoted: Term, module: ModuleBuilder, meta: Term): Core {
  return computedCall(() => declareCallback(module, quoted, kind === 'macrocallback'), [], lineOfMeta(meta))
}

/** Inside a function the value that the attribute has now; in the module body the one that it has when the code runs. */
function readAttribute(name: string, module: ModuleBuilder, meta: Term, scope: Scope): Core {
  if (scope.env.function === null && scope.env.context === null) {
    return computedCall(() => module.attribute(name) ?? null, [], lineOfMeta(meta))
  }
  const value = module.attribute(name)
  if (value === undefined) {
    reportWarning(scope, `undefined module attribute @${name}, please remove access to @${name} or explicitly set it before access`, meta)
  }
  return literal(value ?? null)
}
