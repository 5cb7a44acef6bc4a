import { atom } from '#terms/atom.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { queryText } from './inspect/query-doc.ts'

/** Raises `Ecto.Query.CompileError`: what is wrong with the query as it is written. */
export function raiseCompileError(message: string): never {
  return raise('Ecto.Query.CompileError', { message })
}

/** Raises `Ecto.QueryError` with the query printed below the message; `clause` (a part of the query) tells the place, `hint` comes last. */
export function raiseQueryError(query: ElixirMap, message: string, clause?: Term, hint?: string): never {
  const shown = `${place(clause)}${message} in query:\n\n${queryText(query)}\n`
  return raise('Ecto.QueryError', { message: hint === undefined ? shown : `${shown}\n${hint}\n` })
}

/** Raises `Ecto.Query.CastError` for a value of a clause that its type does not take. */
export function raiseCastError(query: ElixirMap, message: string, clause: Term, value: Term, type: Term): never {
  return raise('Ecto.Query.CastError', { value, type, message: `${place(clause)}${message} in query:\n\n${queryText(query)}\n` })
}

/** `script.exs:12: ` of the clause that is to blame, as far as it is known. */
function place(clause: Term | undefined): string {
  if (!(clause instanceof ElixirMap)) return ''
  const file = mapGet(clause, atom('file'))
  const line = mapGet(clause, atom('line'))
  return typeof file === 'string' && typeof line === 'number' ? `${file}:${line}: ` : ''
}
