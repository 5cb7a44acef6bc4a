import { lessons } from 'virtual:course'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ContentsPage } from './contents-page.tsx'
import { Missing } from './missing.tsx'
import { Palette } from './palette.tsx'
import { pathOf } from './route.ts'
import { useRoute } from './router.ts'
import { SCRATCHPAD, subjectOf } from './subject.ts'
import { Workbench } from './workbench.tsx'

/** The page that the address names. */
export function App() {
  const route = useRoute()
  const [searching, setSearching] = useState(false)
  const id = route.page === 'lesson' ? route.lesson : null
  const subject = useMemo(() => {
    const lesson = lessons.find((candidate) => candidate.id === id)
    return lesson === undefined ? null : subjectOf(lesson)
  }, [id])
  const onSearch = () => setSearching(true)
  const path = pathOf(route, '/')
  const before = useRef(path)
  useEffect(() => {
    // A screen reader is told of the new page by the focus on its content.
    if (before.current !== path) document.querySelector('main')?.focus()
    before.current = path
  }, [path])
  return (
    <>
      {route.page === 'contents' && <ContentsPage lessons={lessons} onSearch={onSearch} />}
      {route.page === 'scratchpad' && <Workbench key="scratchpad" subject={SCRATCHPAD} lessons={lessons} onSearch={onSearch} />}
      {route.page === 'lesson' && subject !== null && (
        <Workbench key={subject.id} subject={subject} lessons={lessons} onSearch={onSearch} />
      )}
      {(route.page === 'missing' || (route.page === 'lesson' && subject === null)) && <Missing onSearch={onSearch} />}
      <Palette lessons={lessons} open={searching} onOpen={setSearching} />
    </>
  )
}
