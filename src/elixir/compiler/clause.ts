import type { Clause, Core, Guard, Pattern, Variable } from '#elixir/core/core.ts'
import { type Eval, type Frame, getSlot, type Step } from '#elixir/vm/frame.ts'
import type { Term } from '#terms/term.ts'
import { boundVariables, patternVariables } from './bound-variables.ts'
import { guardTest } from './guard.ts'
import { patternTest } from './pattern.ts'
import type { Context } from './unit.ts'

/** Whether a clause applies to what is in the slots of its subjects; binds its variables. */
export type Applies = (frame: Frame) => boolean

/** A clause over values that are in slots: `patterns[i]` is matched with what is in `slots[i]`. */
export interface SlotClause {
  readonly patterns: readonly Pattern[]
  readonly guard: Guard | undefined
  readonly body: Core
}

/** A clause of `case` and its like as a clause over one slot. */
export function singleClause(clause: Clause): SlotClause {
  return { patterns: [clause.pattern], guard: clause.guard, body: clause.body }
}

/** Declares the variables of the clause (in the current scope) and compiles its patterns and guard; undefined when it always applies. */
export function clauseTest(
  clause: SlotClause,
  slots: readonly number[],
  context: Context,
  more: readonly Variable[] = [],
): Applies | undefined {
  const tests: Applies[] = []
  const left = clause.patterns.map((pattern, i) => withoutAliases(pattern, slots[i] as number, context))
  context.scope.declare([...left.flatMap((pattern) => patternVariables(pattern)), ...more])
  left.forEach((pattern, i) => {
    if (pattern.kind !== 'any') tests.push(slotTest(pattern, slots[i] as number, context))
  })
  if (clause.guard !== undefined) tests.push(guardTest(clause.guard, context))
  return allOf(tests)
}

/** Names the slot by the variables that stand for the whole value, and answers what is left of the pattern. */
function withoutAliases(pattern: Pattern, slot: number, context: Context): Pattern {
  if (pattern.kind === 'bind') {
    context.scope.alias(pattern.variable, slot)
    return { kind: 'any' }
  }
  if (pattern.kind !== 'both') return pattern
  const left = withoutAliases(pattern.left, slot, context)
  const right = withoutAliases(pattern.right, slot, context)
  if (left.kind === 'any') return right
  return right.kind === 'any' ? left : { kind: 'both', left, right }
}

function slotTest(pattern: Pattern, slot: number, context: Context): Applies {
  const test = patternTest(pattern, context)
  switch (slot) {
    case 0:
      return (frame) => test(frame, frame.s0)
    case 1:
      return (frame) => test(frame, frame.s1)
    case 2:
      return (frame) => test(frame, frame.s2)
    default:
      return (frame) => test(frame, getSlot(frame, slot))
  }
}

function allOf(tests: readonly Applies[]): Applies | undefined {
  const [first, second] = tests
  if (first === undefined || second === undefined) return first
  if (tests.length === 2) return (frame) => first(frame) && second(frame)
  return (frame) => tests.every((test) => test(frame))
}

/** Compiles clauses in order to one step; when none applies, `otherwise` runs. The bodies' values go to `next`. */
export function clausesStep(clauses: readonly SlotClause[], slots: readonly number[], context: Context, next: Step, otherwise: Step): Step {
  let rest = otherwise
  for (const clause of clauses.toReversed()) {
    const { applies, body } = context.scope.within(() => {
      const applies = clauseTest(clause, slots, context, boundVariables(clause.body))
      return { applies, body: context.unit.compiler.step(clause.body, context, next) }
    })
    const failed = rest
    rest =
      applies === undefined
        ? body
        : (frame, process, value) => (applies(frame) ? body(frame, process, value) : failed(frame, process, value))
  }
  return rest
}

/** Compiles clauses with simple bodies; when none applies, `otherwise` is evaluated, which raises. */
export function clausesValue(clauses: readonly SlotClause[], slots: readonly number[], context: Context, otherwise: Eval): Eval {
  let rest = otherwise
  for (const clause of clauses.toReversed()) {
    const { applies, body } = context.scope.within(() => {
      const applies = clauseTest(clause, slots, context, boundVariables(clause.body))
      return { applies, body: context.unit.compiler.value(clause.body, context) }
    })
    const failed = rest
    rest = applies === undefined ? body : (frame) => (applies(frame) ? body(frame) : failed(frame))
  }
  return rest
}

/** Reads several slots in order. */
export function readSlots(frame: Frame, count: number): Term[] {
  const values: Term[] = []
  for (let slot = 0; slot < count; slot++) values.push(getSlot(frame, slot))
  return values
}
