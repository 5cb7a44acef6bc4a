import { Atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectAtom, inspectFunctionName } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { isList, iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** `Mod.fun/1`, `Mod.fun(args)`, or `anonymous fn/1 in Mod.fun/0` for the functions inside of functions: `Exception.format_mfa/3`. */
export function* formatMfa(module: Term, name: Term, arity: Term): Effect<string> {
  const anonymous = /^-(.+)\/(\d+)-(?:fun|inlined)-/.exec(isAtom(name) ? atomName(name) : '')
  const owner = module instanceof Atom || isAtom(module) ? inspectAtom(atomName(module)) : yield* inspectEffect(module)
  const shownArity = yield* formatArity(arity)
  if (anonymous !== null && !owner.startsWith(':')) {
    const [, outer, outerArity] = anonymous as unknown as [string, string, string]
    return `anonymous fn${shownArity} in ${owner}.${inspectFunctionName(outer)}/${outerArity}`
  }
  return `${owner}.${inspectFunctionName(isAtom(name) ? atomName(name) : String(name))}${shownArity}`
}

/** `/2`, or the arguments in parentheses. */
export function* formatArity(arity: Term): Effect<string> {
  if (!isList(arity)) return `/${String(arity)}`
  const shown: string[] = []
  for (const arg of iterateList(arity)) shown.push(yield* inspectEffect(arg))
  return `(${shown.join(', ')})`
}
