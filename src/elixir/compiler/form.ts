import type { Form } from '#elixir/core/core.ts'
import { Closure } from '#elixir/vm/closure.ts'
import { Code, type CodeRef } from '#elixir/vm/code.ts'
import type { ModuleTable } from '#elixir/vm/module-table.ts'
import { atom } from '#terms/atom.ts'
import { Tuple } from '#terms/tuple.ts'
import { boundVariables } from './bound-variables.ts'
import { compiler } from './compiler.ts'
import { RETURN } from './step.ts'
import { type Context, functionContext, type Unit } from './unit.ts'

const EVAL = atom('elixir_eval')

function formUnit(form: Form, modules: ModuleTable): Unit {
  const locals = new Map<string, CodeRef>()
  let functions = 0
  return {
    compiler,
    modules,
    module: EVAL,
    file: form.file,
    evaluated: true,
    local: (name, arity) => {
      const ref = locals.get(`${name}/${arity}`) ?? { code: undefined }
      locals.set(`${name}/${arity}`, ref)
      return ref
    },
    nextFunction: () => functions++,
  }
}

/** A top-level form as a function of its inputs; it answers the tuple of its value and its outputs. */
export function formFunction(form: Form, modules: ModuleTable): Closure {
  const context: Context = functionContext(formUnit(form, modules), '__FILE__/0', undefined)
  const { scope } = context
  const code = new Code({ module: EVAL, name: '__FILE__', arity: form.inputs.length, file: form.file, line: form.line }, () => null)
  scope.declare(form.inputs)
  scope.declare(boundVariables(form.body))
  scope.declare(form.outputs)
  const outputs = form.outputs.map((variable) => scope.reader(variable))
  code.entry = compiler.step(form.body, context, (frame, process, value) =>
    RETURN(frame, process, new Tuple([value, ...outputs.map((read) => read(frame))])),
  )
  code.size = scope.size
  return new Closure(code, [])
}
