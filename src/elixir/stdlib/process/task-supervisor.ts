import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import { Pid } from '#terms/pid.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { childSpecOf } from './child-spec.ts'
import { startDynamic } from './dynamic-supervisor.ts'
import { selfPid } from './requests.ts'
import { type Family, family } from './start.ts'
import { ask, askAbout } from './supervisor.ts'
import { OK, TASK } from './tags.ts'
import { answerTo, spawnWaiting, spawnWork, type Work, workOf, workOfCall } from './task-process.ts'
import { asyncStream } from './task-stream.ts'

const NAME = moduleAtom('Task.Supervisor')
/** How many milliseconds a task has to end in order. */
const SHUTDOWN_TIME = 5000
const SPAWNER = moduleAtom('Task.Supervised')

/** Lets the supervisor start a process as a child of its own; `restart` says whether it is started again, `shutdown` how it is ended. */
function* startIn(supervisor: Term, spawn: (relatives: Family) => Effect<Pid>, options: Term = EMPTY_LIST): Effect<Term> {
  const { callers } = yield* family()
  const start = new NativeFun(0, function* (): Effect<Term> {
    const { ancestors } = yield* family()
    return tuple(OK, yield* spawn({ ancestors, callers }))
  })
  const spec = mapFrom(
    [
      [atom('restart'), keywordGet(options, 'restart') ?? atom('temporary')] as const,
      [atom('shutdown'), keywordGet(options, 'shutdown') ?? SHUTDOWN_TIME] as const,
    ],
    childSpecOf(SPAWNER, 'start_link', [start]),
  )
  return yield* ask(supervisor, tuple(atom('start_child'), spec))
}

function startWork(supervisor: Term, work: Work, options: Term = EMPTY_LIST): Effect<Term> {
  return startIn(supervisor, (relatives) => spawnWork(work, { link: true, relatives }), options)
}

function* startAsync(supervisor: Term, work: Work, link: boolean): Effect<Term> {
  const owner = yield* selfPid()
  const tag = yield { kind: 'reference' }
  const result = yield* startIn(supervisor, (relatives) => spawnWaiting(work, owner, tag, { link: true, relatives }))
  const pid = isTuple(result, 2) ? result.items[1] : undefined
  if (!(pid instanceof Pid)) {
    return raise('RuntimeError', { message: `reached the maximum number of tasks for this task supervisor: ${inspect(result)}` })
  }
  if (link) yield { kind: 'link', to: pid }
  const ref = yield* answerTo({ pid, tag })
  return struct(TASK, { mfa: work.mfa, owner, pid, ref })
}

function callWork(module: Atom, name: Atom, args: Term): Work {
  return workOfCall(module, name, listItems(args) ?? [])
}

function* children(supervisor: Term): Effect<Term> {
  const all = listItems(yield* ask(supervisor, atom('which_children'))) ?? []
  return listFrom(all.flatMap((child) => (isTuple(child, 4) ? [child.items[1] as Term] : [])))
}

function stream(link: boolean) {
  return effect((_supervisor: Term, source: Term, fun: Fun, options: Term = EMPTY_LIST) =>
    asyncStream(source, (item) => workOf(fun, [item]), options, link),
  )
}

function streamCall(link: boolean) {
  return effect((_supervisor: Term, source: Term, module: Atom, name: Atom, args: List, options: Term = EMPTY_LIST) =>
    asyncStream(source, (item) => workOfCall(module, name, [item, ...(listItems(args) ?? [])]), options, link),
  )
}

/** `Task.Supervisor` */
export const taskSupervisorModule: NativeModule = {
  name: 'Task.Supervisor',
  functions: {
    'start_link/0': effect(() => startDynamic(EMPTY_LIST)),
    'start_link/1': effect(startDynamic),
    'async/2': effect((supervisor: Term, fun: Fun) => startAsync(supervisor, workOf(fun), true)),
    'async/3': effect((supervisor: Term, fun: Fun, _options: Term) => startAsync(supervisor, workOf(fun), true)),
    'async/4': effect((supervisor: Term, module: Atom, name: Atom, args: Term) =>
      startAsync(supervisor, callWork(module, name, args), true),
    ),
    'async/5': effect((supervisor: Term, module: Atom, name: Atom, args: Term, _options: Term) =>
      startAsync(supervisor, callWork(module, name, args), true),
    ),
    'async_nolink/2': effect((supervisor: Term, fun: Fun) => startAsync(supervisor, workOf(fun), false)),
    'async_nolink/3': effect((supervisor: Term, fun: Fun, _options: Term) => startAsync(supervisor, workOf(fun), false)),
    'async_nolink/4': effect((supervisor: Term, module: Atom, name: Atom, args: Term) =>
      startAsync(supervisor, callWork(module, name, args), false),
    ),
    'async_nolink/5': effect((supervisor: Term, module: Atom, name: Atom, args: Term, _options: Term) =>
      startAsync(supervisor, callWork(module, name, args), false),
    ),
    'start_child/2': effect((supervisor: Term, fun: Fun) => startWork(supervisor, workOf(fun))),
    'start_child/3': effect((supervisor: Term, fun: Fun, options: Term) => startWork(supervisor, workOf(fun), options)),
    'start_child/4': effect((supervisor: Term, module: Atom, name: Atom, args: Term) =>
      startWork(supervisor, callWork(module, name, args)),
    ),
    'start_child/5': effect((supervisor: Term, module: Atom, name: Atom, args: Term, options: Term) =>
      startWork(supervisor, callWork(module, name, args), options),
    ),
    'children/1': effect(children),
    'terminate_child/2': askAbout('terminate_child'),
    'async_stream/3': stream(true),
    'async_stream/4': stream(true),
    'async_stream/5': streamCall(true),
    'async_stream/6': streamCall(true),
    'async_stream_nolink/3': stream(false),
    'async_stream_nolink/4': stream(false),
    'async_stream_nolink/5': streamCall(false),
    'async_stream_nolink/6': streamCall(false),
    'child_spec/1': pure((options: Term) => {
      const id = keywordGet(options, 'name') ?? NAME
      return mapPut(childSpecOf(NAME, 'start_link', [options], { type: atom('supervisor') }), atom('id'), id)
    }),
  },
}

/** Starts the tasks of a supervisor, in the supervisor's process. */
export const taskSupervisedModule: NativeModule = {
  name: 'Task.Supervised',
  functions: {
    'start_link/1': effect((start: NativeFun) => start.call()),
  },
}
