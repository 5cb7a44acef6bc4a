import { lessons, samples, terms } from 'virtual:course'
import { useEffect, useRef, useState } from 'react'
import { NoticeBox } from '#features/notices/notice-box.tsx'
import { ConformancePage } from './conformance-page.tsx'
import { ContentsPage } from './contents-page.tsx'
import { prefetchBeside } from './course.ts'
import { FunctionsPage } from './functions-page.tsx'
import { GlossaryPage } from './glossary-page.tsx'
import { Missing } from './missing.tsx'
import { NotLoaded } from './not-loaded.tsx'
import { Palette } from './palette.tsx'
import { usePage } from './use-page.ts'
import { Workbench } from './workbench.tsx'

/** The page that the address names. */
export function App() {
  const page = usePage()
  const [searching, setSearching] = useState(false)
  const onSearch = () => setSearching(true)
  const place = page.kind === 'subject' ? page.subject.id : page.kind
  const before = useRef(place)
  useEffect(() => {
    // A screen reader is told of the new page by the focus on its content.
    if (before.current !== place) document.querySelector('main')?.focus()
    before.current = place
    prefetchBeside(place)
  }, [place])
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
      <Palette lessons={lessons} samples={samples} terms={terms} open={searching} onOpen={setSearching} />
      <NoticeBox />
    </>
  )
}
