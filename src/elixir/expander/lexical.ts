import type { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { type CodePlace, placeOf, reportAt } from './errors.ts'
import { lineOfMeta } from './quoted.ts'

/** An `alias` of a module body, and whether anything used it. */
interface TrackedAlias {
  readonly name: string
  readonly module: Atom
  readonly place: CodePlace
  used: boolean
}

/** An `import` of a module body: the names that `only:` lists, and those that were used. */
export interface TrackedImport {
  readonly module: Atom
  readonly place: CodePlace
  readonly only: readonly string[] | undefined
  readonly used: Set<string>
}

/** The aliases and imports of a module and those nested in it. */
export interface Lexical {
  readonly aliases: TrackedAlias[]
  readonly imports: TrackedImport[]
}

/** A record of directives in which nothing is aliased or imported yet. */
export function newLexical(): Lexical {
  return { aliases: [], imports: [] }
}

/** Whether an unused directive is warned of: not one that a macro wrote, unless `warn:` says otherwise. */
function isWarned(meta: Term, warn: Term | undefined): boolean {
  if (typeof warn === 'boolean') return warn
  return lineOfMeta(meta) !== 0 && keywordGet(meta, 'context') === undefined && keywordGet(meta, 'counter') === undefined
}

/** Notes an alias. */
export function trackAlias(name: string, module: Atom, meta: Term, warn: Term | undefined, scope: Scope): void {
  if (isWarned(meta, warn)) scope.env.lexical?.aliases.push({ name, module, place: placeOf(meta, scope.env), used: false })
}

/** Notes an import; undefined when nobody wants to know whether it is used. */
export function trackImport(
  module: Atom,
  only: readonly string[] | undefined,
  meta: Term,
  warn: Term | undefined,
  scope: Scope,
): TrackedImport | undefined {
  const { lexical } = scope.env
  if (lexical === undefined || !isWarned(meta, warn)) return undefined
  const tracked = { module, place: placeOf(meta, scope.env), only, used: new Set<string>() }
  lexical.imports.push(tracked)
  return tracked
}

/** An alias was used. */
export function noteAliasUse(name: string, module: Atom, lexical: Lexical | undefined): void {
  if (lexical === undefined) return
  for (const alias of lexical.aliases) if (alias.name === name && alias.module === module) alias.used = true
}

/** Warns of aliases and imports that nothing used. */
export function warnUnusedDirectives(lexical: Lexical, scope: Scope): void {
  for (const { name, place, used } of lexical.aliases) if (!used) reportAt(scope, 'warning', `unused alias ${name}`, place)
  for (const tracked of [...lexical.imports].sort(byModule)) {
    for (const what of unusedOf(tracked)) reportAt(scope, 'warning', `unused import ${what}`, tracked.place)
  }
}

function byModule(a: TrackedImport, b: TrackedImport): number {
  return a.module.name < b.module.name ? -1 : a.module.name > b.module.name ? 1 : 0
}

function unusedOf({ module, only, used }: TrackedImport): readonly string[] {
  if (used.size === 0) return [inspect(module)]
  return (only ?? []).filter((key) => !used.has(key)).map((key) => `${inspect(module)}.${key}`)
}
