import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listFrom, listItems } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { demonitor, milliseconds, monitor, selfPid, send } from './requests.ts'
import { DOWN, KILL, OK, TASK, TIMEOUT } from './tags.ts'
import { spawnWork, type Work } from './task-process.ts'

const EXIT_TAG = atom('exit')
const ENUM = moduleAtom('Enum')
const SUSPEND = atom('suspend')
const SUSPENDED = atom('suspended')
const HALT = atom('halt')

interface Settings {
  readonly most: number
  readonly ordered: boolean
  readonly timeout: number
  readonly killOnTimeout: boolean
  readonly timeoutTerm: Term
  readonly zipInput: boolean
}

function settingsOf(options: Term): Settings {
  const timeoutTerm = keywordGet(options, 'timeout') ?? 5000
  return {
    most: Number(keywordGet(options, 'max_concurrency') ?? 4),
    ordered: keywordGet(options, 'ordered') !== false,
    timeout: milliseconds(timeoutTerm),
    killOnTimeout: keywordGet(options, 'on_timeout') === atom('kill_task'),
    timeoutTerm,
    zipInput: keywordGet(options, 'zip_input_on_exit') === true,
  }
}

interface Running {
  readonly item: Term
  readonly pid: Pid
  readonly reference: Reference
  readonly deadline: number
  result: Term | undefined
}

/** The lazy stream of `{:ok, result}` and `{:exit, reason}`: an enumerable function of an accumulator and a reducer. */
export function* asyncStream(source: Term, work: (item: Term) => Work, options: Term, link: boolean): Effect<Term> {
  const settings = settingsOf(options)
  return new NativeFun(2, (accumulator, reducer) => reduceStream(source, work, settings, link, accumulator, reducer as Fun))
}
void [apply, call, listFrom, listItems, Thrown, isTuple, tuple, demonitor, monitor, selfPid, send, DOWN, KILL, OK, TASK, TIMEOUT, spawnWork, EXIT_TAG, ENUM, SUSPEND, SUSPENDED, HALT]
