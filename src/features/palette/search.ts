import type { LessonEntry } from '#course/lesson.ts'
import type { TermEntry } from '#course/term.ts'
import { plainTitle } from '#ui/title-text.tsx'

/** Something that can be found and opened. */
export type Found =
  | { readonly kind: 'lesson'; readonly lesson: LessonEntry; readonly text: string }
  | { readonly kind: 'function'; readonly lesson: LessonEntry; readonly text: string }
  | { readonly kind: 'term'; readonly id: string; readonly text: string }
  | { readonly kind: 'command'; readonly command: Named; readonly text: string }

/** A command as it is found: by its words. */
interface Named {
  readonly text: string
  readonly keys: string | null
  readonly run: () => void
}

/** More of a kind than this are not listed. */
const MOST = 8

/** What matches a query: lessons by title, number or summary, functions by name, terms of the glossary, commands by their words. Titles that begin with it come first. */
export function search(
  query: string,
  lessons: readonly LessonEntry[],
  terms: readonly TermEntry[],
  commands: readonly Named[],
): readonly Found[] {
  const words = query.toLowerCase().trim()
  const ranked = <Item extends Found>(items: readonly Item[], also: (item: Item) => string) =>
    items
      .map((item) => ({ item, rank: rankOf(item.text.toLowerCase(), also(item).toLowerCase(), words) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank)
      .slice(0, MOST)
      .map(({ item }) => item)
  const lessonItems = lessons.map((lesson) => ({ kind: 'lesson' as const, lesson, text: plainTitle(lesson.title) }))
  const functionItems = lessons.flatMap((lesson) => lesson.concepts.map((text) => ({ kind: 'function' as const, lesson, text })))
  const termItems = terms.map(({ term, id }) => ({ kind: 'term' as const, id, text: term }))
  const commandItems = commands.map((command) => ({ kind: 'command' as const, command, text: command.text }))
  return [
    ...ranked(lessonItems, ({ lesson }) => `${lesson.number} ${lesson.summary} ${lesson.slug}`),
    ...(words === '' ? [] : [...ranked(functionItems, () => ''), ...ranked(termItems, () => '')]),
    ...ranked(commandItems, () => ''),
  ]
}

/** Every word has to be found somewhere; the one that is found worst counts. */
function rankOf(text: string, also: string, query: string): number {
  return Math.min(...query.split(/\s+/).map((word) => rankOfWord(text, also, word)))
}

function rankOfWord(text: string, also: string, word: string): number {
  if (word === '') return 1
  if (text.startsWith(word) || also.startsWith(`${word.replace(/^0/, '')} `)) return 3
  if (text.includes(word)) return 2
  return also.includes(word) ? 1 : 0
}

/** A text cut into what matches a word of the query and what does not. */
export function marked(text: string, query: string): readonly { readonly text: string; readonly match: boolean }[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (words.length === 0) return [{ text, match: false }]
  // With a group in it, split keeps what matched: at every second place.
  return text.split(new RegExp(`(${words.join('|')})`, 'i')).map((part, index) => ({ text: part, match: index % 2 === 1 }))
}
