import { Float } from '#terms/float.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { argumentFault, arithmeticFault } from './fault.ts'

/** The items of a tuple that has one at the zero-based index; raises as `:erlang.name(index + 1, tuple, more…)` does. */
export function itemsWith(name: 'element' | 'setelement', tuple: Term, index: Term, more: readonly Term[] = []): readonly Term[] {
  if (!isInteger(index) && !(index instanceof Float)) return arithmeticFault('+', [index, 1])
  if (tuple instanceof Tuple && typeof index === 'number' && index >= 0 && index < tuple.items.length) return tuple.items
  const position = typeof index === 'number' ? index + 1 : index
  return argumentFault(name, [position, tuple, ...more], problems(tuple, index).join('\n  * '))
}

function problems(tuple: Term, index: Term): readonly string[] {
  const wrong: string[] = []
  if (index instanceof Float) wrong.push('1st argument: not an integer')
  else if (tuple instanceof Tuple || (typeof index === 'number' && index < 0)) wrong.push('1st argument: out of range')
  if (!(tuple instanceof Tuple)) wrong.push('2nd argument: not a tuple')
  return wrong
}
