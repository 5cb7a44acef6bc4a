import { quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { moduleAtom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** One part of what `dbg` prints, as quoted code: a heading, and a list of `{text, value}`. */
export interface Section {
  readonly heading: Term
  readonly lines: Term
}

/** The code that runs what is debugged, what to print then, and the result. */
export interface Plan {
  readonly run: readonly Term[]
  readonly sections: readonly Section[]
  readonly result: Term
}

/** The variable that holds a value on the way. */
export function value(index: number): Term {
  return quotedVariable(`dbg_value${index}`, moduleAtom('Kernel'))
}

/** `variable = code` */
export function assign(variable: Term, code: Term): Term {
  return quotedCall('=', [variable, code])
}

/** The lines of a section: code or its text, and what holds its value. */
export function linesOf(lines: readonly (readonly [Term, Term])[]): Term {
  return listFrom(lines.map(([code, held]) => tuple(typeof code === 'string' ? code : quotedToText(code), held)))
}

/** Runs the code and prints it with its value. */
export function plain(code: Term): Plan {
  return {
    run: [assign(value(0), code)],
    sections: [{ heading: null, lines: linesOf([[quotedToText(code), value(0)]]) }],
    result: value(0),
  }
}
