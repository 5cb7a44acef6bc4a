/** How many reference scripts of an area behave as recorded, in all and in each respect. */
export interface AreaEntry {
  readonly area: string
  readonly scripts: number
  readonly equal: number
  readonly out: number
  readonly sql: number
  readonly values: number
  readonly error: number
}

/** A module of real Elixir or Ecto: which of its public functions are here, which are not. */
export interface ModuleEntry {
  readonly name: string
  readonly there: readonly string[]
  readonly missing: readonly string[]
  /** What has no place in a page, with the reason. */
  readonly elsewhere: readonly { readonly because: string; readonly functions: readonly string[] }[]
}

/** What the conformance screen shows. */
export interface ConformanceData {
  readonly areas: readonly AreaEntry[]
  readonly elixir: readonly ModuleEntry[]
  readonly ecto: readonly ModuleEntry[]
}

export const STATES = { missing: 'Missing', elsewhere: 'Not for a page', there: 'There' } as const

export type State = keyof typeof STATES

/** Functions that stand alike: those that are missing, those that a reason keeps out, those that are there. */
export interface FunctionGroup {
  readonly state: State
  readonly because?: string
  readonly functions: readonly string[]
}

export interface FoundModule {
  readonly module: ModuleEntry
  readonly groups: readonly FunctionGroup[]
}

/** The modules with functions in this state that the words name, by `Module.function/arity`; modules without any are left out. */
export function findModules(modules: readonly ModuleEntry[], state: State, words: string): readonly FoundModule[] {
  const wanted = words.trim().toLowerCase()
  return modules
    .map((module) => ({ module, groups: groupsOf(module, state).map((group) => narrowed(module.name, group, wanted)) }))
    .map(({ module, groups }) => ({ module, groups: groups.filter(({ functions }) => functions.length > 0) }))
    .filter(({ groups }) => groups.length > 0)
}

function groupsOf(module: ModuleEntry, state: State): readonly FunctionGroup[] {
  if (state === 'elsewhere') return module.elsewhere.map((group) => ({ state, ...group }))
  return [{ state, functions: module[state] }]
}

function narrowed(module: string, group: FunctionGroup, wanted: string): FunctionGroup {
  return { ...group, functions: group.functions.filter((name) => `${module}.${name}`.toLowerCase().includes(wanted)) }
}

/** How many functions of these modules are in each state. */
export function countStates(modules: readonly ModuleEntry[]): Readonly<Record<State, number>> {
  const counts = { missing: 0, elsewhere: 0, there: 0 }
  for (const { there, missing, elsewhere } of modules) {
    counts.there += there.length
    counts.missing += missing.length
    for (const { functions } of elsewhere) counts.elsewhere += functions.length
  }
  return counts
}

/** The functions of a group by name, each with its arities: `get/2 get/3` is `get/2,3`. */
export function byName(functions: readonly string[]): readonly string[] {
  const arities = new Map<string, string[]>()
  for (const key of functions) {
    const slash = key.lastIndexOf('/')
    const name = key.slice(0, slash)
    arities.set(name, [...(arities.get(name) ?? []), key.slice(slash + 1)])
  }
  return [...arities].map(([name, list]) => `${name}/${list.join(',')}`)
}
