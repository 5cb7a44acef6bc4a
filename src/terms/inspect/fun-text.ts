import { type Fun, RemoteFun } from '#terms/fun.ts'
import { inspectAtom, inspectFunctionName } from './atom-text.ts'

/** `&Mod.name/arity`, or `#Function<…>` for one without a name. */
export function inspectFun(fun: Fun): string {
  if (fun instanceof RemoteFun) return `&${inspectAtom(fun.module.name)}.${inspectFunctionName(fun.name)}/${fun.arity}`
  const { origin } = fun
  if (origin === undefined) return `#Function<0.0/${fun.arity}>`
  const [name, arity] = splitArity(origin.function)
  return `#Function<${origin.index}.${origin.unique}/${fun.arity} in ${inspectAtom(origin.module.name)}.${inspectFunctionName(name)}${arity}>`
}

function splitArity(name: string): readonly [string, string] {
  const slash = name.lastIndexOf('/')
  return slash <= 0 ? [name, ''] : [name.slice(0, slash), name.slice(slash)]
}
