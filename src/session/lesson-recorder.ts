import type { LessonQuery, LessonRun } from '#bindings/lesson/lesson-module.ts'
import type { StatementReport } from '#ecto/repo/report.ts'
import type { EvaluatorState } from '#elixir/expander/evaluate.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** Keeps what a check may ask about the learner's run: only what the last of the sources, the learner's own, did. */
export interface LessonRecorder {
  output(text: string): void
  statement(report: StatementReport): void
  /** The next source begins: what was recorded of the one before is forgotten. */
  begin(): void
  end(state: EvaluatorState, value: Term): void
  readonly run: () => LessonRun
}

/** A recorder that has seen no run yet. */
export function createLessonRecorder(): LessonRecorder {
  let output = ''
  let queries: LessonQuery[] = []
  let result: Term = null
  let bindings: ReadonlyMap<string, Term> = new Map()
  let recorded: LessonRun | undefined
  return {
    output(text) {
      output += text
    },
    statement({ sqlite, source, caller }) {
      queries.push({ sql: sqlite.sql, params: listFrom(sqlite.params), source, repo: caller })
    },
    begin() {
      output = ''
      queries = []
    },
    end(state, value) {
      result = value
      bindings = new Map([...state.bindings].map(([name, binding]) => [name, binding.value]))
      recorded = { result, bindings, output, queries }
      queries = []
    },
    run: () => recorded ?? { result, bindings, output, queries },
  }
}
