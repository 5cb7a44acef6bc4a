import { useState } from 'react'
import type { DatabaseSnapshot, TableSnapshot } from '#protocol/database.ts'
import type { MarkedRow } from './changed-rows.ts'
import { type CellEdit, editCode } from './edit-code.ts'
import { EditForm } from './edit-form.tsx'

/** An edit that was made, and the code that takes it back. */
export interface MadeEdit {
  readonly code: string
  readonly undo: string
}

/** The edits of the tables' cells: what was made, how the last one ended, and the console that runs their code. */
export interface EditsProps {
  readonly made: readonly MadeEdit[]
  /** Null while it runs. */
  readonly outcome: 'done' | { readonly error: string } | null
  readonly onMake: (edit: MadeEdit) => void
  readonly onUndo: () => void
  readonly onConsole: () => void
}

interface Chosen extends CellEdit {
  readonly rowid: number
}

/** Which cell is being edited, with the form for it. */
export function useEditing(database: DatabaseSnapshot, { onMake }: EditsProps) {
  const [on, setOn] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  const formOf = (table: TableSnapshot) => {
    if (!on || chosen === null || chosen.table.name !== table.name) return null
    const make = (value: string | null) => editCode({ ...chosen, value }, database.schemas)
    const before = chosen.values[chosen.column] ?? null
    return (
      <EditForm
        key={`${chosen.rowid} ${chosen.column}`}
        name={table.columns[chosen.column]?.name ?? ''}
        row={chosen.rowid}
        before={before}
        codeOf={make}
        onCancel={close}
        onRun={(code) => {
          const undo = make(before)
          onMake({ code, undo: undo.kind === 'code' ? undo.code : '' })
          close()
        }}
      />
    )
  }
  return {
    on,
    toggle: () => {
      close()
      setOn(!on)
    },
    begin: (table: TableSnapshot, row: MarkedRow, column: number) =>
      setChosen({ table, rowid: row.rowid, values: row.values, column, value: row.values[column] ?? null }),
    formOf,
  }
}
