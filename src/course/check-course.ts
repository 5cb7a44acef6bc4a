import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Documentation, isConcept, isDocumented } from './documentation.ts'
import type { Lesson } from './lesson.ts'
import { anchorOf, type Link, readLink } from './link.ts'

/** A Markdown file, its path below `lessons/`. */
interface Text {
  readonly file: string
  readonly lines: readonly string[]
}

/**
 * What is wrong with the texts of a course beyond their form, each with its file and line: a link that leads nowhere, a concept or a
 * place of the documentation that does not exist. `root` is the `lessons` folder.
 */
export function courseProblems(root: string, lessons: readonly Lesson[], documentation: Documentation): readonly string[] {
  const chapters = lessons.filter(({ intro }) => intro !== null).map(({ id }) => `${dirname(id)}/chapter.md`)
  const files = [...lessons.map(({ id }) => `${id}/lesson.md`), ...chapters, 'glossary.md'].filter((file) => existsSync(join(root, file)))
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n')]))
  return [...texts].flatMap(([file, lines]) => {
    const text: Text = { file, lines }
    return [...matterProblems(text, documentation), ...linkProblems(text, texts, root, documentation)]
  })
}

function matterProblems({ file, lines }: Text, documentation: Documentation): readonly string[] {
  const end = lines.indexOf('---', 1)
  return lines.slice(0, Math.max(end, 0)).flatMap((line, index) => {
    const [, field, value = ''] = /^(concepts|docs):\s*(.*)$/.exec(line) ?? []
    const at = `lessons/${file}:${index + 1}`
    if (field === 'docs') return isDocumented(value, documentation) ? [] : [`${at}: docs: there is no ${value} in the documentation`]
    if (field !== 'concepts') return []
    const names = value.replace(/^\[|\]$/g, '').split(/,\s*/)
    return names
      .filter((name) => name !== '' && !isConcept(name, documentation))
      .map((name) => `${at}: concepts: there is no function ${name}`)
  })
}

const LINK = /\[(?:[^\]`]|`[^`]*`)*\]\(([^)\s]+)\)/g

function linkProblems(
  { file, lines }: Text,
  texts: ReadonlyMap<string, readonly string[]>,
  root: string,
  documentation: Documentation,
): readonly string[] {
  return withoutFences(lines).flatMap((line, index) =>
    [...line.matchAll(LINK)].flatMap(([, href = '']) => {
      const problem = linkProblem(readLink(href, file), file, texts, root, documentation)
      return problem === null ? [] : [`lessons/${file}:${index + 1}: ${href}: ${problem}`]
    }),
  )
}

function linkProblem(
  link: Link,
  file: string,
  texts: ReadonlyMap<string, readonly string[]>,
  root: string,
  documentation: Documentation,
): string | null {
  switch (link.kind) {
    case 'docs':
      return isDocumented(link.reference, documentation) ? null : 'there is no such place in the documentation'
    case 'other':
      return 'only lessons, their lines and docs: can be linked to'
    case 'line': {
      const code = readFileSync(join(root, dirname(file), 'code.exs'), 'utf8').split('\n')
      return (code[link.line - 1] ?? '').trim() === '' ? 'this line of code.exs is empty' : null
    }
    case 'text': {
      const target = texts.get(link.file ?? file)
      if (target === undefined) return 'there is no such lesson'
      return link.anchor === null || anchorsOf(target).has(link.anchor) ? null : `${link.file ?? file} has no such heading`
    }
  }
}

function anchorsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(withoutFences(lines).flatMap((line) => (/^#{1,6} /.test(line) ? [anchorOf(line.replace(/^#+ /, ''))] : [])))
}

/** The lines with those of fenced code emptied. */
function withoutFences(lines: readonly string[]): readonly string[] {
  let fenced = false
  return lines.map((line) => {
    const fence = line.startsWith('```')
    if (fence) fenced = !fenced
    return fence || fenced ? '' : line
  })
}
