import type { ReactNode } from 'react'
import { BookPage } from './book-page.tsx'
import { Link } from './link.tsx'

interface PlainPageProps {
  readonly title: string
  /** One sentence. */
  readonly say: string
  readonly onSearch: () => void
  readonly children: ReactNode
}

/** A page to look things up in, beside the lessons. */
export function PlainPage({ title, say, onSearch, children }: PlainPageProps) {
  const where = (
    <nav className="crumbs" aria-label="Where you are">
      <b>{title}</b>
    </nav>
  )
  return (
    <BookPage title={title} where={where} look="looked-up" onSearch={onSearch}>
      <header>
        <h1>{title}</h1>
        <p className="say">
          {say} <Link to={{ page: 'contents' }}>All lessons</Link>
        </p>
      </header>
      {children}
    </BookPage>
  )
}
