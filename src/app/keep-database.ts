import { useNotice } from '#features/notices/notice-store.ts'
import { useStart } from '#features/start-database/start-store.ts'
import type { Subject } from './subject.ts'
import { askFile, useRuns } from './use-runs.ts'

/** The database as the last run and the console left it is what the next runs start from. */
export async function keepDatabase(subject: Subject): Promise<void> {
  const { shown } = useRuns.getState()
  const saved = shown === null ? null : await askFile({ kind: 'save', format: 'sqlite' })
  if (shown === null || saved?.format !== 'sqlite') {
    useNotice.getState().actions.tell('warn', 'The database of that run is gone: run again.', 'news')
    return
  }
  const tables = shown.database?.tables.map(({ name }) => name) ?? []
  await useStart.getState().actions.startFrom(subject.id, { name: `the database of run ${shown.number}`, bytes: saved.bytes, tables })
}
