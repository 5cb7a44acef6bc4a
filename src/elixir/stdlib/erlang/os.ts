import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { isList, type List, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

const SYSTEM = moduleAtom('System')

function textOf(name: Term): Term {
  return isList(name) ? String.fromCodePoint(...(listItems(name) ?? []).map(Number)) : name
}

function charlist(text: Term): Term {
  return typeof text === 'string' ? listFrom(Array.from(text, (character) => character.codePointAt(0) as number)) : text
}

function* getEnv(name: Term, fallback: Term = false): Effect<Term> {
  const value = yield apply(SYSTEM, 'get_env', [textOf(name)])
  return value === null ? fallback : charlist(value)
}

function* timestamp(): Effect<Term> {
  const microseconds = BigInt((yield apply(SYSTEM, 'system_time', [atom('microsecond')])) as number | bigint)
  return tuple(
    Number(microseconds / 1_000_000_000_000n),
    Number((microseconds / 1_000_000n) % 1_000_000n),
    Number(microseconds % 1_000_000n),
  )
}

const time = effect(function* (unit: Term = atom('native')): Effect<Term> {
  return yield apply(SYSTEM, 'system_time', [unit])
})

/** Erlang's `:os`: of the system a page has the clock and the variables that a program has set. */
export const osModule: NativeModule = {
  name: ':os',
  functions: {
    'type/0': pure(() => tuple(atom('unix'), atom('linux'))),
    'system_time/0': time,
    'system_time/1': time,
    'timestamp/0': effect(timestamp),
    'getenv/1': effect(getEnv),
    'getenv/2': effect(getEnv),
    'putenv/2': effect(function* (name: Term, value: Term): Effect<Term> {
      yield apply(SYSTEM, 'put_env', [textOf(name), textOf(value as List)])
      return true
    }),
    'unsetenv/1': effect(function* (name: Term): Effect<Term> {
      yield apply(SYSTEM, 'delete_env', [textOf(name)])
      return true
    }),
    'getpid/0': pure(() => charlist('1')),
  },
}
