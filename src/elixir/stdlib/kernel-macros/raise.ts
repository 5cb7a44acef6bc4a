import type { Core } from '#elixir/core/core.ts'
import { expandSequentially } from '#elixir/expander/arguments.ts'
import { effectCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { undefinedFunction } from '#elixir/vm/apply.ts'
import { isStacktrace } from '#elixir/vm/is-stacktrace.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { exception, raiseArgument, Thrown } from '#terms/thrown.ts'

/** `raise message`, `raise Exception`, `raise Exception, attributes`. */
export function* raiseMacro(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const cores = yield* expandSequentially(args, scope)
  const run = function* (subject: Term, ...rest: Term[]): Effect<Term> {
    throw new Thrown('error', yield* exceptionOf(subject, rest[0]))
  }
  return effectCall((subject, ...rest) => run(subject as Term, ...rest), cores, lineOfMeta(meta) || scope.env.line)
}

/** `reraise message_or_exception, stacktrace` and `reraise Exception, attributes, stacktrace`. */
export function* reraiseMacro(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const cores = yield* expandSequentially(args, scope)
  const run = function* (...terms: Term[]): Effect<Term> {
    const reason = yield* exceptionOf(terms[0] as Term, terms.length === 3 ? terms[1] : undefined)
    const stacktrace = terms.at(-1) as Term
    if (!isStacktrace(stacktrace)) return badArgument(':erlang', 'raise', [atom('error'), reason, stacktrace])
    const thrown = new Thrown('error', reason)
    thrown.stacktrace = stacktrace
    throw thrown
  }
  return effectCall(run, cores, lineOfMeta(meta) || scope.env.line)
}

function* exceptionOf(subject: Term, attributes: Term | undefined): Effect<Term> {
  if (subject instanceof Atom) return yield apply(subject, 'exception', [attributes ?? EMPTY_LIST])
  if (isAtom(subject)) return undefinedFunction(subject, 'exception', [attributes ?? EMPTY_LIST])
  if (typeof subject === 'string') return exception('RuntimeError', { message: subject })
  if (subject instanceof ElixirMap && mapGet(subject, EXCEPTION) === true && isAtom(mapGet(subject, STRUCT) ?? 0)) return subject
  return raiseArgument(`raise/1 and reraise/2 expect a module name, string or exception as the first argument, got: ${inspect(subject)}`)
}

const EXCEPTION = atom('__exception__')
const STRUCT = atom('__struct__')
