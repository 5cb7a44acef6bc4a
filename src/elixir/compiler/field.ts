import type { FieldAccess } from '#elixir/core/core.ts'
import { enterRemote, undefinedFunction } from '#elixir/vm/apply.ts'
import { fault } from '#elixir/vm/fault.ts'
import type { Eval, Frame, Step } from '#elixir/vm/frame.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { keyLookup } from './map-lookup.ts'
import { RETURN } from './step.ts'
import type { Context } from './unit.ts'

/** `subject.name` in a guard, where an atom is no module to call. */
export function fieldValue(node: FieldAccess, context: Context): Eval {
  const subject = context.unit.compiler.value(node.subject, context)
  const lookup = keyLookup(atom(node.name))
  return (frame) => {
    const map = subject(frame)
    const value = map instanceof ElixirMap ? lookup(map) : undefined
    return value === undefined ? noField(frame, node, map) : value
  }
}

function noField(frame: Frame, node: FieldAccess, subject: Term): never {
  frame.line = node.line
  return fault('badkey', atom(node.name), subject)
}

/** `subject.name`: a map's key, or a call when the subject is an atom. */
export function fieldStep(node: FieldAccess, context: Context, next: Step): Step {
  const lookup = keyLookup(atom(node.name))
  const otherwise = (frame: Frame, process: Parameters<Step>[1], subject: Term) => {
    if (!isAtom(subject) || subject === null) return noField(frame, node, subject)
    frame.line = node.line
    if (!(subject instanceof Atom)) return undefinedFunction(subject, node.name, [])
    if (next === RETURN) return enterRemote(frame.parent, subject, node.name, [], process)
    frame.next = next
    return enterRemote(frame, subject, node.name, [], process)
  }
  return context.unit.compiler.step(node.subject, context, (frame, process, subject) => {
    const value = subject instanceof ElixirMap ? lookup(subject) : undefined
    return value === undefined ? otherwise(frame, process, subject) : next(frame, process, value)
  })
}
