import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import type { RepoInstance } from '#ecto/repo/repo-instance.ts'
import { findInstance } from '#ecto/repo/repo-session.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { RepoState } from './repo-state.ts'

/** What a call of a repository function works with: the running instance, and the options with the defaults for this operation. */
export function* openContext(
  state: RepoState,
  module: Atom,
  name: string,
  operation: string | null,
  options: Term = EMPTY_LIST,
): Effect<RepoContext> {
  const process = (yield { kind: 'self' }) as Pid
  const merged = operation === null || state.builtIn.has(module) ? options : yield* withDefaults(module, operation, options)
  const instance = yield* instanceOf(state, module, process)
  return { session: state, instance, process, repo: module, caller: `${nameOf(module)}.${name}`, adapter: state.sqlite, options: merged }
}

const NAMES = new WeakMap<Atom, string>()

/** The module as it prints. */
function nameOf(module: Atom): string {
  const known = NAMES.get(module) ?? inspect(module)
  NAMES.set(module, known)
  return known
}

/** The instance that the calling process uses; raises RuntimeError when it does not run. */
export function* currentInstance(state: RepoState, module: Atom): Effect<RepoInstance> {
  return yield* instanceOf(state, module, (yield { kind: 'self' }) as Pid)
}

function* instanceOf(state: RepoState, module: Atom, process: Pid): Effect<RepoInstance> {
  const name = state.builtIn.has(module) ? dynamicName(state, module, process) : yield apply(module, 'get_dynamic_repo', [])
  const found = findInstance(state, name)
  if (found !== undefined) return found
  return raise('RuntimeError', {
    message: `could not lookup Ecto repo ${yield* inspectTerm(name)} because it was not started or it does not exist`,
  })
}

/** What the process chose by `put_dynamic_repo/1`, or else the module's own name. */
export function dynamicName(state: RepoState, module: Atom, process: Pid): Term {
  return state.dynamic.get(process.id)?.get(module) ?? module
}

function* withDefaults(module: Atom, operation: string, options: Term): Effect<Term> {
  const defaults = yield apply(module, 'default_options', [atom(operation)])
  return defaults === EMPTY_LIST ? options : mergeKeywords(defaults, options)
}

/** `Keyword.merge/2` */
export function mergeKeywords(first: Term, second: Term): Term {
  const added = keywordPairs(second) ?? []
  const names = new Set(added.map(([name]) => name))
  const kept = (keywordPairs(first) ?? []).filter(([name]) => !names.has(name))
  return listFrom([...kept, ...added].map(([name, value]) => tuple(atom(name), value)))
}
