import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, iterateList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument, Thrown } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

function* applyFun(fun: Term, args: Term): Effect<Term> {
  const items = isList(args) ? listItems(args) : undefined
  if (items === undefined) return badArgument(':erlang', 'apply', [fun, args], '1st argument: not a list')
  if (!(fun instanceof Fun)) return raise('BadFunctionError', { term: fun })
  return yield call(fun, items)
}

function* applyModule(module: Term, name: Term, args: Term): Effect<Term> {
  if (!(module instanceof Atom)) return notAModule(module, name, args)
  const items = isList(args) ? listItems(args) : undefined
  const wrong = (problem: string) => badArgument(':erlang', 'apply', [module, name, args], problem)
  if (!(name instanceof Atom)) return wrong('2nd argument: not an atom')
  if (items === undefined) return wrong(`3rd argument: not a ${isList(args) ? 'proper ' : ''}list`)
  return yield apply(module, name.name, items)
}

/** Calls on what is no module: nil, true and false are atoms, but no module has their name. */
function notAModule(module: Term, name: Term, args: Term): never {
  if (isAtom(module)) {
    const arity = isList(args) ? (listItems(args) ?? []).length : 0
    return raise('UndefinedFunctionError', { module, function: name, arity, reason: null, message: null })
  }
  return raiseArgument(
    `you attempted to apply a function named ${inspect(name)} on ${inspect(module)}. If you are using Kernel.apply/3, make sure the module is an atom. ` +
      'If you are using the dot syntax, such as module.function(), make sure the left-hand side of the dot is an atom representing a module',
  )
}

function* isExported(module: Term, name: Term, arity: Term): Effect<Term> {
  if (!(module instanceof Atom) || !(name instanceof Atom) || typeof arity !== 'number') return false
  return yield { kind: 'exported', module, name: name.name, arity }
}

function* isMacroExported(module: Term, name: Term, arity: Term): Effect<Term> {
  if (!(module instanceof Atom) || (yield { kind: 'exported', module, name: '__info__', arity: 1 }) !== true) return false
  for (const pair of iterateList(yield apply(module, '__info__', [atom('macros')]))) {
    if (isTuple(pair, 2) && pair.items[0] === name && pair.items[1] === arity) return true
  }
  return false
}

/** Kernel's functions that call others, and those that leave. */
export const callFunctions: NativeModule['functions'] = {
  'apply/2': effect(applyFun),
  'apply/3': effect(applyModule),
  'function_exported?/3': effect(isExported),
  'macro_exported?/3': effect(isMacroExported),
  'throw/1': pure((value: Term): never => {
    throw new Thrown('throw', value)
  }),
  'exit/1': pure((reason: Term): never => {
    throw new Thrown('exit', reason)
  }),
  'make_ref/0': effect(function* () {
    return yield { kind: 'reference' }
  }),
  'node/0': pure(() => atom('nonode@nohost')),
  'node/1': pure(() => atom('nonode@nohost')),
  'self/0': effect(function* () {
    return yield { kind: 'self' }
  }),
  'send/2': effect(function* (to: Term, message: Term): Effect<Term> {
    yield { kind: 'send', to, message }
    return message
  }),
}
