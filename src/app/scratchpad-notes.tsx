/** What the scratchpad is for. */
export function ScratchpadNotes() {
  return (
    <article className="lesson">
      <h1>Scratchpad</h1>
      <p className="lead">Your own schemas, migrations and queries, run as they are.</p>
      <p>
        Paste a schema from your project and query it. A table that is missing is made from the schema’s fields, and the results say so.{' '}
        <code>Repo</code> is there already; so are <code>Ecto.Query</code>, <code>Ecto.Changeset</code> and <code>Ecto.Multi</code>.
      </p>
      <p>What you type is kept in this browser, and goes nowhere else.</p>
    </article>
  )
}
