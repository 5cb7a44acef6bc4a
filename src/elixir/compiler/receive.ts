import type { Core, ReceiveNode } from '#elixir/core/core.ts'
import { fault } from '#elixir/vm/fault.ts'
import { type Frame, type Step, setSlot } from '#elixir/vm/frame.ts'
import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { boundVariables } from './bound-variables.ts'
import { type Applies, clauseTest, singleClause } from './clause.ts'
import type { Context } from './unit.ts'

const INFINITY = atom('infinity')

interface Alternative {
  readonly applies: Applies | undefined
  readonly body: Step
}

/** `receive`: takes the first message that a clause applies to, waiting for it; then `after`. */
export function receiveStep(node: ReceiveNode, context: Context, next: Step): Step {
  const { scope } = context
  return scope.within(() => {
    const slot = scope.reserve()
    const alternatives = node.clauses.map(
      (clause): Alternative =>
        scope.within(() => {
          const applies = clauseTest(singleClause(clause), [slot], context, boundVariables(clause.body))
          return { applies, body: context.unit.compiler.step(clause.body, context, next) }
        }),
    )
    const expired = node.after === undefined ? undefined : branch(node.after.body, context, next)
    const scan = scanStep(slot, alternatives, expired)
    if (node.after === undefined) {
      return (frame, process, value) => {
        process.startReceive(Number.POSITIVE_INFINITY)
        return scan(frame, process, value)
      }
    }
    return context.unit.compiler.step(node.after.timeout, context, (frame, process, timeout) => {
      process.startReceive(timeout === INFINITY ? Number.POSITIVE_INFINITY : milliseconds(frame, node, timeout))
      return scan(frame, process, timeout)
    })
  })
}

function branch(body: Core, context: Context, next: Step): Step {
  return context.scope.within(() => {
    context.scope.declare(boundVariables(body))
    return context.unit.compiler.step(body, context, next)
  })
}

/** Looks at the messages that it has not seen yet; runs again when one arrives or the time is over. */
function scanStep(slot: number, alternatives: readonly Alternative[], expired: Step | undefined): Step {
  const scan: Step = (frame, process) => {
    for (let message = process.nextMessage(); message !== undefined; message = process.nextMessage()) {
      setSlot(frame, slot, message)
      const chosen = alternatives.find(({ applies }) => applies === undefined || applies(frame))
      if (chosen !== undefined) {
        process.acceptMessage()
        return chosen.body(frame, process, message)
      }
    }
    if (expired !== undefined && process.receiveExpired()) return expired(frame, process, null)
    return process.wait(frame, scan)
  }
  return scan
}

function milliseconds(frame: Frame, node: ReceiveNode, timeout: Term): number {
  if (typeof timeout === 'number' && timeout >= 0) return timeout
  frame.line = node.line
  return fault('timeout_value')
}
