import { join } from 'node:path'
import type { Plugin } from 'vite'
import { readCourse } from './read-course.ts'

const VIRTUAL = 'virtual:course'
const RESOLVED = `\0${VIRTUAL}`

/** Compiles `lessons/` into the module `virtual:course` when the page is built; in development a changed lesson reloads the page. */
export function coursePlugin(): Plugin {
  let lessons = ''
  return {
    name: 'course',
    configResolved(config) {
      lessons = join(config.root, 'lessons')
    },
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      return `export const lessons = ${JSON.stringify(readCourse(lessons))}`
    },
    configureServer(server) {
      server.watcher.add(lessons)
      server.watcher.on('all', (_event, file) => {
        const module = server.moduleGraph.getModuleById(RESOLVED)
        if (!file.startsWith(lessons) || !module) return
        server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
