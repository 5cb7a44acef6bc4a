import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunOptions, WorkerAnswer, WorkerRequest } from '#protocol/message.ts'
import { createEngineClient, type EngineNews } from './client.ts'
import { STOP_GRACE } from './jobs.ts'

const OPTIONS: RunOptions = { adapter: 'sqlite', strict: false, autoTables: false }
const TABLES = { tables: [], schemas: [] }

/** What the browser would give: takes requests down, and answers when the test says so. */
class WrittenWorker {
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  readonly asked: string[] = []
  ended = false
  postMessage(request: WorkerRequest) {
    this.asked.push(`${request.kind} ${'id' in request ? request.id : request.run}`)
  }
  terminate() {
    this.ended = true
  }
  answer(answer: WorkerAnswer) {
    this.onmessage?.({ data: answer })
  }
}

function open() {
  const workers: WrittenWorker[] = []
  const client = createEngineClient(() => {
    const worker = new WrittenWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  const news: string[] = []
  client.subscribe((item: EngineNews) => news.push('run' in item ? `${item.kind} ${item.run}` : item.kind))
  const worker = (index: number): WrittenWorker => {
    const found = workers[index]
    if (found === undefined) throw new Error(`There is no worker ${index}`)
    return found
  }
  return { client, news, worker, workers }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('run/2: waits for the engine, and ends with the tables', () => {
  const { client, news, worker } = open()
  client.run([], OPTIONS)
  expect(worker(0).asked).toEqual([])
  worker(0).answer({ kind: 'ready', sqlite: '3.54' })
  expect(worker(0).asked).toEqual(['run 1'])
  worker(0).answer({ kind: 'events', run: 1, events: [] })
  worker(0).answer({ kind: 'tables', run: 1, database: TABLES })
  expect(news).toEqual(['ready', 'events 1', 'tables 1', 'ended 1'])
})

test('run/2: the latest wins, and the one before is not told of', () => {
  const { client, news, worker } = open()
  worker(0).answer({ kind: 'ready', sqlite: '3.54' })
  client.run([], OPTIONS)
  client.run([], OPTIONS)
  client.run([], OPTIONS)
  worker(0).answer({ kind: 'events', run: 1, events: [] })
  worker(0).answer({ kind: 'tables', run: 1, database: TABLES })
  worker(0).answer({ kind: 'tables', run: 3, database: TABLES })
  expect(worker(0).asked).toEqual(['run 1', 'stop 1', 'run 3'])
  expect(news).toEqual(['ready', 'tables 3', 'ended 3'])
})

test('stop/0: a worker that does not answer in time is replaced', () => {
  const { client, news, worker, workers } = open()
  worker(0).answer({ kind: 'ready', sqlite: '3.54' })
  client.run([], OPTIONS)
  client.stop()
  vi.advanceTimersByTime(STOP_GRACE - 1)
  expect(worker(0).ended).toBe(false)
  vi.advanceTimersByTime(1)
  expect([worker(0).ended, workers.length]).toEqual([true, 2])
  expect(news).toEqual(['ready', 'ended 1', 'starting'])
})

test('a worker that dies is named, and retry/0 starts another', () => {
  const { client, news, worker, workers } = open()
  worker(0).answer({ kind: 'ready', sqlite: '3.54' })
  client.run([], OPTIONS)
  worker(0).onerror?.({ message: 'out of memory' })
  client.retry()
  expect(news).toEqual(['ready', 'ended 1', 'failed', 'starting'])
  expect(workers.length).toBe(2)
})

test('ask/2: of one kind the latest question is answered; when the worker ends, none is', async () => {
  const { client, worker } = open()
  const question = { kind: 'fold', text: '' } as const
  expect(await client.ask(question, null)).toBe(null)
  worker(0).answer({ kind: 'ready', sqlite: '3.54' })
  const first = client.ask(question, null)
  const second = client.ask(question, null)
  expect(worker(0).asked).toEqual(['ask 1', 'ask 2'])
  worker(0).answer({ kind: 'told', id: 1, answer: [{ from: 1, to: 2 }] })
  worker(0).answer({ kind: 'told', id: 2, answer: [{ from: 3, to: 4 }] })
  expect([await first, await second]).toEqual([null, [{ from: 3, to: 4 }]])
  const third = client.ask(question, null)
  worker(0).onerror?.({ message: 'out of memory' })
  expect(await third).toBe(null)
})
