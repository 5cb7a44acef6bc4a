/** What the documentation of Ecto and Elixir has: modules, and functions as `Module.name/arity`. */
export interface Documentation {
  readonly modules: ReadonlySet<string>
  readonly functions: ReadonlySet<string>
}

/** Sections of modules' own pages that the course refers to. */
const SECTIONS: ReadonlySet<string> = new Set([
  'Ecto.Changeset#module-schemaless-changesets',
  'Ecto.Changeset#module-the-ecto-changeset-struct',
  'Ecto.Query#module-composition',
  'Ecto.Query#module-query-expressions',
  'Ecto.Query#module-query-prefix',
  'Ecto.Schema#module-schema-attributes',
])

/** Exceptions that lessons teach: their modules have no public functions and are in no list. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  'DBConnection.OwnershipError',
  'Ecto.ConstraintError',
  'Ecto.InvalidChangesetError',
  'Ecto.MultipleResultsError',
  'Ecto.NoResultsError',
  'Ecto.StaleEntryError',
])

/** Whether a lesson's concept exists: a function with its arity (`Repo.all/1`, which is Ecto.Repo's), or an exception. */
export function isConcept(name: string, documentation: Documentation): boolean {
  return documentation.functions.has(name.replace(/^Repo\./, 'Ecto.Repo.')) || EXCEPTIONS.has(name)
}

/** Whether a place of the documentation exists: `Ecto.Multi`, `Ecto.Query#join/5`, `Ecto.Repo#c:insert/2`, `Ecto.Schema#module-schema-attributes`. */
export function isDocumented(reference: string, documentation: Documentation): boolean {
  const [module = '', place] = reference.split('#')
  if (place === undefined) return documentation.modules.has(module)
  if (place.startsWith('c:') !== (module === 'Ecto.Repo')) return false
  return SECTIONS.has(reference) || documentation.functions.has(`${module}.${place.replace(/^c:/, '')}`)
}

/** The address of a place of the documentation. */
export function documentationUrl(reference: string): string {
  const [module = '', place] = reference.split('#')
  const library = /^Ecto\.(Migration|Migrator|Adapters)\b/.test(module) ? 'ecto_sql' : /^Ecto\b/.test(module) ? 'ecto' : 'elixir'
  return `https://hexdocs.pm/${library}/${module}.html${place === undefined ? '' : `#${encodeURI(place)}`}`
}

/** What a place of the documentation is called: `Ecto.Query.join/5`, or of a section its module. */
export function documentationName(reference: string): string {
  const [module = '', place = ''] = reference.split('#')
  return place === '' || place.startsWith('module-') ? module : `${module}.${place.replace(/^c:/, '')}`
}
