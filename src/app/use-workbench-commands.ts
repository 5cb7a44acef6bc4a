import type { LessonEntry } from '#course/lesson.ts'
import { useCommands } from '#features/commands/use-commands.ts'
import { type OutputTab, useLayout } from '#features/layout/layout-store.ts'
import { FILE_NAMES } from '#features/workspace/files.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import { checkExercise, runShown } from './program.ts'
import { navigate, switchTo } from './router.ts'
import type { Subject } from './subject.ts'
import { useRuns } from './use-runs.ts'

const TABS: Readonly<Record<OutputTab, string>> = {
  results: 'Look at the results',
  sql: 'Look at the SQL',
  transactions: 'Look at the transactions',
  database: 'Look at the database',
  console: 'Open the console',
}

/** What can be done with an open lesson or the scratchpad. */
export function useWorkbenchCommands(subject: Subject, lessons: readonly LessonEntry[]): void {
  useCommands(
    () => [
      { id: 'run', text: 'Run the open file', keys: 'mod+enter', group: 'Run', enabled: outsideConsole, run: () => run(subject) },
      ...(subject.exercise === null
        ? []
        : [{ id: 'check', text: 'Check the exercise', keys: 'mod+shift+enter', group: 'Run' as const, run: () => check(subject) }]),
      { id: 'stop', text: 'Stop the run', keys: 'escape', group: 'Run', enabled: isRunning, run: () => useRuns.getState().actions.stop() },
      {
        id: 'next part',
        text: 'To the next part of the page: text, code, what happened',
        keys: 'f6',
        group: 'Go',
        run: () => focusPart(1),
      },
      { id: 'part before', text: 'To the part before', keys: 'shift+f6', group: 'Go', run: () => focusPart(-1) },
      ...beside(subject, lessons),
      ...files(subject),
      ...Object.entries(TABS).map(([tab, text]) => ({
        id: text,
        text,
        keys: null,
        group: 'Go' as const,
        run: () => openTab(tab as OutputTab),
      })),
    ],
    [subject, lessons],
  )
}

function run(subject: Subject): void {
  runShown(subject)
  switchTo('result')
}

function check(subject: Subject): void {
  checkExercise(subject)
  switchTo('result')
}

function isRunning(): boolean {
  return useRuns.getState().current?.status === 'running'
}

/** In the console the same keys send its input. */
function outsideConsole(event: KeyboardEvent | null): boolean {
  return !(event?.target instanceof HTMLTextAreaElement && event.target.closest('.iex') !== null)
}

function openTab(tab: OutputTab): void {
  useLayout.getState().actions.openTab(tab)
  switchTo('result')
}

function beside(subject: Subject, lessons: readonly LessonEntry[]) {
  if (subject.lesson === null) return []
  const at = lessons.indexOf(subject.lesson)
  const to = (step: 1 | -1) => () => {
    const lesson = lessons[at + step]
    if (lesson !== undefined) navigate({ page: 'lesson', lesson: lesson.id })
  }
  return [
    {
      id: 'next',
      text: 'To the next lesson',
      keys: 'alt+pagedown',
      group: 'Go' as const,
      enabled: () => at + 1 < lessons.length,
      run: to(1),
    },
    { id: 'before', text: 'To the lesson before', keys: 'alt+pageup', group: 'Go' as const, enabled: () => at > 0, run: to(-1) },
  ]
}

function files(subject: Subject) {
  return FILE_NAMES.filter((name) => name === 'code' || subject.files[name] !== null).map((name) => ({
    id: `file ${name}`,
    text: `Open the file ${name}`,
    keys: null,
    group: 'Go' as const,
    run: () => {
      useWorkspace.getState().actions.choose(name)
      switchTo('code')
      focusWithin('Code')
    },
  }))
}

const PARTS = ['Lesson', 'Code', 'What happened']

/** Moves the focus to the part of the page after, or before, the one that has it. */
function focusPart(step: 1 | -1): void {
  const at = PARTS.findIndex((label) => regionOf(label)?.contains(document.activeElement))
  const next = at === -1 ? (step === 1 ? 0 : PARTS.length - 1) : (at + step + PARTS.length) % PARTS.length
  focusWithin(PARTS[next] ?? 'Code')
}

/** Where the focus goes in a part: the first of these that it has. */
const FIRST_FOCUS = ['[role=textbox]', 'textarea', '.pane-body[tabindex="0"]', '[role=tabpanel]']

/** Focuses the editor, or else what of a part takes the focus first. */
function focusWithin(label: string): void {
  // A file that has just been chosen is drawn before the focus goes there.
  requestAnimationFrame(() => {
    const part = regionOf(label)
    const targets = FIRST_FOCUS.flatMap((selector) => part?.querySelector<HTMLElement>(selector) ?? [])
    targets[0]?.focus()
  })
}

function regionOf(label: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`section[aria-label="${label}"]`)
}
