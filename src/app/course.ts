import { chunks, lessons, sampleChunks, samples } from 'virtual:course'
import { type Subject, sampleSubject, subjectOf, subjectOfSample } from './subject.ts'

/** Subjects whose chunk has arrived: opening one again needs no wait. */
const loaded = new Map<string, Subject>()

/** A lesson that has been loaded, as a subject. */
export function loadedSubject(id: string): Subject | undefined {
  return loaded.get(id)
}

/** Loads a lesson's text and files, or a sample's; null when the course has none of this id. Rejects when it cannot be downloaded. */
export async function loadSubject(id: string): Promise<Subject | null> {
  const known = loaded.get(id)
  if (known !== undefined) return known
  const subject = (await loadLesson(id)) ?? (await loadSample(id))
  if (subject !== null) loaded.set(id, subject)
  return subject
}

async function loadLesson(id: string): Promise<Subject | null> {
  const entry = lessons.find((lesson) => lesson.id === id)
  const chunk = chunks[id]
  return entry === undefined || chunk === undefined ? null : subjectOf(entry, (await chunk()).lesson)
}

async function loadSample(id: string): Promise<Subject | null> {
  const entry = samples.find((sample) => sampleSubject(sample.id) === id)
  const chunk = sampleChunks[entry?.id ?? '']
  return chunk === undefined ? null : subjectOfSample((await chunk()).sample)
}

/** Loads the lessons before and after one, once the page is idle, so that going on is at once. */
export function prefetchBeside(id: string): void {
  const at = lessons.findIndex((lesson) => lesson.id === id)
  const beside = at === -1 ? [] : [lessons[at + 1], lessons[at - 1]]
  const load = () => {
    for (const lesson of beside) {
      // A lesson that cannot be fetched ahead is asked for again, and its failure told, when it is opened.
      if (lesson !== undefined) loadSubject(lesson.id).catch(() => {})
    }
  }
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 })
  else setTimeout(load, 1500)
}
