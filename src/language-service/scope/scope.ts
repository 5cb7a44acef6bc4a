import type { Aliases } from '#language-service/program/aliases.ts'
import type { Place, Program } from '#language-service/program/program.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Shape } from './shape.ts'

/** A variable, parameter or binding of a query that can be named at a place. */
export interface Variable {
  readonly name: string
  readonly kind: 'variable' | 'parameter' | 'binding'
  readonly place: Place
  readonly shape: () => Shape
}

/** What the names at a place in a program mean. */
export interface Scope {
  readonly program: Program
  readonly file: string
  readonly aliases: Aliases
  /** The modules whose functions may be called by their names, the last import first. */
  readonly imports: readonly string[]
  readonly module: string | null
  readonly variables: ReadonlyMap<string, Variable>
  /** The sources of the query around that have a name of their own (`as:`), with their schemas. */
  readonly named: ReadonlyMap<string, string | null>
  /** What can be told of an expression in a scope; `piped` is what a pipe puts before the arguments of a call. */
  readonly shapeOf: (node: Node, scope: Scope, piped?: Node | null) => Shape
  /** The scope at the end of a path in a file of the same program. */
  readonly scopeAt: (file: string, path: readonly Node[]) => Scope
}

/** The scope with these variables in front of those of the same names. */
export function withVariables(scope: Scope, variables: readonly Variable[]): Scope {
  if (variables.length === 0) return scope
  return { ...scope, variables: new Map([...scope.variables, ...variables.map((variable) => [variable.name, variable] as const)]) }
}
