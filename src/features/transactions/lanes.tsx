import type { CSSProperties } from 'react'
import { type Bar, type Lane, type Step, type Timeline, tickOf, waitedAt } from './timeline.ts'

interface LanesProps {
  readonly timeline: Timeline
  readonly step: number
  readonly onStep: (step: number) => void
}

/** The timeline: a lane per process and connection, transactions as bars, statements as ticks, and a playhead to drag. */
export function Lanes({ timeline, step, onStep }: LanesProps) {
  const size = timeline.steps.length
  const moment = timeline.steps[step - 1]
  return (
    <div className="strip" style={vars({ '--n': size })}>
      <div className="lanes" aria-hidden="true">
        <div className="lane axis">
          <span />
          <div className="track">
            {axis(size).map((number) => (
              <span key={number} style={vars({ '--a': number })}>
                {number}
              </span>
            ))}
          </div>
        </div>
        {timeline.lanes.map((lane) => (
          <LaneRow key={`${lane.pid} ${lane.connection}`} lane={lane} size={size} onStep={onStep} />
        ))}
        <div className="over">
          <div className="playhead" style={vars({ '--at': step })}>
            <output>{step}</output>
          </div>
        </div>
      </div>
      <label className="scrub">
        <span>Step of {size}</span>
        <input
          type="range"
          min={1}
          max={size}
          value={step}
          aria-label="Step"
          aria-valuetext={moment === undefined ? '' : `${step}: ${wordsOf(moment)}`}
          onChange={(event) => onStep(Number(event.target.value))}
        />
      </label>
      <Key waits={timeline.steps.some((each) => waitedAt(each) !== null)} />
    </div>
  )
}

function wordsOf(step: Step): string {
  const { event } = step
  const waited = waitedAt(step)
  if (waited !== null) return `waits ${waited} ms for a lock`
  return event.kind === 'query' ? `${event.caller}, ${event.sqlite.sql.slice(0, 60)}` : event.action.replace('_', ' ')
}

function vars(values: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return values as CSSProperties
}

/** The numbers on the axis: the first, the last, and round ones between. */
function axis(size: number): readonly number[] {
  const distance = [5, 10, 20, 50, 100, 250, 500].find((candidate) => size / candidate <= 8) ?? 1000
  const round = Array.from({ length: Math.floor(size / distance) }, (_, index) => (index + 1) * distance)
  return [...new Set([1, ...round.filter((number) => size - number >= distance / 3), size])]
}

function LaneRow({ lane, size, onStep }: { readonly lane: Lane; readonly size: number; readonly onStep: (step: number) => void }) {
  const short = lane.bars.length === 0
  return (
    <div className={`lane${short ? ' short' : ''}`}>
      <div className="who">
        {lane.pid}
        <small>connection {lane.connection}</small>
      </div>
      <div className="track">
        {lane.bars.map((bar) => (
          <BarMark
            key={`${bar.first} ${bar.nested}`}
            bar={bar}
            size={size}
            alone={lane.bars.filter(({ nested }) => !nested).length === 1}
          />
        ))}
        {lane.steps.map((step) => (
          <Tick key={step.number} step={step} onStep={onStep} />
        ))}
      </div>
    </div>
  )
}

function BarMark({ bar, size, alone }: { readonly bar: Bar; readonly size: number; readonly alone: boolean }) {
  const classes = `txb${bar.nested ? ' sp' : ''}${bar.undone ? ' undone' : ''}`
  const late = bar.first > size * 0.6
  const narrow = bar.last - bar.first + 1 < size / 6 && !alone
  return (
    <>
      <span className={classes} style={vars({ '--a': bar.first, '--z': bar.last })} />
      {bar.outcome !== null && (
        <span
          className={`tx-name ${bar.undone ? 'bad-t' : 'ok-t'}${late ? ' end' : ''}`}
          style={vars({ '--a': bar.first, '--z': bar.last })}
        >
          <code>{bar.outcome.line}</code> {bar.undone ? '↶' : '✓'}
          {!narrow && (bar.outcome.outcome === 'open' ? ' left open' : bar.undone ? ' rollback' : ' commit')}
        </span>
      )}
    </>
  )
}

function Tick({ step, onStep }: { readonly step: Step; readonly onStep: (step: number) => void }) {
  const waited = waitedAt(step)
  if (waited !== null) return <i className="tick wait" style={vars({ '--a': step.number })} title={wordsOf(step)} />
  if (step.event.kind !== 'query') return null
  const kind = { read: 'r', write: 'w', failed: 'x' }[tickOf(step.event)]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the slider below does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider below does the same by keyboard
    <i className={`tick ${kind}`} style={vars({ '--a': step.number })} title={wordsOf(step)} onClick={() => onStep(step.number)} />
  )
}

function Key({ waits }: { readonly waits: boolean }) {
  return (
    <div className="key" aria-hidden="true">
      <span>
        <i className="tick w" />
        write
      </span>
      <span>
        <i className="tick r" />
        read
      </span>
      {waits && (
        <span>
          <i className="tick wait" />
          waits for a lock
        </span>
      )}
      <span>
        <i className="bx committed" />✓ committed
      </span>
      <span>
        <i className="bx hatch undone" />↶ undone
      </span>
    </div>
  )
}
