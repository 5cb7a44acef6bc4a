import { expect, test } from 'vitest'
import { bringIn, isBrought, keepShown, shownVersion, versionsOf, withEdits } from './versions.ts'

const MINE = { code: { text: 'mine', base: '1' } }
const LINK = { code: { text: 'the link’s', base: '1' } }

test('bringIn/3: where nothing is the learner’s, what is brought becomes it', () => {
  expect(bringIn(versionsOf({}), 'a link', LINK)).toEqual({ all: [{ from: 'your own', edits: LINK }], shown: 0 })
})

test('bringIn/3: an edit of one’s own stays, beside what is brought', () => {
  const both = bringIn(versionsOf(MINE), 'a link', LINK)
  expect(shownVersion(both)).toEqual({ from: 'a link', edits: LINK })
  expect(both.all.map(({ edits }) => edits)).toEqual([MINE, LINK])
})

test('bringIn/3: the same once more only opens it', () => {
  const twice = bringIn({ ...bringIn(versionsOf(MINE), 'a link', LINK), shown: 0 }, 'a link', LINK)
  expect([twice.all.length, twice.shown]).toEqual([2, 1])
  expect(bringIn(versionsOf(MINE), 'a link', MINE)).toEqual(versionsOf(MINE))
})

test('withEdits/2: typing changes the open version alone', () => {
  const typed = withEdits(bringIn(versionsOf(MINE), 'a link', LINK), { code: { text: 'typed', base: '1' } })
  expect(typed.all.map(({ edits }) => edits.code?.text)).toEqual(['mine', 'typed'])
})

test('keepShown/1: one is chosen', () => {
  const both = bringIn(versionsOf(MINE), 'a link', LINK)
  expect(keepShown(both)).toEqual(versionsOf(LINK))
  expect(keepShown({ ...both, shown: 0 })).toEqual(versionsOf(MINE))
})

test('isBrought/1: refuses what something else has kept', () => {
  expect([isBrought([]), isBrought([{ from: 'a link', edits: LINK }]), isBrought([{ from: 1, edits: LINK }]), isBrought({})]).toEqual([
    ...[true, true],
    ...[false, false],
  ])
})
