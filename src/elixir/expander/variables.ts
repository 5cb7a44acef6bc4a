import type { Variable } from '#elixir/core/core.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { type Env, markUsed, type Scope, withEnv } from './env.ts'
import { placeOf } from './errors.ts'
import { lineOfMeta } from './quoted.ts'

/** What makes two uses of a name the same variable: the name with its macro expansion's counter, or else its context. */
export function variableKey(name: string, meta: Term, context: Term): string {
  const counter = keywordGet(meta, 'counter')
  if (typeof counter === 'number') return `${name}#${counter}`
  return isAtom(context) && context !== null ? `${name}@${atomName(context)}` : name
}

/** Whether a variable is one of the code itself, not of a macro. */
export function isPlain(meta: Term, context: Term): boolean {
  return context === null && keywordGet(meta, 'counter') === undefined
}

/** The variable that the key names here, undefined when none is bound; counts as a use. */
export function readVariable(env: Env, key: string): Variable | undefined {
  const found = env.variables.get(key)
  if (found !== undefined) markUsed(env, key, found)
  return found
}

/** A new variable for the key, not yet visible. One of the code itself (not of a macro) is warned of when nothing reads it. */
export function newVariable(env: Env, key: string, name: string, meta: Term): Variable {
  const variable: Variable = { name, id: env.unit.nextId() }
  if (isOfCode(meta)) env.usage.bound.push({ variable, place: placeOf(meta, env), shadows: env.variables.has(key) })
  return variable
}

function isOfCode(meta: Term): boolean {
  return lineOfMeta(meta) !== 0 && keywordGet(meta, 'counter') === undefined && keywordGet(meta, 'generated') !== true
}

/** A variable of the expander's own, which no code can name. */
export function temporary(env: Env, name: string): Variable {
  return { name: `_${name}`, id: env.unit.nextId() }
}

/** Makes the variables visible from here on. */
export function bindVariables(scope: Scope, bound: ReadonlyMap<string, Variable>): void {
  if (bound.size > 0) scope.env = withEnv(scope.env, { variables: scope.env.variables.with(bound) })
}

/** The plain name in a variable key. */
export function nameOfKey(key: string): string {
  const end = key.search(/[#@]/)
  return end <= 0 ? key : key.slice(0, end)
}
