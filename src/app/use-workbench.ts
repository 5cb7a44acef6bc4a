import { useEffect, useRef } from 'react'
import { useProgress } from '#features/progress/progress-store.ts'
import { useStart } from '#features/start-database/start-store.ts'
import { editsWouldBeLost, useWorkspace } from '#features/workspace/workspace-store.ts'
import { plainTitle } from '#ui/title-text.tsx'
import { runIfNew } from './program.ts'
import type { Subject } from './subject.ts'
import { useConsole, useRuns } from './use-runs.ts'

/** How long after the last key a live run begins. */
const LIVE_AFTER = 700

/** Opens the files of a subject with the learner's edits, and forgets the runs of the one before. */
export function useOpenSubject(subject: Subject): void {
  if (useWorkspace.getState().lesson !== subject.id) {
    useWorkspace.getState().actions.open(subject.id, subject.files)
  }
  useEffect(() => {
    document.title = `${plainTitle(subject.title)} · Ecto Playground`
    void useStart.getState().actions.open(subject.id)
    const { reach, visit } = useProgress.getState().actions
    if (subject.lesson !== null) {
      visit(subject.id)
      reach(subject.id, 'read')
    }
    return () => {
      useRuns.getState().actions.clear()
      useConsole.getState().actions.clear()
    }
  }, [subject])
}

/** The browser asks before it closes a page whose edits it did not take. */
export function useLeaveWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (editsWouldBeLost()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
}

/** With Live on, an edit runs by itself after a pause. Nothing runs when a lesson or a link is opened. */
export function useLiveRuns(subject: Subject): void {
  const { originals, edits } = useWorkspace()
  const before = useRef({ originals, edits })
  useEffect(() => {
    // Another lesson, or another version of this one: its originals were set anew.
    const opened = before.current.originals !== originals
    const edited = !opened && before.current.edits !== edits
    before.current = { originals, edits }
    if (!edited || !useWorkspace.getState().live) return
    const timer = setTimeout(() => runIfNew(subject), LIVE_AFTER)
    return () => clearTimeout(timer)
  }, [subject, originals, edits])
}

/** A run that finished counts, and a check that passed. */
export function useProgressOfRuns(subject: Subject): void {
  const current = useRuns((state) => state.current)
  useEffect(() => {
    if (subject.lesson === null || current === null) return
    const { reach } = useProgress.getState().actions
    if (current.check?.passed) reach(subject.id, 'solved')
    else if (current.status === 'finished') reach(subject.id, 'ran')
  }, [subject, current])
}
