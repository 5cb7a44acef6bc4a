import { fieldParts } from '#ecto/query/ast.ts'
import { EMBEDDED_TYPE } from '#ecto/type/parameterized.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { fieldTypeOf, findSource } from './field-type.ts'
import type { ClauseSite } from './query-plan.ts'

/** Raises for a path into a field that is neither an embed nor a map, and for a step that the embedded schema does not have. */
export function* assertJsonPath(target: Term, path: Term, site: ClauseSite): Effect<void> {
  const access = fieldParts(target)
  if (access === undefined || !(access.name instanceof Atom)) return
  const type = fieldTypeOf(findSource(access.source, site), access.name, site)
  yield* assertPath(listItems(path) ?? [], access.name.name, type)
}

function* assertPath(path: readonly Term[], name: string, type: Term): Effect<void> {
  const [step, ...rest] = path
  if (step === undefined) return
  const form = typeForm(type)
  if (form.kind !== 'parameterized' || form.module !== EMBEDDED_TYPE) return yield* assertMap(name, type)
  const embed = form.params as ElixirMap
  const related = field(embed, 'related')
  if (field(embed, 'cardinality') === atom('one')) return yield* assertEmbedded(step, rest, related)
  if (typeof step === 'string') raise('RuntimeError', { message: `cannot use \`${step}\` to refer to an item in \`embeds_many\`` })
  const [inner, ...deeper] = rest
  if (inner !== undefined) yield* assertEmbedded(inner, deeper, related)
}

/** A step that is another field's value is left to the database. */
function* assertEmbedded(step: Term, rest: readonly Term[], related: Term): Effect<void> {
  if (step instanceof Tuple) return
  const names = listItems(yield apply(related as Atom, '__schema__', [atom('fields')])) ?? []
  const known = names.find((name) => name instanceof Atom && name.name === step)
  if (known === undefined) {
    return raise('RuntimeError', { message: `field \`${String(step)}\` does not exist in ${inspect(related)}` })
  }
  yield* assertPath(rest, String(step), yield apply(related as Atom, '__schema__', [atom('type'), known]))
}

function* assertMap(name: string, type: Term): Effect<void> {
  const storage = yield* storageType(type)
  const outer = storage instanceof Tuple ? storage.items[0] : storage
  if (outer === atom('any') || outer === atom('map')) return
  raise('RuntimeError', { message: `expected field \`${name}\` to be an embed or a map, got: \`${inspect(storage)}\`` })
}
