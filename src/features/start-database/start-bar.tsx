import { Button } from '#ui/button.tsx'
import { count } from '#ui/time.ts'
import { useStart } from './start-store.ts'

interface StartBarProps {
  /** The run whose database could be kept; null before the first. */
  readonly run: number | null
  readonly onKeep: () => void
}

/** What runs start from, and the ways to change it. */
export function StartBar({ run, onKeep }: StartBarProps) {
  const { start, kept, actions } = useStart()
  if (start === null) {
    return run === null ? null : (
      <div className="bar start-bar">
        <span className="soft">Runs start from a fresh database</span>
        <Button small look="line" onClick={onKeep}>
          Start runs from this
        </Button>
      </div>
    )
  }
  return (
    <div className="bar start-bar">
      <span>
        Runs start from a copy of <b>{start.name}</b>: {count(start.tables.length, 'table')}, {size(start.bytes.length)}.{' '}
        <span className={kept ? 'soft' : 'warn-t'}>
          {kept ? 'Kept in this browser.' : '▲ Not kept: it is gone when this page is closed.'}
        </span>
      </span>
      {run !== null && (
        <Button small onClick={onKeep}>
          Start from run {run} instead
        </Button>
      )}
      <Button small look="line" onClick={actions.startFresh}>
        Back to a fresh one
      </Button>
    </div>
  )
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
