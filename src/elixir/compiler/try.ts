import type { CatchClause, Core, RescueClause, TryNode, Variable } from '#elixir/core/core.ts'
import { normalizeError } from '#elixir/exceptions/normalize.ts'
import { type Frame, type Handler, type Step, setSlot } from '#elixir/vm/frame.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { boundVariables, patternVariables } from './bound-variables.ts'
import { elseStep } from './else.ts'
import { guardTest } from './guard.ts'
import { patternTest } from './pattern.ts'
import { getObject, setObject } from './step.ts'
import type { Context } from './unit.ts'

/** Tries one clause on an exception; answers its body, or undefined when it does not apply. */
type Recovery = (frame: Frame, thrown: Thrown) => Step | undefined

/** `try` with all its parts. */
export function tryStep(node: TryNode, context: Context, next: Step): Step {
  return node.after === undefined ? recoverStep(node, context, next) : afterStep(node, node.after, context, next)
}

/** `try … after`: runs `after` on both ways out, then goes on with the value or the exception. */
function afterStep(node: TryNode, after: Core, context: Context, next: Step): Step {
  const { scope } = context
  return scope.within(() => {
    const slot = scope.reserve()
    const finish: Step = (frame, process) => {
      const outcome = getObject<unknown>(frame, slot)
      if (outcome instanceof Thrown) throw outcome
      return next(frame, process, outcome as Term)
    }
    const cleanUp = branchStep(after, context, finish)
    const outer = context.handler
    const handler: Handler = {
      outer,
      enter: (frame, process) => {
        frame.handler = outer
        setObject(frame, slot, process.takeThrown())
        return cleanUp(frame, process, null)
      },
    }
    const leave: Step = (frame, process, value) => {
      frame.handler = outer
      setSlot(frame, slot, value)
      return cleanUp(frame, process, null)
    }
    return guarded(handler, recoverStep(node, { ...context, handler }, leave))
  })
}

function guarded(handler: Handler, body: Step): Step {
  return (frame, process, value) => {
    frame.handler = handler
    return body(frame, process, value)
  }
}

/** The body with its `rescue`, `catch` and `else`. */
function recoverStep(node: TryNode, context: Context, next: Step): Step {
  const outer = context.handler
  const succeed = elseStep(node, 'try_clause', context, next)
  if (node.rescue.length === 0 && node.catch.length === 0 && node.otherwise === undefined) {
    // with `after` alone, the handler around this one runs it
    return branchStep(node.body, context, context.handler === null ? plain(next) : next)
  }
  const recoveries = [
    ...node.rescue.map((clause) => rescue(clause, context, next)),
    ...node.catch.map((clause) => recoverCatch(clause, context, next)),
  ]
  const handler: Handler = {
    outer,
    enter: (frame, process) => {
      frame.handler = outer
      const thrown = process.takeThrown()
      for (const recovery of recoveries) {
        const body = recovery(frame, thrown)
        if (body !== undefined) return body(frame, process, null)
      }
      throw thrown
    },
  }
  const leave: Step = (frame, process, value) => {
    frame.handler = outer
    return succeed(frame, process, value)
  }
  return guarded(handler, branchStep(node.body, { ...context, handler }, leave))
}

/** Keeps a body from being compiled as the last of its function: its frame must stay while it runs. */
function plain(next: Step): Step {
  return (frame, process, value) => next(frame, process, value)
}

function branchStep(core: Core, context: Context, next: Step): Step {
  return context.scope.within(() => {
    context.scope.declare(boundVariables(core))
    return context.unit.compiler.step(core, context, next)
  })
}

function rescue(clause: RescueClause, context: Context, next: Step): Recovery {
  const { scope, unit } = context
  return scope.within(() => {
    const variables = [clause.variable, clause.stacktrace].filter((variable) => variable !== undefined)
    scope.declare([...variables, ...boundVariables(clause.body)])
    const modules = clause.modules?.map((module) => unit.compiler.value(module, context))
    const body = unit.compiler.step(clause.body, context, next)
    const bind = binder(clause.variable, context)
    const bindStacktrace = binder(clause.stacktrace, context)
    return (frame, thrown) => {
      if (thrown.kind !== 'error') return undefined
      const exception = normalizeError(thrown.reason, thrown.stacktrace ?? EMPTY_LIST)
      const module = structModule(exception)
      if (modules !== undefined && !modules.some((read) => read(frame) === module)) return undefined
      bind(frame, exception)
      bindStacktrace(frame, thrown.stacktrace ?? EMPTY_LIST)
      return body
    }
  })
}

function binder(variable: Variable | undefined, context: Context): (frame: Frame, value: Term) => void {
  if (variable === undefined) return () => undefined
  const slot = context.scope.slot(variable)
  return (frame, value) => setSlot(frame, slot, value)
}

function recoverCatch(clause: CatchClause, context: Context, next: Step): Recovery {
  const { scope, unit } = context
  return scope.within(() => {
    scope.declare([
      ...patternVariables(clause.kindPattern),
      ...patternVariables(clause.pattern),
      ...(clause.stacktrace === undefined ? [] : [clause.stacktrace]),
      ...boundVariables(clause.body),
    ])
    const kind = patternTest(clause.kindPattern, context)
    const reason = patternTest(clause.pattern, context)
    const bindStacktrace = binder(clause.stacktrace, context)
    const guard = clause.guard === undefined ? () => true : guardTest(clause.guard, context)
    const body = unit.compiler.step(clause.body, context, next)
    return (frame, thrown) => {
      if (!kind(frame, atom(thrown.kind)) || !reason(frame, thrown.reason)) return undefined
      bindStacktrace(frame, thrown.stacktrace ?? EMPTY_LIST)
      return guard(frame) ? body : undefined
    }
  })
}
