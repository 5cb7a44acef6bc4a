import type { Core, Form, Variable } from '#elixir/core/core.ts'
import type { Machine } from '#elixir/machine.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { hideColumns } from './columns.ts'
import { createUnit } from './create-unit.ts'
import type { Diagnostic } from './diagnostic.ts'
import { everything } from './directive-import.ts'
import { type Env, newUsage, type Scope } from './env.ts'
import { cannotCompile, compileError } from './errors.ts'
import { quotedCall } from './quoted.ts'
import { expand } from './recurse.ts'
import { checkRemoteUses } from './remote-uses.ts'
import { KERNEL, type Unit } from './unit.ts'

/** A name bound at the top level. */
export interface Binding {
  readonly variable: Variable
  readonly value: Term
}

/** What top-level code has bound, aliased, imported and required so far. */
export interface EvaluatorState {
  readonly env: Env
  /** By variable key (a plain name for a variable of the code itself), oldest first. */
  readonly bindings: ReadonlyMap<string, Binding>
}

export interface Evaluated {
  readonly value: Term
  readonly state: EvaluatorState
}

/** Runs top-level code form by form. */
export interface Evaluator {
  readonly unit: Unit
  /** Warnings and errors reported so far, oldest first; the owner may empty it. */
  readonly diagnostics: Diagnostic[]
  /** A state in which nothing is bound; `file` names the code in messages. */
  initialState(file?: string): EvaluatorState
  /** Warns of calls of functions that are not there, in what was defined so far; of whole modules, too, when no more will follow. */
  checkCalls(state: EvaluatorState, complete: boolean): void
  /** Expands, compiles and runs one form. Raises what the code raises, and CompileError. */
  evaluateForm(quoted: Term, state: EvaluatorState): Effect<Evaluated>
  /** Expands one form and does not run it: what it binds is nil. Raises what macros raise, and CompileError. */
  compileForm(quoted: Term, state: EvaluatorState): Effect<EvaluatorState>
}

/** An evaluator on that machine; `file` is what messages call the code (`script.exs`). */
export function createEvaluator(machine: Machine, options: { readonly file: string }): Evaluator {
  const unit = createUnit(machine)
  return {
    unit,
    diagnostics: unit.diagnostics,
    initialState: (file = options.file) => ({ env: initialEnv(unit, file), bindings: new Map() }),
    checkCalls: (state, complete) => checkRemoteUses({ env: state.env }, complete),
    evaluateForm: (quoted, state) => evaluateForm(hideColumns(quoted), state),
    compileForm: (quoted, state) => compileForm(hideColumns(quoted), state),
  }
}

/** The environment of code in which nothing was imported but Kernel. */
export function initialEnv(unit: Unit, file: string): Env {
  return {
    unit,
    file,
    line: 1,
    module: null,
    function: null,
    context: null,
    aliases: new Map(),
    requires: new Set(['Elixir.Kernel', 'Elixir.Kernel.Typespec', 'Elixir.Application']),
    imports: [everything(unit, KERNEL)],
    lexical: undefined,
    variables: new Map(),
    usage: newUsage(),
    stacktrace: undefined,
    caller: undefined,
  }
}

/** Expands, compiles and runs one form on top of `state`. */
export function* evaluateForm(quoted: Term, state: EvaluatorState): Effect<Evaluated> {
  const scope: Scope = { env: { ...state.env, variables: variablesOf(state.bindings), usage: newUsage() } }
  const { usage, unit } = scope.env
  const before = scope.env.variables
  const body = yield* expandForm(quoted, scope)
  if (unit.failures.has(usage)) throw cannotCompile(scope.env)
  const inputs = [...state.bindings.values()].filter((binding) => usage.used.has(binding.variable))
  const outputs = [...scope.env.variables].filter(([key, variable]) => before.get(key) !== variable)
  const form: Form = {
    body,
    inputs: inputs.map((binding) => binding.variable),
    outputs: outputs.map(([, variable]) => variable),
    file: state.env.file,
    line: state.env.line,
  }
  const result = yield* unit.machine.evaluate(
    form,
    inputs.map((binding) => binding.value),
  )
  const bindings = new Map(state.bindings)
  for (const [index, [key, variable]] of outputs.entries()) bindings.set(key, { variable, value: result.outputs[index] as Term })
  return { value: result.value, state: { env: { ...scope.env, variables: new Map() }, bindings } }
}

function* compileForm(quoted: Term, state: EvaluatorState): Effect<EvaluatorState> {
  const scope: Scope = { env: { ...state.env, variables: variablesOf(state.bindings), usage: newUsage() } }
  const { usage, unit } = scope.env
  yield* expandForm(quoted, scope)
  if (unit.failures.has(usage)) throw cannotCompile(scope.env)
  const bindings = new Map(state.bindings)
  for (const [key, variable] of scope.env.variables)
    if (bindings.get(key)?.variable !== variable) bindings.set(key, { variable, value: null })
  return { env: { ...scope.env, variables: new Map() }, bindings }
}

function* expandForm(quoted: Term, scope: Scope): Effect<Core> {
  try {
    return yield* expand(quoted, scope)
  } catch (error) {
    if (error instanceof RangeError) return compileError(scope, 'the code is nested too deeply', quotedCall('__block__', []))
    throw error
  }
}

function variablesOf(bindings: ReadonlyMap<string, Binding>): Map<string, Variable> {
  return new Map([...bindings].map(([key, binding]) => [key, binding.variable]))
}
