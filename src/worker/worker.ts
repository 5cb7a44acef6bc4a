/// <reference lib="webworker" />
import type { RunOptions, WorkerAnswer, WorkerRequest } from '#protocol/message.ts'
import type { DoneEvent, RunEvent } from '#protocol/run-event.ts'
import type { Engine } from '#session/engine.ts'
import type { Session, SessionRun } from '#session/session.ts'
import { createSiteEngine } from '#session/site-engine.ts'

/** The engine of the page: sessions behind messages. SQLite is loaded once; each run has a fresh session. */
declare const self: DedicatedWorkerGlobalScope

/** How long the program runs before messages are looked at. */
const SLICE = 12
/** How often events are sent while it runs. */
const BATCH = 40

let session: Session | undefined
let active: { readonly run: number; readonly program: SessionRun<unknown> } | undefined
let batch: RunEvent[] = []

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}

createSiteEngine().then(
  (engine) => {
    self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void receive(engine, data)
    answer({ kind: 'ready', sqlite: engine.sqlite })
  },
  (error: unknown) => answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
)

async function receive(engine: Engine, request: WorkerRequest): Promise<void> {
  switch (request.kind) {
    case 'stop':
      if (active?.run === request.run) active.program.stop()
      return onStop()
    case 'evaluate':
      session ??= open(engine, { adapter: 'sqlite', strict: false, autoTables: true })
      return runToTables(session, session.evaluate(request.source), request.run)
    case 'run':
      session?.close()
      session = open(engine, request.options)
      return runToTables(session, session.run(request.sources), request.run)
    case 'check': {
      session?.close()
      session = open(engine, request.options)
      await runToTables(session, session.run(request.sources), request.run)
      const result = await finish(session.check(request.check), request.run)
      return answer({ kind: 'checked', run: request.run, result })
    }
  }
}

function open(engine: Engine, options: RunOptions): Session {
  return engine.open({
    options,
    clock: 'real',
    onEvent(event) {
      batch.push(event)
    },
  })
}

async function runToTables(opened: Session, program: SessionRun<DoneEvent['outcome']>, run: number): Promise<void> {
  const outcome = await finish(program, run)
  if (outcome !== 'stopped') answer({ kind: 'tables', run, database: opened.database() })
}

/** Steps a program to its end; between slices messages are received (Stop among them) and events sent. */
async function finish<T>(program: SessionRun<T>, run: number): Promise<T> {
  active = { run, program }
  let sent = performance.now()
  for (;;) {
    const status = program.step(SLICE)
    const result = program.result()
    if (result !== undefined) {
      sendEvents(run)
      return result
    }
    if (performance.now() - sent > BATCH) {
      sendEvents(run)
      sent = performance.now()
    }
    await (status === 'waiting' ? Promise.race([program.ready(), stopped()]) : nextMessage())
  }
}

function sendEvents(run: number): void {
  if (batch.length === 0) return
  answer({ kind: 'events', run, events: batch })
  batch = []
}

let onStop: () => void = () => {}

/** Resolves when Stop is asked for: a program that waits has to be woken. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    onStop = resolve
  })
}

const turns: (() => void)[] = []
const channel = new MessageChannel()
channel.port1.onmessage = () => turns.shift()?.()

/** Resolves after messages that have arrived are handled; without the delay that timers have. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve)
    channel.port2.postMessage(null)
  })
}
