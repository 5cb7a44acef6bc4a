import type { Form, Variable } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { cannotCompile } from './errors.ts'
import { expand } from './recurse.ts'

/** Variables of the surrounding code, with their values. */
export interface Inputs {
  readonly variables: readonly Variable[]
  readonly values: readonly Term[]
}

/** Expands the code as one form in `scope` and runs it; answers its value. Raises CompileError when it has errors. */
export function* evaluateBody(quoted: Term, scope: Scope, inputs: Inputs): Effect<Term> {
  const { env } = scope
  const body = yield* expand(quoted, scope)
  if (env.unit.failures.has(env.usage)) throw cannotCompile(env)
  const form: Form = { body, inputs: inputs.variables, outputs: [], file: env.file, line: env.line }
  const { value } = yield* env.unit.machine.evaluate(form, inputs.values)
  return value
}
