import { raiseCast } from '#ecto/exceptions/cast-error.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { loadUuidStrictly, UUID_TYPE } from '#ecto/type/custom-type.ts'
import { TYPE_ERROR, typeOk, typeResultTerm } from '#ecto/type/type-result.ts'
import { castUuid, dumpUuid, generateUuid, uuidMilliseconds, uuidVersion } from '#ecto/type/uuid.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { utcDateTimeTerm } from '#terms/calendar/date-time.ts'
import { fromEpochSeconds } from '#terms/calendar/naive-date-time.ts'
import type { Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `Ecto.UUID` */
export const uuidModule: NativeModule = {
  name: 'Ecto.UUID',
  functions: {
    'type/0': pure(() => atom('uuid')),
    'cast/1': pure((value: Term) => result(castUuid(value))),
    'cast!/1': effect(function* (value: Term): Effect<Term> {
      const message = `cannot cast ${yield* inspectTerm(value)} to Ecto.UUID`
      return castUuid(value) ?? raiseCast({ type: UUID_TYPE, value, message })
    }),
    'dump/1': pure((value: Term) => result(dumpUuid(value))),
    'dump!/1': effect(function* (value: Term): Effect<Term> {
      return dumpUuid(value) ?? raiseArgument(`cannot dump given UUID to binary: ${yield* inspectTerm(value)}`)
    }),
    'load/1': effect(function* (value: Term): Effect<Term> {
      return typeResultTerm(yield* loadUuidStrictly(value))
    }),
    'load!/1': effect(function* (value: Term): Effect<Term> {
      const loaded = yield* loadUuidStrictly(value)
      return loaded.kind === 'ok' ? loaded.value : raiseArgument(`cannot load given binary as UUID: ${yield* inspectTerm(value)}`)
    }),
    'equal?/2': pure((left: Term, right: Term) => looseEqual(left, right)),
    'embed_as/1': pure(() => atom('self')),
    ...generator('generate', (text) => text),
    ...generator('bingenerate', (text) => dumpUuid(text) ?? text),
    ...generator('autogenerate', (text) => text),
    'version/1': effect(function* (value: Term): Effect<Term> {
      return uuidVersion(yield* requireUuid(value))
    }),
    'to_datetime/1': effect(function* (value: Term): Effect<Term> {
      const milliseconds = uuidMilliseconds(yield* requireTimed(value, 'to_datetime'))
      return utcDateTimeTerm(fromEpochSeconds(Math.floor(milliseconds / 1000), (milliseconds % 1000) * 1000, 3))
    }),
    'to_unix/1': effect((value: Term) => toUnix(value, atom('second'))),
    'to_unix/2': effect(toUnix),
  },
}

function result(value: Term | undefined): Term {
  return typeResultTerm(value === undefined ? TYPE_ERROR : typeOk(value))
}

/** A function that makes UUIDs, of version 4 unless `version:` says 7. */
function generator(name: string, form: (text: string) => Term): Readonly<Record<string, NativeFunction>> {
  const generate = function* (options: Term): Effect<Term> {
    const version = keywordGet(options, 'version') ?? 4
    if (version !== 4 && version !== 7) return raiseArgument(`unsupported UUID version: ${yield* inspectTerm(version)}`)
    return form(generateUuid(version))
  }
  return { [`${name}/0`]: effect(() => generate(EMPTY_LIST)), [`${name}/1`]: effect(generate) }
}

const UNITS: Readonly<Record<string, number>> = { second: 1, millisecond: 1000, microsecond: 1_000_000, nanosecond: 1_000_000_000 }

function* toUnix(value: Term, unit: Term): Effect<Term> {
  const milliseconds = uuidMilliseconds(yield* requireTimed(value, 'to_unix'))
  const perSecond = Object.entries(UNITS).find(([name]) => unit === atom(name))?.[1]
  if (perSecond === undefined) return raiseArgument(`unsupported time unit: ${yield* inspectTerm(unit)}`)
  return perSecond === 1 ? Math.floor(milliseconds / 1000) : milliseconds * (perSecond / 1000)
}

function* requireUuid(value: Term): Effect<string> {
  return castUuid(value) ?? raiseCast({ type: UUID_TYPE, value, message: `cannot cast ${yield* inspectTerm(value)} to Ecto.UUID` })
}

/** A UUID that begins with the time. */
function* requireTimed(value: Term, name: string): Effect<string> {
  const text = yield* requireUuid(value)
  const version = uuidVersion(text)
  return version === 7 ? text : raiseArgument(`${name} doesn't support UUID v${version}`)
}
