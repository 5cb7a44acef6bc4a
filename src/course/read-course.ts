import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import type { Chapter, Lesson } from './lesson.ts'
import { renderLesson } from './render-lesson.ts'

const NUMBERED = /^(\d+)-([a-z0-9-]+)$/

/**
 * All lessons below `root` (the `lessons` folder) in their order. The folders are the registry: `PART/NN-slug/` is a lesson when it holds
 * a `lesson.md`, a chapter when it holds a `chapter.md` and its steps `NN-slug/` inside.
 * Throws an Error that names the file and what is wrong with it.
 */
export function readCourse(root: string): readonly Lesson[] {
  return numberedFolders(root).flatMap((part) =>
    numberedFolders(join(root, part)).flatMap((folder) => {
      const path = join(root, part, folder)
      return existsSync(join(path, 'chapter.md')) ? readChapter(root, part, folder) : [readLesson(root, `${part}/${folder}`, null)]
    }),
  )
}

function numberedFolders(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => NUMBERED.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
}

function readChapter(root: string, part: string, folder: string): readonly Lesson[] {
  const path = `${part}/${folder}`
  const { matter } = readText(root, `${path}/chapter.md`)
  const steps = numberedFolders(join(root, path))
  return steps.map((step, i) => {
    const chapter: Chapter = { number: numberOf(folder), title: matter.title, summary: matter.summary, step: i + 1, steps: steps.length }
    return readLesson(root, `${path}/${step}`, chapter)
  })
}

function readLesson(root: string, id: string, chapter: Chapter | null): Lesson {
  const { matter, body } = readText(root, `${id}/lesson.md`)
  const folder = id.slice(id.lastIndexOf('/') + 1)
  const file = (name: string): string | null => {
    const path = join(root, id, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }
  const code = file('code.exs')
  if (code === null) throw new Error(`lessons/${id}: code.exs is missing`)
  const { html, exercise } = renderLesson(body, `lessons/${id}/lesson.md`)
  return {
    id,
    part: id.slice(0, id.indexOf('/')),
    number: chapter?.number ?? numberOf(folder),
    slug: folder.replace(NUMBERED, '$2'),
    title: matter.title,
    summary: matter.summary,
    concepts: matter.concepts,
    chapter,
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
