import { isAtom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { Pid } from '#terms/pid.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

type Row = readonly [title: string, text: string]

/** What `i` prints of a term: what it is, how it is made up, and which modules work with it. */
export function* infoText(term: Term): Effect<string> {
  const shown = yield* inspectEffect(term, { pretty: true, width: 78 })
  const rows: readonly Row[] = [['Term', shown], ...typeRows(term)]
  return rows.map(([title, text]) => `${title}\n${text.replace(/^/gm, '  ')}\n`).join('')
}

function typeRows(term: Term): readonly Row[] {
  if (typeof term === 'string' || term instanceof Bitstring) return binaryRows(term)
  if (isAtom(term)) return typed('Atom', 'Atom')
  if (isInteger(term)) return typed('Integer', 'Integer')
  if (term instanceof Float) return typed('Float', 'Float')
  if (isList(term)) return listRows(term)
  if (term instanceof ElixirMap) return mapRows(term)
  if (term instanceof Tuple) return typed('Tuple', 'Tuple')
  if (term instanceof Fun) return typed('Function', 'Function')
  return term instanceof Pid ? typed('PID', 'Process, Node') : typed('Reference', 'Kernel')
}

function typed(type: string, modules: string, ...between: readonly Row[]): readonly Row[] {
  return [['Data type', type], ...between, ['Reference modules', modules]]
}

function binaryRows(term: string | Bitstring): readonly Row[] {
  const raw: Row = ['Raw representation', inspect(term, { binaries: 'as_binaries' })]
  return typed(
    'BitString',
    typeof term === 'string' ? 'String, :binary' : 'Bitwise, :binary',
    ['Byte size', String(bytesOf(term).length)],
    raw,
  )
}

function listRows(term: Term): readonly Row[] {
  if (term !== EMPTY_LIST && keywordPairs(term) !== undefined) return typed('List', 'Keyword, List')
  const shown = inspect(term)
  const raw: readonly Row[] = shown.startsWith('~c') ? [['Raw representation', inspect(term, { charlists: 'as_lists' })]] : []
  return typed('List', 'List', ...raw)
}

function mapRows(term: ElixirMap): readonly Row[] {
  const module = structModule(term)
  if (module === undefined) return typed('Map', 'Map')
  return typed(inspect(module), `${inspect(module)}, Map`, ['Raw representation', inspect(term, { structs: false })])
}
