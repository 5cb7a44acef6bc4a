import type { SampleEntry } from '#course/sample.ts'
import { Link } from './link.tsx'
import { SamplePicker } from './sample-picker.tsx'

interface ScratchpadNotesProps {
  readonly samples: readonly SampleEntry[]
  /** The sample that is open, null on the empty scratchpad. */
  readonly open: string | null
}

/** What the scratchpad is for, and what one may start from. */
export function ScratchpadNotes({ samples, open }: ScratchpadNotesProps) {
  const sample = samples.find(({ id }) => id === open)
  return (
    <article className="lesson">
      <h1>{sample?.title ?? 'Scratchpad'}</h1>
      <p className="lead">{sample?.summary ?? 'Your own schemas, migrations and queries, run as they are.'}</p>
      {sample === undefined ? (
        <p>
          Paste a schema from your project and query it. A table that is missing is made from the schema’s fields, and the results say so.{' '}
          <code>Repo</code> is there already; so are <code>Ecto.Query</code>, <code>Ecto.Changeset</code> and <code>Ecto.Multi</code>.
        </p>
      ) : (
        <p>
          Tables, schemas and rows are in <em>setup</em>, a few queries to begin with in <em>code</em>. Run them, then change them; Reset
          brings each file back.
        </p>
      )}
      <p>What you type is kept in this browser, and goes nowhere else.</p>
      <h2>Start from a database</h2>
      <SamplePicker samples={samples} open={open} />
      {sample !== undefined && (
        <p className="note">
          <Link to={{ page: 'scratchpad' }}>An empty scratchpad</Link>
        </p>
      )}
    </article>
  )
}
