import type { Diagnostic } from '#elixir/expander/diagnostic.ts'
import { envOfTerm, envTerm } from '#elixir/expander/env-term.ts'
import { type Binding, type Evaluated, type Evaluator, type EvaluatorState, evaluateForm, variablesOf } from '#elixir/expander/evaluate.ts'
import { LayeredMap } from '#elixir/expander/layered-map.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { parsingFunctions, toQuotedOrRaise } from './code-parsing.ts'
import { compilerOptionFunctions } from './compiler-options.ts'

/** `Code`. */
export function createCode(evaluator: () => Evaluator): NativeModule {
  return {
    name: 'Code',
    functions: {
      ...parsingFunctions,
      ...compilerOptionFunctions,
      ...evaluation(evaluator),
      ...loading(evaluator),
      ...diagnostics(evaluator),
    },
  }
}

const OK = atom('ok')

function evaluation(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const evalString = function* (source: Term, binding: Term, options: Term): Effect<Term> {
    const quoted = toQuotedOrRaise(source, envOfTerm(options) === undefined ? options : EMPTY_LIST)
    return yield* evaluateIn(evaluator(), quoted, binding, options)
  }
  const evalQuoted = (quoted: Term, binding: Term, options: Term) => evaluateIn(evaluator(), quoted, binding, options)
  return {
    'eval_string/1': effect((source: Term) => evalString(source, EMPTY_LIST, EMPTY_LIST)),
    'eval_string/2': effect((source: Term, binding: Term) => evalString(source, binding, EMPTY_LIST)),
    'eval_string/3': effect(evalString),
    'eval_quoted/1': effect((quoted: Term) => evalQuoted(quoted, EMPTY_LIST, EMPTY_LIST)),
    'eval_quoted/2': effect((quoted: Term, binding: Term) => evalQuoted(quoted, binding, EMPTY_LIST)),
    'eval_quoted/3': effect(evalQuoted),
    'eval_quoted_with_env/3': effect(function* (quoted: Term, binding: Term, env: Term): Effect<Term> {
      const { value, state } = yield* runIn(evaluator(), quoted, binding, env)
      return tuple(value, bindingTerm(state.bindings), envTerm(state.env))
    }),
    'compile_string/1': effect((source: Term) => compiled(evaluator(), toQuotedOrRaise(source, EMPTY_LIST))),
    'compile_string/2': effect((source: Term) => compiled(evaluator(), toQuotedOrRaise(source, EMPTY_LIST))),
    'compile_quoted/1': effect((quoted: Term) => compiled(evaluator(), quoted)),
    'compile_quoted/2': effect((quoted: Term) => compiled(evaluator(), quoted)),
    'env_for_eval/1': pure((options: Term) => envTerm(envOfTerm(options) ?? evaluator().initialState(fileOf(options)).env)),
  }
}

const INTROSPECTION = moduleAtom('IEx.Introspection')

/** Documentation is data of the session, when it has any. */
function* fetchDocs(module: Term): Effect<Term> {
  const known = module instanceof Atom && (yield { kind: 'exported', module: INTROSPECTION, name: 'fetch_docs', arity: 1 }) === true
  return known ? yield apply(INTROSPECTION, 'fetch_docs', [module]) : tuple(atom('error'), atom('module_not_found'))
}

/** Runs code with these variables; answers `{value, binding}`, the newest variable first. */
function* evaluateIn(evaluator: Evaluator, quoted: Term, binding: Term, options: Term): Effect<Term> {
  const { value, state } = yield* runIn(evaluator, quoted, binding, options)
  return tuple(value, bindingTerm(state.bindings))
}

function* runIn(evaluator: Evaluator, quoted: Term, binding: Term, options: Term): Effect<Evaluated> {
  const env = envOfTerm(options)
  const base = evaluator.initialState(fileOf(options))
  const bindings = readBinding(binding, evaluator)
  const state: EvaluatorState = {
    env: { ...(env === undefined ? base.env : { ...env, function: null }), variables: variablesOf(bindings) },
    bindings,
  }
  const result = yield* evaluateForm(quoted, state)
  evaluator.checkCalls(state, true)
  return result
}

function fileOf(options: Term): string {
  const file = isList(options) ? keywordGet(options, 'file') : undefined
  return typeof file === 'string' ? file : 'nofile'
}

function readBinding(binding: Term, evaluator: Evaluator): LayeredMap<string, Binding> {
  const bindings = new Map<string, Binding>()
  for (const pair of listItems(binding) ?? raiseArgument(`expected a keyword list of variables, got: ${inspect(binding)}`)) {
    if (!isTuple(pair, 2)) raiseArgument(`expected a keyword list of variables, got: ${inspect(binding)}`)
    else {
      const [key, value] = pair.items as [Term, Term]
      const [name, context] = isTuple(key, 2) ? (key.items as [Term, Term]) : [key, null]
      if (!isAtom(name)) raiseArgument(`expected a variable's name, got: ${inspect(name)}`)
      else bindings.set(keyOf(atomName(name), context), { variable: { name: atomName(name), id: evaluator.unit.nextId() }, value })
    }
  }
  return LayeredMap.of(bindings)
}

function keyOf(name: string, context: Term): string {
  return context instanceof Atom ? `${name}@${context.name}` : name
}

function bindingTerm(bindings: ReadonlyMap<string, Binding>): Term {
  const pairs = [...bindings].reverse().filter(([key]) => !key.includes('#'))
  return listFrom(pairs.map(([key, { value }]) => tuple(nameTerm(key), value)))
}

function nameTerm(key: string): Term {
  const at = key.indexOf('@')
  return at <= 0 ? atom(key) : tuple(atom(key.slice(0, at)), atom(key.slice(at + 1)))
}

/** `[{module, binary}]` of the modules that the code defined. */
function* compiled(evaluator: Evaluator, quoted: Term): Effect<Term> {
  const { value } = yield* evaluateForm(quoted, evaluator.initialState('nofile'))
  return isTuple(value, 4) && value.items[0] === atom('module') ? list(tuple(value.items[1] as Term, value.items[2] as Term)) : EMPTY_LIST
}

function loading(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const loaded = (module: Term) => module instanceof Atom && evaluator().unit.machine.isLoaded(module)
  const result = (module: Term) => (loaded(module) ? tuple(atom('module'), module) : tuple(atom('error'), atom('nofile')))
  const orRaise = (module: Term) =>
    loaded(module) ? module : raiseArgument(`could not load module ${inspect(module)} due to reason :nofile`)
  return {
    'ensure_loaded/1': pure(result),
    'ensure_loaded?/1': pure(loaded),
    'ensure_loaded!/1': pure(orRaise),
    'ensure_compiled/1': pure(result),
    'ensure_compiled!/1': pure(orRaise),
    'ensure_all_loaded/1': pure((modules: Term) => {
      const missing = (listItems(modules) ?? []).filter((module) => !loaded(module))
      return missing.length === 0 ? OK : tuple(atom('error'), listFrom(missing.map((module) => tuple(module, atom('nofile')))))
    }),
    'loaded?/1': pure(loaded),
    'fetch_docs/1': effect(fetchDocs),
    'can_await_module_compilation?/0': pure(() => false),
    'purge_compiler_modules/0': pure(() => tuple(OK, 0)),
    'required_files/0': pure(() => EMPTY_LIST),
    'unrequire_files/1': pure(() => OK),
  }
}

function diagnostics(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const collect = function* (fun: Fun): Effect<Term> {
    const all = evaluator().diagnostics
    const before = all.length
    const value = yield call(fun, [])
    return tuple(value, listFrom(all.splice(before).map(diagnosticTerm)))
  }
  return {
    'with_diagnostics/1': effect(collect),
    'with_diagnostics/2': effect((_options: Term, fun: Fun) => collect(fun)),
  }
}

function diagnosticTerm(diagnostic: Diagnostic): Term {
  const position = diagnostic.column === undefined ? diagnostic.line : tuple(diagnostic.line, diagnostic.column)
  return mapFrom([
    [atom('severity'), atom(diagnostic.severity)] as const,
    [atom('message'), diagnostic.message] as const,
    [atom('position'), position] as const,
    [atom('file'), diagnostic.file] as const,
    [atom('source'), diagnostic.file] as const,
    [atom('stacktrace'), EMPTY_LIST] as const,
    [atom('span'), null] as const,
  ])
}
