import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { RUN_KEYS } from '#ui/keys.ts'

export interface RunState {
  readonly engine: 'starting' | 'ready' | 'failed'
  readonly running: boolean
  readonly onRun: () => void
  readonly onStop: () => void
}

/** Run, and while something runs Stop. */
export function RunButton({ run }: { readonly run: RunState }) {
  if (run.running) {
    return (
      <Button look="stop" onClick={run.onStop} aria-keyshortcuts="Escape">
        <Icon name="stop" />
        Stop
        <span className="kbd" aria-hidden="true">
          Esc
        </span>
      </Button>
    )
  }
  return (
    <Button look="main" onClick={run.onRun} disabled={run.engine === 'failed'} aria-keyshortcuts="Control+Enter Meta+Enter">
      <Icon name="run" />
      Run
      <span className="kbd" aria-hidden="true">
        {RUN_KEYS}
      </span>
    </Button>
  )
}
