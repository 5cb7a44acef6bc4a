import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { FileAnswers, FileQuestion } from '#protocol/file.ts'
import type { LanguageAnswers, LanguageQuestion } from '#protocol/language.ts'
import type { CheckResult, RunOptions, Source, WorkerAnswer, WorkerRequest } from '#protocol/message.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import { createFileQuestions } from './file-questions.ts'
import { createQuestions } from './questions.ts'

/** What a client tells its subscribers. News of a run that a later one has replaced is not told. */
export type EngineNews =
  | { readonly kind: 'starting' }
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'ready'; readonly sqlite: string }
  /** The engine could not be loaded, or died; `retry` starts another. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'events'; readonly run: number; readonly events: readonly RunEvent[] }
  | { readonly kind: 'tables'; readonly run: number; readonly database: DatabaseSnapshot }
  | { readonly kind: 'checked'; readonly run: number; readonly result: CheckResult }
  /** Nothing more comes of this run. `killed`: it did not answer Stop, and its worker was replaced; its session is gone. */
  | { readonly kind: 'ended'; readonly run: number; readonly killed: boolean }

export interface EngineClient {
  /** Runs the sources in a fresh session and returns the run's number. A run that is under way is stopped: the latest wins. */
  readonly run: (sources: readonly Source[], options: RunOptions) => number
  /** As `run`, and then the check. */
  readonly check: (sources: readonly Source[], check: Source, options: RunOptions) => number
  /** Evaluates more code in the session of the last run. */
  readonly evaluate: (source: Source) => number
  /** Ends what runs within 100 ms, by asking the worker or else by ending it. */
  readonly stop: () => void
  /**
   * Asks the language service. Null when the engine is not there, or when another question of the same kind follows before the answer.
   * `session` is the run whose variables may be looked at.
   */
  readonly ask: <Q extends LanguageQuestion>(question: Q, session: number | null) => Promise<LanguageAnswers[Q['kind']] | null>
  /** Asks about databases as files. Null when the engine is not there, or before the first run. */
  readonly file: <Q extends FileQuestion>(question: Q) => Promise<FileAnswers[Q['kind']] | null>
  /** Starts the engine again after it failed. */
  readonly retry: () => void
  readonly subscribe: (listener: (news: EngineNews) => void) => () => void
}

/** How long a worker may take to answer Stop before it is ended. */
export const STOP_GRACE = 100

type Job = Exclude<WorkerRequest, { kind: 'stop' | 'ask' | 'file' }>

/** A client of the engine in a worker that `spawn` makes; the worker starts at once, so that it is warm at the first run. */
export function createEngineClient(spawn: () => Worker): EngineClient {
  const listeners = new Set<(news: EngineNews) => void>()
  let worker: Worker
  let ready = false
  let runs = 0
  /** Sent to the worker and not ended. */
  let active: Job | null = null
  /** Waits for the worker to be ready or for the active one to end. */
  let pending: Job | null = null
  let grace: ReturnType<typeof setTimeout> | null = null
  const questions = createQuestions((request) => worker.postMessage(request))
  const files = createFileQuestions((request) => worker.postMessage(request))

  const tell = (news: EngineNews) => {
    for (const listener of listeners) listener(news)
  }

  function start(): void {
    ready = false
    worker = spawn()
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => receive(data)
    worker.onerror = (event) => fail(event.message || 'The engine did not load')
    tell({ kind: 'starting' })
  }

  function fail(message: string): void {
    worker.terminate()
    ready = false
    questions.forget()
    files.forget()
    end(true)
    tell({ kind: 'failed', message })
  }

  function receive(answer: WorkerAnswer): void {
    switch (answer.kind) {
      case 'failed':
        fail(answer.message)
        break
      case 'loading':
        tell(answer)
        break
      case 'told':
        questions.receive(answer.id, answer.answer)
        break
      case 'filed':
        files.receive(answer.id, answer.answer)
        break
      case 'ready':
        ready = true
        tell(answer)
        sendPending()
        break
      default:
        if (answer.run === active?.run) receiveOf(active, answer)
    }
  }

  /** What comes of the active job. */
  function receiveOf(job: Job, answer: OfRun): void {
    if (pending === null) tell(answer)
    if (isLast(answer, job)) end(false)
  }

  function end(killed: boolean): void {
    if (grace !== null) clearTimeout(grace)
    grace = null
    const ended = active
    active = null
    if (ended !== null && pending === null) tell({ kind: 'ended', run: ended.run, killed })
    if (!killed) sendPending()
  }

  function sendPending(): void {
    if (!ready || active !== null || pending === null) return
    active = pending
    pending = null
    worker.postMessage(active satisfies WorkerRequest)
  }

  function stopActive(): void {
    if (active === null || grace !== null) return
    worker.postMessage({ kind: 'stop', run: active.run } satisfies WorkerRequest)
    grace = setTimeout(() => {
      worker.terminate()
      questions.forget()
      files.forget()
      end(true)
      start()
    }, STOP_GRACE)
  }

  function submit(job: Job): number {
    pending = job
    stopActive()
    sendPending()
    return job.run
  }

  start()
  return {
    run: (sources, options) => submit({ kind: 'run', run: ++runs, sources, options }),
    check: (sources, check, options) => submit({ kind: 'check', run: ++runs, sources, check, options }),
    evaluate: (source) => submit({ kind: 'evaluate', run: ++runs, source }),
    stop() {
      const waiting = pending
      pending = null
      if (active !== null) stopActive()
      else if (waiting !== null) tell({ kind: 'ended', run: waiting.run, killed: false })
    },
    ask<Q extends LanguageQuestion>(question: Q, session: number | null) {
      // The worker answers a question of a kind with the answer of that kind.
      return (ready ? questions.ask(question, session) : Promise.resolve(null)) as Promise<LanguageAnswers[Q['kind']] | null>
    },
    file<Q extends FileQuestion>(question: Q) {
      // The worker answers a question of a kind with the answer of that kind.
      return (ready ? files.ask(question) : Promise.resolve(null)) as Promise<FileAnswers[Q['kind']] | null>
    },
    retry: start,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** An answer that belongs to a run. */
type OfRun = Extract<WorkerAnswer, { readonly run: number }>

/** Whether nothing follows this answer: the tables end a run, the verdict a check; a run that was cut short has neither. */
function isLast(answer: OfRun, job: Job): boolean {
  switch (answer.kind) {
    case 'events':
      return answer.events.some((event) => event.kind === 'done' && event.outcome === 'stopped')
    case 'tables':
      return job.kind !== 'check'
    case 'checked':
      return true
  }
}

/** The engine of this page. */
export function startEngine(): EngineClient {
  return createEngineClient(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' }))
}
