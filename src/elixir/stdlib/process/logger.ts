import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { effect, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keyword, keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { levelFunctions, moduleLevel, processLevel, putProcessLevel } from './logger-levels.ts'
import { getEntry, putEntry } from './requests.ts'
import { getShared, putShared } from './shared.ts'
import { OK } from './tags.ts'

/** Most urgent first. */
const LEVELS = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'info', 'debug'] as const
const LEVEL = atom('level')
const METADATA = atom('$logger_metadata$')

function rank(level: Term): number {
  const name = level instanceof Atom ? level.name : ''
  if (name === 'none') return -1
  if (name === 'all') return LEVELS.length
  return LEVELS.indexOf((name === 'warn' ? 'warning' : name) as (typeof LEVELS)[number])
}

function* currentLevel(): Effect<Term> {
  return (yield* getShared('logger', LEVEL)) ?? atom('debug')
}

/** Whether a message of the level is logged: what holds for the process goes before its module's level. */
function* isEnabled(level: Term, module: Term = null): Effect<boolean> {
  const own = (yield* processLevel(yield { kind: 'self' })) ?? (yield* moduleLevel(module))
  return rank(level) <= rank(own ?? (yield* currentLevel()))
}

function* configure(options: Term): Effect<Term> {
  const level = keywordGet(options, 'level')
  if (level !== undefined) {
    if (rank(level) < 0 && level !== atom('none'))
      return raiseArgument(`invalid :level option for Logger.configure/1, got: ${inspect(level)}`)
    yield* putShared('logger', LEVEL, level)
  }
  return OK
}

/** Writes a message to the diagnostics, as the console does it. */
function* log(level: Term, message: Term, metadata: Term = EMPTY_LIST): Effect<Term> {
  return (yield* isEnabled(level)) ? yield* write(level, message, metadata) : OK
}

function* write(level: Term, message: Term, _metadata: Term): Effect<Term> {
  const text = yield* textOf(message instanceof Fun ? yield call(message, []) : message)
  const time = yield* clockTime()
  return yield { kind: 'write', device: 'stderr', text: `\n${time} [${inspect(level).slice(1)}] ${text}\n` }
}

/** The text of a message: a string, chardata, or a report. */
function* textOf(message: Term): Effect<Term> {
  if (typeof message === 'string') return message
  if (isTuple(message, 2) && isList(message.items[0] as Term)) return yield* textOf(message.items[0] as Term)
  if (keywordPairs(message) !== undefined && message !== EMPTY_LIST) return inspect(message)
  if (isList(message)) return yield apply(atom('Elixir.IO'), 'chardata_to_string', [message])
  return inspect(message)
}

function* clockTime(): Effect<string> {
  const nanoseconds = yield { kind: 'clock', which: 'system' }
  return new Date(Number(nanoseconds) / 1e6).toISOString().slice(11, 23)
}

function* metadata(): Effect<Term> {
  return (yield* getEntry(METADATA)) ?? EMPTY_LIST
}

/** Adds to the process's metadata; nil takes a key away. */
function* addMetadata(more: Term): Effect<Term> {
  const all = { ...Object.fromEntries(keywordPairs(yield* metadata()) ?? []), ...Object.fromEntries(keywordPairs(more) ?? []) }
  yield* putEntry(METADATA, keyword(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))))
  return OK
}

function* resetMetadata(metadata: Term): Effect<Term> {
  yield* putEntry(METADATA, EMPTY_LIST)
  return yield* addMetadata(metadata)
}

/** Whether the process logs at all. */
function* isProcessEnabled(pid: Term): Effect<Term> {
  return (yield* processLevel(pid)) !== atom('none')
}

const LOG = template(`
  case Logger.__enabled__(unquote(level), __MODULE__) do
    true -> Logger.__do_log__(unquote(level), unquote(message), unquote(metadata))
    false -> :ok
  end
`)

function levelMacros(level: string): Record<string, NativeMacro> {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  const macro = function* (_env: MacroEnvironment, message: Term, meta: Term = EMPTY_LIST): Effect<Term> {
    return LOG.fill({ level: atom(level === 'warn' ? 'warning' : level), message, metadata: meta })
  }
  return { [`${level}/1`]: macro, [`${level}/2`]: macro }
}

// biome-ignore lint/correctness/useYield: a macro is an effect
function* logMacro(_env: MacroEnvironment, level: Term, message: Term, meta: Term = EMPTY_LIST): Effect<Term> {
  return LOG.fill({ level, message, metadata: meta })
}

/** `Logger`: messages go to the diagnostics. */
export const loggerModule: NativeModule = {
  name: 'Logger',
  functions: {
    'configure/1': effect(configure),
    'level/0': effect(currentLevel),
    'levels/0': pure(() => list(...LEVELS.map((name) => atom(name)))),
    'enabled?/1': effect(isProcessEnabled),
    '__enabled__/2': effect(isEnabled),
    '__do_log__/3': effect(write),
    'bare_log/2': effect(log),
    'bare_log/3': effect(log),
    'metadata/0': effect(metadata),
    'metadata/1': effect(addMetadata),
    'reset_metadata/0': effect(() => resetMetadata(EMPTY_LIST)),
    'reset_metadata/1': effect(resetMetadata),
    ...levelFunctions,
    'enable/1': effect((pid: Term) => putProcessLevel(pid, null)),
    'disable/1': effect((pid: Term) => putProcessLevel(pid, atom('none'))),
    'compare_levels/2': pure((a: Term, b: Term) => atom(rank(a) === rank(b) ? 'eq' : rank(a) < rank(b) ? 'gt' : 'lt')),
    'flush/0': pure(() => OK),
    'configure_backend/2': pure(() => OK),
  },
  macros: {
    ...Object.assign({}, ...[...LEVELS, 'warn'].map(levelMacros)),
    'log/2': logMacro,
    'log/3': logMacro,
  },
}
