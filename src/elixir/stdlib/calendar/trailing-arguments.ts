import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

const ISO = moduleAtom('Calendar.ISO')
const UTC_ONLY = moduleAtom('Calendar.UTCOnlyTimeZoneDatabase')

/** The module with these functions (`name/arity`) also taking a calendar as their last argument, which must be `Calendar.ISO`. */
export function withCalendar(module: NativeModule, keys: readonly string[]): NativeModule {
  return withTrailing(module, keys, (calendar) =>
    calendar === ISO ? undefined : raiseArgument(`the playground knows no calendar but Calendar.ISO, got: ${inspect(calendar)}`),
  )
}

const ZONED = ['new/3', 'new!/3', 'now/1', 'now!/1', 'from_naive/2', 'from_naive!/2', 'shift_zone/2', 'shift_zone!/2', 'add/3', 'shift/2']

/** `DateTime` with its functions also taking a time zone database, which must be the one that knows UTC alone. */
export function withTimeZones(module: NativeModule): NativeModule {
  return withTrailing(module, ZONED, requireUtcOnly)
}

/** Raises ArgumentError for another time zone database than the one that knows UTC alone. */
export function requireUtcOnly(database: Term): void {
  if (database !== UTC_ONLY) raiseArgument(`the playground knows no time zone database but the UTC-only one, got: ${inspect(database)}`)
}

function withTrailing(module: NativeModule, keys: readonly string[], check: (argument: Term) => void): NativeModule {
  const added: Record<string, NativeFunction> = {}
  for (const key of keys) {
    const own = module.functions[key]
    if (own === undefined) continue
    const slash = key.lastIndexOf('/')
    const arity = Number(key.slice(slash + 1))
    added[`${key.slice(0, slash)}/${arity + 1}`] = trailing(own, arity, check)
  }
  return { ...module, functions: { ...added, ...module.functions } }
}

function trailing(own: NativeFunction, arity: number, check: (argument: Term) => void): NativeFunction {
  if (own.kind === 'pure') {
    return pure((...args: Term[]) => {
      check(args[arity] as Term)
      return own.call(...args.slice(0, arity))
    })
  }
  return effect((...args: Term[]) => {
    check(args[arity] as Term)
    return own.call(...args.slice(0, arity))
  })
}
