import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import { mapDelete, mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { accessShared, getShared, putShared } from './shared.ts'
import { ERROR, OK } from './tags.ts'

/** The levels of single processes and modules, where they are stricter or laxer than the rest. */
const PROCESSES = 'logger_process_levels'
const MODULES = 'logger_module_levels'

/** The level of one process, nil when it has none of its own. */
export function* processLevel(pid: Term): Effect<Term> {
  return (yield* getShared(PROCESSES, pid)) ?? null
}

/** Sets the level below which what a process logs is dropped; nil takes it back. */
export function* putProcessLevel(pid: Term, level: Term): Effect<Term> {
  yield* putShared(PROCESSES, pid, level)
  return OK
}

/** The level of the messages from one module, nil when it has none of its own. */
export function* moduleLevel(module: Term): Effect<Term> {
  return (yield* getShared(MODULES, module)) ?? null
}

function modulesOf(modules: Term): readonly Term[] {
  return isList(modules) ? (listItems(modules) ?? []) : [modules]
}

function* putModuleLevel(modules: Term, level: Term): Effect<Term> {
  for (const module of modulesOf(modules)) yield* putShared(MODULES, module, level)
  return OK
}

/** `[{module, level}]` of those that have one. */
function* moduleLevels(modules: Term): Effect<Term> {
  const found: Term[] = []
  for (const module of modulesOf(modules)) {
    const level = yield* moduleLevel(module)
    if (level instanceof Atom) found.push(tuple(module, level))
  }
  return listFrom(found)
}

function* deleteModuleLevel(modules: Term): Effect<Term> {
  for (const module of modulesOf(modules)) {
    yield* accessShared(MODULES, (entries) => ({ value: null, entries: mapGet(entries, module) ? mapDelete(entries, module) : entries }))
  }
  return OK
}

function* deleteAll(): Effect<Term> {
  yield* accessShared(MODULES, () => ({ value: null, entries: EMPTY_MAP }))
  return OK
}

/** The modules of a script belong to no application. */
const NOT_LOADED = tuple(ERROR, atom('not_loaded'))

/** The functions of `Logger` that set levels for parts of a program. */
export const levelFunctions: NativeModule['functions'] = {
  'put_process_level/2': effect(putProcessLevel),
  'get_process_level/1': effect(processLevel),
  'delete_process_level/1': effect((pid: Term) => putProcessLevel(pid, null)),
  'put_module_level/2': effect(putModuleLevel),
  'get_module_level/1': effect(moduleLevels),
  'delete_module_level/1': effect(deleteModuleLevel),
  'delete_all_module_levels/0': effect(deleteAll),
  'put_application_level/2': pure(() => NOT_LOADED),
  'delete_application_level/1': pure(() => NOT_LOADED),
}
