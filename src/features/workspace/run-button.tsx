import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { RUN_KEYS } from '#ui/keys.ts'
import { count, showTime } from '#ui/time.ts'

export interface RunState {
  readonly engine: 'starting' | 'ready' | 'failed'
  readonly running: boolean
  /** How many statements the run has sent so far. */
  readonly statements: number
  /** The run whose results are shown, when the code has been edited since. */
  readonly staleRun: number | null
  readonly onRun: () => void
  readonly onStop: () => void
}

/** Run, and while something runs Stop. */
export function RunButton({ run }: { readonly run: RunState }) {
  if (run.running) {
    return (
      <>
        <RunningNote statements={run.statements} />
        <Button look="stop" onClick={run.onStop} aria-keyshortcuts="Escape">
          <Icon name="stop" />
          Stop
          <span className="kbd" aria-hidden="true">
            Esc
          </span>
        </Button>
      </>
    )
  }
  return (
    <>
      {run.staleRun !== null && <span className="meta hide-s stale-note">results are from run {run.staleRun}</span>}
      <Button look="main" onClick={run.onRun} disabled={run.engine === 'failed'} aria-keyshortcuts="Control+Enter Meta+Enter">
        <Icon name="run" />
        Run
        <span className="kbd" aria-hidden="true">
          {RUN_KEYS}
        </span>
      </Button>
    </>
  )
}

/** A run that takes no longer than this says nothing of its time. */
const NOTE_AFTER = 500

function RunningNote({ statements }: { readonly statements: number }) {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const started = Date.now()
    const timer = setInterval(() => setElapsed(Date.now() - started), 100)
    return () => clearInterval(timer)
  }, [])
  if (elapsed < NOTE_AFTER) return null
  return (
    <span className="meta hide-s" aria-hidden="true">
      {showTime(elapsed)}, {count(statements, 'statement')}
    </span>
  )
}
