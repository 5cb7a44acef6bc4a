import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Lesson } from './lesson.ts'

/** What a bundle says of a file: which module it stands for. */
type Bundle = Readonly<Record<string, { readonly type: string; readonly facadeModuleId?: string | null }>>

/**
 * Writes a page for each lesson beside the built `index.html`, at the lesson's address: with the lesson's title and summary, and a
 * request for its chunk, so that the text is there as soon as the page's script is.
 */
export function lessonPages(dist: string, base: string, lessons: readonly Lesson[], bundle: Bundle): void {
  const chunks = new Map(Object.entries(bundle).map(([file, { facadeModuleId }]) => [facadeModuleId, file]))
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  for (const lesson of lessons) {
    const chunk = chunks.get(`\0virtual:lesson/${lesson.id}`)
    const path = join(dist, 'lessons', `${lesson.id}.html`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, pageOf(page, lesson, chunk === undefined ? null : base + chunk))
  }
}

function pageOf(page: string, { title, summary }: Lesson, chunk: string | null): string {
  const preload = chunk === null ? '' : `\n    <link rel="modulepreload" crossorigin href="${chunk}">`
  return page
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(title.replaceAll('`', ''))} · Ecto Playground</title>${preload}`)
    .replace(/(<meta name="description" content=")[^"]*"/, (_, start: string) => `${start}${escaped(summary)}"`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
