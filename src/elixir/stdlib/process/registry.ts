import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import { mapPut } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import { childSpecOf } from './child-spec.ts'
import { applyMatchSpec } from './match-spec.ts'
import { findServer } from './name.ts'
import { RegistryServer } from './registry-server.ts'
import { selfPid, send } from './requests.ts'
import { request } from './server-call.ts'
import { serve, WAIT } from './server-loop.ts'
import { startServer } from './start.ts'
import { ERROR, GEN_CALL, GEN_SERVER, INFINITY, OK, UNDEFINED } from './tags.ts'

const REGISTRY = moduleAtom('Registry')

function* startLink(options: Term): Effect<Term> {
  const keys = keywordGet(options, 'keys')
  if (keys !== atom('unique') && keys !== atom('duplicate')) {
    return raiseArgument(`expected :keys to be given and be one of :unique or :duplicate, got: ${inspect(keys ?? null)}`)
  }
  if (keywordGet(options, 'name') === undefined) return raiseArgument('expected :name option to be present')
  return yield* startServer(
    function* (parent) {
      yield { kind: 'flag', name: 'trap_exit', value: true }
      return { kind: 'ready', run: () => serve(new RegistryServer(keys === atom('unique')), parent, WAIT) }
    },
    { link: true, options },
  )
}

function* ask(registry: Term, name: string, ...args: Term[]): Effect<Term> {
  if ((yield* findServer(registry)) === undefined) return raiseArgument(`unknown registry: ${inspect(registry)}`)
  const message = tuple(atom(name), ...args)
  return yield* request(registry, GEN_CALL, message, INFINITY, { module: GEN_SERVER, name: 'call', args: [registry, message, INFINITY] })
}

function* register(registry: Term, key: Term, value: Term): Effect<Term> {
  const self = yield* selfPid()
  const result = yield* ask(registry, 'register', self, key, value)
  if (result !== OK) return result
  return tuple(OK, (yield* findServer(registry)) ?? null)
}

function* updateValue(registry: Term, key: Term, fun: Fun): Effect<Term> {
  const self = yield* selfPid()
  const values = yield* ask(registry, 'values', key, self)
  if (!(values instanceof Cons)) return ERROR
  const value = yield call(fun, [values.head])
  yield* ask(registry, 'update', self, key, value)
  return tuple(value, values.head)
}

function* dispatch(registry: Term, key: Term, fun: Term): Effect<Term> {
  const entries = yield* ask(registry, 'lookup', key)
  if (entries === EMPTY_LIST) return OK
  if (isTuple(fun, 3)) {
    const [module, name, args] = fun.items as [Atom, Atom, Term]
    yield apply(module, name.name, [entries, ...(listItems(args) ?? [])])
  } else yield call(fun as Fun, [entries])
  return OK
}

/** `Registry.select/2`: a match specification over `{key, pid, value}`. */
function* select(registry: Term, spec: Term): Effect<Term> {
  const entries = listItems(yield* ask(registry, 'all')) ?? []
  return listFrom(entries.flatMap((entry) => applyMatchSpec(spec, entry) ?? []))
}

function* countSelect(registry: Term, spec: Term): Effect<Term> {
  const entries = listItems(yield* ask(registry, 'all')) ?? []
  return entries.filter((entry) => applyMatchSpec(spec, entry) === true).length
}

/** The match specification that a value fulfils by matching the pattern, with guards. */
function valueSpec(pattern: Term, guards: Term): Term {
  return listFrom([tuple(pattern, guards, listFrom([true]))])
}

function* unregisterMatch(registry: Term, key: Term, pattern: Term, guards: Term = EMPTY_LIST): Effect<Term> {
  return yield* ask(registry, 'unregister_match', yield* selfPid(), key, valueSpec(pattern, guards))
}

/** Runs the function while no other process runs one for the same key. */
function* lock(registry: Term, key: Term, fun: Fun): Effect<Term> {
  const self = yield* selfPid()
  yield* ask(registry, 'lock', key, self)
  try {
    return yield call(fun, [])
  } finally {
    yield* ask(registry, 'unlock', key, self)
  }
}

/** `Registry.match/3`: the entries of the key whose value matches, with guards. */
function* matchValues(registry: Term, key: Term, pattern: Term, guards: Term = EMPTY_LIST): Effect<Term[]> {
  const spec = listFrom([tuple(tuple(atom('_'), pattern), guards, listFrom([atom('$_')]))])
  const entries = listItems(yield* ask(registry, 'lookup', key)) ?? []
  return entries.filter((entry) => applyMatchSpec(spec, entry) !== undefined)
}

function* match(registry: Term, key: Term, pattern: Term, guards?: Term): Effect<Term> {
  return listFrom(yield* matchValues(registry, key, pattern, guards))
}

function* countMatch(registry: Term, key: Term, pattern: Term, guards?: Term): Effect<Term> {
  return (yield* matchValues(registry, key, pattern, guards)).length
}

/** The pid behind `{registry, key}`, as `{:via, Registry, {registry, key}}` names it. */
function* whereisName(name: Term): Effect<Term> {
  const [registry, key] = (name instanceof Tuple ? name.items : []) as [Term, Term]
  const entries = yield* ask(registry, 'lookup', key)
  const first = entries instanceof Cons ? entries.head : null
  const pid = isTuple(first, 2) ? (first.items[0] as Term) : UNDEFINED
  return pid instanceof Pid && (yield { kind: 'alive', pid }) ? pid : UNDEFINED
}

function* registerName(name: Term, _pid: Term): Effect<Term> {
  const [registry, key, value] = (name instanceof Tuple ? name.items : []) as [Term, Term, Term | undefined]
  const result = yield* register(registry, key, value ?? null)
  return atom(isTuple(result, 2) && result.items[0] === OK ? 'yes' : 'no')
}

function* unregister(registry: Term, key: Term): Effect<Term> {
  return yield* ask(registry, 'unregister', yield* selfPid(), key)
}

function* sendTo(name: Term, message: Term): Effect<Term> {
  const pid = yield* whereisName(name)
  yield* send(pid, message)
  return pid
}

function* values(registry: Term, key: Term, pid: Term): Effect<Term> {
  return yield* ask(registry, 'values', key, pid)
}

/** `Registry` */
export const registryModule: NativeModule = {
  name: 'Registry',
  functions: {
    'start_link/1': effect(startLink),
    'register/3': effect(register),
    'unregister/2': effect(unregister),
    'unregister_match/3': effect(unregisterMatch),
    'unregister_match/4': effect(unregisterMatch),
    'lookup/2': effect((registry: Term, key: Term) => ask(registry, 'lookup', key)),
    'keys/2': effect((registry: Term, pid: Term) => ask(registry, 'keys', pid)),
    'values/3': effect(values),
    'count/1': effect((registry: Term) => ask(registry, 'count')),
    'select/2': effect(select),
    'count_select/2': effect(countSelect),
    'lock/3': effect(lock),
    'match/3': effect(match),
    'match/4': effect(match),
    'count_match/3': effect(countMatch),
    'count_match/4': effect(countMatch),
    'dispatch/3': effect(dispatch),
    'dispatch/4': effect((registry: Term, key: Term, fun: Term, _options: Term) => dispatch(registry, key, fun)),
    'update_value/3': effect(updateValue),
    'put_meta/3': effect((registry: Term, key: Term, value: Term) => ask(registry, 'put_meta', key, value)),
    'meta/2': effect((registry: Term, key: Term) => ask(registry, 'meta', key)),
    'delete_meta/2': effect((registry: Term, key: Term) => ask(registry, 'delete_meta', key)),
    'whereis_name/1': effect(whereisName),
    'register_name/2': effect(registerName),
    'unregister_name/1': effect(function* (name: Term): Effect<Term> {
      const [registry, key] = (name instanceof Tuple ? name.items : []) as [Term, Term]
      return yield* unregister(registry, key)
    }),
    'send/2': effect(sendTo),
    'child_spec/1': pure((options: Term) => {
      const id = keywordGet(options, 'name') ?? REGISTRY
      return mapPut(childSpecOf(REGISTRY, 'start_link', [options], { type: atom('supervisor') }), atom('id'), id)
    }),
  },
}
