import { atom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { Frame } from './frame.ts'

/** The function that a fault names above the frame that ran into it: `{module, name, args}` on top of the stack trace. */
export interface FaultTop {
  /** An atom, but for a call on something that is none. */
  readonly module: Term
  readonly name: string
  readonly args: readonly Term[]
  /** Whether it stands for the frame itself (no clause matched) and not for a built-in that the frame called. */
  readonly replacesFrame: boolean
  /** What is wrong with which argument, as ArgumentError says it: `1st argument: not a list`. */
  readonly explanation?: string
}

/** An error that the machine itself raises, with Erlang's reason (`:badarith`, `{:badmatch, v}`): an exception once it is rescued. */
export class Fault extends Thrown {
  readonly top: FaultTop | undefined
  /** The frame it happened in, when that is not the one that was running. */
  frame: Frame | undefined

  constructor(reason: Term, top?: FaultTop) {
    super('error', reason)
    this.top = top
  }
}

const ERLANG = atom('erlang')

/** Raises an error with Erlang's reason, an atom or `{name, details…}`. */
export function fault(name: string, ...details: readonly Term[]): never {
  throw new Fault(details.length === 0 ? atom(name) : tuple(atom(name), ...details))
}

/** Raises `:badarith` of the operator `:erlang.name(args…)`. */
export function arithmeticFault(name: string, args: readonly Term[]): never {
  throw new Fault(atom('badarith'), { module: ERLANG, name, args, replacesFrame: false })
}

/** Raises `:badarg` of `:erlang.name(args…)`, with what is wrong with the arguments: `1st argument: not a list`. */
export function argumentFault(name: string, args: readonly Term[], explanation?: string): never {
  const top: FaultTop = { module: ERLANG, name, args, replacesFrame: false }
  throw new Fault(atom('badarg'), explanation === undefined ? top : { ...top, explanation })
}

/** The stack trace entry `{module, name, args, location}`; an explanation is among the location's `error_info`. */
export function faultEntry(top: FaultTop, place: Term): Term {
  const location = top.explanation === undefined ? place : keyword({ error_info: mapFrom([[atom('explanation'), top.explanation]]) })
  return tuple(top.module, atom(top.name), listFrom(top.args), location)
}
