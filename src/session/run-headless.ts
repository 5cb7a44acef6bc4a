import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { CheckResult, RunOptions, Source } from '#protocol/message.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import type { SessionOptions } from './session.ts'

/** What a run gave, once it has ended. */
export interface HeadlessRun {
  readonly events: readonly RunEvent[]
  readonly database: DatabaseSnapshot
}

/** Where the session runs, and who is told of events as they happen. */
export interface HeadlessOptions extends Pick<SessionOptions, 'clock'> {
  readonly engine: Engine
  readonly print?: (event: RunEvent) => void
}

/** Runs sources in a fresh session on an empty database to their end. */
export async function runHeadless(sources: readonly Source[], options: RunOptions, session: HeadlessOptions): Promise<HeadlessRun> {
  const events: RunEvent[] = []
  const opened = session.engine.open({
    clock: session.clock,
    options,
    onEvent(event) {
      events.push(event)
      session.print?.(event)
    },
  })
  try {
    await opened.run(sources).finish()
    return { events, database: opened.database() }
  } finally {
    opened.close()
  }
}

/** Runs a learner's sources and then the lesson's check on what they did. */
export async function checkHeadless(
  sources: readonly Source[],
  check: Source,
  options: RunOptions,
  session: HeadlessOptions,
): Promise<CheckResult> {
  const opened = session.engine.open({ clock: session.clock, options, onEvent: () => {} })
  try {
    await opened.run(sources).finish()
    return await opened.check(check).finish()
  } finally {
    opened.close()
  }
}
