import { envOfTerm } from '#elixir/expander/env-term.ts'
import { importedArities } from '#elixir/expander/imports.ts'
import { isVariable, nodeParts } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'

/** What help is asked for: a module, or functions of it by name, or by name and arity. */
export interface Asked {
  readonly module: Atom
  readonly name?: string
  readonly arity?: number
}

/** What the quoted argument of `h` names; empty when it names nothing. A name alone may be imported from several modules. */
export function askedFor(quoted: Term, env: MacroEnvironment): readonly Asked[] {
  const node = nodeParts(quoted)
  const [left, right] = node?.args ?? []
  if (node?.head instanceof Atom && node.head.name === '/' && left !== undefined && typeof right === 'number') {
    return named(left, right, env)
  }
  const module = moduleIn(quoted, env)
  return module === undefined ? named(quoted, undefined, env) : [{ module }]
}

function moduleIn(quoted: Term, env: MacroEnvironment): Atom | undefined {
  const expanded = env.expandAlias(quoted)
  if (expanded instanceof Atom) return expanded
  return isVariable(quoted) && nodeParts(quoted)?.head === MODULE ? (env.module ?? undefined) : undefined
}

const MODULE = atom('__MODULE__')

/** `Mod.name` or a name alone, without arguments. */
function named(quoted: Term, arity: number | undefined, env: MacroEnvironment): readonly Asked[] {
  const node = nodeParts(quoted)
  if (node === undefined || (node.args !== undefined && node.args.length > 0)) return []
  const { head } = node
  if (head instanceof Atom) return modulesOf(head.name, arity, env).map((module) => asked(module, head.name, arity))
  const [target, name] = nodeParts(head)?.args ?? []
  const module = target === undefined ? undefined : moduleIn(target, env)
  return module !== undefined && name instanceof Atom ? [asked(module, name.name, arity)] : []
}

function asked(module: Atom, name: string, arity: number | undefined): Asked {
  return arity === undefined ? { module, name } : { module, name, arity }
}

/** The modules that a name is imported from, the special forms last; Kernel when it is from nowhere. */
function modulesOf(name: string, arity: number | undefined, env: MacroEnvironment): readonly Atom[] {
  const imports = envOfTerm(env.term)
  const arities = imports === undefined ? [] : importedArities(name, imports)
  const modules = arities.filter(([known]) => arity === undefined || known === arity).map(([, module]) => module)
  return modules.length > 0 ? [...new Set(modules)] : [moduleAtom('Kernel.SpecialForms'), moduleAtom('Kernel')]
}
