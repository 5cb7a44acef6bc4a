import { expect, test } from 'vitest'
import { isEdits, keepMine, outdated, textOf, withText } from './files.ts'

const originals = { setup: '', code: '1 + 1' }

test('withText/4: an edit remembers what it was made from, and ends at the lesson’s text', () => {
  const edited = withText(originals, {}, 'code', '1 + 2')
  expect(edited).toEqual({ code: { text: '1 + 2', base: '1 + 1' } })
  expect(textOf(originals, edited, 'code')).toBe('1 + 2')
  expect(withText(originals, edited, 'code', '1 + 1')).toEqual({})
})

test('outdated/2: a new version of the lesson is noticed, and does not replace the edit', () => {
  const edits = { code: { text: 'mine', base: '1 + 1' } }
  const renewed = { setup: '', code: '2 + 2' }
  expect([outdated(originals, edits), outdated(renewed, edits)]).toEqual([[], ['code']])
  expect(textOf(renewed, edits, 'code')).toBe('mine')
  expect(outdated(renewed, keepMine(renewed, edits, 'code'))).toEqual([])
})

test('isEdits/1: refuses what something else has kept', () => {
  expect([isEdits({}), isEdits({ code: { text: 'a', base: 'b' } }), isEdits({ code: 'a' }), isEdits([]), isEdits(null)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
