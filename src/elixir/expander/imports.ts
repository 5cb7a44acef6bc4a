import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import type { Env, Import, Scope } from './env.ts'
import { compileError } from './errors.ts'
import { macrosOf } from './unit.ts'

/** What an imported name is. */
export interface Imported {
  readonly module: Atom
  readonly kind: 'function' | 'macro'
}

/** The import that `name/arity` stands for: where the code was quoted, if it was, else here. Raises when two modules offer it. */
export function findImport(name: string, arity: number, meta: Term, scope: Scope): Imported | undefined {
  const quoted = quotedImport(arity, meta)
  const key = `${name}/${arity}`
  if (quoted !== undefined) {
    return { module: quoted, kind: macrosOf(scope.env.unit, quoted).has(key) ? 'macro' : 'function' }
  }
  let found: Imported | undefined
  for (const entry of scope.env.imports) {
    const kind = entry.functions.has(key) ? 'function' : entry.macros.has(key) ? 'macro' : undefined
    if (kind === undefined) continue
    if (found !== undefined) {
      const [first, second] = [inspect(found.module), inspect(entry.module)]
      return compileError(scope, `function ${key} imported from both ${first} and ${second}, call is ambiguous`, meta)
    }
    entry.tracked?.used.add(key)
    found = { module: entry.module, kind }
  }
  return found
}

/** The module that `imports:` in the meta (put there by `quote`) names for this arity. */
function quotedImport(arity: number, meta: Term): Atom | undefined {
  const imports = keywordGet(meta, 'imports')
  if (imports === undefined) return undefined
  for (const pair of iterateList(imports)) {
    if (isTuple(pair, 2) && pair.items[0] === arity && pair.items[1] instanceof Atom) return pair.items[1]
  }
  return undefined
}

/** The arities under which a name is imported here, with their modules, by arity. */
export function importedArities(name: string, env: Env): (readonly [number, Atom])[] {
  const arities = new Map<number, Atom>()
  for (const entry of env.imports) {
    for (const arity of aritiesOf(entry).get(name) ?? []) {
      entry.tracked?.used.add(`${name}/${arity}`)
      if (!arities.has(arity)) arities.set(arity, entry.module)
    }
  }
  return [...arities].sort(([a], [b]) => a - b)
}

const arityTables = new WeakMap<Import, ReadonlyMap<string, readonly number[]>>()

function aritiesOf(entry: Import): ReadonlyMap<string, readonly number[]> {
  const known = arityTables.get(entry)
  if (known !== undefined) return known
  const table = new Map<string, number[]>()
  for (const key of [...entry.functions, ...entry.macros]) {
    const slash = key.lastIndexOf('/')
    const name = key.slice(0, slash)
    table.set(name, [...(table.get(name) ?? []), Number(key.slice(slash + 1))])
  }
  arityTables.set(entry, table)
  return table
}
