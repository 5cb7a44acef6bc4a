import type { CaseNode } from '#elixir/core/core.ts'
import { fault } from '#elixir/vm/fault.ts'
import { type Eval, type Frame, getSlot, type Step, setSlot } from '#elixir/vm/frame.ts'
import { clausesStep, clausesValue, singleClause } from './clause.ts'
import { storeStep } from './step.ts'
import type { Context } from './unit.ts'

function subjectSlot(node: CaseNode, context: Context): number | undefined {
  const { subject } = node
  return subject.kind === 'variable' && context.scope.has(subject.variable) ? context.scope.slot(subject.variable) : undefined
}

function noClause(frame: Frame, slot: number, line: number): never {
  frame.line = line
  return fault('case_clause', getSlot(frame, slot))
}

/** `case` with simple parts only. */
export function caseValue(node: CaseNode, context: Context): Eval {
  const { scope, unit } = context
  return scope.within(() => {
    const known = subjectSlot(node, context)
    const slot = known ?? scope.reserve()
    const clauses = clausesValue(node.clauses.map(singleClause), [slot], context, (frame) => noClause(frame, slot, node.line))
    if (known !== undefined) return clauses
    const subject = unit.compiler.value(node.subject, context)
    return (frame) => {
      setSlot(frame, slot, subject(frame))
      return clauses(frame)
    }
  })
}

/** `case` */
export function caseStep(node: CaseNode, context: Context, next: Step): Step {
  const { scope, unit } = context
  return scope.within(() => {
    const known = subjectSlot(node, context)
    const slot = known ?? scope.reserve()
    const clauses = clausesStep(node.clauses.map(singleClause), [slot], context, next, (frame) => noClause(frame, slot, node.line))
    return known !== undefined ? clauses : unit.compiler.step(node.subject, context, storeStep(slot, clauses))
  })
}
