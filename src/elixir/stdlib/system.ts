import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { integer } from '#terms/integer.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapDelete, mapFrom, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { accessShared, getShared, putShared } from './process/shared.ts'

const ERLANG = atom('erlang')

function asErlang(name: string): NativeFunction {
  return effect(function* (...args: Term[]): Effect<Term> {
    return yield apply(ERLANG, name, args)
  })
}

const PER_SECOND: Readonly<Record<string, bigint>> = {
  second: 1n,
  millisecond: 1_000n,
  microsecond: 1_000_000n,
  nanosecond: 1_000_000_000n,
  native: 1_000_000_000n,
}

function perSecond(unit: Term): bigint {
  if (typeof unit === 'number' && unit > 0) return BigInt(unit)
  const known = unit instanceof Atom ? PER_SECOND[unit.name] : undefined
  return (
    known ??
    raiseArgument(
      `unsupported time unit. Expected :second, :millisecond, :microsecond, :nanosecond, or a positive integer, got ${inspect(unit)}`,
    )
  )
}

/** A time in another unit, rounded down. */
function convertTimeUnit(time: Term, from: Term, to: Term): Term {
  const scaled = BigInt(time as number) * perSecond(to)
  const divisor = perSecond(from)
  const quotient = scaled / divisor
  return Number(scaled % divisor < 0n ? quotient - 1n : quotient)
}

function time(which: 'system' | 'monotonic'): NativeFunction {
  return effect(function* (unit: Term = atom('native')): Effect<Term> {
    return convertTimeUnit(yield { kind: 'clock', which }, atom('nanosecond'), unit)
  })
}

/** What must be added to monotonic time to get system time. */
function timeOffset(): NativeFunction {
  return effect(function* (unit: Term = atom('native')): Effect<Term> {
    const [system, monotonic] = [yield { kind: 'clock', which: 'system' }, yield { kind: 'clock', which: 'monotonic' }]
    return convertTimeUnit(integer(BigInt(system as number) - BigInt(monotonic as number)), atom('nanosecond'), unit)
  })
}

const ENV = 'system_env'

function* variable(name: Term, fallback: Term): Effect<Term> {
  return (yield* getShared(ENV, name)) ?? fallback
}

function* changeVariables(change: (entries: ElixirMap) => ElixirMap): Effect<Term> {
  yield* accessShared(ENV, (entries) => ({ value: undefined, entries: change(entries) }))
  return atom('ok')
}

function pairsOf(pairs: Term): readonly (readonly [Term, Term])[] {
  if (pairs instanceof ElixirMap) return mapEntries(pairs)
  return (keywordPairs(pairs) ?? []).map(([name, value]) => [name, value])
}

/** The environment variables, which only the program itself sets. */
const environmentFunctions: NativeModule['functions'] = {
  'get_env/0': effect(function* (): Effect<Term> {
    return yield* accessShared(ENV, (entries) => ({ value: entries, entries }))
  }),
  'get_env/1': effect((name: Term) => variable(name, null)),
  'get_env/2': effect(variable),
  'fetch_env/1': effect(function* (name: Term): Effect<Term> {
    const value = yield* getShared(ENV, name)
    return value === undefined ? atom('error') : tuple(atom('ok'), value)
  }),
  'fetch_env!/1': effect(function* (name: Term): Effect<Term> {
    return (yield* getShared(ENV, name)) ?? raise('System.EnvError', { env: name })
  }),
  'put_env/1': effect((pairs: Term) => changeVariables((entries) => mapFrom(pairsOf(pairs), entries))),
  'put_env/2': effect((name: Term, value: Term) => changeVariables((entries) => mapPut(entries, name, value))),
  'delete_env/1': effect((name: Term) => changeVariables((entries) => mapDelete(entries, name))),
}

const SETTINGS = 'system_settings'

/** A setting that a program reads and sets, and that nothing else looks at. */
function setting(name: string, initial: Term): Record<string, NativeFunction> {
  return {
    [`${name}/0`]: effect(function* (): Effect<Term> {
      return (yield* getShared(SETTINGS, atom(name))) ?? initial
    }),
    [`${name}/1`]: effect(function* (value: Term): Effect<Term> {
      yield* putShared(SETTINGS, atom(name), value)
      return atom('ok')
    }),
  }
}

const settingFunctions: NativeModule['functions'] = { ...setting('argv', EMPTY_LIST), ...setting('no_halt', false) }

const BUILD: readonly (readonly [string, string])[] = [
  ['build', '1.18.4 (compiled with Erlang/OTP 25)'],
  ['date', '2025-05-21T08:40:26Z'],
  ['otp_release', '25'],
  ['revision', ''],
  ['version', '1.18.4'],
]

/** `System`; there is no operating system around the program. */
export const systemModule: NativeModule = {
  name: 'System',
  functions: {
    'system_time/0': time('system'),
    'system_time/1': time('system'),
    'os_time/0': time('system'),
    'os_time/1': time('system'),
    'monotonic_time/0': time('monotonic'),
    'monotonic_time/1': time('monotonic'),
    'convert_time_unit/3': pure(convertTimeUnit),
    'unique_integer/0': asErlang('unique_integer'),
    'unique_integer/1': asErlang('unique_integer'),
    ...environmentFunctions,
    'time_offset/0': timeOffset(),
    'time_offset/1': timeOffset(),
    'tmp_dir/0': pure(() => '/tmp'),
    'tmp_dir!/0': pure(() => '/tmp'),
    'user_home/0': pure(() => null),
    'pid/0': pure(() => '1'),
    ...settingFunctions,
    'build_info/0': pure(() => mapFrom(BUILD.map(([name, text]) => [atom(name), text] as const))),
    'endianness/0': pure(() => atom('little')),
    'compiled_endianness/0': pure(() => atom('little')),
    'version/0': pure(() => '1.18.4'),
    'otp_release/0': pure(() => '25'),
    'schedulers/0': pure(() => 1),
    'schedulers_online/0': pure(() => 1),
  },
}
