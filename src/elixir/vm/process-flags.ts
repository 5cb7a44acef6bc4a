import { Atom, atom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { argumentFault } from './fault.ts'
import type { Process } from './process.ts'

/** A flag that only keeps its value: there is one queue for all processes, and memory has limits of its own. */
interface KeptFlag {
  readonly initial: Term
  readonly accepts: (value: Term) => boolean
}

function oneOf(...names: readonly string[]): (value: Term) => boolean {
  return (value) => value instanceof Atom && names.includes(value.name)
}

const isCount = (value: Term): boolean => typeof value === 'number' && value >= 0

const NO_LIMIT = mapFrom([
  [atom('error_logger'), true],
  [atom('kill'), true],
  [atom('size'), 0],
])

const KEPT: Readonly<Record<string, KeptFlag>> = {
  priority: { initial: atom('normal'), accepts: oneOf('low', 'normal', 'high', 'max') },
  message_queue_data: { initial: atom('on_heap'), accepts: oneOf('on_heap', 'off_heap') },
  error_handler: { initial: atom('error_handler'), accepts: (value) => value instanceof Atom },
  sensitive: { initial: false, accepts: (value) => typeof value === 'boolean' },
  save_calls: { initial: 0, accepts: (value) => isCount(value) && Number(value) <= 10_000 },
  min_heap_size: { initial: 233, accepts: isCount },
  min_bin_vheap_size: { initial: 46422, accepts: isCount },
  max_heap_size: { initial: NO_LIMIT, accepts: (value) => isCount(value) || value instanceof ElixirMap },
}

/** Sets a flag of a process, if it lives, and answers the old value. */
export function setFlagOf(process: Process | undefined, name: string, value: Term): Term {
  return process === undefined ? null : setFlag(process, name, value)
}

function setFlag(process: Process, name: string, value: Term): Term {
  const kept = KEPT[name]
  if (name !== 'trap_exit' && kept === undefined) {
    return argumentFault('process_flag', [atom(name), value], '1st argument: invalid process flag')
  }
  const accepted = kept === undefined ? typeof value === 'boolean' : kept.accepts(value)
  if (!accepted) return argumentFault('process_flag', [atom(name), value], '2nd argument: invalid value for this process flag')
  return kept === undefined ? trap(process, value === true) : keep(process, name, kept, value)
}

function trap(process: Process, value: boolean): boolean {
  const before = process.trapsExits
  process.trapsExits = value
  return before
}

function keep(process: Process, name: string, { initial }: KeptFlag, value: Term): Term {
  const before = process.flags.get(name) ?? initial
  const set = name === 'max_heap_size' && typeof value === 'number' ? mapFrom([[atom('size'), value]], NO_LIMIT) : value
  process.flags.set(name, set)
  return before
}
