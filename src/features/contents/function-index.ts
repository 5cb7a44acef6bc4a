import type { LessonEntry } from '#course/lesson.ts'

/** A module with the functions of it that lessons teach. */
export interface TaughtModule {
  readonly module: string
  readonly functions: readonly TaughtFunction[]
}

export interface TaughtFunction {
  /** `join/5`; an exception is named whole. */
  readonly name: string
  readonly lessons: readonly LessonEntry[]
}

const EXCEPTIONS = 'Exceptions'

/** The functions that lessons teach by module, both by name, each with its lessons in order; exceptions come last. */
export function functionIndex(lessons: readonly LessonEntry[]): readonly TaughtModule[] {
  const modules = new Map<string, Map<string, LessonEntry[]>>()
  for (const lesson of lessons) {
    for (const concept of lesson.concepts) {
      const { module, name } = partsOf(concept)
      const functions = modules.get(module) ?? new Map<string, LessonEntry[]>()
      modules.set(module, functions.set(name, [...(functions.get(name) ?? []), lesson]))
    }
  }
  return [...modules]
    .sort(([a], [b]) => Number(a === EXCEPTIONS) - Number(b === EXCEPTIONS) || a.localeCompare(b, 'en'))
    .map(([module, functions]) => ({
      module,
      functions: [...functions].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([name, teaching]) => ({ name, lessons: teaching })),
    }))
}

function partsOf(concept: string): { readonly module: string; readonly name: string } {
  const [, module, name] = /^([\w.]+)\.([^./]+\/\d+)$/.exec(concept) ?? []
  return module === undefined || name === undefined ? { module: EXCEPTIONS, name: concept } : { module, name }
}
