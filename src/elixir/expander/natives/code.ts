import type { Diagnostic } from '#elixir/expander/diagnostic.ts'
import { envOfTerm } from '#elixir/expander/env-term.ts'
import { type Binding, type Evaluator, type EvaluatorState, evaluateForm } from '#elixir/expander/evaluate.ts'
import { formatCode } from '#elixir/macro-text/format-code.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { parse } from '#elixir/parser/parse.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { syntaxErrorTerm, syntaxException } from './syntax-exception.ts'

/** `Code`. */
export function createCode(evaluator: () => Evaluator): NativeModule {
  return { name: 'Code', functions: { ...parsing, ...evaluation(evaluator), ...loading(evaluator), ...diagnostics(evaluator) } }
}

const OK = atom('ok')

function parseOptions(options: Term): { file: string; line: number; columns: boolean } {
  const file = keywordGet(options, 'file')
  const line = keywordGet(options, 'line')
  return {
    file: typeof file === 'string' ? file : 'nofile',
    line: typeof line === 'number' ? line : 1,
    columns: keywordGet(options, 'columns') === true,
  }
}

function toQuoted(source: Term, options: Term): Term {
  const result = parse(textOf(source), parseOptions(options))
  return result.kind === 'ok' ? tuple(OK, result.quoted) : syntaxErrorTerm(result.error)
}

function toQuotedOrRaise(source: Term, options: Term): Term {
  const settings = parseOptions(options)
  const result = parse(textOf(source), settings)
  if (result.kind === 'ok') return result.quoted
  throw syntaxException(result.error, textOf(source), settings.file)
}

function textOf(source: Term): string {
  if (typeof source === 'string') return source
  const characters = listItems(source)
  if (characters === undefined) return raiseArgument(`expected a string or a charlist, got: ${inspect(source)}`)
  return characters.map((unit) => (typeof unit === 'number' ? String.fromCodePoint(unit) : textOf(unit))).join('')
}

function formatted(source: Term, options: Term): string {
  const width = keywordGet(options, 'line_length')
  const result = formatCode(textOf(source), typeof width === 'number' ? { lineLength: width } : {})
  if (result.kind === 'ok') return result.text
  throw syntaxException(result.error, textOf(source), parseOptions(options).file)
}

const parsing: Record<string, NativeFunction> = {
  'string_to_quoted/1': pure((source: Term) => toQuoted(source, EMPTY_LIST)),
  'string_to_quoted/2': pure(toQuoted),
  'string_to_quoted!/1': pure((source: Term) => toQuotedOrRaise(source, EMPTY_LIST)),
  'string_to_quoted!/2': pure(toQuotedOrRaise),
  'format_string!/1': pure((source: Term) => list(formatted(source, EMPTY_LIST))),
  'format_string!/2': pure((source: Term, options: Term) => list(formatted(source, options))),
  'quoted_to_algebra/1': pure((quoted: Term) => quotedToText(quoted)),
}

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
    'compile_string/1': effect((source: Term) => compiled(evaluator(), toQuotedOrRaise(source, EMPTY_LIST))),
    'compile_string/2': effect((source: Term) => compiled(evaluator(), toQuotedOrRaise(source, EMPTY_LIST))),
    'compile_quoted/1': effect((quoted: Term) => compiled(evaluator(), quoted)),
    'compile_quoted/2': effect((quoted: Term) => compiled(evaluator(), quoted)),
    'env_for_eval/1': pure((options: Term) => options),
  }
}

/** Runs code with these variables; answers `{value, binding}`, the newest variable first. */
function* evaluateIn(evaluator: Evaluator, quoted: Term, binding: Term, options: Term): Effect<Term> {
  const env = envOfTerm(options)
  const file = env === undefined ? keywordGet(options, 'file') : undefined
  const base = evaluator.initialState(typeof file === 'string' ? file : 'nofile')
  const state: EvaluatorState = {
    env: env === undefined ? base.env : { ...env, function: null, variables: new Map() },
    bindings: readBinding(binding, evaluator),
  }
  const result = yield* evaluateForm(quoted, state)
  evaluator.checkCalls(state, true)
  return tuple(result.value, bindingTerm(result.state.bindings))
}

function readBinding(binding: Term, evaluator: Evaluator): ReadonlyMap<string, Binding> {
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
  return bindings
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
    'fetch_docs/1': pure(() => tuple(atom('error'), atom('module_not_found'))),
    'put_compiler_option/2': pure(() => OK),
    'compiler_options/1': pure(() => EMPTY_LIST),
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
