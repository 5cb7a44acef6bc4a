import { recordingOf } from '#cli/recording.ts'
import type { Engine } from '#session/engine.ts'
import { runHeadless } from '#session/run-headless.ts'
import { type Difference, differences } from './facets.ts'
import type { ReferenceScript } from './reference-scripts.ts'

/** Runs a reference script as the recording was made (strict, on SQLite) and compares it: empty when nothing differs. */
export async function replay(script: ReferenceScript, engine: Engine): Promise<readonly Difference[]> {
  const source = { file: 'script.exs', text: script.text }
  const { events } = await runHeadless([source], { adapter: 'sqlite', strict: true, autoTables: false }, { engine, clock: 'virtual' })
  return differences(script.recording, recordingOf(events, 'sqlite'))
}
