import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentationName, documentationUrl } from './documentation.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import type { Chapter, Lesson } from './lesson.ts'
import { renderMarkdown } from './markdown.ts'
import { renderLesson } from './render-lesson.ts'

const NUMBERED = /^(\d+)-([a-z0-9-]+)$/

/**
 * All lessons below `root` (the `lessons` folder) in their order. The folders are the registry: `PART/NN-slug/` is a lesson when it holds
 * a `lesson.md`, a chapter when it holds a `chapter.md` and its steps `NN-slug/` inside. Links in the texts are below `base`.
 * Throws an Error that names the file and what is wrong with it.
 */
export function readCourse(root: string, base = '/'): readonly Lesson[] {
  const place: Place = { root, base }
  return numberedFolders(root).flatMap((part) =>
    numberedFolders(join(root, part)).flatMap((folder) => {
      const path = join(root, part, folder)
      return existsSync(join(path, 'chapter.md')) ? readChapter(place, part, folder) : [readLesson(place, `${part}/${folder}`, null, null)]
    }),
  )
}

interface Place {
  readonly root: string
  /** The address that the page is served below. */
  readonly base: string
}

function numberedFolders(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => NUMBERED.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
}

function readChapter(place: Place, part: string, folder: string): readonly Lesson[] {
  const path = `${part}/${folder}`
  const { matter, body } = readText(place.root, `${path}/chapter.md`)
  const steps = numberedFolders(join(place.root, path))
  return steps.map((step, i) => {
    const chapter: Chapter = { number: numberOf(folder), title: matter.title, summary: matter.summary, step: i + 1, steps: steps.length }
    const intro = i === 0 ? renderMarkdown(body, `${path}/chapter.md`, place.base) : null
    return readLesson(place, `${path}/${step}`, chapter, intro)
  })
}

function readLesson({ root, base }: Place, id: string, chapter: Chapter | null, intro: string | null): Lesson {
  const { matter, body } = readText(root, `${id}/lesson.md`)
  const folder = id.slice(id.lastIndexOf('/') + 1)
  const file = (name: string): string | null => {
    const path = join(root, id, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }
  const code = file('code.exs')
  if (code === null) throw new Error(`lessons/${id}: code.exs is missing`)
  const { html, exercise } = renderLesson(body, `${id}/lesson.md`, base)
  return {
    id,
    part: id.slice(0, id.indexOf('/')),
    number: chapter?.number ?? numberOf(folder),
    slug: folder.replace(NUMBERED, '$2'),
    title: matter.title,
    summary: matter.summary,
    concepts: matter.concepts,
    chapter,
    docs: matter.docs === null ? null : { name: documentationName(matter.docs), url: documentationUrl(matter.docs) },
    autoTables: matter.autoTables,
    intro,
    html,
    exercise,
    files: {
      setup: file('setup.exs') ?? '',
      code,
      exercise: file('exercise.exs'),
      solution: file('solution.exs'),
      check: file('check.exs'),
    },
  }
}

function numberOf(folder: string): number {
  return Number.parseInt(folder, 10)
}

function readText(root: string, path: string): { readonly matter: FrontMatter; readonly body: string } {
  return readFrontMatter(readFileSync(join(root, path), 'utf8'), `lessons/${path}`)
}
