import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Recording } from '#course/recording.ts'

type Recordings = Readonly<Record<string, Recording>>

const execute = promisify(execFile)
let all: Promise<Recordings> | null = null

/** What the code of a lesson gives; the first question of a build runs all lessons, in a process of their own beside it. */
export async function recordedInBuild(id: string): Promise<Recording> {
  all ??= record()
  return (await all)[id] ?? []
}

/** What the code of a lesson gives now. */
export async function recordedNow(id: string): Promise<Recording> {
  return (await record(id))[id] ?? []
}

async function record(...ids: readonly string[]): Promise<Recordings> {
  const script = ['--import', 'tsx', 'src/conformance/record-lessons.ts', ...ids]
  const { stdout } = await execute(process.execPath, script, { maxBuffer: 64 * 1024 * 1024 })
  const recordings: Recordings = JSON.parse(stdout)
  return recordings
}
