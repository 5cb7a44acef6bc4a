import { useEffect } from 'react'
import { useNotice } from '#features/notices/notice-store.ts'
import { useStart } from '#features/start-database/start-store.ts'
import { useRuns } from './use-runs.ts'

/** A run that begins, and another database to start from, are news that take notices away. */
export function useNoticeNews(): void {
  useEffect(() => {
    const { news } = useNotice.getState().actions
    const ofRuns = useRuns.subscribe((now, before) => {
      if (now.current !== null && now.current.id !== before.current?.id) news()
    })
    const ofStart = useStart.subscribe((now, before) => {
      if (before.start !== null && now.start !== before.start) news()
    })
    return () => {
      ofRuns()
      ofStart()
    }
  }, [])
}
