import { useEffect, useRef, useState } from 'react'
import { loadedSubject, loadSubject } from './course.ts'
import type { Route } from './route.ts'
import { useRoute } from './router.ts'
import { SCRATCHPAD, type Subject, subjectId } from './subject.ts'

/** What is shown: while a lesson is on its way, the page before it stays. */
export type Page =
  | { readonly kind: 'contents' }
  | { readonly kind: 'conformance' }
  | { readonly kind: 'functions' }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void }
  | { readonly kind: 'empty' }

/** The page that the address names, once it is there. */
export function usePage(): Page {
  const route = useRoute()
  const id = subjectId(route)
  const [arrived, setArrived] = useState<{ readonly id: string; readonly page: Page } | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    // A retry is a new attempt.
    void attempt
    if (id === null || loadedSubject(id) !== undefined) return
    let current = true
    const arrive = (page: Page) => current && setArrived({ id, page })
    loadSubject(id).then(
      (subject) => arrive(subject === null ? { kind: 'missing' } : { kind: 'subject', subject }),
      (error: unknown) =>
        arrive({
          kind: 'failed',
          message: error instanceof Error ? error.message : String(error),
          retry: () => setAttempt((number) => number + 1),
        }),
    )
    return () => {
      current = false
    }
  }, [id, attempt])
  const before = useRef<Page>({ kind: 'empty' })
  const page = pageNow(route) ?? (arrived?.id === id ? arrived?.page : undefined) ?? before.current
  useEffect(() => {
    before.current = page
  }, [page])
  return page
}

function pageNow(route: Route): Page | undefined {
  switch (route.page) {
    case 'contents':
    case 'conformance':
    case 'functions':
    case 'glossary':
      return { kind: route.page }
    case 'scratchpad':
      return { kind: 'subject', subject: SCRATCHPAD }
    case 'missing':
      return { kind: 'missing' }
    case 'sample':
    case 'lesson': {
      const subject = loadedSubject(subjectId(route) ?? '')
      return subject === undefined ? undefined : { kind: 'subject', subject }
    }
  }
}
