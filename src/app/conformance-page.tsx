import { lazy, Suspense, useEffect } from 'react'
import { TopBar } from './top-bar.tsx'

/** Its data is fetched when it is opened. */
const ConformanceScreen = lazy(() => import('#features/conformance/conformance-screen.tsx'))

/** What of Elixir and Ecto is here, and what is not. */
export function ConformancePage({ onSearch }: { readonly onSearch: () => void }) {
  useEffect(() => {
    document.title = 'What is here, and what is not · Ecto Playground'
  }, [])
  return (
    <div className="app plain">
      <TopBar onSearch={onSearch}>
        <span className="grow" />
      </TopBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <main className="book" tabIndex={0}>
        <div className="book-in">
          <Suspense fallback={<p role="status">Loading…</p>}>
            <ConformanceScreen />
          </Suspense>
        </div>
      </main>
    </div>
  )
}
