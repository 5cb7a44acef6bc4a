import type { Scope } from '#elixir/expander/env.ts'
import { reportAt } from '#elixir/expander/errors.ts'
import { type Definition, isMacro, isPublic } from './definition.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** Warns of private functions and macros that no public one reaches, and of their default arguments that no call leaves out. */
export function warnUnusedDefinitions(builder: ModuleBuilder, scope: Scope): void {
  const reached = reachedDefinitions(builder)
  const own = [...builder.definitions.values()].filter((definition) => !isPublic(definition.kind) && !definition.generated)
  for (const definition of own.sort(byName)) {
    const message = unused(definition, reached)
    if (message !== undefined) reportAt(scope, 'warning', message, definition)
  }
}

function byName(a: Definition, b: Definition): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.arity - b.arity
}

/** `name/arity` of what the module body and public definitions call, and what those call in turn. */
function reachedDefinitions(builder: ModuleBuilder): ReadonlySet<string> {
  const calls = new Map<string, string[]>()
  const pending = [...builder.definitions.values()].filter(isRoot).map(({ name, arity }) => `${name}/${arity}`)
  for (const { name, arity, from } of builder.locals) {
    const called = `${name}/${arity}`
    if (from === null) pending.push(called)
    else calls.set(`${from.name}/${from.arity}`, [...(calls.get(`${from.name}/${from.arity}`) ?? []), called])
  }
  const reached = new Set<string>()
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    pending.push(...(calls.get(key) ?? []))
  }
  return reached
}

/** Public definitions, and what `super` calls. */
function isRoot({ kind, name }: Definition): boolean {
  return isPublic(kind) || name.includes(' (overridable ')
}

function unused(definition: Definition, reached: ReadonlySet<string>): string | undefined {
  const { name, arity, defaults } = definition
  const fewest = arity - defaults
  let used = fewest
  while (used <= arity && !reached.has(`${name}/${used}`)) used++
  if (used > arity) return `${isMacro(definition.kind) ? 'macro' : 'function'} ${name}/${arity} is unused`
  if (used === fewest) return undefined
  if (used === arity) return `default values for the optional arguments in ${name}/${arity} are never used`
  const count = used - fewest
  return count === 1
    ? `the default value for the first optional argument in ${name}/${arity} is never used`
    : `default values for the first ${count} optional arguments in ${name}/${arity} are never used`
}
