import type { Effect, Request } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { enterRemote, enterValue, setArguments } from './apply.ts'
import { Closure } from './closure.ts'
import { type Eval, Frame } from './frame.ts'
import { nativeSteps } from './native-frame.ts'
import type { Process } from './process.ts'
import { traceThrown } from './stacktrace.ts'
import { thrownOf } from './unwind.ts'

/** So many requests are answered before other processes may have their turn. */
const BATCH = 200

nativeSteps.resume = (frame, process, value) =>
  advance(
    frame,
    process,
    start(frame, (native) => native.next(value)),
  )

nativeSteps.fail = (frame, process) => {
  const thrown = process.takeThrown()
  frame.next = nativeSteps.resume
  return advance(
    frame,
    process,
    start(frame, (native) => native.throw(thrown)),
  )
}

type Progress = IteratorResult<Request, Term>

/** Runs the native up to its next request; what it raises goes to the frames around it. */
function start(frame: Frame, go: (native: Effect<Term>) => Progress): Progress {
  try {
    return go(frame.native as Effect<Term>)
  } catch (error) {
    frame.handler = null
    throw error
  }
}

function resumeWith(frame: Frame, value: Term): Progress {
  try {
    return (frame.native as Effect<Term>).next(value)
  } catch (error) {
    frame.handler = null
    throw error
  }
}

function advance(frame: Frame, process: Process, first: Progress): Frame | null {
  let progress = first
  for (let left = BATCH; ; left--) {
    if (progress.done === true) {
      process.value = progress.value
      return frame.parent
    }
    const request = progress.value
    const value = left > 0 ? quickAnswer(process, frame, request) : undefined
    if (value === undefined) return slowAnswer(process, frame, request, left > 0)
    progress = resumeWith(frame, value)
  }
}

function quickAnswer(process: Process, frame: Frame, request: Request): Term | undefined {
  if (request.kind === 'call') {
    const { fun, args } = request
    if (!(fun instanceof Closure) || fun.code.leaf === null || fun.arity !== args.length) return undefined
    process.leafCalls++
    return runLeaf(frame, fun, args, fun.code.leaf)
  }
  return request.kind === 'apply' || request.kind === 'pause' ? undefined : process.answer(frame, request)
}

/** Runs a function that calls no others, without giving way. */
function runLeaf(parent: Frame, fun: Closure, args: readonly Term[], leaf: Eval): Term {
  const frame = new Frame(parent, fun.code)
  frame.captures = fun.captures
  setArguments(frame, args)
  try {
    return leaf(frame)
  } catch (error) {
    const thrown = thrownOf(error, frame)
    traceThrown(thrown, frame)
    throw thrown
  }
}

function slowAnswer(process: Process, frame: Frame, request: Request, asked: boolean): Frame | null {
  switch (request.kind) {
    case 'call':
      return enterValue(frame, request.fun, request.args, process)
    case 'apply':
      return enterRemote(frame, request.module, request.name, request.args, process)
    case 'pause':
      process.leafCalls += request.steps
      process.value = null
      return frame
    default: {
      // asked already: the process waits, unless the batch was over
      const value = asked ? undefined : process.answer(frame, request)
      if (value === undefined) return null
      process.value = value
      return frame
    }
  }
}
