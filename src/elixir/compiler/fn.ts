import type { FnNode, LocalCapture } from '#elixir/core/core.ts'
import { undefinedFunction } from '#elixir/vm/apply.ts'
import { Closure } from '#elixir/vm/closure.ts'
import { Code } from '#elixir/vm/code.ts'
import type { Eval } from '#elixir/vm/frame.ts'
import { atom } from '#terms/atom.ts'
import { compileClauses } from './function.ts'
import { type Context, functionContext } from './unit.ts'

/** `fn … end`: the function with the values that it captures. */
export function fnValue(node: FnNode, context: Context): Eval {
  const { unit, functionName } = context
  const inside = functionContext(unit, functionName, context)
  const index = unit.nextFunction()
  const code = new Code(
    {
      module: unit.module,
      name: unit.evaluated ? '__FILE__' : `-${functionName}-fun-${index}-`,
      arity: node.arity,
      file: unit.file,
      line: node.line,
    },
    () => null,
    unit.evaluated
      ? { module: atom('erl_eval'), function: 'expr/6', index: EVALUATED_INDEX[node.arity] ?? 39 - node.arity, unique: 3316493 }
      : { module: unit.module, function: functionName, index, unique: uniqueOf(unit.module.name) },
  )
  compileClauses(code, node.clauses, inside)
  const reads = inside.scope.captured.map((variable) => context.scope.reader(variable))
  return closureValue(code, reads)
}

/** The numbers that the interpreter's functions have by their arity. */
const EVALUATED_INDEX: readonly number[] = [43, 42, 41, 40]

function uniqueOf(module: string): number {
  let hash = 0
  for (let i = 0; i < module.length; i++) hash = (hash * 31 + module.charCodeAt(i)) % 134217689
  return hash
}

function closureValue(code: Code, reads: readonly Eval[]): Eval {
  const [a, b] = reads
  if (a === undefined) {
    const closure = new Closure(code, [])
    return () => closure
  }
  if (b === undefined) return (frame) => new Closure(code, [a(frame)])
  return (frame) =>
    new Closure(
      code,
      reads.map((read) => read(frame)),
    )
}

/** `&name/arity` for a function of the module being compiled. */
export function localCaptureValue(node: LocalCapture, context: Context): Eval {
  const ref = context.unit.local(node.name, node.arity)
  let closure: Closure | undefined
  return () => {
    if (ref.code === undefined) return undefinedFunction(context.unit.module, node.name, [])
    if (closure?.code !== ref.code) closure = new Closure(ref.code, [])
    return closure
  }
}
