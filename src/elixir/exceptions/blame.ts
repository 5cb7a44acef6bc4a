import { similarNames } from '#base/similar-names.ts'
import { whyUnavailable } from '#elixir/stdlib/unavailable.ts'
import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectAtom, inspectFunctionName } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { Cons, isList, iterateList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { isLoaded, undefinedMessage } from './call-errors.ts'
import { exceptionField } from './define.ts'
import { keyErrorMessage } from './key-error.ts'
import { moduleExports } from './module-exports.ts'
import { didYouMean, similarFunctions } from './similar-functions.ts'

/** `{exception, stacktrace}` with what can be told about the cause: `blame/2` of the built-in exceptions. */
export function* blameException(module: string, exception: ElixirMap, stacktrace: Term): Effect<Term> {
  switch (module) {
    case 'Elixir.KeyError':
      return tuple(yield* blameKey(exception), stacktrace)
    case 'Elixir.FunctionClauseError':
      return blameArguments(exception, stacktrace)
    case 'Elixir.ArithmeticError':
      return tuple(yield* blameArithmetic(exception, stacktrace), stacktrace)
    case 'Elixir.UndefinedFunctionError':
      return tuple(yield* blameUndefined(exception), stacktrace)
    default:
      return tuple(exception, stacktrace)
  }
}

function* blameKey(exception: ElixirMap): Effect<ElixirMap> {
  if (exceptionField(exception, 'message') !== null) return exception
  const key = exceptionField(exception, 'key')
  const term = exceptionField(exception, 'term')
  const message = yield* keyErrorMessage(key, term)
  const similar = isAtom(key) ? similarNames(atomName(key), keysOf(term), 0.74, 5) : []
  const hint = similar.length === 0 ? '' : `. ${didYouMean(similar.map((name) => `:${inspectFunctionName(name)}`))}`
  return mapPut(exception, atom('message'), message + hint)
}

function keysOf(term: Term): string[] {
  const keys =
    term instanceof ElixirMap
      ? mapKeys(term)
      : isList(term)
        ? [...iterateList(term)].map((pair) => (pair instanceof Tuple ? (pair.items[0] as Term) : ''))
        : []
  return keys
    .filter(isAtom)
    .map(atomName)
    .filter((name) => !name.startsWith('__'))
}

function blameArguments(exception: ElixirMap, stacktrace: Term): Term {
  const top = stacktrace instanceof Cons ? stacktrace.head : null
  if (!(top instanceof Tuple) || !isList(top.items[2] as Term)) return tuple(exception, stacktrace)
  const [module, name, args, location] = top.items as [Term, Term, Term, Term]
  const arity = (listItems(args) ?? []).length
  const rest = (stacktrace as Cons).tail
  return tuple(mapPut(exception, atom('args'), args), new Cons(tuple(module, name, arity, location), rest))
}

function* blameUndefined(exception: ElixirMap): Effect<ElixirMap> {
  const module = exceptionField(exception, 'module')
  const name = exceptionField(exception, 'function')
  if (exceptionField(exception, 'message') !== null || !isAtom(module) || !isAtom(name)) return exception
  if (module === null) return exceptionField(exception, 'arity') === 0 ? yield* blameNil(exception) : exception
  const why = whyUnavailable(inspectAtom(atomName(module)), atomName(name))
  if (why !== undefined) return mapPut(exception, atom('message'), `${yield* undefinedMessage(exception)}. ${why}`)
  if (!(yield* isLoaded(module))) return exception
  const arity = exceptionField(exception, 'arity')
  const message = `function ${inspectAtom(atomName(module))}.${inspectFunctionName(atomName(name))}/${String(arity)} is undefined or private`
  const lines = similarFunctions(atomName(name), yield* moduleExports(module as Atom))
  return mapPut(exception, atom('message'), lines.length === 0 ? message : `${message}. ${didYouMean(lines)}`)
}

const DOT_HINT = 'If you are using the dot syntax, such as module.function(), make sure the left-hand side of the dot is a module atom'

function* blameNil(exception: ElixirMap): Effect<ElixirMap> {
  return mapPut(exception, atom('message'), `${yield* undefinedMessage(exception)}. ${DOT_HINT}`)
}

/** `bad argument in arithmetic expression: 1 + "a"`, when the trace names the operator and its operands. */
function* blameArithmetic(exception: ElixirMap, stacktrace: Term): Effect<ElixirMap> {
  const top = stacktrace instanceof Cons ? stacktrace.head : null
  if (!(top instanceof Tuple) || top.items[0] !== atom('erlang') || !isList(top.items[2] as Term)) return exception
  const shown: string[] = []
  for (const arg of iterateList(top.items[2] as Term)) shown.push(yield* inspectEffect(arg))
  const message = `${String(exceptionField(exception, 'message'))}: ${operation(atomName(top.items[1] as Atom), shown)}`
  return mapPut(exception, atom('message'), message)
}

/** The call as it is written: infix operators between their operands. */
function operation(name: string, shown: readonly string[]): string {
  if (!/^[^a-z]+$/.test(name)) return `${name}(${shown.join(', ')})`
  return shown.length === 2 ? shown.join(` ${name} `) : `${name}(${shown.join(', ')})`
}
