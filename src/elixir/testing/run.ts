import { exceptionMessage } from '#elixir/exceptions/exception-module.ts'
import { normalizeError } from '#elixir/exceptions/normalize.ts'
import { createEvaluator } from '#elixir/expander/evaluate.ts'
import { compilerModules } from '#elixir/expander/natives/native-modules.ts'
import type { NativeModule } from '#elixir/native.ts'
import { parse } from '#elixir/parser/parse.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import type { Limits } from '#elixir/vm/limits.ts'
import { VirtualMachine } from '#elixir/vm/machine.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'

/** What a program did: its output, its inspected values (one a form), and the exception that ended it. */
export interface ElixirRun {
  readonly output: string
  readonly diagnostics: string
  readonly values: readonly string[]
  readonly error: { readonly module: string; readonly message: string } | undefined
}

export interface ElixirRunOptions {
  readonly natives?: readonly NativeModule[]
  readonly limits?: Partial<Limits>
}

/** Runs Elixir source as a script, form by form, to its end. */
export async function runElixir(source: string, options: ElixirRunOptions = {}): Promise<ElixirRun> {
  let output = ''
  let diagnostics = ''
  const machine = new VirtualMachine({
    natives: [...standardLibrary, ...compilerModules(() => evaluator), ...(options.natives ?? [])],
    clock: 'virtual',
    limits: options.limits ?? {},
    listener: {
      output: (device, text) => {
        if (device === 'stdio') output += text
        else diagnostics += text
      },
    },
  })
  const parsed = parse(source, { file: 'script.exs' })
  if (parsed.kind === 'error')
    return { output, diagnostics, values: [], error: { module: 'SyntaxError', message: JSON.stringify(parsed.error) } }
  const values: string[] = []
  const evaluator = createEvaluator(machine, { file: 'script.exs' })
  const outcome = await machine.start(evaluateAll(parsed.forms)).finish()
  const error = outcome.kind === 'thrown' ? await described(outcome.thrown, machine) : undefined
  for (const { message } of evaluator.diagnostics) diagnostics += `${message}\n`
  return { output, diagnostics, values, error }

  function* evaluateAll(forms: readonly Term[]): Effect<Term> {
    let state = evaluator.initialState()
    for (const form of forms) {
      const evaluated = yield* evaluator.evaluateForm(form, state)
      state = evaluated.state
      values.push(inspect(evaluated.value))
    }
    return null
  }
}

/** The exception's module and message; of an exit or throw its kind and reason. */
async function described(thrown: Thrown, machine: VirtualMachine): Promise<{ module: string; message: string }> {
  if (thrown.kind !== 'error') return { module: thrown.kind, message: inspect(thrown.reason) }
  const exception = normalizeError(thrown.reason, thrown.stacktrace ?? EMPTY_LIST)
  const module = structModule(exception)?.name.replace(/^Elixir\./, '') ?? ''
  const outcome = await machine.start(exceptionMessage(exception)).finish()
  return { module, message: outcome.kind === 'value' && typeof outcome.value === 'string' ? outcome.value : inspect(exception) }
}
