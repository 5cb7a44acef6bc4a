import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { Fun, RemoteFun } from '#terms/fun.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { functionClause } from './raise.ts'

function info(fun: Term, item: Term): Term {
  if (!(fun instanceof Fun) || !(item instanceof Atom)) return functionClause('Function', 'info', [fun, item])
  return tuple(item, infoOf(fun, item.name))
}

function infoOf(fun: Fun, item: string): Term {
  switch (item) {
    case 'arity':
      return fun.arity
    case 'module':
      return fun instanceof RemoteFun ? fun.module : (fun.origin?.module ?? atom('erl_eval'))
    case 'name':
      return atom(fun instanceof RemoteFun ? fun.name : `-${fun.origin?.function ?? 'expr/6'}-fun-${fun.origin?.index ?? 0}-`)
    case 'type':
      return atom(fun instanceof RemoteFun ? 'external' : 'local')
    case 'env':
      return EMPTY_LIST
    default:
      return functionClause('Function', 'info', [fun, atom(item)])
  }
}

function capture(module: Term, name: Term, arity: Term): Term {
  if (!(module instanceof Atom) || !(name instanceof Atom) || typeof arity !== 'number')
    return functionClause('Function', 'capture', [module, name, arity])
  return new RemoteFun(module, name.name, arity)
}

/** `Function` */
export const functionModule: NativeModule = {
  name: 'Function',
  functions: {
    'identity/1': pure((value: Term) => value),
    'info/1': pure((fun: Term) => list(...['module', 'name', 'arity', 'env', 'type'].map((item) => info(fun, atom(item))))),
    'info/2': pure(info),
    'capture/3': pure(capture),
  },
}
