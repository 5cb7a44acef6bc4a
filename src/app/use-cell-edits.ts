import { useState } from 'react'
import type { EditsProps, MadeEdit } from '#features/database/use-editing.tsx'
import { useLayout } from '#features/layout/layout-store.ts'
import { useConsole } from './use-runs.ts'

/** Edits of cells as code that the console runs; each can be taken back, the last one first. They belong to one run's database. */
export function useCellEdits(run: number | null): EditsProps {
  const [all, setAll] = useState<{ readonly run: number | null; readonly made: readonly MadeEdit[] }>({ run, made: [] })
  const made = all.run === run ? all.made : []
  const { exchanges, actions } = useConsole()
  const { openTab } = useLayout((state) => state.actions)
  const last = made.at(-1)
  // One that the database or the schema refused has nothing to be taken back.
  const kept = (failed: boolean) => (failed ? made.slice(0, -1) : made)
  const exchange = last === undefined ? undefined : exchanges.findLast(({ input }) => input === last.code)
  const error = exchange?.events.find((event) => event.kind === 'error')
  return {
    made,
    outcome: exchange === undefined || exchange.running ? null : error?.kind === 'error' ? { error: error.message } : 'done',
    onMake: (edit) => {
      actions.evaluate(edit.code)
      setAll({ run, made: [...kept(error !== undefined), edit] })
    },
    onUndo: () => {
      if (last === undefined) return
      actions.evaluate(last.undo)
      setAll({ run, made: made.slice(0, -1) })
    },
    onConsole: () => openTab('console'),
  }
}
