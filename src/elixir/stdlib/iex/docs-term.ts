import { aritiesOf, type ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { type Effect, settle } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keyword } from '#terms/keyword.ts'
import { list, listFrom } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import type { LoadDocs } from './show-docs.ts'

/** The documentation of a module as `Code.fetch_docs/1` answers it; `{:error, :module_not_found}` when there is none. */
export function* docsTerm(module: Atom, load: LoadDocs): Effect<Term> {
  const docs = yield* settle(load(inspect(module)))
  if (docs === undefined) return tuple(atom('error'), atom('module_not_found'))
  const place = keyword({ line: 1 })
  return tuple(atom('docs_v1'), place, atom('elixir'), 'text/markdown', english(docs.text), EMPTY_MAP, entries(docs, place))
}

function english(text: string): Term {
  return mapPut(EMPTY_MAP, 'en', text)
}

function entries({ functions }: ModuleDocs, place: Term): Term {
  return listFrom(
    Object.entries(functions).map(([key, doc]) => {
      const slash = key.lastIndexOf('/')
      const name = tuple(atom('function'), atom(key.slice(0, slash)), Number(key.slice(slash + 1)))
      const defaults = aritiesOf(key, doc).length - 1
      const meta = defaults === 0 ? EMPTY_MAP : mapFrom([[atom('defaults'), defaults]])
      return tuple(name, place, list(doc.signature), english(doc.text), meta)
    }),
  )
}
