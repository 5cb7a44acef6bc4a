import { flushSync } from 'react-dom'
import { useNotice } from '#features/notices/notice-store.ts'
import { readFragment } from '#features/share/fragment.ts'
import type { SharedState } from '#features/share/shared-state.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import { loadSubject } from './course.ts'
import { parseRoute } from './route.ts'
import { currentRoute, replaceRoute, switchTo } from './router.ts'
import { openPlaces, sharedEdits, withoutLesson } from './shared-subject.ts'
import { routeOfSubject, SCRATCHPAD, type Subject, subjectId } from './subject.ts'

/** Opens what the address's fragment holds, without running it, and beside what the learner has of the same lesson. */
export async function openLink(): Promise<void> {
  const fragment = readFragment(location.hash)
  switch (fragment.kind) {
    case 'none':
      return
    case 'damaged':
      return refuse(`This link is damaged: ${fragment.why}. Nothing of yours has changed; ask for the link again.`)
    case 'newer':
      return refuse(
        `This link was made by a newer playground (form ${fragment.version}). Nothing of yours has changed; reload for the newest release.`,
      )
    case 'state':
      return await openState(fragment.state)
  }
}

async function openState(state: SharedState): Promise<void> {
  const named = state.subject === '' ? here() : state.subject
  const subject =
    named === SCRATCHPAD.id
      ? SCRATCHPAD
      : await loadSubject(named).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  if (subject instanceof Error) {
    useNotice.getState().actions.tell('warn', `The lesson of this link did not load: ${subject.message}. Reload to try again.`)
  } else if (subject !== null) {
    show(subject, state)
  } else {
    show(SCRATCHPAD, withoutLesson(state))
    const name = state.title === '' ? named : state.title
    useNotice.getState().actions.tell('warn', `The lesson “${name}” is no longer here. What the link holds of it is in the scratchpad.`)
  }
}

/** What the path opens; code on any other page is for the scratchpad. */
function here(): string {
  return subjectId(currentRoute()) ?? SCRATCHPAD.id
}

function show(subject: Subject, state: SharedState): void {
  // The page of the subject opens first, with the learner's own; then what the link brings stands beside it.
  flushSync(() => replaceRoute(routeOfSubject(subject)))
  const { lesson, actions } = useWorkspace.getState()
  if (lesson !== subject.id) actions.open(subject.id, subject.files)
  const { edits, older } = sharedEdits(subject, state)
  if (Object.keys(state.files).length > 0) {
    actions.bring('a link', edits)
    useNotice
      .getState()
      .actions.tell(
        older ? 'warn' : 'note',
        older ? OLDER : 'Opened from a link. Nothing of it has run; Run does. Reset brings the original text back.',
      )
  }
  openPlaces(state)
  switchTo('code')
}

const OLDER = 'This link was made on an older version of this lesson: its code is as it was sent, the text beside it is today’s.'

/** The page stays as it is; the fragment goes, so that a reload does not tell it again. */
function refuse(text: string): void {
  useNotice.getState().actions.tell('warn', text)
  replaceRoute(parseRoute(location.pathname, import.meta.env.BASE_URL))
}
