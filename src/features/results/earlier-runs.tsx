import type { RunEvent } from '#protocol/run-event.ts'
import { compareRuns } from './compare-runs.ts'

/** A run as the list of runs names it. */
export interface EndedRun {
  readonly id: number
  readonly number: number
  readonly events: readonly RunEvent[]
}

/** The runs that can be looked at again, the newest at the end. */
export interface EarlierRuns {
  readonly ended: readonly EndedRun[]
  readonly onLook: (id: number) => void
}

interface EarlierRunsProps extends EarlierRuns {
  readonly shown: EndedRun
  readonly setup: string
}

/** Which run is shown, to be changed for one of those before; beside it how the last run differs from it. */
export function RunPicker({ ended, shown, setup, onLook }: EarlierRunsProps) {
  const last = ended.at(-1)
  if (ended.length < 2 || last === undefined || !ended.some(({ id }) => id === shown.id)) return <b>Run {shown.number}</b>
  return (
    <>
      <select className="runs" aria-label="Run that is shown" value={shown.id} onChange={(event) => onLook(Number(event.target.value))}>
        {[...ended].reverse().map(({ id, number }) => (
          <option key={id} value={id}>
            Run {number} of {last.number}
          </option>
        ))}
      </select>{' '}
      {last.id !== shown.id && (
        <span className="soft">
          is an earlier one; run {last.number} had {compareRuns(shown.events, last.events, setup)}
        </span>
      )}
    </>
  )
}
