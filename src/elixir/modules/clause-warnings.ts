import type { FunctionClause } from '#elixir/core/core.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { reportWarning } from '#elixir/expander/errors.ts'
import type { Term } from '#terms/term.ts'
import type { Definition } from './definition.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** Warns of a clause that stands apart from the others of its function, or behind one that always matches. */
export function warnOfClause(module: ModuleBuilder, old: Definition, scope: Scope, meta: Term): void {
  const key = `${old.name}/${old.arity}`
  if (module.lastDefined !== key && old.clauses.length > 0) {
    reportWarning(
      scope,
      `clauses with the same name and arity (number of arguments) must be grouped together, "${old.kind} ${key}" was previously defined (${old.file}:${old.line})`,
      meta,
    )
  }
  const final = old.clauses.find(alwaysMatches)
  if (final !== undefined)
    reportWarning(scope, `this clause for ${key} cannot match because a previous clause at line ${final.line} always matches`, meta)
}

function alwaysMatches(clause: FunctionClause): boolean {
  return clause.guard === undefined && clause.patterns.every((pattern) => pattern.kind === 'any' || pattern.kind === 'bind')
}
