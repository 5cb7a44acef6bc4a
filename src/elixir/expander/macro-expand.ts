import { callLocalMacro } from '#elixir/modules/local-macro.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { aliasAtom, isAliasNode } from './alias.ts'
import { type Scope, withEnv } from './env.ts'
import { envTerm } from './env-term.ts'
import { findImport } from './imports.ts'
import { linify } from './linify.ts'
import { createMacroEnvironment } from './macro-environment.ts'
import { callArguments, lineOfMeta } from './quoted.ts'
import { KERNEL, macrosOf } from './unit.ts'

/** A macro call found in quoted code. */
export interface MacroCall {
  /** The module that defines it. */
  readonly module: Atom
  readonly name: string
  readonly args: readonly Term[]
  readonly meta: Term
}

/** The quoted code with the macro call at its top expanded once; undefined when there is none (a Kernel macro that becomes Core directly counts as none). */
export function* expandMacroOnce(quoted: Term, scope: Scope): Effect<Term | undefined> {
  const call = macroCall(quoted, scope)
  return call === undefined ? undefined : yield* runMacro(call, scope)
}

/** The macro call that the quoted code is, if it is one. */
export function macroCall(quoted: Term, scope: Scope): MacroCall | undefined {
  if (!(quoted instanceof Tuple) || quoted.items.length !== 3) return undefined
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  const args = isList(third) ? listItems(third) : undefined
  if (args === undefined) return undefined
  if (head instanceof Atom) return namedMacro(head.name, args, meta, scope)
  const dot = callArguments(head, '.', 2)
  if (dot === undefined || !(dot[1] instanceof Atom)) return undefined
  const target = dot[0] as Term
  const module = target instanceof Atom ? target : isAliasNode(target) ? aliasAtom(target, scope.env) : undefined
  return module === undefined ? undefined : remoteMacro(module, dot[1].name, args, meta, scope)
}

function namedMacro(name: string, args: readonly Term[], meta: Term, scope: Scope): MacroCall | undefined {
  const key = `${name}/${args.length}`
  const { module } = scope.env
  if (module?.isLocalMacro(key)) return { module: module.name, name, args, meta }
  const found = findImport(name, args.length, meta, scope)
  return found?.kind === 'macro' ? { module: found.module, name, args, meta } : undefined
}

/** The macro call `module.name(args…)`; undefined when the module has no such macro or is not required. */
export function remoteMacro(module: Atom, name: string, args: readonly Term[], meta: Term, scope: Scope): MacroCall | undefined {
  const { unit, requires, module: current } = scope.env
  const key = `${name}/${args.length}`
  if (!unit.machine.isLoaded(module) || !macrosOf(unit, module).has(key)) return undefined
  return module === KERNEL || requires.has(module.name) || current?.name === module ? { module, name, args, meta } : undefined
}

/** Runs the macro; undefined when it is a Kernel macro that becomes Core directly. */
export function* runMacro(call: MacroCall, scope: Scope): Effect<Term | undefined> {
  const { unit } = scope.env
  const key = `${call.name}/${call.args.length}`
  const line = lineOfMeta(call.meta) || scope.env.line
  const at: Scope = { env: withEnv(scope.env, { line }) }
  const native = unit.machine.nativeModule(call.module)?.macros?.[key] ?? (call.module === KERNEL ? unit.kernelMacros[key] : undefined)
  if (call.module === KERNEL && unit.coreMacros.has(key) && scope.env.module?.name !== KERNEL) return undefined
  const result =
    native !== undefined
      ? yield* native(createMacroEnvironment(at), ...call.args)
      : scope.env.module?.name === call.module
        ? yield* callLocalMacro(unit.machine, scope.env.module, key, [envTerm(at.env), ...call.args])
        : yield apply(call.module, `MACRO-${call.name}`, [envTerm(at.env), ...call.args])
  return linify(result, lineOfMeta(call.meta), call.module === KERNEL ? atom('Elixir.Kernel') : call.module, unit.nextId())
}
