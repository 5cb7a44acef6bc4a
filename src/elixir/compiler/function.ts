import type { FunctionClause } from '#elixir/core/core.ts'
import { Code, type CodePlace } from '#elixir/vm/code.ts'
import { Fault } from '#elixir/vm/fault.ts'
import type { Eval, Frame, Step } from '#elixir/vm/frame.ts'
import { atom } from '#terms/atom.ts'
import type { FunOrigin } from '#terms/fun.ts'
import { clausesStep, clausesValue, readSlots } from './clause.ts'
import { RETURN } from './step.ts'
import type { Context, Unit } from './unit.ts'

/** Compiles the clauses of a function into its code; its arguments are in the first slots. */
export function compileClauses(code: Code, clauses: readonly FunctionClause[], context: Context): void {
  const { scope, unit } = context
  const slots = Array.from({ length: code.place.arity }, () => scope.reserve())
  const noClause = (frame: Frame): never => failClause(frame, code, unit)
  const isLeaf = clauses.every((clause) => unit.compiler.isSimple(clause.body, context))
  if (isLeaf) {
    const leaf = clausesValue(clauses, slots, context, noClause)
    code.leaf = leaf
    code.entry = leafEntry(leaf)
  } else {
    code.entry = clausesStep(clauses, slots, context, RETURN, noClause)
  }
  code.size = scope.size
}

function leafEntry(leaf: Eval): Step {
  return (frame, process) => {
    process.value = leaf(frame)
    return frame.parent
  }
}

function failClause(frame: Frame, code: Code, unit: Unit): never {
  const args = readSlots(frame, code.place.arity)
  const { module, name } = code.place
  const isInterpreted = unit.evaluated
  throw new Fault(atom('function_clause'), {
    module: isInterpreted ? atom('erl_eval') : module,
    name: isInterpreted ? '-inside-an-interpreted-fun-' : name,
    args,
    replacesFrame: true,
  })
}

/** A function of a module that is compiled when it is first called. */
export function lazyCode(place: CodePlace, compile: (code: Code) => void, origin?: FunOrigin): Code {
  const code = new Code(
    place,
    (frame, process, value) => {
      compile(code)
      frame.next = code.entry
      return code.entry(frame, process, value)
    },
    origin,
  )
  return code
}
