import type { Core } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { allowedInGuard } from './allowed-in-guard.ts'
import { expandSequentially } from './arguments.ts'
import { expandMacroCall } from './call-named.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'

import { remoteMacro } from './macro-expand.ts'
import { ANONYMOUS_CALL, checkAllowedHere } from './not-allowed-here.ts'
import { callArguments, lineOfMeta, quotedCall } from './quoted.ts'
import { expand } from './recurse.ts'
import { noteRemoteUse } from './remote-uses.ts'

/** A call whose head is code: `Mod.fun(…)`, `map.field`, `fun.(…)`. */
export function* expandDotCall(head: Term, meta: Term, args: Term[], quoted: Term, scope: Scope): Effect<Core> {
  const dot = callArguments(head, '.')
  if (dot?.length === 1) return yield* expandValueCall(dot[0] as Term, args, meta, scope)
  const name = dot?.[1]
  if (dot?.length !== 2 || !isName(name)) return compileError(scope, `invalid call ${inspect(quoted)}`, quoted)
  const text = name instanceof Atom ? name.name : String(name)
  if (text === '{}' && name instanceof Atom)
    return compileError(scope, 'invalid call: the Module.{…} syntax is only allowed in alias, import, require and use', quoted)
  if (isValueLiteral(dot[0] as Term)) return compileError(scope, `invalid call ${quotedToText(quoted)}`, meta)
  const subject = yield* expand(dot[0] as Term, scope)
  const line = lineOfMeta(meta) || scope.env.line
  if (subject.kind === 'literal' && subject.value instanceof Atom)
    return yield* expandModuleCall(subject.value, text, args, meta, quoted, scope)
  if (scope.env.context === 'match')
    return compileError(scope, `cannot invoke remote function ${quotedToText(dot[0] as Term)}.${text}/${args.length} inside a match`, meta)
  if (args.length === 0 && keywordGet(meta, 'no_parens') === true) return { kind: 'field', subject, name: text, line }
  if (scope.env.context === 'guard')
    return compileError(
      scope,
      `cannot invoke remote function inside a guard. If you want to do a map lookup instead, please remove parens from ${quotedToText(dot[0] as Term)}.${text}()`,
      meta,
      { title: 'Remove the parentheses', word: `${text}()`, insert: text },
    )
  const cores = yield* expandSequentially(args, scope)
  return { kind: 'call', target: { kind: 'remote', module: subject, name: text }, args: cores, line }
}

/** Whether the term is written as a number, a text or a list: no module and no map, so nothing can be called on it. */
function isValueLiteral(quoted: Term): boolean {
  return typeof quoted === 'string' || isInteger(quoted) || quoted instanceof Float || isList(quoted)
}

function isName(term: Term | undefined): term is Atom | boolean | null {
  return term instanceof Atom || term === null || typeof term === 'boolean'
}

function* expandValueCall(fun: Term, args: Term[], meta: Term, scope: Scope): Effect<Core> {
  checkAllowedHere(ANONYMOUS_CALL, meta, scope)
  if (fun instanceof Atom) return compileError(scope, `invalid function call ${inspect(fun)}.()`, meta)
  const [callee, ...cores] = yield* expandSequentially([fun, ...args], scope)
  return { kind: 'call', target: { kind: 'value', fun: callee as Core }, args: cores, line: lineOfMeta(meta) || scope.env.line }
}

function* expandModuleCall(module: Atom, name: string, args: Term[], meta: Term, quoted: Term, scope: Scope): Effect<Core> {
  const macro = remoteMacro(module, name, args, meta, scope)
  if (macro !== undefined) return yield* expandMacroCall(macro, quoted, scope)
  if (module.name === 'Elixir.Kernel.SpecialForms') return yield* expand(quotedCall(name, args, meta), scope)
  const { context } = scope.env
  if (context === 'match' || (context === 'guard' && !allowedInGuard(module, name, args.length))) {
    const where = context === 'match' ? 'a match' : 'a guard'
    return compileError(scope, `cannot invoke remote function ${inspect(module)}.${name}/${args.length} inside ${where}`, meta)
  }
  const cores = yield* expandSequentially(args, scope)
  const line = lineOfMeta(meta) || scope.env.line
  noteRemoteUse(module, name, args.length, meta, scope)
  return { kind: 'call', target: { kind: 'remote', module: { kind: 'literal', value: module }, name }, args: cores, line }
}
