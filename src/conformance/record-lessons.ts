/** Runs the code of each lesson, or of the one that is named, and prints what it gave as JSON: an object of recordings by lesson. */
import { type Recording, recordingOf } from '#course/recording.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { lessons, runExample } from './run-lesson.ts'

const wanted = process.argv[2]
const engine = await createNodeEngine()
const recordings: Record<string, Recording> = {}
for (const lesson of lessons()) {
  if (wanted !== undefined && lesson.id !== wanted) continue
  recordings[lesson.id] = recordingOf(await runExample(lesson, engine), 'code.exs')
}
process.stdout.write(JSON.stringify(recordings))
