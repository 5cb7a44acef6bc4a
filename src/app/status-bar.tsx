import { useOffline } from '#features/offline/offline-store.ts'
import type { Engine, Run } from '#features/run/run.ts'
import { isControl } from '#protocol/transaction-outcome.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/time.ts'
import { EMBEDDED } from './embedded.ts'
import { SETUP } from './program.ts'

interface StatusBarProps {
  readonly engine: Engine
  readonly run: Run | null
  readonly selected: number | null
  readonly selectedTo: number | null
  /** What the editor has to tell. */
  readonly said: string
  readonly saved: boolean
  readonly onRetry: () => void
}

/** The state of the engine, of the last run, and of what is kept. */
export function StatusBar({ engine, run, selected, selectedTo, said, saved, onRetry }: StatusBarProps) {
  return (
    <footer className="status">
      <EngineState engine={engine} onRetry={onRetry} />
      <span>Ecto 3.14</span>
      {engine.state === 'ready' && <span>SQLite {engine.sqlite}</span>}
      {run !== null && <RunState run={run} />}
      <span className="grow" />
      <span className="said" role="status" aria-label="Editor">
        {said}
      </span>
      {selected !== null && <span>{linesOf(selected, selectedTo ?? selected)}</span>}
      <OfflineState />
      <Kept saved={saved} />
    </footer>
  )
}

function Kept({ saved }: { readonly saved: boolean }) {
  if (EMBEDDED) return null
  return (
    <span className={saved ? '' : 'warn-t urgent'}>
      {saved ? 'Saved' : '▲ Not saved: the browser’s storage is full or refused. Copy your code before you close the page'}
    </span>
  )
}

/** Whether the page works without a network, and the way to a newer one. */
function OfflineState() {
  const { state, actions } = useOffline()
  switch (state) {
    case 'none':
      return null
    case 'kept':
      return <span className="hide-s">Works offline</span>
    case 'newer':
      return (
        <span role="status" className="urgent">
          A new version is here
          <Button look="line" small onClick={actions.takeOver}>
            Reload
          </Button>
        </span>
      )
  }
}

function linesOf(first: number, last: number): string {
  return first === last ? `Line ${first}` : `Lines ${first}–${last}`
}

function EngineState({ engine, onRetry }: Pick<StatusBarProps, 'engine' | 'onRetry'>) {
  switch (engine.state) {
    case 'starting':
      return (
        <span role="status" className="urgent">
          <i className="dot starting" />
          Starting the engine … {engine.loading !== null && <Loading {...engine.loading} />}
        </span>
      )
    case 'ready':
      return (
        <span role="status">
          <i className="dot" />
          Ready
        </span>
      )
    case 'failed':
      return (
        <span role="alert" className="urgent">
          <span className="tag bad">
            ✗ The engine {engine.began ? 'broke off' : 'did not start'}: {engine.message}
          </span>
          <Button look="line" small onClick={onRetry}>
            Retry
          </Button>
        </span>
      )
  }
}

function Loading({ loaded, total }: { readonly loaded: number; readonly total: number }) {
  const share = Math.round((loaded / total) * 100)
  return (
    // Told once, at its start, and not at each step.
    <span aria-hidden="true">
      SQLite, {share} % of {Math.round(total / 1000)} KB
    </span>
  )
}

function RunState({ run }: { readonly run: Run }) {
  const own = run.events.filter(({ file }) => file !== SETUP)
  const statements = own.filter((event) => event.kind === 'query' && !isControl(event)).length
  const bounds = own.filter((event) => event.kind === 'transaction')
  const begun = bounds.filter(({ action }) => action === 'begin').length
  const undone = bounds.filter(({ action }) => action === 'rollback').length
  const error = run.events.find((event) => event.kind === 'error')
  const parts = [count(statements, 'statement'), begun > 0 ? count(begun, 'transaction') : '', undone > 0 ? `${undone} rolled back` : '']
  return (
    <>
      {run.status === 'limit' && <span className="warn-t">▲ stopped by its limits</span>}
      {error !== undefined && (
        <span className="bad-t">
          ✗ 1 error
          {error.line !== null && `, ${/^(code|exercise)/.test(error.file) ? '' : `${error.file.replace('.exs', '')} `}line ${error.line}`}
        </span>
      )}
      <span>{parts.filter((part) => part !== '').join(', ')}</span>
    </>
  )
}
