import { lessons, samples, terms } from 'virtual:course'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommandKeys } from '#features/commands/use-commands.ts'
import { NoticeBox } from '#features/notices/notice-box.tsx'
import { ConformancePage } from './conformance-page.tsx'
import { ContentsPage } from './contents-page.tsx'
import { prefetchBeside } from './course.ts'
import { FileDrop } from './file-drop.tsx'
import { FunctionsPage } from './functions-page.tsx'
import { GlossaryPage } from './glossary-page.tsx'
import { LATE, prefetchLateParts } from './late-parts.ts'
import { Missing } from './missing.tsx'
import { NotLoaded } from './not-loaded.tsx'
import { useNoticeNews } from './use-notice-news.ts'
import { usePage } from './use-page.ts'
import { usePageCommands } from './use-page-commands.ts'
import { Workbench } from './workbench.tsx'

/** What the editor does by itself, and the way out of it. */
const EDITOR_KEYS = [
  { keys: 'mod+s', text: 'Lay the code out as mix format does' },
  { keys: 'mod+space', text: 'Complete' },
  { keys: 'mod+shift+space', text: 'How the function is called' },
  { keys: 'mod+.', text: 'Put right what is marked' },
  { keys: 'f12', text: 'To the definition' },
  { keys: 'mod+f', text: 'Find' },
  { keys: 'mod+/', text: 'Comment, or take the comment away' },
  { keys: 'escape+tab', text: 'Leave the editor: one after the other' },
]

/** The page that the address names. */
export function App() {
  const page = usePage()
  const [searching, setSearching] = useState(false)
  const [showingKeys, setShowingKeys] = useState(false)
  const onSearch = useCallback(() => setSearching((open) => !open), [])
  const onKeys = useCallback(() => setShowingKeys(true), [])
  usePageCommands(samples, onSearch, onKeys)
  useCommandKeys()
  useNoticeNews()
  const place = page.kind === 'subject' ? page.subject.id : page.kind
  const before = useRef(place)
  useEffect(() => {
    // A screen reader is told of the new page by the focus on its content.
    if (before.current !== place) document.querySelector('main')?.focus()
    before.current = place
    prefetchBeside(place)
  }, [place])
  useEffect(prefetchLateParts, [])
  return (
    <>
      {page.kind === 'contents' && <ContentsPage lessons={lessons} onSearch={onSearch} />}
      {page.kind === 'functions' && <FunctionsPage lessons={lessons} onSearch={onSearch} />}
      {page.kind === 'glossary' && <GlossaryPage onSearch={onSearch} />}
      {page.kind === 'conformance' && <ConformancePage onSearch={onSearch} />}
      {page.kind === 'subject' && (
        <Workbench key={page.subject.id} subject={page.subject} lessons={lessons} samples={samples} onSearch={onSearch} />
      )}
      {page.kind === 'missing' && <Missing onSearch={onSearch} />}
      {page.kind === 'failed' && <NotLoaded message={page.message} onRetry={page.retry} onSearch={onSearch} />}
      <LATE.keys.Part open={showingKeys} onOpen={setShowingKeys} more={EDITOR_KEYS} />
      <LATE.palette.Part lessons={lessons} terms={terms} open={searching} onOpen={setSearching} />
      <NoticeBox />
      <FileDrop />
    </>
  )
}
