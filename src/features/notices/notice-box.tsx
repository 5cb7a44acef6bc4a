import { Button } from '#ui/button.tsx'
import { useNotice } from './notice-store.ts'

/** The notice, above everything, until it is closed. */
export function NoticeBox() {
  const { notice, actions } = useNotice()
  return (
    <div className="notices" role="status" aria-label="Notice">
      {notice !== null && (
        <div className="notice">
          <p>
            <span className={notice.tone === 'warn' ? 'warn-t' : 'dim'} aria-hidden="true">
              {notice.tone === 'warn' ? '▲' : '·'}
            </span>{' '}
            {notice.text}
          </p>
          <Button small look="line" onClick={actions.close}>
            Close
          </Button>
        </div>
      )}
    </div>
  )
}
