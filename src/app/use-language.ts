import { useCallback, useState } from 'react'
import type { FilePosition } from '#editor/code-editor.tsx'
import type { AskLanguage, TextQuestion } from '#editor/language.ts'
import { FILE_NAMES } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import type { Completion, Definition, LanguageAnswers, LanguageQuestion, Place } from '#protocol/language.ts'
import { programOf, shownFile } from './program.ts'
import type { Subject } from './subject.ts'
import { askEngine, useConsole, useRuns } from './use-runs.ts'

interface Language {
  readonly onAsk: AskLanguage
  readonly onDefinition: (place: Definition) => void
  readonly goTo: FilePosition | null
}

/** What the editor asks of the language, answered for the files of a subject; a definition opens its file. */
export function useLanguage(subject: Subject): Language {
  const [goTo, setGoTo] = useState<FilePosition | null>(null)
  const onAsk = useCallback(
    <Q extends TextQuestion>(question: Q) => {
      const asked = withFiles(question, subject)
      return askEngine(asked, useRuns.getState().shown?.id ?? null) as Promise<LanguageAnswers[Q['kind']] | null>
    },
    [subject],
  )
  const onDefinition = useCallback(({ file, line, column }: Definition) => {
    const { tab, actions } = useWorkspace.getState()
    const name = FILE_NAMES.find((each) => shownFile(each) === file)
    if (name !== undefined && file !== shownFile(tab)) actions.choose(name)
    setGoTo({ line, column })
  }, [])
  return { onAsk, onDefinition, goTo }
}

/** The question with the files that run with the open one, and its text as it is typed. */
function withFiles(question: TextQuestion, subject: Subject): LanguageQuestion {
  switch (question.kind) {
    case 'fold':
    case 'format':
      return question
    case 'diagnose':
      return { kind: 'diagnose', ...filesWith(question.text, subject) }
    default:
      return { ...question, ...filesWith(question.text, subject) }
  }
}

/** The files that run with the open one, in order, with its text as it is typed. */
function filesWith(text: string, subject: Subject): Pick<Place, 'sources' | 'file'> {
  const { tab } = useWorkspace.getState()
  const file = shownFile(tab)
  const before = programOf(subject).filter((source) => source.file !== file)
  const own = { file, text }
  return { file, sources: tab === 'setup' ? [own, ...before] : [...before.slice(0, 1), own] }
}

/** What may stand at a place in the console's input: on what the last run left, and on what was said at the prompt since. */
export function completeInput(input: string, offset: number): Promise<Completion | null> {
  const { shown } = useRuns.getState()
  const said = useConsole
    .getState()
    .exchanges.flatMap(({ asks, number }) => (asks.kind === 'elixir' ? [{ file: `iex(${number})`, text: asks.code }] : []))
  const sources = [...(shown?.sources ?? []), ...said, { file: 'iex', text: input }]
  return askEngine({ kind: 'complete', trigger: null, sources, file: 'iex', offset }, shown?.id ?? null)
}
