import { callParts, fieldNode, sourceNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { fieldName, isFieldName, namedSource } from './field-reference.ts'
import { findBinding, pinned, type Scope, show, variableName } from './scope.ts'

/** `source.name`, where `source` is a variable, `as(:name)` or `parent_as(:name)`. */
export function escapeField(source: Term, name: Term, scope: Scope): Term {
  return fieldNode(escapeSource(source, scope), name)
}

/** `field(source, name)`: the name may be text, or interpolated. */
export function escapeFieldCall(source: Term, name: Term, scope: Scope): Term {
  if (!isFieldName(name)) {
    return raiseCompileError(
      `expected literal atom or string or interpolated value in field/2, got: \`${show(name)}\`. If you are attempting to interpolate a value, use ^var`,
    )
  }
  return fieldNode(escapeSource(source, scope), fieldName(name))
}

/** `{:&, [], [index]}`, `{:as, [], [name]}` or `{:parent_as, [], [name]}`. */
function escapeSource(source: Term, scope: Scope): Term {
  const variable = variableName(source)
  if (variable !== undefined) return sourceNode(findBinding(scope, variable))
  const parts = callParts(source)
  if (parts === undefined || (parts.name !== 'as' && parts.name !== 'parent_as') || parts.args.length !== 1) {
    return raiseCompileError(`\`${show(source)}\` is not a valid binding for a field`)
  }
  const name = parts.args[0] as Term
  if (!(name instanceof Atom) && pinned(name) === undefined) {
    return raiseCompileError(`\`${parts.name}\` name must be a compile-time atom or an interpolated value using ^, got: \`${show(name)}\``)
  }
  return namedSource(parts.name, name)
}
