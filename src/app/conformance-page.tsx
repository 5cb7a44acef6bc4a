import { latePart } from '#ui/late-part.tsx'
import { BookPage } from './book-page.tsx'

/** Its data is fetched when it is opened. */
const Screen = latePart(
  'What is here and what is not',
  async () => (await import('#features/conformance/conformance-screen.tsx')).ConformanceScreen,
)

/** What of Elixir and Ecto is here, and what is not. */
export function ConformancePage({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <BookPage title="What is here, and what is not" onSearch={onSearch}>
      <Screen.Part />
    </BookPage>
  )
}
