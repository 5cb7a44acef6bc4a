import { type ReactNode, useEffect } from 'react'
import { Link } from './link.tsx'
import { TopBar } from './top-bar.tsx'

interface PlainPageProps {
  readonly title: string
  /** One sentence. */
  readonly say: string
  readonly onSearch: () => void
  readonly children: ReactNode
}

/** A page to be read, beside the lessons. */
export function PlainPage({ title, say, onSearch, children }: PlainPageProps) {
  useEffect(() => {
    document.title = `${title} · Ecto Playground`
  }, [title])
  return (
    <div className="app plain">
      <TopBar onSearch={onSearch}>
        <nav className="crumbs" aria-label="Where you are">
          <b>{title}</b>
        </nav>
        <span className="grow" />
      </TopBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <main className="book" tabIndex={0}>
        <div className="book-in looked-up">
          <header>
            <h1>{title}</h1>
            <p className="say">
              {say} <Link to={{ page: 'contents' }}>All lessons</Link>
            </p>
          </header>
          {children}
        </div>
      </main>
    </div>
  )
}
