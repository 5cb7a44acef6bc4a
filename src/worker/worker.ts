/// <reference lib="webworker" />
import type { FileAnswer, FileQuestion } from '#protocol/file.ts'
import type { CompilerFinding } from '#protocol/language.ts'
import type { RunOptions, Source, WorkerAnswer, WorkerRequest } from '#protocol/message.ts'
import type { RowsAnswer, RowsQuestion } from '#protocol/rows.ts'
import type { DoneEvent, RunEvent } from '#protocol/run-event.ts'
import type { Engine } from '#session/engine.ts'
import type { Session, SessionRun } from '#session/session.ts'
import { createSiteEngine } from '#session/site-engine.ts'
import { WARM_UP, WARM_UP_OPTIONS } from '#session/warm-up.ts'
import { createToldTables } from './told-tables.ts'

/** The engine of the page: sessions behind messages. SQLite is loaded once; each run has a fresh session. */
declare const self: DedicatedWorkerGlobalScope

/** How long the program runs before messages are looked at. */
const SLICE = 12
/** How often events are sent while it runs. */
const BATCH = 40

let session: Session | undefined
/** The run that opened the session. */
let opened = 0
let active: { readonly run: number; readonly program: SessionRun<unknown> } | undefined
let batch: RunEvent[] = []
const tables = createToldTables()

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}

createSiteEngine(({ loaded, total }) => answer({ kind: 'loading', loaded, total })).then((engine) => {
  self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void receive(engine, data).catch(failed)
  answer({ kind: 'ready', sqlite: engine.sqlite })
  void warmUp(engine).catch(failed)
}, failed)

/** The engine cannot go on: the page names the reason and offers to start another. */
function failed(error: unknown): void {
  answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
}

/** Runs a small program that nobody sees, so that the first run of the page finds the engine's code compiled. A request ends it. */
async function warmUp(engine: Engine): Promise<void> {
  const warm = engine.open({ options: WARM_UP_OPTIONS, clock: 'virtual', onEvent: () => {} })
  const program = warm.run(WARM_UP)
  while (active === undefined && program.step(SLICE) !== 'done') await nextMessage()
  program.stop()
  warm.close()
}

async function receive(engine: Engine, request: WorkerRequest): Promise<void> {
  switch (request.kind) {
    case 'stop':
      if (active?.run === request.run) active.program.stop()
      return onStop()
    case 'ask':
      return tell(engine, request)
    case 'file':
      return answer({ kind: 'filed', id: request.id, answer: file(engine, request.question) })
    case 'rows':
      return answer({ kind: 'listed', id: request.id, answer: rows(request.question) })
    case 'evaluate':
      session ??= open(engine, { adapter: 'sqlite', strict: false, autoTables: true }, request.run)
      await runToTables(session, session.evaluate(request.source), request.run)
      return
    case 'run':
      session?.close()
      session = open(engine, request.options, request.run)
      await runToTables(session, session.run(request.sources), request.run)
      return
    case 'check': {
      session?.close()
      session = open(engine, request.options, request.run)
      const outcome = await runToTables(session, session.run(request.sources), request.run)
      if (outcome === 'stopped') return
      const result = await finish(session.check(request.check), request.run)
      return answer({ kind: 'checked', run: request.run, result })
    }
  }
}

function file(engine: Engine, question: FileQuestion): FileAnswer {
  return question.kind === 'open' ? engine.openFile(question.file) : (session?.save(question.format) ?? null)
}

function rows(question: RowsQuestion): RowsAnswer {
  switch (question.kind) {
    case 'value': {
      const event = tables.find(question.run, question.seq)
      return event === undefined ? null : (session?.valueRows(event, question.path, question.window) ?? null)
    }
    case 'table':
      return question.run === opened ? (session?.tableRows(question.table, question.window, question.without) ?? null) : null
  }
}

/** The latest question of each kind. */
const asked = new Map<string, number>()

/** Answers a question about the language, once what has arrived meanwhile is known: of one kind only the latest counts. */
async function tell(engine: Engine, { id, question, session: about }: WorkerRequest & { readonly kind: 'ask' }): Promise<void> {
  asked.set(question.kind, id)
  const { answerQuestion } = await import('#language-service/service.ts')
  await nextMessage()
  const isLatest = () => asked.get(question.kind) === id
  if (!isLatest()) return
  const live = about === opened ? (session?.live() ?? []) : []
  const compiled = question.kind === 'diagnose' ? await compile(engine, question.sources, isLatest) : []
  if (compiled !== undefined && isLatest()) answer({ kind: 'told', id, answer: await answerQuestion(question, { live, compiled }) })
}

/** How long compiling may take before it is given up: a module's body may run on for ever. */
const COMPILE_LIMIT = 2000

/** What the compiler says of sources, in a session of its own; nothing while a program runs, undefined when it is given up. */
async function compile(
  engine: Engine,
  sources: readonly Source[],
  isWanted: () => boolean,
): Promise<readonly CompilerFinding[] | undefined> {
  const isRunning = () => active !== undefined && active.program.result() === undefined
  if (isRunning()) return []
  const opened = engine.open({ options: WARM_UP_OPTIONS, clock: 'virtual', onEvent: () => {} })
  const program = opened.compile(sources)
  const begun = performance.now()
  while (program.step(SLICE) !== 'done') {
    if (isRunning() || !isWanted() || performance.now() - begun > COMPILE_LIMIT) program.stop()
    else await nextMessage()
  }
  opened.close()
  return isWanted() ? program.result() : undefined
}

function open(engine: Engine, options: RunOptions, run: number): Session {
  opened = run
  tables.forget()
  return engine.open({
    options,
    clock: 'real',
    onEvent(event) {
      batch.push(event)
    },
  })
}

async function runToTables(session: Session, program: SessionRun<DoneEvent['outcome']>, run: number): Promise<DoneEvent['outcome']> {
  const outcome = await finish(program, run)
  if (outcome !== 'stopped') answer({ kind: 'tables', run, database: session.database() })
  return outcome
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
  tables.keep(run, batch)
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
