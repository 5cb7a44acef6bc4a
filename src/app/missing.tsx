import { Link } from './link.tsx'
import { TopBar } from './top-bar.tsx'

/** For an address that names nothing. */
export function Missing({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <div className="app plain">
      <TopBar onSearch={onSearch}>
        <span className="grow" />
      </TopBar>
      <main className="book" tabIndex={-1}>
        <div className="book-in">
          <div>
            <h1>There is no such lesson</h1>
            <p>
              The address names none. All lessons are in the <Link to={{ page: 'contents' }}>contents</Link>.
            </p>
          </div>
        </div>
      </main>
    </div>
  )
}
