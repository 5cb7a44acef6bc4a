import { type ReactNode, useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { QueryPreview, QueryStep } from '#protocol/preview.ts'
import { addedParts } from '#ui/added-parts.ts'
import { DIALECTS, type Dialect, useDialect } from '#ui/dialect.ts'
import { SqlBlock } from '#ui/sql-text.tsx'

/** A query as the steps in which it grew, each with the SQL that it adds; it has not been sent. */
export function QueryCard({ query, tags }: { readonly query: QueryPreview; readonly tags: ReactNode }) {
  const { steps } = query
  const dialect = useDialect()
  const [chosen, setChosen] = useState<number | null>(null)
  const at = Math.min(chosen ?? steps.length - 1, steps.length - 1)
  return (
    <>
      <div className="head-row">
        <span className="ins">
          #<span className="x-m">Ecto.Query</span> <span className="dim">not sent</span>
        </span>
        <span className="right">{tags}</span>
      </div>
      <ol className="compose" aria-label="Clauses">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses may repeat, their place is what they are
          <li key={index} className={index > at ? 'later' : index === at && chosen !== null ? 'now' : ''}>
            <button type="button" aria-pressed={index === chosen} onClick={() => setChosen(index === chosen ? null : index)}>
              {step.clauses.map(({ name, text }, place) => (
                <span key={name} className="row">
                  <span className={place === 0 ? 'c' : 'c sub'}>{name}</span>
                  <span>
                    <ElixirText text={text} inspected />
                  </span>
                </span>
              ))}
            </button>
          </li>
        ))}
      </ol>
      <div className="as-sql">
        <div className="grow-bar">
          <span className="meta">
            {DIALECTS[dialect]} {chosen === null ? 'would get' : `at step ${at + 1} of ${steps.length}`}
          </span>
          {steps.length > 1 && <Walk at={chosen} last={steps.length - 1} onGo={setChosen} />}
        </div>
        <StepSql steps={steps} at={at} marks={chosen !== null} dialect={dialect} />
      </div>
    </>
  )
}

interface WalkProps {
  readonly at: number | null
  readonly last: number
  readonly onGo: (step: number | null) => void
}

/** Goes from step to step. */
function Walk({ at, last, onGo }: WalkProps) {
  if (at === null) {
    return (
      <button type="button" className="link-button" onClick={() => onGo(0)}>
        Step by step
      </button>
    )
  }
  return (
    <span className="walk">
      <button type="button" className="link-button" disabled={at === 0} onClick={() => onGo(at - 1)}>
        ← Back
      </button>
      <button type="button" className="link-button" disabled={at === last} onClick={() => onGo(at + 1)}>
        Next →
      </button>
      <button type="button" className="link-button" onClick={() => onGo(null)}>
        Whole
      </button>
    </span>
  )
}

interface StepSqlProps {
  readonly steps: readonly QueryStep[]
  readonly at: number
  readonly marks: boolean
  readonly dialect: Dialect
}

/** What the database would be sent at a step, with what the step has added marked. */
function StepSql({ steps, at, marks, dialect }: StepSqlProps) {
  const sql = steps[at]?.[dialect] ?? null
  if (sql === null) {
    const refused = steps[at]?.refused ?? null
    return <p className="says soft">Not a statement yet{refused === null ? '.' : `: ${refused}.`}</p>
  }
  const before = steps.slice(0, at).findLast((step) => step[dialect] !== null)?.[dialect] ?? ''
  const added = marks ? addedParts(before, sql) : []
  return (
    <>
      <SqlBlock sql={sql} parts={added.map((span) => ({ ...span, className: 'q-new' }))} />
      {marks && added.length === 0 && (
        <p className="meta">{sql === before ? 'This step adds no SQL of its own.' : 'This step takes something away.'}</p>
      )}
    </>
  )
}
