import { Button } from '#ui/button.tsx'
import { TopBar } from './top-bar.tsx'

interface NotLoadedProps {
  readonly message: string
  readonly onRetry: () => void
  readonly onSearch: () => void
}

/** For a lesson that could not be downloaded. */
export function NotLoaded({ message, onRetry, onSearch }: NotLoadedProps) {
  return (
    <div className="app plain">
      <TopBar onSearch={onSearch}>
        <span className="grow" />
      </TopBar>
      <main className="book" tabIndex={-1}>
        <div className="book-in">
          <div role="alert">
            <h1>The lesson could not be loaded</h1>
            <p>{message}</p>
            <Button look="line" onClick={onRetry}>
              Retry
            </Button>
          </div>
        </div>
      </main>
    </div>
  )
}
