import { Link } from './link.tsx'

/** Beside the contents: the scratchpad. */
export function ContentsAside() {
  return (
    <aside className="aside" aria-label="More">
      <section>
        <h2>Scratchpad</h2>
        <p className="note">Paste a schema, a migration or a query of your own. Tables that are missing are made from the schemas.</p>
        <div className="acts">
          <Link className="btn line" to={{ page: 'scratchpad' }}>
            Open scratchpad
          </Link>
        </div>
      </section>
    </aside>
  )
}
