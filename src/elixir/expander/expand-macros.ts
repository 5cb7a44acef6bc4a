import { shownExpansions } from '#elixir/stdlib/kernel-macros/expansions.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { aliasAtom, isAliasNode } from './alias.ts'
import { calendarCode } from './calendar-code.ts'
import { fork, moduleOf, type Scope } from './env.ts'
import { envTerm } from './env-term.ts'
import { escapeTerm } from './escape.ts'
import { createMacroEnvironment } from './macro-environment.ts'
import { expandMacroOnce, macroCall } from './macro-expand.ts'
import { callArguments, isVariable } from './quoted.ts'
import { KERNEL } from './unit.ts'

/** `Macro.expand_once/2`: one step for the macro, alias, attribute or `__MODULE__` at the top; undefined when there is none. */
export function* expandStep(quoted: Term, scope: Scope): Effect<Term | undefined> {
  if (!(quoted instanceof Tuple)) return undefined
  if (isAliasNode(quoted)) return aliasAtom(quoted, scope.env)
  if (isVariable(quoted)) return pseudoValue(quoted, scope)
  const attribute = attributeName(quoted)
  if (attribute !== undefined && scope.env.function !== null) return scope.env.module?.attribute(attribute) ?? null
  return (yield* expandSigil(quoted, scope)) ?? (yield* expandMacroOnce(quoted, scope))
}

/** A Kernel macro that otherwise becomes Core directly, as `Macro.expand/2` shows it. */
export function* expandShown(quoted: Term, scope: Scope): Effect<Term | undefined> {
  const call = macroCall(quoted, scope)
  const shown = call?.module === KERNEL ? shownExpansions[`${call.name}/${call.args.length}`] : undefined
  return call === undefined || shown === undefined ? undefined : yield* shown(createMacroEnvironment(scope), ...call.args)
}

/** A sigil without interpolation as the code that builds its value. */
function* expandSigil(quoted: Tuple, scope: Scope): Effect<Term | undefined> {
  const head = quoted.items[0]
  if (!(head instanceof Atom) || !head.name.startsWith('sigil_')) return undefined
  const call = macroCall(quoted, scope)
  const direct = call?.module === KERNEL ? scope.env.unit.coreMacros.get(`${call.name}/${call.args.length}`) : undefined
  if (call === undefined || direct === undefined) return undefined
  const core = yield* direct(fork(scope), [...call.args], call.meta)
  return core.kind === 'literal' ? (calendarCode(core.value) ?? escapeTerm(core.value)) : undefined
}

function pseudoValue(quoted: Tuple, scope: Scope): Term | undefined {
  const head = quoted.items[0]
  if (!(head instanceof Atom)) return undefined
  if (head.name === '__MODULE__') return moduleOf(scope.env)
  if (head.name === '__DIR__') return scope.env.file.includes('/') ? scope.env.file.slice(0, scope.env.file.lastIndexOf('/')) : '.'
  return head.name === '__ENV__' ? envTerm(scope.env) : undefined
}

function attributeName(quoted: Term): string | undefined {
  const inner = callArguments(quoted, '@', 1)?.[0]
  return inner !== undefined && isVariable(inner) ? (inner.items[0] as Atom).name : undefined
}

/** `Macro.expand/2`: until the top is no macro any more. */
export function* expandAllMacros(quoted: Term, scope: Scope): Effect<Term> {
  let current = quoted
  for (;;) {
    const next = yield* expandStep(current, scope)
    if (next === undefined) return current
    current = next
  }
}

/** `Macro.expand_once/2`: the quoted code after one step, or as it is when there is none to take. */
export function* expandOneMacro(quoted: Term, scope: Scope): Effect<Term> {
  return (yield* expandStep(quoted, scope)) ?? quoted
}
