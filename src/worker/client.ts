import type { DatabaseSnapshot } from '#protocol/database.ts'
import type { FileAnswer, FileAnswers, FileQuestion } from '#protocol/file.ts'
import type { LanguageAnswers, LanguageQuestion } from '#protocol/language.ts'
import type { CheckResult, RunOptions, Source, WorkerAnswer } from '#protocol/message.ts'
import type { RowsAnswer, RowsAnswers, RowsQuestion } from '#protocol/rows.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import { createJobs } from './jobs.ts'
import { createOpenQuestions } from './open-questions.ts'
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
  /** Asks for further rows of a long table. Null when the engine is not there, or when the rows are gone with their run. */
  readonly rows: <Q extends RowsQuestion>(question: Q) => Promise<RowsAnswers[Q['kind']]>
  /** Starts the engine again after it failed. */
  readonly retry: () => void
  readonly subscribe: (listener: (news: EngineNews) => void) => () => void
}

/** A client of the engine in a worker that `spawn` makes; the worker starts at once, so that it is warm at the first run. */
export function createEngineClient(spawn: () => Worker): EngineClient {
  const listeners = new Set<(news: EngineNews) => void>()
  let worker: Worker
  let ready = false
  let runs = 0
  const questions = createQuestions((request) => worker.postMessage(request))
  const files = createOpenQuestions<FileQuestion, FileAnswer>((id, question) => worker.postMessage({ kind: 'file', id, question }))
  const rows = createOpenQuestions<RowsQuestion, RowsAnswer>((id, question) => worker.postMessage({ kind: 'rows', id, question }))
  const jobs = createJobs({ send: (request) => worker.postMessage(request), isReady: () => ready, tell, replace })

  function tell(news: EngineNews): void {
    for (const listener of listeners) listener(news)
  }

  function start(): void {
    ready = false
    worker = spawn()
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => receive(data)
    worker.onerror = (event) => fail(event.message || 'The engine did not load')
    tell({ kind: 'starting' })
  }

  /** The worker is gone, and with it what waits for its answers. */
  function lose(): void {
    worker.terminate()
    ready = false
    questions.forget()
    files.forget()
    rows.forget()
    jobs.lost()
  }

  function replace(): void {
    lose()
    start()
  }

  function fail(message: string): void {
    lose()
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
      case 'listed':
        rows.receive(answer.id, answer.answer)
        break
      case 'ready':
        ready = true
        tell(answer)
        jobs.next()
        break
      default:
        jobs.receive(answer)
    }
  }

  start()
  return {
    run: (sources, options) => jobs.submit({ kind: 'run', run: ++runs, sources, options }),
    check: (sources, check, options) => jobs.submit({ kind: 'check', run: ++runs, sources, check, options }),
    evaluate: (source) => jobs.submit({ kind: 'evaluate', run: ++runs, source }),
    stop: jobs.stop,
    ask<Q extends LanguageQuestion>(question: Q, session: number | null) {
      // The worker answers a question of a kind with the answer of that kind.
      return (ready ? questions.ask(question, session) : Promise.resolve(null)) as Promise<LanguageAnswers[Q['kind']] | null>
    },
    file<Q extends FileQuestion>(question: Q) {
      // The worker answers a question of a kind with the answer of that kind.
      return (ready ? files.ask(question) : Promise.resolve(null)) as Promise<FileAnswers[Q['kind']] | null>
    },
    rows<Q extends RowsQuestion>(question: Q) {
      // The worker answers a question of a kind with the answer of that kind.
      return (ready ? rows.ask(question) : Promise.resolve(null)) as Promise<RowsAnswers[Q['kind']]>
    },
    retry: start,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The engine of this page. */
export function startEngine(): EngineClient {
  return createEngineClient(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' }))
}
