import { Link } from './link.tsx'

/** Beside the contents: the scratchpad, and where to look something up. */
export function ContentsAside() {
  return (
    <aside className="aside" aria-label="More">
      <section>
        <h2>Scratchpad</h2>
        <p className="note">
          Paste a schema, a migration or a query of your own. Tables that are missing are made from the schemas. Or start from a database
          with rows in it.
        </p>
        <div className="acts">
          <Link className="btn line" to={{ page: 'scratchpad' }}>
            Open scratchpad
          </Link>
        </div>
      </section>
      <section>
        <h2>Look something up</h2>
        <p className="note">
          <Link to={{ page: 'functions' }}>Functions</Link>: every function that a lesson teaches.
        </p>
        <p className="note">
          <Link to={{ page: 'glossary' }}>Glossary</Link>: the words that lessons use.
        </p>
      </section>
    </aside>
  )
}
