import { useLayout } from '#features/layout/layout-store.ts'
import { fingerprint } from '#features/share/fingerprint.ts'
import { SHARED_FILES, type SharedFile, type SharedFileName, type SharedState } from '#features/share/shared-state.ts'
import { useSql } from '#features/sql/sql-store.ts'
import { type Edits, FILE_NAMES, originalsOf, textOf } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import { OUTPUT_TABS } from './output-tabs.ts'
import type { Subject } from './subject.ts'

/** What is open now, as a link carries it. A lesson as it is needs no files. */
export function sharedState(subject: Subject): SharedState {
  const { originals, edits, tab } = useWorkspace.getState()
  const files: Partial<Record<SharedFileName, SharedFile>> = {}
  for (const name of Object.keys(edits).length === 0 ? [] : SHARED_FILES) {
    const text = textOf(originals, edits, name)
    if (text !== '') files[name] = { text, base: fingerprint(originals[name] ?? '') }
  }
  const { id, title } = subject
  return { subject: id, title, files, tab, panel: useLayout.getState().outputTab, dialect: useSql.getState().dialect }
}

/** The files of a link as edits of a subject's; `older`: the subject's texts have changed since the link was made. */
export function sharedEdits(subject: Subject, state: SharedState): { readonly edits: Edits; readonly older: boolean } {
  const originals = originalsOf(subject.files)
  const shared = FILE_NAMES.flatMap((name) => {
    const file = state.files[name]
    if (file === undefined || file.text === (originals[name] ?? '')) return []
    const current = file.base === null || file.base === fingerprint(originals[name] ?? '')
    return [{ name, text: file.text, base: current ? (originals[name] ?? '') : '', current }]
  })
  return {
    edits: Object.fromEntries(shared.map(({ name, text, base }) => [name, { text, base }])),
    older: shared.some(({ current }) => !current),
  }
}

/** A lesson that is not there any more, as a state of the scratchpad, which has no exercise. */
export function withoutLesson(state: SharedState): SharedState {
  const { setup, code, exercise } = state.files
  const texts = [code, exercise].flatMap((file) => (file === undefined ? [] : [file.text]))
  const files = {
    ...(setup === undefined ? {} : { setup: { ...setup, base: null } }),
    ...(texts.length === 0 ? {} : { code: { text: texts.join('\n\n# The exercise\n\n'), base: null } }),
  }
  return { ...state, subject: 'scratchpad', files, tab: 'code' }
}

/** Opens the file, the panel and the dialect that a link names, where there are such. */
export function openPlaces({ tab, panel, dialect }: SharedState): void {
  const file = FILE_NAMES.find((name) => name === tab)
  if (file !== undefined) useWorkspace.getState().actions.choose(file)
  const output = OUTPUT_TABS.find((name) => name === panel)
  if (output !== undefined) useLayout.getState().actions.openTab(output)
  if (dialect === 'sqlite' || dialect === 'postgres') useSql.getState().actions.setDialect(dialect)
}
