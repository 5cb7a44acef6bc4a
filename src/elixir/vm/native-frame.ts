import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { Code } from './code.ts'
import { Frame, type Handler, type Step } from './frame.ts'

/** A native that asks for things runs in a frame of its own; `start` is set by requests.ts, which answers it. */
export const nativeSteps: { resume: Step; fail: Step } = {
  resume: () => {
    throw new Error('Invariant: native steps are not installed')
  },
  fail: () => {
    throw new Error('Invariant: native steps are not installed')
  },
}

const NATIVE_CODE = new Code({ module: atom('native'), name: 'native', arity: 0, file: '', line: 0 }, (frame, process, value) =>
  nativeSteps.resume(frame, process, value),
)

const NATIVE_HANDLER: Handler = { enter: (frame, process, value) => nativeSteps.fail(frame, process, value), outer: null }

/** The frame that runs `effect` and returns its result to `parent`. */
export function nativeFrame(parent: Frame | null, effect: Effect<Term>): Frame {
  const frame = new Frame(parent, NATIVE_CODE)
  frame.native = effect
  frame.handler = NATIVE_HANDLER
  return frame
}

/** Whether the frame runs a native function. */
export function isNativeFrame(frame: Frame): boolean {
  return frame.code === NATIVE_CODE
}
