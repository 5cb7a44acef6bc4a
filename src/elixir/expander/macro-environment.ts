import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { aliasAtom, isAliasNode } from './alias.ts'
import { moduleOf, type Scope } from './env.ts'
import { envTerm } from './env-term.ts'
import { reportError, reportWarning } from './errors.ts'
import { nameOfKey } from './variables.ts'

/** What a native macro sees of the place where it is called. */
export function createMacroEnvironment(scope: Scope): MacroEnvironment {
  const { env } = scope
  return {
    module: moduleOf(env),
    function: env.function === null ? null : tuple(atom(env.function.name), env.function.arity),
    file: env.file,
    line: env.line,
    context: env.context,
    get term() {
      return envTerm(env)
    },
    expand: (quoted: Term): Effect<Term> => env.unit.passes.expandMacros(quoted, scope),
    expandOnce: (quoted: Term): Effect<Term> => env.unit.passes.expandMacroOnce(quoted, scope),
    expandAlias: (quoted) => (isAliasNode(quoted) ? (aliasAtom(quoted, env) ?? quoted) : quoted),
    hasVariable: (name) => [...env.variables.keys()].some((key) => nameOfKey(key) === name),
    attribute: (name) => env.module?.attribute(name),
    counter: () => env.unit.nextId(),
    diagnose: (severity, message, quoted) => {
      if (severity === 'warning') reportWarning(scope, message, quoted)
      else {
        reportError(scope, message, quoted)
        env.unit.failures.add(env.usage)
      }
    },
  }
}
