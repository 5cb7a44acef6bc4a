import type { BooleanNode, CondNode, Core, IfNode } from '#elixir/core/core.ts'
import { fault } from '#elixir/vm/fault.ts'
import type { Eval, Frame, Step } from '#elixir/vm/frame.ts'
import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { boundVariables } from './bound-variables.ts'
import type { Context } from './unit.ts'

/** Compiles a branch: what it binds is its own. */
function branchValue(core: Core, context: Context): Eval {
  return context.scope.within(() => {
    context.scope.declare(boundVariables(core))
    return context.unit.compiler.value(core, context)
  })
}

function branchStep(core: Core, context: Context, next: Step): Step {
  return context.scope.within(() => {
    context.scope.declare(boundVariables(core))
    return context.unit.compiler.step(core, context, next)
  })
}

/** `if` and its like with simple parts only. */
export function ifValue(node: IfNode, context: Context): Eval {
  const test = context.unit.compiler.value(node.test, context)
  const then = branchValue(node.then, context)
  const otherwise = branchValue(node.else, context)
  return (frame) => {
    const answer = test(frame)
    return answer !== false && answer !== null ? then(frame) : otherwise(frame)
  }
}

/** `if` and its like. */
export function ifStep(node: IfNode, context: Context, next: Step): Step {
  const { compiler } = context.unit
  const then = branchStep(node.then, context, next)
  const otherwise = branchStep(node.else, context, next)
  if (!compiler.isSimple(node.test, context)) {
    return compiler.step(node.test, context, (frame, process, value) =>
      (value !== false && value !== null ? then : otherwise)(frame, process, value),
    )
  }
  const test = compiler.value(node.test, context)
  return (frame, process, value) => {
    const answer = test(frame)
    return answer !== false && answer !== null ? then(frame, process, value) : otherwise(frame, process, value)
  }
}

function badBoolean(frame: Frame, node: BooleanNode, value: Term): never {
  frame.line = node.line
  return fault('badbool', atom(node.operator), value)
}

/** `and`, `or` with simple parts only. */
export function booleanValue(node: BooleanNode, context: Context): Eval {
  const left = context.unit.compiler.value(node.left, context)
  const right = branchValue(node.right, context)
  const decided = node.operator === 'or'
  return (frame) => {
    const value = left(frame)
    if (value === decided) return decided
    return value === !decided ? right(frame) : badBoolean(frame, node, value)
  }
}

/** `and`, `or` */
export function booleanStep(node: BooleanNode, context: Context, next: Step): Step {
  const right = branchStep(node.right, context, next)
  const decided = node.operator === 'or'
  return context.unit.compiler.step(node.left, context, (frame, process, value) => {
    if (value === decided) return next(frame, process, value)
    return value === !decided ? right(frame, process, value) : badBoolean(frame, node, value)
  })
}

function noCondition(frame: Frame, line: number): never {
  frame.line = line
  return fault('cond_clause')
}

/** `cond` with simple parts only. */
export function condValue(node: CondNode, context: Context): Eval {
  const { scope, unit } = context
  let rest: Eval = (frame) => noCondition(frame, node.line)
  for (const clause of node.clauses.toReversed()) {
    const failed = rest
    rest = scope.within(() => {
      scope.declare([...boundVariables(clause.test), ...boundVariables(clause.body)])
      const test = unit.compiler.value(clause.test, context)
      const body = unit.compiler.value(clause.body, context)
      return (frame) => {
        const answer = test(frame)
        return answer !== false && answer !== null ? body(frame) : failed(frame)
      }
    })
  }
  return rest
}

/** `cond` */
export function condStep(node: CondNode, context: Context, next: Step): Step {
  const { scope, unit } = context
  let rest: Step = (frame) => noCondition(frame, node.line)
  for (const clause of node.clauses.toReversed()) {
    const failed = rest
    rest = scope.within(() => {
      scope.declare([...boundVariables(clause.test), ...boundVariables(clause.body)])
      const body = unit.compiler.step(clause.body, context, next)
      return unit.compiler.step(clause.test, context, (frame, process, value) =>
        (value !== false && value !== null ? body : failed)(frame, process, value),
      )
    })
  }
  return rest
}
