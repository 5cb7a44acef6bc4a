import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Program } from '#language-service/program/program.ts'
import { scopeAt } from '#language-service/scope/scope-at.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Finding } from '#protocol/language.ts'
import { misspelt } from './finding.ts'

/** The keys of `%User{…}`, at the end of a path, that the struct lacks. */
export function structFindings(program: Program, file: string, path: readonly Node[]): readonly Finding[] {
  const map = path.at(-1)
  if (map?.kind !== 'map' || map.struct === null) return []
  const module = moduleNamed(map.struct, scopeAt(program, file, path).aliases)
  const struct = module === undefined ? undefined : program.modules.get(module)?.struct
  if (!struct) return []
  const known = struct.map(({ name }) => name)
  return map.items.flatMap((item) => {
    if (item.kind !== 'pair' || item.key.startsWith('__') || known.includes(item.key)) return []
    return [misspelt(item.keySpan, item.key, `unknown key :${item.key} for struct ${module}`, known)]
  })
}
