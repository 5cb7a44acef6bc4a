import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Lesson, LessonEntry } from './lesson.ts'
import { lessonPages } from './lesson-pages.ts'
import { readCourse } from './read-course.ts'

const COURSE = 'virtual:course'
/** Before a lesson's id: the module of that lesson alone. */
export const LESSON = 'virtual:lesson/'
const RESOLVED = '\0'

/**
 * Compiles `lessons/` into the module `virtual:course` (an index) and a chunk a lesson. In development a changed lesson reloads the
 * page; a build also has a page a lesson, which asks for the lesson's chunk at once.
 */
export function coursePlugin(): Plugin {
  let root = ''
  let base = '/'
  let lessons: readonly Lesson[] | null = null
  const read = (): readonly Lesson[] => {
    lessons ??= readCourse(root)
    return lessons
  }
  return {
    name: 'course',
    configResolved(config) {
      root = join(config.root, 'lessons')
      base = config.base
    },
    resolveId: (id) => (id === COURSE || id.startsWith(LESSON) ? RESOLVED + id : undefined),
    load(id) {
      if (id === RESOLVED + COURSE) return indexModule(read())
      const lesson = read().find((candidate) => id === RESOLVED + LESSON + candidate.id)
      return lesson === undefined ? undefined : `export const lesson = ${JSON.stringify(lesson)}`
    },
    writeBundle({ dir }, bundle) {
      if (dir !== undefined) lessonPages(dir, base, read(), bundle)
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

function indexModule(lessons: readonly Lesson[]): string {
  const chunks = lessons.map(({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(LESSON + id)})`)
  return `export const lessons = ${JSON.stringify(lessons.map(entryOf))}\nexport const chunks = {${chunks.join(',\n')}}`
}

function entryOf({ html: _html, exercise: _exercise, files: _files, ...entry }: Lesson): LessonEntry {
  return entry
}
