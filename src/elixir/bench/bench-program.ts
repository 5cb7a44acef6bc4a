import type { Evaluator, EvaluatorState } from '#elixir/expander/evaluate.ts'
import { parse } from '#elixir/parser/parse.ts'
import type { VirtualMachine } from '#elixir/vm/machine.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'

/** A program that is given in pieces and timed, without the page's event log. */
export interface BenchProgram {
  /** Runs a source to its end on top of what ran before; answers its value as it prints. */
  run(source: string): Promise<string>
  /** Runs what is no source to its end. */
  complete(work: Effect<Term>): Promise<Term>
}

/** A program of which nothing has run yet. */
export function createBenchProgram(machine: VirtualMachine, evaluator: Evaluator): BenchProgram {
  let state: EvaluatorState = evaluator.initialState('bench.exs')

  async function complete(work: Effect<Term>): Promise<Term> {
    const outcome = await machine.start(work).finish()
    if (outcome.kind === 'value') return outcome.value
    throw new Error(outcome.kind === 'thrown' ? inspect(outcome.thrown.reason) : 'stopped')
  }

  function* evaluate(forms: readonly Term[]): Effect<Term> {
    let value: Term = null
    for (const form of forms) {
      const evaluated = yield* evaluator.evaluateForm(form, state)
      state = evaluated.state
      value = evaluated.value
    }
    return value
  }

  return {
    complete,
    async run(source) {
      const parsed = parse(source, { file: 'bench.exs' })
      if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error))
      return inspect(await complete(evaluate(parsed.forms)))
    },
  }
}
