import type { Evaluator } from '#elixir/expander/evaluate.ts'
import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** `:code`: loading and unloading modules. */
export function createErlangCode(evaluator: () => Evaluator): NativeModule {
  const loaded = (module: Term) => module instanceof Atom && evaluator().unit.machine.isLoaded(module)
  const remove = (module: Term) => {
    if (!loaded(module)) return false
    evaluator().unit.machine.deleteModule(module as Atom)
    return true
  }
  return {
    name: ':code',
    functions: {
      'delete/1': pure(remove),
      'purge/1': pure(() => false),
      'soft_purge/1': pure(() => true),
      'is_loaded/1': pure((module: Term) => (loaded(module) ? tuple(atom('file'), '') : false)),
      'ensure_loaded/1': pure((module: Term) => (loaded(module) ? tuple(atom('module'), module) : tuple(atom('error'), atom('nofile')))),
    },
  }
}
