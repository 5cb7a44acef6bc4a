import { Button } from '#ui/button.tsx'
import { BookPage } from './book-page.tsx'

interface NotLoadedProps {
  readonly message: string
  readonly onRetry: () => void
  readonly onSearch: () => void
}

/** For a lesson that could not be downloaded. */
export function NotLoaded({ message, onRetry, onSearch }: NotLoadedProps) {
  return (
    <BookPage title="Not loaded" look="looked-up" onSearch={onSearch}>
      <div role="alert">
        <h1>The lesson could not be loaded</h1>
        <p className="say">{message}</p>
        <Button look="main" className="after-say" onClick={onRetry}>
          Retry
        </Button>
      </div>
    </BookPage>
  )
}
