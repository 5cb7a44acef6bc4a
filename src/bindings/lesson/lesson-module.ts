import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** What a check sees of the learner's run. */
export interface LessonRun {
  /** The value of the last form. */
  readonly result: Term
  /** The variables of the top level, by name. */
  readonly bindings: ReadonlyMap<string, Term>
  /** All that was printed. */
  readonly output: string
  /** The statements that the learner's file sent, in order. */
  readonly queries: readonly LessonQuery[]
}

export interface LessonQuery {
  readonly sql: string
  readonly params: Term
  readonly source: string | null
  /** The repository function: `Repo.all`. */
  readonly repo: string
}

/** The module `Lesson`, through which a lesson's check reads the run that it judges. */
export function createLessonModule(run: () => LessonRun): NativeModule {
  return {
    name: 'Lesson',
    functions: {
      'result/0': pure(() => run().result),
      'output/0': pure(() => run().output),
      'queries/0': pure(() => listFrom(run().queries.map(queryTerm))),
      'binding/1': pure((name: Term) => binding(run(), name)),
    },
  }
}

function binding(run: LessonRun, name: Term): Term {
  const value = name instanceof Atom ? run.bindings.get(name.name) : undefined
  if (value !== undefined) return value
  return raiseArgument(`there is no variable ${name instanceof Atom ? name.name : inspect(name)} at the top level of your code`)
}

function queryTerm(query: LessonQuery): Term {
  return mapFrom([
    [atom('sql'), query.sql],
    [atom('params'), query.params],
    [atom('source'), query.source],
    [atom('repo'), query.repo],
  ])
}
