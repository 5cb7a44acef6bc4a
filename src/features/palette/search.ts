import type { LessonEntry } from '#course/lesson.ts'
import type { TermEntry } from '#course/term.ts'
import { plainTitle } from '#ui/title-text.tsx'

/** Something that can be found and opened. */
export type Found =
  | { readonly kind: 'lesson'; readonly lesson: LessonEntry; readonly text: string }
  | { readonly kind: 'function'; readonly lesson: LessonEntry; readonly text: string }
  | { readonly kind: 'term'; readonly id: string; readonly text: string }
  | { readonly kind: 'command'; readonly command: string; readonly text: string }

export interface Command {
  readonly command: string
  readonly text: string
}

/** More of a kind than this are not listed. */
const MOST = 8

/** What matches a query: lessons by title, number or summary, functions by name, terms of the glossary, commands by their words. Titles that begin with it come first. */
export function search(
  query: string,
  lessons: readonly LessonEntry[],
  terms: readonly TermEntry[],
  commands: readonly Command[],
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
  const commandItems = commands.map(({ command, text }) => ({ kind: 'command' as const, command, text }))
  return [
    ...ranked(lessonItems, ({ lesson }) => `${lesson.number} ${lesson.summary} ${lesson.slug}`),
    ...(words === '' ? [] : [...ranked(functionItems, () => ''), ...ranked(termItems, () => '')]),
    ...ranked(commandItems, () => ''),
  ]
}

function rankOf(text: string, also: string, words: string): number {
  if (words === '') return 1
  if (text.startsWith(words) || also.startsWith(`${words} `)) return 3
  if (text.includes(words)) return 2
  return also.includes(words) ? 1 : 0
}

/** A text cut into what matches a query and what does not. */
export function marked(text: string, query: string): readonly { readonly text: string; readonly match: boolean }[] {
  const at = query.trim() === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase().trim())
  if (at === -1) return [{ text, match: false }]
  const end = at + query.trim().length
  return [
    { text: text.slice(0, at), match: false },
    { text: text.slice(at, end), match: true },
    { text: text.slice(end), match: false },
  ]
}
