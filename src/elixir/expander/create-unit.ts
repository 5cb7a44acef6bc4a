import type { Machine } from '#elixir/machine.ts'
import { coreMacros } from '#elixir/stdlib/kernel-macros/core-macros.ts'
import { kernelMacros } from '#elixir/stdlib/kernel-macros/quoted-macros.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { fork, newUsage, type Scope } from './env.ts'
import { evaluateBody } from './evaluate-body.ts'
import { expandQuoted } from './expand.ts'
import { expandAllMacros, expandOneMacro } from './expand-macros.ts'
import { LayeredMap } from './layered-map.ts'
import { expandAnyPattern } from './pattern.ts'
import type { Unit } from './unit.ts'

/** What all code on one machine shares while it is expanded. */
export function createUnit(machine: Machine): Unit {
  let id = 0
  return {
    machine,
    passes: { expand: expandQuoted, pattern: expandAnyPattern, expandMacros: expandAllMacros, expandMacroOnce: expandOneMacro, evaluate },
    coreMacros,
    kernelMacros,
    diagnostics: [],
    remoteUses: [],
    deprecated: new Map(),
    openModules: new Map(),
    structs: new Map(),
    failures: new Set(),
    nextId: () => ++id,
  }
}

/** Code that runs on its own inside of a definition: it sees no variables of the code around it. */
function* evaluate(quoted: Term, scope: Scope): Effect<Term> {
  const inner = fork(scope)
  inner.env = { ...inner.env, variables: LayeredMap.of(), usage: newUsage() }
  return yield* evaluateBody(quoted, inner, { variables: [], values: [] })
}
