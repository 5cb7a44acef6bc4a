import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFrontMatter } from './front-matter.ts'
import { anchorId, anchorOf } from './link.ts'
import { renderMarkdown } from './markdown.ts'
import type { Term } from './term.ts'

/** The words of `glossary.md` below `root` (the `lessons` folder), one for each of its headings, in its order. */
export function readGlossary(root: string, base: string): readonly Term[] {
  const path = join(root, 'glossary.md')
  if (!existsSync(path)) return []
  const { body } = readFrontMatter(readFileSync(path, 'utf8'), 'lessons/glossary.md')
  return body
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n')
      const term = section.slice(0, end).trim()
      return { term, id: anchorId(anchorOf(term)), html: renderMarkdown(section.slice(end), 'glossary.md', base) }
    })
}
