import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { exception } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { dotErrorMessage } from './key-error.ts'

/** The exception that an error's reason stands for: itself, or what Elixir makes of `:badarith`, `{:badmatch, value}` and the like. */
export function normalizeError(reason: Term, stacktrace: Term): Term {
  if (isException(reason)) return reason
  if (reason instanceof Atom) return fromAtom(reason.name, stacktrace) ?? erlangError(reason)
  if (reason instanceof Tuple && reason.items[0] instanceof Atom)
    return fromTuple(reason.items[0].name, reason.items, stacktrace) ?? erlangError(reason)
  return erlangError(reason)
}

/** Whether the term is an exception struct. */
export function isException(term: Term): term is ElixirMap {
  return term instanceof ElixirMap && structModule(term) !== undefined && mapGet(term, EXCEPTION) === true
}

const EXCEPTION = atom('__exception__')

function erlangError(original: Term): Term {
  return exception('ErlangError', { original, reason: null })
}

function fromAtom(name: string, stacktrace: Term): Term | undefined {
  switch (name) {
    case 'badarith':
      return exception('ArithmeticError', { message: 'bad argument in arithmetic expression' })
    case 'badarg':
      return exception('ArgumentError', { message: argumentMessage(stacktrace) })
    case 'system_limit':
      return exception('SystemLimitError', { message: 'a system limit has been reached' })
    case 'cond_clause':
      return exception('CondClauseError', {})
    case 'undef':
      return exception('UndefinedFunctionError', { ...calledFunction(stacktrace), reason: null, message: null })
    case 'function_clause':
      return exception('FunctionClauseError', { ...calledFunction(stacktrace), kind: null, args: null, clauses: null })
    default:
      return undefined
  }
}

function fromTuple(name: string, items: readonly Term[], stacktrace: Term): Term | undefined {
  if (items.length === 2) return fromPair(name, items[1] as Term, stacktrace)
  return items.length === 3 ? fromTriple(name, items[1] as Term, items[2] as Term) : undefined
}

const ABOUT_TERM: Readonly<Record<string, string>> = {
  badmatch: 'MatchError',
  badmap: 'BadMapError',
  badfun: 'BadFunctionError',
  case_clause: 'CaseClauseError',
  with_clause: 'WithClauseError',
  else_clause: 'WithClauseError',
  try_clause: 'TryClauseError',
}

function fromPair(name: string, term: Term, stacktrace: Term): Term | undefined {
  const aboutTerm = ABOUT_TERM[name]
  if (aboutTerm !== undefined) return exception(aboutTerm, { term })
  switch (name) {
    case 'badarg':
      return exception('ArgumentError', { message: `argument error: ${inspect(term)}` })
    case 'badkey':
      return exception('KeyError', { key: term, term: askedMap(stacktrace), message: null })
    case 'badarity':
      return term instanceof Tuple
        ? exception('BadArityError', { function: term.items[0] as Term, args: term.items[1] as Term })
        : undefined
    default:
      return undefined
  }
}

function fromTriple(name: string, second: Term, third: Term): Term | undefined {
  switch (name) {
    case 'badkey':
      return exception('KeyError', {
        key: second,
        term: third,
        message: third instanceof ElixirMap ? null : dotErrorMessage(second, third),
      })
    case 'badbool':
      return exception('BadBooleanError', { term: third, operator: second })
    case 'badstruct':
      return exception('BadStructError', { struct: second, term: third })
    default:
      return undefined
  }
}

/** The map that a function of `:maps` on top of the stack trace was given; nil when none is there. */
function askedMap(stacktrace: Term): Term {
  const top = stacktrace instanceof Cons ? stacktrace.head : null
  if (!(top instanceof Tuple) || top.items[0] !== MAPS) return null
  const args = top.items[2] as Term
  return (isList(args) ? listItems(args)?.at(-1) : undefined) ?? null
}

const MAPS = atom('maps')

/** The function on top of the stack trace, as UndefinedFunctionError and FunctionClauseError name it. */
function calledFunction(stacktrace: Term): { module: Term; function: Term; arity: Term } {
  const top = stacktrace instanceof Cons ? stacktrace.head : null
  if (!(top instanceof Tuple) || top.items.length !== 4) return { module: null, function: null, arity: null }
  const [module, name, arity] = top.items as [Term, Term, Term]
  return { module, function: name, arity: isList(arity) ? (listItems(arity) ?? []).length : arity }
}

function argumentMessage(stacktrace: Term): string {
  const explanation = explanationOf(stacktrace)
  return explanation === undefined ? 'argument error' : `errors were found at the given arguments:\n\n  * ${explanation}\n`
}

/** What the built-in function on top of the stack trace says is wrong with its arguments. */
function explanationOf(stacktrace: Term): string | undefined {
  const top = stacktrace instanceof Cons ? stacktrace.head : null
  const info = top instanceof Tuple && top.items.length === 4 ? keywordGet(top.items[3] as Term, 'error_info') : undefined
  const explanation = info instanceof ElixirMap ? mapGet(info, atom('explanation')) : undefined
  return typeof explanation === 'string' ? explanation : undefined
}
