import { Atom, atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** ` CONSTRAINT name CHECK (expr)` for `check: %{name: …, expr: …}`. */
export function columnCheck(options: Term): string {
  const check = keywordGet(options, 'check') ?? null
  if (!(check instanceof ElixirMap)) return ''
  const name = mapGet(check, atom('name')) ?? null
  return ` CONSTRAINT ${name instanceof Atom ? name.name : String(name)} CHECK (${String(mapGet(check, atom('expr')) ?? '')})`
}
