import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { readFragment, writeFragment } from './fragment.ts'
import { isEmbedded, isLink } from './is-link.ts'
import type { SharedState } from './shared-state.ts'

const STATE: SharedState = {
  subject: '2-intermediate/31-join',
  title: 'join',
  files: { code: { text: 'Repo.all(User) # Žofia 🦉', base: fingerprint('1 + 1') } },
  tab: 'code',
  panel: 'sql',
  dialect: 'postgres',
}

const text = fc.string({ unit: 'grapheme', maxLength: 300 })
const file = fc.record({ text, base: fc.option(text) })
const state = fc.record({
  subject: text,
  title: text,
  files: fc.record({ setup: file, code: file, exercise: file }, { requiredKeys: [] }),
  tab: text,
  panel: text,
  dialect: text,
})

test('writeFragment/1, readFragment/1: any state comes back', () => {
  fc.assert(
    fc.property(state, (given) => {
      expect(readFragment(writeFragment(given))).toEqual({ kind: 'state', state: given })
    }),
  )
})

test('readFragment/1: one letter less, or another one, is noticed; it never gives another state', () => {
  const written = writeFragment(STATE)
  const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
  fc.assert(
    fc.property(fc.integer({ min: 3, max: written.length - 1 }), letters, (at, letter) => {
      fc.pre(written[at] !== letter)
      expect(readFragment(written.slice(0, at)).kind).toBe('damaged')
      const changed = readFragment(written.slice(0, at) + letter + written.slice(at + 1))
      // The last byte of what is deflated has bits to spare.
      expect(changed.kind === 'damaged' || at >= written.length - 2).toBe(true)
      if (changed.kind !== 'damaged') expect(changed).toEqual({ kind: 'state', state: STATE })
    }),
  )
})

test('readFragment/1: whatever stands behind the version, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string(), (tail) => {
      expect(readFragment(`#1=${tail}`).kind).toBe('damaged')
    }),
  )
})

test('readFragment/1: a form of the future is named', () => {
  expect([readFragment('#2=abc'), readFragment('#17=')]).toEqual([
    { kind: 'newer', version: 2 },
    { kind: 'newer', version: 17 },
  ])
  expect(readFragment('#0=abc')).toEqual({ kind: 'damaged', why: 'it names a form that there has never been' })
})

test('readFragment/1: written by hand, with Elixir as it is', () => {
  const read = (hash: string) => {
    const fragment = readFragment(hash)
    return fragment.kind === 'state' ? fragment.state : fragment
  }
  expect(read('#code=Repo.all(User)')).toMatchObject({ subject: '', files: { code: { text: 'Repo.all(User)', base: null } }, tab: 'code' })
  expect(read('#lesson=2-intermediate/31-join&code=1%20%2B%202&panel=sql')).toMatchObject({
    subject: '2-intermediate/31-join',
    files: { code: { text: '1 + 2', base: null } },
    panel: 'sql',
  })
  expect(read('#scratchpad=music&code=Enum.map(1..3, &(&1 * 2)) |> IO.inspect(%Account{})')).toMatchObject({
    subject: 'scratchpad/music',
    files: { code: { text: 'Enum.map(1..3, &(&1 * 2)) |> IO.inspect(%Account{})', base: null } },
  })
  expect(read('#exercise=1')).toMatchObject({ tab: 'exercise' })
})

test('isLink/1: a heading, a line, or nothing is none', () => {
  expect(['', '#', '#L25', '#schema', '#codes', '#code', '#code=', '#1=', '#embed&code=1'].map(isLink)).toEqual([
    ...[false, false, false, false, false],
    ...[true, true, true, true],
  ])
})

test('isEmbedded/2: by the query or the fragment', () => {
  const asked = [
    ['?embed', ''],
    ['', '#code=1&embed'],
    ['', '#1=abc&embed'],
    ['?page=embed', '#code=embed'],
  ] as const
  expect(asked.map(([search, hash]) => isEmbedded(search, hash))).toEqual([true, true, true, false])
})
