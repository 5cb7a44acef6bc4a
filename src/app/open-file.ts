import { flushSync } from 'react-dom'
import { withoutProvided } from '#features/import/elixir-file.ts'
import { decodeText, fileKind } from '#features/import/file-kind.ts'
import { notebookProgram } from '#features/import/notebook-file.ts'
import { useLayout } from '#features/layout/layout-store.ts'
import { useNotice } from '#features/notices/notice-store.ts'
import { useStart } from '#features/start-database/start-store.ts'
import { originalsOf } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import type { DatabaseFile } from '#protocol/file.ts'
import { navigate, switchTo } from './router.ts'
import { SCRATCHPAD } from './subject.ts'
import { askEngine, askFile } from './use-runs.ts'

/** Opens a file in the scratchpad: a program beside the learner's own, a database as what its runs start from. Nothing runs. */
export async function openFile(file: File): Promise<void> {
  const known = fileKind(file.name, file.size)
  if (known.kind === null) return tell('warn', known.why)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (known.kind === 'database') return await openDatabase(file.name, { format: 'sqlite', bytes })
  const text = decodeText(bytes)
  if (text === null) return tell('warn', `${file.name} cannot be opened: it is not text in UTF-8.`)
  switch (known.kind) {
    case 'sql':
      return await openDatabase(file.name, { format: 'sql', text })
    case 'elixir':
      return await openProgram(file.name, text)
    case 'notebook': {
      const notebook = notebookProgram(text)
      return notebook === null ? tell('warn', `${file.name} has no cell of Elixir.`) : await openProgram(file.name, notebook.code)
    }
  }
}

async function openProgram(name: string, text: string): Promise<void> {
  const forms = await askEngine({ kind: 'outline', text }, null)
  const program = withoutProvided(text.replaceAll('\r\n', '\n'), forms)
  openScratchpad()
  const base = originalsOf(SCRATCHPAD.files).code ?? ''
  useWorkspace.getState().actions.bring(name, { code: { text: program.text, base } })
  useWorkspace.getState().actions.choose('code')
  switchTo('code')
  const left = program.left.length === 0 ? '' : ` Left out, as the page has it: ${program.left.join(', ')}.`
  const missing = program.missing.length === 0 ? '' : ` It asks for packages that are not here: ${program.missing.join(', ')}.`
  const unread = forms === null ? ' It has an error of syntax, which the editor marks.' : ''
  tell(missing === '' && unread === '' ? 'note' : 'warn', `Opened ${name}.${left}${missing}${unread}`)
}

async function openDatabase(name: string, file: DatabaseFile): Promise<void> {
  const opened = await askFile({ kind: 'open', file })
  if (opened === null) return tell('warn', `${name} cannot be opened: the engine is not there.`)
  if (opened.kind === 'refused') {
    const place = opened.line === null ? '' : `, line ${opened.line}`
    return tell('warn', `${name} cannot be opened${place}: SQLite says “${opened.message}”.`)
  }
  openScratchpad()
  await useStart.getState().actions.startFrom(SCRATCHPAD.id, { name, bytes: opened.bytes, tables: opened.tables })
  useLayout.getState().actions.openTab('database')
  switchTo('result')
  const tables = opened.tables.length === 0 ? 'no tables' : `the tables ${opened.tables.slice(0, 8).join(', ')}`
  const more = opened.tables.length > 8 ? ` and ${opened.tables.length - 8} more` : ''
  tell('note', `Runs of the scratchpad start from a copy of ${name}, with ${tables}${more}. Run to see the rows.`)
}

/** The scratchpad's page is drawn before anything is put into it. */
function openScratchpad(): void {
  if (useWorkspace.getState().lesson !== SCRATCHPAD.id) flushSync(() => navigate({ page: 'scratchpad' }))
}

const { tell } = useNotice.getState().actions
