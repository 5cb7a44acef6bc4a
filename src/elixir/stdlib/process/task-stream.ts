import { closeSource, emit, pull, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { LazyFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { openSource } from '#elixir/stdlib/enumerable/source.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { demonitor, milliseconds, selfPid } from './requests.ts'
import { DOWN, KILL, OK, TIMEOUT } from './tags.ts'
import { answerTo, spawnWaiting, type Work } from './task-process.ts'

const EXIT_RESULT = atom('exit')

interface Settings {
  readonly most: number
  readonly ordered: boolean
  readonly timeout: Term
  readonly killOnTimeout: boolean
  readonly zipInput: boolean
  /** Whether the end of a task by an exception ends the caller, as a link does. */
  readonly link: boolean
}

function settingsOf(options: Term, link: boolean): Settings {
  return {
    most: Number(keywordGet(options, 'max_concurrency') ?? 4),
    ordered: keywordGet(options, 'ordered') !== false,
    timeout: keywordGet(options, 'timeout') ?? 5000,
    killOnTimeout: keywordGet(options, 'on_timeout') === atom('kill_task'),
    zipInput: keywordGet(options, 'zip_input_on_exit') === true,
    link,
  }
}

interface Running {
  readonly item: Term
  readonly pid: Pid
  readonly reference: Reference
  readonly deadline: number
  result: Term | undefined
}

/** `Task.async_stream`: the lazy stream of `{:ok, result}` and `{:exit, reason}`. */
export function* asyncStream(source: Term, work: (item: Term) => Work, options: Term, link: boolean): Effect<Term> {
  const settings = settingsOf(options, link)
  return new LazyFun('async_stream/3', () => results(source, work, settings))
}

/** Keeps so many tasks at work, and hands out their results as they come or in the order of the items. */
function* results(enumerable: Term, work: (item: Term) => Work, settings: Settings): Source {
  const source = yield* openSource(enumerable)
  const running: Running[] = []
  let exhausted = false
  try {
    for (;;) {
      while (!exhausted && running.length < settings.most) {
        const item = yield* pull(source)
        if (item === undefined) exhausted = true
        else running.push(yield* startTask(item, work(item), settings))
      }
      const next = settings.ordered ? running[0] : running.find((task) => task.result !== undefined)
      if (next?.result !== undefined) {
        running.splice(running.indexOf(next), 1)
        yield emit(next.result)
      } else if (running.length === 0) return
      else yield* collect(running, settings)
    }
  } finally {
    for (const task of running) yield* kill(task)
    yield* closeSource(source)
  }
}

function* startTask(item: Term, work: Work, settings: Settings): Effect<Running> {
  const tag = yield { kind: 'reference' }
  const pid = yield* spawnWaiting(work, yield* selfPid(), tag, { link: false })
  const reference = yield* answerTo({ pid, tag })
  return { item, pid, reference, deadline: (yield* now()) + milliseconds(settings.timeout), result: undefined }
}

function* now(): Effect<number> {
  return Number(yield { kind: 'clock', which: 'monotonic' }) / 1e6
}

function* kill(task: Running): Effect<void> {
  yield* demonitor(task.reference)
  yield { kind: 'exit', to: task.pid, reason: KILL }
}

/** Waits for the next message of a task that is at work. */
function* collect(running: readonly Running[], settings: Settings): Effect<void> {
  const open = running.filter((task) => task.result === undefined)
  const deadline = Math.min(...open.map((task) => task.deadline))
  const taskOf = (message: Term) => open.find((task) => messageReference(message) === task.reference)
  const message = yield {
    kind: 'receive',
    match: (candidate) => taskOf(candidate) !== undefined,
    timeout: Math.max(0, deadline - (yield* now())),
    onTimeout: null,
  }
  const task = taskOf(message)
  if (task === undefined) return yield* expire(open, deadline, settings)
  if (isTuple(message, 2)) {
    yield* demonitor(task.reference)
    task.result = tuple(OK, message.items[1] as Term)
  } else if (isTuple(message, 5)) task.result = yield* failedResult(task, message.items[4] as Term, settings)
}

function messageReference(message: Term): Term | undefined {
  if (isTuple(message, 2)) return message.items[0]
  return isTuple(message, 5) && message.items[0] === DOWN ? message.items[1] : undefined
}

function* failedResult(task: Running, reason: Term, settings: Settings): Effect<Term> {
  const info = yield { kind: 'processInfo', pid: yield* selfPid() }
  if (settings.link && keywordGet(info, 'trap_exit') === false) throw new Thrown('exit', reason)
  return tuple(EXIT_RESULT, settings.zipInput ? tuple(task.item, reason) : reason)
}

function* expire(open: readonly Running[], deadline: number, settings: Settings): Effect<void> {
  if (!settings.killOnTimeout) {
    const call = tuple(moduleAtom('Task.Supervised'), atom('stream'), listFrom([settings.timeout]))
    throw new Thrown('exit', tuple(TIMEOUT, call))
  }
  for (const task of open) {
    if (task.deadline > deadline) continue
    yield* kill(task)
    task.result = tuple(EXIT_RESULT, settings.zipInput ? tuple(task.item, TIMEOUT) : TIMEOUT)
  }
}
