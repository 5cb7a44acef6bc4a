import type { ExportedFile, ExportedProgram } from '#features/export/exported-program.ts'
import { exportMarkdown, shortMarkdown } from '#features/export/markdown.ts'
import { exportNotebook } from '#features/export/notebook.ts'
import { exportScript } from '#features/export/script.ts'
import { useNotice } from '#features/notices/notice-store.ts'
import { writeFragment } from '#features/share/fragment.ts'
import { useStart } from '#features/start-database/start-store.ts'
import { FILE_NAMES, textOf } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import type { DatabaseFile } from '#protocol/file.ts'
import { programOf } from './program.ts'
import { hrefOf } from './router.ts'
import { sharedState } from './shared-subject.ts'
import { routeOfSubject, type Subject } from './subject.ts'
import { askEngine, askFile, useRuns } from './use-runs.ts'

/** Gives the program as a file that runs elsewhere: a script for Elixir, or a notebook for Livebook. */
export async function exportProgram(subject: Subject, kind: 'exs' | 'livemd'): Promise<void> {
  const name = fileName(subject)
  const program = await exportedProgram(subject)
  save(`${name}.${kind}`, kind === 'exs' ? exportScript(program, name) : exportNotebook(program, name))
  if (subject.autoTables && !hasRunAsItIs(subject)) {
    tell(
      'warn',
      `${name}.${kind} has the tables that the last run made for schemas; this code has not run yet. Run it, then export again.`,
      'news',
    )
  } else tell('note', `${name}.${kind} is in your downloads.`)
}

/** Gives the database that the last run left. */
export async function exportDatabase(subject: Subject, format: DatabaseFile['format']): Promise<void> {
  const saved = await askFile({ kind: 'save', format })
  if (saved === null) return tell('warn', 'There is no database yet: run the code, then export what it left.', 'news')
  const name = `${fileName(subject)}.${format}`
  save(name, saved.format === 'sql' ? saved.text : saved.bytes)
  tell('note', `${name} is in your downloads.`)
}

/** Puts the program on the clipboard, as Markdown. */
export async function copyAsMarkdown(subject: Subject): Promise<void> {
  const link = `${location.origin}${hrefOf(routeOfSubject(subject))}${writeFragment(sharedState(subject))}`
  const text = exportMarkdown(await exportedProgram(subject), link)
  await navigator.clipboard.writeText(text).then(
    () => tell('note', 'Copied as Markdown.'),
    () => tell('warn', 'This browser does not allow copying.'),
  )
}

async function exportedProgram(subject: Subject): Promise<ExportedProgram> {
  const { originals, edits } = useWorkspace.getState()
  const files: ExportedFile[] = []
  for (const name of FILE_NAMES) {
    const text = textOf(originals, edits, name)
    // One after the other: of two questions of a kind the engine answers the later.
    if (text.trim() !== '') files.push({ name, text, forms: await askEngine({ kind: 'outline', text }, null) })
  }
  const lead = subject.lesson?.summary ?? ''
  return {
    title: subject.title,
    about: [lead, shortMarkdown(subject.html)].filter((text) => text !== '').join('\n\n'),
    files,
    migrations: useRuns.getState().shown?.events.flatMap((event) => (event.kind === 'table' ? [event.migration] : [])) ?? [],
    startsFrom: useStart.getState().start?.name ?? null,
  }
}

function hasRunAsItIs(subject: Subject): boolean {
  const ran = useRuns.getState().shown?.sources
  return programOf(subject).every(({ file, text }) => ran?.some((source) => source.file === file && source.text === text) === true)
}

function fileName({ id }: Subject): string {
  return id.split('/').at(-1) ?? id
}

function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const { tell } = useNotice.getState().actions
