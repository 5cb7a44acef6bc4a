import { BookPage } from './book-page.tsx'
import { Link } from './link.tsx'

/** For an address that names nothing. */
export function Missing({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <BookPage title="Not found" look="looked-up" onSearch={onSearch}>
      <div>
        <h1>There is no such lesson</h1>
        <p className="say">
          The address names none. All lessons are in the <Link to={{ page: 'contents' }}>contents</Link>.
        </p>
      </div>
    </BookPage>
  )
}
