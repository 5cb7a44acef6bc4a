import { refuseBits, refusePair } from '#elixir/stdlib/enumerable/refuse-item.ts'
import { enterRemote } from '#elixir/vm/apply.ts'
import { joinBits } from '#elixir/vm/bits.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import type { Frame } from '#elixir/vm/frame.ts'
import type { Process } from '#elixir/vm/process.ts'
import { moduleAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

const ENUM = moduleAtom('Enum')

/** The list of items that were collected last first. */
function reversed(items: Term, tail: Term = EMPTY_LIST): Term {
  let result = tail
  for (let rest = items; rest instanceof Cons; rest = rest.tail) result = new Cons(rest.head, result)
  return result
}

/** Collects items (last first) into `into`, which is `literal` when `%{}` or `""` is written there; the result goes to `frame`. */
export function collectInto(frame: Frame, process: Process, items: Term, into: Term, literal: boolean): Frame | null {
  const direct = collectDirectly(items, into, literal)
  if (direct === undefined) return enterRemote(frame, ENUM, 'into', [reversed(items), into], process)
  process.value = direct
  return frame
}

function collectDirectly(items: Term, into: Term, literal: boolean): Term | undefined {
  if (into === EMPTY_LIST) return reversed(items)
  if (into instanceof ElixirMap && structModule(into) === undefined) return collectPairs(reversed(items), into, literal)
  if (typeof into === 'string' || into instanceof Bitstring) return collectBits(reversed(items), into, literal)
  return undefined
}

function collectPairs(items: Term, into: ElixirMap, literal: boolean): Term {
  let map = into
  for (let rest = items; rest instanceof Cons; rest = rest.tail) {
    const pair = rest.head
    if (!isTuple(pair, 2)) return literal ? argumentFault('put', [pair, map]) : refusePair(pair)
    map = mapPut(map, pair.items[0] as Term, pair.items[1] as Term)
  }
  return map
}

function collectBits(items: Term, into: string | Bitstring, literal: boolean): Term {
  let text: Term = into
  for (let rest = items; rest instanceof Cons; rest = rest.tail) {
    const part = rest.head
    if (typeof part === 'string' && typeof text === 'string') text += part
    else if (isBits(part) && isBits(text)) text = joinBits([text, part])
    else if (literal) raiseArgument(`argument error: ${inspect(part)}`)
    else refuseBits(part, into)
  }
  return text
}

function isBits(value: Term): value is string | Bitstring {
  return typeof value === 'string' || value instanceof Bitstring
}
