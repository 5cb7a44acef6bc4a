import { callPlaces, modulesOfCall } from '#language-service/call-place.ts'
import { wantedItems } from '#language-service/complete/wanted-items.ts'
import { factsOf } from '#language-service/facts/facts-of.ts'
import type { Program } from '#language-service/program/program.ts'
import { scopeAt } from '#language-service/scope/scope-at.ts'
import { structOf } from '#language-service/scope/shape.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Finding } from '#protocol/language.ts'
import { misspelt } from './finding.ts'

/** The functions that refuse a name which the schema lacks; constraints and errors may be put on any. */
const STRICT = /^(cast|change|put_change|force_change|validate_\w+|cast_assoc|put_assoc|cast_embed|put_embed|build_assoc|assoc|preload)$/

/** An atom, at the end of a path, that should name a field or association of a schema and does not. */
export function fieldFindings(program: Program, file: string, path: readonly Node[]): readonly Finding[] {
  const node = path.at(-1)
  if (node?.kind !== 'atom' || node.text === '' || node.text === 'nil') return []
  if (!path.some((each) => each.kind === 'call' && STRICT.test(each.name))) return []
  const scope = scopeAt(program, file, path)
  const [place] = callPlaces([...path, node], scope)
  if (place === undefined || !place.direct || !STRICT.test(place.call.name)) return []
  const wanted = factsOf(modulesOfCall(place.call, scope), place.call.name)?.args[place.position]
  const [first] = place.args
  const told = first === undefined ? undefined : structOf(scope.shapeOf(first, scope))
  const module = told === undefined ? undefined : program.modules.get(told)
  if (wanted === undefined || wanted === 'changes' || !module?.schema || (place.keys.length > 0 && wanted !== 'preload')) return []
  const known = wantedItems(wanted, place, 'atom').map(({ label }) => label)
  const also = wanted === 'field' ? module.schema.associations.map(({ name }) => `:${name}`) : []
  if (known.length === 0 || [...known, ...also].includes(`:${node.text}`)) return []
  const what = wanted === 'field' ? 'field' : 'association'
  return [misspelt(node, `:${node.text}`, `\`:${node.text}\` is not ${what === 'field' ? 'a field' : 'an association'} of ${told}`, known)]
}
