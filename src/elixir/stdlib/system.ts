import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'

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

/** `System`; there is no environment and no operating system around the program. */
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
    'get_env/0': pure(() => EMPTY_MAP),
    'get_env/1': pure(() => null),
    'get_env/2': pure((_name: Term, fallback: Term) => fallback),
    'fetch_env/1': pure(() => atom('error')),
    'fetch_env!/1': pure((name: string) => raise('System.EnvError', { env: name })),
    'argv/0': pure(() => EMPTY_LIST),
    'version/0': pure(() => '1.18.4'),
    'otp_release/0': pure(() => '25'),
    'schedulers/0': pure(() => 1),
    'schedulers_online/0': pure(() => 1),
  },
}
