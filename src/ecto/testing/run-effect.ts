import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** Functions that an effect may call, by `Module.name`. */
export type Callable = Readonly<Record<string, (...args: Term[]) => Term>>

/** Runs an effect that calls nothing but these functions; a module exports just them. */
export function runEffect<T>(effect: Effect<T>, functions: Callable = {}): T {
  let step = effect.next(null)
  while (!step.done) {
    const request = step.value
    if (request.kind === 'exported') step = effect.next(key(request.module.name, request.name) in functions)
    else if (request.kind === 'apply') step = effect.next(callable(functions, key(request.module.name, request.name))(...request.args))
    else throw new Error(`Unexpected request ${request.kind}`)
  }
  return step.value
}

function key(module: string, name: string): string {
  return `${module.replace(/^Elixir\./, '')}.${name}`
}

function callable(functions: Callable, name: string): (...args: Term[]) => Term {
  const found = functions[name]
  if (found === undefined) throw new Error(`Unexpected call of ${name}`)
  return found
}
