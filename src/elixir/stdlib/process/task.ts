import { template } from '#elixir/expander/template.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { type Fun, isFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument, Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { childSpecOf } from './child-spec.ts'
import { awaitAnswer, demonitor, milliseconds, selfPid, send } from './requests.ts'
import { KILL, OK, SHUTDOWN, TASK, TIMEOUT } from './tags.ts'
import { asyncTask, spawnWork, workOf, workOfCall } from './task-process.ts'
import { asyncStream } from './task-stream.ts'
import { usingMacro } from './using.ts'

function* start(fun: Fun, link: boolean): Effect<Term> {
  return tuple(OK, yield* spawnWork(workOf(fun), { link }))
}

function* startCall(module: Atom, name: Atom, args: Term, link: boolean): Effect<Term> {
  return tuple(OK, yield* spawnWork(workOfCall(module, name, listItems(args) ?? []), { link }))
}

function exitOf(reason: Term, name: string, args: readonly Term[]): never {
  throw new Thrown('exit', tuple(reason, tuple(TASK, atom(name), listFrom(args))))
}

function* checkOwner(task: ElixirMap, name: string, ...more: Term[]): Effect<void> {
  if (!isStruct(task, 'Task')) functionClause('Task', name, [task, ...more])
  const self = yield* selfPid()
  if (field(task, 'owner') !== self) {
    raiseArgument(`task ${inspect(task)} must be queried from the owner but was queried from ${inspect(self)}`)
  }
}

function* awaitTask(task: ElixirMap, timeout: Term = 5000): Effect<Term> {
  yield* checkOwner(task, 'await', timeout)
  const reference = field(task, 'ref')
  const answer = yield* awaitAnswer(reference, milliseconds(timeout))
  if (answer.kind === 'reply') {
    yield* demonitor(reference)
    return answer.value
  }
  if (answer.kind === 'down') return exitOf(answer.reason, 'await', [task, timeout])
  yield* demonitor(reference)
  return exitOf(TIMEOUT, 'await', [task, timeout])
}

function tasksOf(tasks: Term): ElixirMap[] {
  return (listItems(tasks) ?? []) as ElixirMap[]
}

function* awaitMany(tasks: Term, timeout: Term = 5000): Effect<Term> {
  const deadline = yield* deadlineOf(timeout)
  const values: Term[] = []
  for (const task of tasksOf(tasks)) {
    yield* checkOwner(task, 'await_many', timeout)
    const answer = yield* awaitAnswer(field(task, 'ref'), yield* leftUntil(deadline))
    if (answer.kind === 'down') return exitOf(answer.reason, 'await_many', [tasks, timeout])
    yield* demonitor(field(task, 'ref'))
    if (answer.kind === 'timeout') return exitOf(TIMEOUT, 'await_many', [tasks, timeout])
    values.push(answer.value)
  }
  return listFrom(values)
}

function* now(): Effect<number> {
  return Number(yield { kind: 'clock', which: 'monotonic' }) / 1e6
}

function* deadlineOf(timeout: Term): Effect<number> {
  return (yield* now()) + milliseconds(timeout)
}

function* leftUntil(deadline: number): Effect<number> {
  return Math.max(0, deadline - (yield* now()))
}

function* yieldTask(task: ElixirMap, timeout: Term = 5000): Effect<Term> {
  yield* checkOwner(task, 'yield', timeout)
  return yield* poll(task, milliseconds(timeout))
}

/** `{:ok, value}`, `{:exit, reason}`, or nil when the task is still at work. */
function* poll(task: ElixirMap, timeout: number): Effect<Term> {
  const reference = field(task, 'ref')
  const answer = yield* awaitAnswer(reference, timeout)
  if (answer.kind === 'timeout') return null
  if (answer.kind === 'down') return tuple(atom('exit'), answer.reason)
  yield* demonitor(reference)
  return tuple(OK, answer.value)
}

function* yieldMany(tasks: Term, options: Term = 5000): Effect<Term> {
  const timeout =
    typeof options === 'number' ? options : (keywordGet(options, 'timeout') ?? (options === atom('infinity') ? options : 5000))
  const onTimeout = keywordGet(options, 'on_timeout')
  const deadline = yield* deadlineOf(timeout)
  const results: Term[] = []
  for (const task of tasksOf(tasks)) {
    yield* checkOwner(task, 'yield_many', options)
    let result = yield* poll(task, yield* leftUntil(deadline))
    if (result === null && onTimeout === atom('kill_task')) result = yield* shutdown(task, atom('brutal_kill'))
    if (result === null && onTimeout === atom('ignore')) yield* demonitor(field(task, 'ref'))
    results.push(tuple(task, result))
  }
  return listFrom(results)
}

function* shutdown(task: ElixirMap, timeout: Term = 5000): Effect<Term> {
  yield* checkOwner(task, 'shutdown', timeout)
  const pid = field(task, 'pid')
  if (pid === null) return raiseArgument(`task ${inspect(task)} must be queried from the owner but was queried from nil`)
  const done = yield* poll(task, 0)
  if (done !== null) return done
  const brutal = timeout === atom('brutal_kill')
  yield { kind: 'unlink', to: pid }
  yield { kind: 'exit', to: pid, reason: brutal ? KILL : SHUTDOWN }
  let result = yield* poll(task, brutal ? Number.POSITIVE_INFINITY : milliseconds(timeout))
  if (result === null) {
    yield { kind: 'exit', to: pid, reason: KILL }
    result = yield* poll(task, Number.POSITIVE_INFINITY)
  }
  // the end that the shutdown itself has caused is no result
  const caused = brutal ? atom('killed') : SHUTDOWN
  return isExitWith(result, caused) || isExitWith(result, atom('noproc')) ? null : result
}

function isExitWith(result: Term, reason: Term): boolean {
  return isTuple(result, 2) && result.items[0] === atom('exit') && result.items[1] === reason
}

function* ignore(task: ElixirMap): Effect<Term> {
  yield* checkOwner(task, 'ignore')
  const done = yield* poll(task, 0)
  yield* demonitor(field(task, 'ref'))
  const pid = field(task, 'pid')
  if (pid !== null) yield { kind: 'unlink', to: pid }
  return done
}

function* completed(result: Term): Effect<Term> {
  const owner = yield* selfPid()
  const reference = yield { kind: 'reference' }
  yield* send(owner, tuple(reference, result))
  return struct(TASK, { mfa: tuple(TASK, atom('completed'), 1), owner, pid: null, ref: reference })
}

const USE = template(`
  def child_spec(arg) do
    Supervisor.child_spec(%{id: __MODULE__, start: {__MODULE__, :start_link, [arg]}, restart: :temporary}, unquote(options))
  end

  defoverridable child_spec: 1
`)

/** `Task` */
export const taskModule: NativeModule = {
  name: 'Task',
  struct: { mfa: null, owner: null, pid: null, ref: null },
  enforcedKeys: ['mfa', 'owner', 'pid', 'ref'],
  functions: {
    'async/1': effect((fun: Term) => asyncTask(workOf(isFun(fun, 0) ? fun : functionClause('Task', 'async', [fun])))),
    'async/3': effect((module: Atom, name: Atom, args: List) => asyncTask(workOfCall(module, name, listItems(args) ?? []))),
    'await/1': effect(awaitTask),
    'await/2': effect(awaitTask),
    'await_many/1': effect(awaitMany),
    'await_many/2': effect(awaitMany),
    'yield/1': effect(yieldTask),
    'yield/2': effect(yieldTask),
    'yield_many/1': effect(yieldMany),
    'yield_many/2': effect(yieldMany),
    'shutdown/1': effect(shutdown),
    'shutdown/2': effect(shutdown),
    'ignore/1': effect(ignore),
    'completed/1': effect(completed),
    'start/1': effect((fun: Fun) => start(fun, false)),
    'start/3': effect((module: Atom, name: Atom, args: Term) => startCall(module, name, args, false)),
    'start_link/1': effect((fun: Fun) => start(fun, true)),
    'start_link/3': effect((module: Atom, name: Atom, args: Term) => startCall(module, name, args, true)),
    'async_stream/2': effect((source: Term, fun: Fun) => asyncStream(source, (item) => workOf(fun, [item]), EMPTY_LIST, true)),
    'async_stream/3': effect((source: Term, fun: Fun, options: Term) => asyncStream(source, (item) => workOf(fun, [item]), options, true)),
    'async_stream/4': effect((source: Term, module: Atom, name: Atom, args: List) => streamCall(source, module, name, args, EMPTY_LIST)),
    'async_stream/5': effect(streamCall),
    'child_spec/1': pure((argument: Term) => {
      return childSpecOf(TASK, 'start_link', [argument], { restart: atom('temporary') })
    }),
  },
  macros: { '__using__/1': usingMacro(USE) },
}

function streamCall(source: Term, module: Atom, name: Atom, args: List, options: Term): Effect<Term> {
  const more = listItems(args) ?? []
  return asyncStream(source, (item) => workOfCall(module, name, [item, ...more]), options, true)
}
