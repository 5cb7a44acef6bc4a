import { atom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { Fault, faultEntry } from './fault.ts'
import type { Frame } from './frame.ts'
import { isNativeFrame } from './native-frame.ts'

const DEPTH = 12

/** The frames of Elixir code from this one outwards, as `__STACKTRACE__` has them. */
export function stacktraceFrom(frame: Frame | null, entries: Term[] = []): Term {
  for (let at = frame; at !== null && entries.length < DEPTH; at = at.parent) {
    if (!isNativeFrame(at)) entries.push(frameEntry(at))
  }
  return listFrom(entries)
}

function frameEntry(frame: Frame): Term {
  const { module, name, arity, file, line } = frame.code.place
  return tuple(module, atom(name), arity, location(file, frame.line === 0 ? line : frame.line))
}

/** `[file: ~c"script.exs", line: 3]` */
function location(file: string, line: number): Term {
  return keyword({ file: listFrom(Array.from(file, (character) => character.codePointAt(0) ?? 0)), line })
}

/** Gives an exception its stack trace, when it has none yet. */
export function traceThrown(thrown: Thrown, frame: Frame): void {
  if (thrown.stacktrace !== undefined) return
  if (!(thrown instanceof Fault) || thrown.top === undefined) {
    thrown.stacktrace = stacktraceFrom(frame)
    return
  }
  const { top } = thrown
  const { file, line } = frame.code.place
  thrown.stacktrace = top.replacesFrame
    ? stacktraceFrom(frame.parent, [faultEntry(top, location(file, line))])
    : stacktraceFrom(frame, [faultEntry(top, EMPTY_LIST)])
}
