import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Code } from './code.ts'
import type { Process } from './process.ts'

/** One step of a process: runs in `frame`, with the result of what it waited for in `value`; answers the frame that runs next, null when the process ends or waits. */
export type Step = (frame: Frame, process: Process, value: Term) => Frame | null

/** An expression that neither calls Elixir code nor has effects. */
export type Eval = (frame: Frame) => Term

/** Where a frame's exceptions go while its code is inside a `try`; `outer` is the try around it in the same function. */
export interface Handler {
  readonly enter: Step
  readonly outer: Handler | null
}

/** So many slots are fields of the frame; the rest are in `more`. */
const INLINE_SLOTS = 6

const NO_MORE: Term[] = []
const NO_CAPTURES: readonly Term[] = []

/** The activation of a function on the heap: the stack of a process is a chain of frames. */
export class Frame {
  parent: Frame | null
  code: Code
  next: Step
  line = 0
  handler: Handler | null = null
  captures: readonly Term[] = NO_CAPTURES
  native: Effect<Term> | null = null
  more: Term[] = NO_MORE
  s0: Term = null
  s1: Term = null
  s2: Term = null
  s3: Term = null
  s4: Term = null
  s5: Term = null

  constructor(parent: Frame | null, code: Code) {
    this.parent = parent
    this.code = code
    this.next = code.entry
  }
}

function moreOf(frame: Frame): Term[] {
  if (frame.more === NO_MORE) frame.more = new Array<Term>(frame.code.size - INLINE_SLOTS).fill(null)
  return frame.more
}

/** Writes a slot whose number is known only at run time. */
export function setSlot(frame: Frame, slot: number, value: Term): void {
  switch (slot) {
    case 0:
      frame.s0 = value
      return
    case 1:
      frame.s1 = value
      return
    case 2:
      frame.s2 = value
      return
    case 3:
      frame.s3 = value
      return
    case 4:
      frame.s4 = value
      return
    case 5:
      frame.s5 = value
      return
    default:
      moreOf(frame)[slot - INLINE_SLOTS] = value
  }
}

/** The expression that reads a slot. */
export function slotReader(slot: number): Eval {
  switch (slot) {
    case 0:
      return (frame) => frame.s0
    case 1:
      return (frame) => frame.s1
    case 2:
      return (frame) => frame.s2
    case 3:
      return (frame) => frame.s3
    case 4:
      return (frame) => frame.s4
    case 5:
      return (frame) => frame.s5
    default: {
      const at = slot - INLINE_SLOTS
      return (frame) => frame.more[at] ?? null
    }
  }
}

/** Reads a slot whose number is known only at run time. */
export function getSlot(frame: Frame, slot: number): Term {
  switch (slot) {
    case 0:
      return frame.s0
    case 1:
      return frame.s1
    case 2:
      return frame.s2
    case 3:
      return frame.s3
    case 4:
      return frame.s4
    case 5:
      return frame.s5
    default:
      return frame.more[slot - INLINE_SLOTS] ?? null
  }
}
