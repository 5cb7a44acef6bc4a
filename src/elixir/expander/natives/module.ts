import type { Env } from '#elixir/expander/env.ts'
import { envOfTerm } from '#elixir/expander/env-term.ts'
import type { Evaluator } from '#elixir/expander/evaluate.ts'
import { LayeredMap } from '#elixir/expander/layered-map.ts'
import { evaluateNow } from '#elixir/expander/recurse.ts'
import { defineModule } from '#elixir/modules/define-module.ts'
import type { ModuleBuilder } from '#elixir/modules/module-builder.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { Atom, atom, atomExists, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** `Module`. */
export function createModule(evaluator: () => Evaluator): NativeModule {
  return { name: 'Module', functions: { ...naming, ...attributes(evaluator), ...definitions(evaluator), ...creation(evaluator) } }
}

const OK = atom('ok')

const naming: Record<string, NativeFunction> = {
  'concat/1': pure((parts: Term) => concat(listItems(parts) ?? [])),
  'concat/2': pure((left: Term, right: Term) => concat([left, right])),
  'safe_concat/1': pure((parts: Term) => existing(listItems(parts) ?? [])),
  'safe_concat/2': pure((left: Term, right: Term) => existing([left, right])),
  'split/1': pure((module: Term) => split(module)),
  'reserved_attributes/0': pure(() => EMPTY_MAP),
}

function concat(parts: readonly Term[]): Atom {
  return atom(concatenated(parts))
}

function concatenated(parts: readonly Term[]): string {
  const names = parts.map((part) =>
    part === null
      ? ''
      : isAtom(part)
        ? atomName(part)
        : typeof part === 'string'
          ? part
          : raiseArgument(`expected an atom or a string, got: ${inspect(part)}`),
  )
  const clean = names.map((name) => name.replace(/^Elixir\.?/, '').replace(/^\./, '')).filter((name) => name !== '')
  return ['Elixir', ...clean].join('.')
}

function existing(parts: readonly Term[]): Atom {
  const name = concatenated(parts)
  return atomExists(name)
    ? atom(name)
    : badArgument(':erlang', 'binary_to_existing_atom', [name, atom('utf8')], '1st argument: not an already existing atom')
}

function split(module: Term): Term {
  const name = isAtom(module) ? atomName(module) : typeof module === 'string' ? module : ''
  if (!name.startsWith('Elixir.')) return raiseArgument(`expected an Elixir module, got: ${inspect(module)}`)
  return listFrom(name.slice('Elixir.'.length).split('.'))
}

/** The module being defined; raises when its definition has ended. */
function open(evaluator: Evaluator, module: Term, name: string): ModuleBuilder {
  const found = module instanceof Atom ? evaluator.unit.openModules.get(module.name) : undefined
  if (found !== undefined && !found.closed) return found
  return raiseArgument(`could not call Module.${name} because the module ${inspect(module)} is already compiled`)
}

function nameOf(name: Term): string {
  return isAtom(name) ? atomName(name) : raiseArgument(`expected an attribute's name, got: ${inspect(name)}`)
}

function attributes(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const at = (module: Term, name: string) => open(evaluator(), module, name)
  const register = (module: Term, name: Term, options: Term) => {
    at(module, 'register_attribute/3').registerAttribute(nameOf(name), {
      accumulate: keywordGet(options, 'accumulate') === true,
      persist: keywordGet(options, 'persist') === true,
    })
    return OK
  }
  return {
    'get_attribute/2': pure((module: Term, name: Term) => at(module, 'get_attribute/2').attribute(nameOf(name)) ?? null),
    'get_attribute/3': pure(
      (module: Term, name: Term, fallback: Term) => at(module, 'get_attribute/3').attribute(nameOf(name)) ?? fallback,
    ),
    'get_last_attribute/2': pure(
      (module: Term, name: Term) => at(module, 'get_last_attribute/2').attributes.get(nameOf(name))?.values[0] ?? null,
    ),
    'get_last_attribute/3': pure(
      (module: Term, name: Term, fallback: Term) => at(module, 'get_last_attribute/3').attributes.get(nameOf(name))?.values[0] ?? fallback,
    ),
    'put_attribute/3': pure((module: Term, name: Term, value: Term) => {
      at(module, 'put_attribute/3').putAttribute(nameOf(name), value)
      return OK
    }),
    'delete_attribute/2': pure((module: Term, name: Term) => {
      const builder = at(module, 'delete_attribute/2')
      const old = builder.attribute(nameOf(name)) ?? null
      const kept = builder.attributes.get(nameOf(name))
      if (kept?.accumulate) builder.attributes.set(nameOf(name), { ...kept, values: [] })
      else builder.attributes.delete(nameOf(name))
      return old
    }),
    'has_attribute?/2': pure((module: Term, name: Term) => at(module, 'has_attribute?/2').attributes.has(nameOf(name))),
    'attributes_in/1': pure((module: Term) => listFrom([...at(module, 'attributes_in/1').attributes.keys()].map((name) => atom(name)))),
    'register_attribute/3': pure(register),
    'open?/1': pure((module: Term) => module instanceof Atom && evaluator().unit.openModules.get(module.name)?.closed === false),
  }
}

function definitions(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const at = (module: Term, name: string) => open(evaluator(), module, name)
  const keyOf = (named: Term) =>
    isTuple(named, 2) && isAtom(named.items[0] as Term)
      ? `${atomName(named.items[0] as Atom)}/${String(named.items[1])}`
      : raiseArgument(`expected {name, arity}, got: ${inspect(named)}`)
  const listed = (builder: ModuleBuilder, kind: Term) =>
    listFrom(
      [...builder.definitions.values()]
        .filter((definition) => kind === undefined || kind === null || atom(definition.kind) === kind)
        .map(({ name, arity }) => tuple(atom(name), arity)),
    )
  return {
    'defines?/2': pure((module: Term, named: Term) => at(module, 'defines?/2').defines(keyOf(named))),
    'defines?/3': pure(
      (module: Term, named: Term, kind: Term) => atom(at(module, 'defines?/3').definitions.get(keyOf(named))?.kind ?? 'none') === kind,
    ),
    'definitions_in/1': pure((module: Term) => listed(at(module, 'definitions_in/1'), null)),
    'definitions_in/2': pure((module: Term, kind: Term) => listed(at(module, 'definitions_in/2'), kind)),
    'overridable?/2': pure(
      (module: Term, named: Term) =>
        at(module, 'overridable?/2').definitions.get(keyOf(named))?.replaceable === true ||
        at(module, 'overridable?/2').overridables.has(keyOf(named)),
    ),
    'overridables_in/1': pure((module: Term) =>
      listFrom(
        [...at(module, 'overridables_in/1').definitions.values()]
          .filter((made) => made.replaceable)
          .map(({ name, arity }) => tuple(atom(name), arity)),
      ),
    ),
    'delete_definition/2': pure((module: Term, named: Term) => {
      const builder = at(module, 'delete_definition/2')
      builder.version++
      return builder.definitions.delete(keyOf(named))
    }),
    'make_overridable/2': pure((module: Term, pairs: Term) => {
      const builder = at(module, 'make_overridable/2')
      for (const named of isList(pairs) ? (listItems(pairs) ?? []) : []) {
        const found = builder.definitions.get(keyOf(named))
        if (found !== undefined) builder.definitions.set(keyOf(named), { ...found, replaceable: true })
      }
      return OK
    }),
  }
}

function creation(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const create = function* (name: Term, quoted: Term, options: Term): Effect<Term> {
    if (!(name instanceof Atom)) return raiseArgument(`invalid module name: ${inspect(name)}`)
    const env = envFor(evaluator(), options)
    const line = keywordGet(options, 'line')
    return yield* defineModule(
      name,
      quoted,
      env,
      { line: typeof line === 'number' ? line : env.line, kind: { kind: 'module' } },
      { variables: [], values: [] },
    )
  }
  const evalQuoted = function* (target: Term, quoted: Term): Effect<Term> {
    const env = envOfTerm(target)
    const builder = env?.module ?? open(evaluator(), target, 'eval_quoted/4')
    const base = env ?? evaluator().initialState(builder.file).env
    return tuple(yield* evaluateNow(quoted, { env: { ...base, module: builder, function: null } }), EMPTY_LIST)
  }
  return {
    'create/3': effect(create),
    'eval_quoted/2': effect((target: Term, quoted: Term) => evalQuoted(target, quoted)),
    'eval_quoted/3': effect((target: Term, quoted: Term) => evalQuoted(target, quoted)),
    'eval_quoted/4': effect((target: Term, quoted: Term) => evalQuoted(target, quoted)),
  }
}

function envFor(evaluator: Evaluator, options: Term): Env {
  const env = envOfTerm(options)
  if (env !== undefined) return { ...env, variables: LayeredMap.of() }
  const file = keywordGet(options, 'file')
  return evaluator.initialState(typeof file === 'string' ? file : 'nofile').env
}
