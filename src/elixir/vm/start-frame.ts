import { atom } from '#terms/atom.ts'
import type { Fun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { enterValue } from './apply.ts'
import { Code } from './code.ts'
import { Frame } from './frame.ts'

const PLACE = { module: atom('proc_lib'), name: 'init_p', arity: 5, file: '', line: 0 }

/** The first frame of a process: calls the function, and is left behind by it. */
export function startFrame(fun: Fun, args: readonly Term[]): Frame {
  return new Frame(null, new Code(PLACE, (_frame, process) => enterValue(null, fun, args, process)))
}
