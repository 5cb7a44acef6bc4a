import { expect, test } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createRepos } from '#bindings/repo/repo-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import type { NativeModule } from '#elixir/native.ts'
import { aritiesOf, functionDocs, type ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { listItems } from '#terms/list.ts'
import { Tuple } from '#terms/tuple.ts'
import { ECTO_DOCUMENTED_MODULES, loadEctoDocs } from './load-ecto-docs.ts'

const session = createEctoSession()
const repos = createRepos(session, { driver: createDriver(await loadSqlJs()), adapter: 'sqlite', strict: true })
const modules = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]

const docs = new Map<string, ModuleDocs>()
for (const name of ECTO_DOCUMENTED_MODULES) docs.set(name, (await loadEctoDocs(name)) as ModuleDocs)

/** The public functions and macros of a module, with the callbacks of a behaviour; `Ecto.Repo` has those of a repository. */
function publicKeys(name: string): string[] {
  const parts = modules.filter((module) => module.name === name || (name === 'Ecto.Repo' && module.name === 'Repo'))
  if (name === 'Repo') parts.push(...modules.filter((module) => module.name === 'Ecto.Repo'))
  const keys = parts.flatMap((module) => [...Object.keys(module.functions), ...Object.keys(module.macros ?? {}), ...callbacks(module)])
  return [...new Set(keys)].filter((key) => !/^__\w+__\/|^module_info\/|^behaviour_info\//.test(key)).sort()
}

function callbacks(module: NativeModule): string[] {
  const info = module.functions['behaviour_info/1']
  if (info?.kind !== 'pure') return []
  return (listItems(info.call(atom('callbacks'))) ?? [])
    .filter((callback) => callback instanceof Tuple)
    .map(({ items: [name, arity] }) => `${(name as Atom).name}/${arity}`)
}

function documentedKeys({ functions }: ModuleDocs): string[] {
  const keys = Object.entries(functions).flatMap(([key, doc]) => aritiesOf(key, doc).map((arity) => `${nameOf(key)}/${arity}`))
  return [...new Set(keys)].sort()
}

const nameOf = (key: string): string => key.slice(0, key.lastIndexOf('/'))

test.each(ECTO_DOCUMENTED_MODULES)('%s: every public function has an entry, and every entry a function', (name) => {
  expect(documentedKeys(docs.get(name) as ModuleDocs)).toEqual(publicKeys(name))
})

test('Texts have 60 to 180 characters and end with a full stop', () => {
  const odd = [...docs].flatMap(([name, { functions }]) =>
    Object.entries(functions)
      .filter(([, { text }]) => text.length < 60 || text.length > 180 || !text.endsWith('.'))
      .map(([key]) => `${name}.${key}`),
  )
  expect(odd).toEqual([])
})

test('Repo.get!/2: found for the repository and for Ecto.Repo', () => {
  const signatures = (['Repo', 'Ecto.Repo'] as const).map((name) =>
    functionDocs(docs.get(name) as ModuleDocs, 'get!', 2).map(({ signature }) => signature),
  )
  expect(signatures).toEqual([['get!(queryable, id, opts \\\\ [])'], ['get!(queryable, id, opts \\\\ [])']])
})

test('Enum: is not one of Ecto’s modules', async () => {
  expect(await loadEctoDocs('Enum')).toBe(undefined)
})
