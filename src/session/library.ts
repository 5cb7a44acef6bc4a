import type { SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { macrosOf } from '#elixir/expander/unit.ts'
import { whyUnavailable } from '#elixir/stdlib/unavailable.ts'
import { moduleAtom } from '#terms/atom.ts'
import { assemble } from './assemble.ts'
import { createEventLog } from './event-log.ts'

/** What a program finds of Elixir and Ecto before it has defined anything. */
export interface Library {
  /** Whether the module has this public function or macro, as `name/arity`. */
  has(module: string, key: string): boolean
  /** Why it has no place in the playground; undefined when nothing speaks against it. */
  whyNot(module: string, key: string): string | undefined
}

/** The functions of a repository are those of the modules that use `Ecto.Repo`. */
const ALSO: Readonly<Record<string, string>> = { 'Ecto.Repo': 'Repo' }

/** The library of a session, read off its modules. */
export function readLibrary(engine: SqlJsEngine): Library {
  const form = { file: 'nofile', line: 1 }
  const log = createEventLog(form, () => {})
  const { machine, evaluator } = assemble(
    { engine, options: { adapter: 'sqlite', strict: false, autoTables: false }, clock: 'virtual', onEvent() {} },
    {
      log: () => log,
      form,
      machine: {},
      lesson: () => ({ result: null, bindings: new Map(), output: '', queries: [] }),
      onStatement() {},
    },
  )
  const names = (module: string): readonly string[] => {
    const atom = moduleAtom(module)
    return [...machine.exports(atom), ...macrosOf(evaluator.unit, atom)]
  }
  const known = new Map<string, ReadonlySet<string>>()
  return {
    has(module, key) {
      let found = known.get(module)
      if (found === undefined) {
        found = new Set([...names(module), ...names(ALSO[module] ?? module)])
        known.set(module, found)
      }
      return found.has(key)
    },
    whyNot: (module, key) => whyUnavailable(module, key.slice(0, key.lastIndexOf('/'))),
  }
}
