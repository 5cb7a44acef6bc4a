import type { Core, Form, Variable } from '#elixir/core/core.ts'
import type { Machine } from '#elixir/machine.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { hideColumns } from './columns.ts'
import { createUnit } from './create-unit.ts'
import type { Diagnostic } from './diagnostic.ts'
import { everything } from './directive-import.ts'
import { type Env, newUsage, type Scope, type Usage } from './env.ts'
import { cannotCompile, compileError } from './errors.ts'
import { LayeredMap } from './layered-map.ts'
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
  readonly bindings: LayeredMap<string, Binding>
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
    initialState: (file = options.file) => ({ env: initialEnv(unit, file), bindings: LayeredMap.of() }),
    checkCalls: (state, complete) => checkRemoteUses({ env: state.env }, complete),
    evaluateForm: (quoted, state) => evaluateForm(hideColumns(quoted), state),
    compileForm: (quoted, state) => compileForm(hideColumns(quoted), state),
  }
}

/** The environment of code in which nothing was imported but Kernel. */
function initialEnv(unit: Unit, file: string): Env {
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
    variables: LayeredMap.of(),
    usage: newUsage(),
    stacktrace: undefined,
    caller: undefined,
  }
}

/** Expands, compiles and runs one form on top of `state`. */
export function* evaluateForm(quoted: Term, state: EvaluatorState): Effect<Evaluated> {
  const scope = scopeOf(state)
  const { unit, variables: before } = scope.env
  const body = yield* expandForm(quoted, scope)
  const inputs = inputsOf(scope.env.usage, state)
  const outputs = scope.env.variables.changedSince(before)
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
  const bound = outputs.map(([key, variable], index) => [key, { variable, value: result.outputs[index] as Term }] as const)
  return { value: result.value, state: { env: scope.env, bindings: state.bindings.with(new Map(bound)) } }
}

function* compileForm(quoted: Term, state: EvaluatorState): Effect<EvaluatorState> {
  const scope = scopeOf(state)
  const before = scope.env.variables
  yield* expandForm(quoted, scope)
  const bound = scope.env.variables.changedSince(before).map(([key, variable]) => [key, { variable, value: null }] as const)
  return { env: scope.env, bindings: state.bindings.with(new Map(bound)) }
}

function scopeOf(state: EvaluatorState): Scope {
  return { env: { ...state.env, usage: newUsage() } }
}

/** What is bound so far of what the form reads. */
function inputsOf({ used, keys }: Usage, { bindings }: EvaluatorState): Binding[] {
  return [...keys].flatMap((key) => {
    const binding = bindings.get(key)
    return binding !== undefined && used.has(binding.variable) ? [binding] : []
  })
}

function* expandForm(quoted: Term, scope: Scope): Effect<Core> {
  const { unit, usage } = scope.env
  try {
    const body = yield* expand(quoted, scope)
    if (unit.failures.has(usage)) throw cannotCompile(scope.env)
    return body
  } catch (error) {
    if (error instanceof RangeError) return compileError(scope, 'the code is nested too deeply', quotedCall('__block__', []))
    throw error
  }
}

/** The variables that are bound, as an environment has them. */
export function variablesOf(bindings: LayeredMap<string, Binding>): LayeredMap<string, Variable> {
  return LayeredMap.of([...bindings].map(([key, binding]) => [key, binding.variable]))
}
