import { join } from 'node:path'
import type { Plugin } from 'vite'
import { courseProblems } from './check-course.ts'
import type { Documentation } from './documentation.ts'
import { readGlossary } from './glossary.ts'
import type { Lesson, LessonEntry } from './lesson.ts'
import { readCourse } from './read-course.ts'
import { readSamples } from './read-samples.ts'
import type { Recording } from './recording.ts'
import type { Sample } from './sample.ts'
import type { Term } from './term.ts'

const COURSE = 'virtual:course'
const GLOSSARY = 'virtual:glossary'
/** Before a lesson's id: the module of that lesson alone. */
const LESSON = 'virtual:lesson/'
/** Before a sample's id: the module of that database alone. */
const SAMPLE = 'virtual:sample/'
const RESOLVED = '\0'

export interface CourseSources {
  /** What lessons may name and link to. */
  readonly documentation: () => Documentation
  /** What a run of the lesson's code gives. */
  readonly record: (id: string) => Promise<Recording>
}

/**
 * Compiles `lessons/` into the module `virtual:course` (an index), a chunk a lesson or sample, and `virtual:glossary`. A text that links to nowhere or names a function
 * that does not exist fails the build. In development a changed lesson reloads the page.
 */
export function coursePlugin({ documentation, record }: CourseSources): Plugin {
  let root = ''
  let base = '/'
  let lessons: readonly Lesson[] | null = null
  const read = (): readonly Lesson[] => {
    lessons ??= readChecked(root, base, documentation())
    return lessons
  }
  return {
    name: 'course',
    configResolved(config) {
      root = join(config.root, 'lessons')
      base = config.base
    },
    resolveId: (id) => (id === COURSE || id === GLOSSARY || id.startsWith(LESSON) || id.startsWith(SAMPLE) ? RESOLVED + id : undefined),
    async load(id) {
      if (id === RESOLVED + COURSE) return indexModule(read(), readGlossary(root, base), readSamples(root))
      if (id === RESOLVED + GLOSSARY) return `export const terms = ${JSON.stringify(readGlossary(root, base))}`
      if (id.startsWith(RESOLVED + SAMPLE)) {
        return `export const sample = ${JSON.stringify(readSamples(root).find((sample) => id === RESOLVED + SAMPLE + sample.id))}`
      }
      if (!id.startsWith(RESOLVED + LESSON)) return undefined
      const lesson = read().find((candidate) => id === RESOLVED + LESSON + candidate.id)
      if (lesson === undefined) return undefined
      return `export const lesson = ${JSON.stringify({ ...lesson, recorded: await record(lesson.id) })}`
    },
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(root)) return
        lessons = null
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(`${RESOLVED}virtual:`)) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

function readChecked(root: string, base: string, documentation: Documentation): readonly Lesson[] {
  const lessons = readCourse(root, base)
  const problems = courseProblems(root, lessons, documentation)
  if (problems.length > 0) throw new Error(`The course’s texts do not hold:\n${problems.join('\n')}`)
  return lessons
}

function indexModule(lessons: readonly Lesson[], terms: readonly Term[], samples: readonly Sample[]): string {
  const sampleChunks = samples.map(({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(SAMPLE + id)})`)
  const chunks = lessons.map(({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(LESSON + id)})`)
  const parts = [
    `export const lessons = ${JSON.stringify(lessons.map(entryOf))}`,
    `export const terms = ${JSON.stringify(terms.map(({ term, id }) => ({ term, id })))}`,
    `export const samples = ${JSON.stringify(samples.map(({ id, title, summary }) => ({ id, title, summary })))}`,
    `export const sampleChunks = {${sampleChunks.join(',\n')}}`,
    `export const chunks = {${chunks.join(',\n')}}`,
  ]
  return parts.join('\n')
}

function entryOf({ id, part, number, slug, title, summary, concepts, chapter }: Lesson): LessonEntry {
  return { id, part, number, slug, title, summary, concepts, chapter }
}
