import { type ReactNode, useEffect } from 'react'
import { TopBar } from './top-bar.tsx'

interface BookPageProps {
  /** What the browser calls the page; null for the playground as a whole. */
  readonly title: string | null
  /** Where one is, in the bar at the top. */
  readonly where?: ReactNode
  readonly look?: string
  readonly onSearch: () => void
  readonly children: ReactNode
}

const SITE = 'Ecto Playground'

/** A page that is read from top to bottom, below the bar: all but lessons and the scratchpad. */
export function BookPage({ title, where = null, look = '', onSearch, children }: BookPageProps) {
  useEffect(() => {
    document.title = title === null ? SITE : `${title} · ${SITE}`
  }, [title])
  return (
    <div className="app plain">
      <TopBar onSearch={onSearch}>
        {where}
        <span className="grow" />
      </TopBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <main className="book" tabIndex={0}>
        <div className={`book-in ${look}`}>{children}</div>
      </main>
    </div>
  )
}
