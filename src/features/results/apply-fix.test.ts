import { expect, test } from 'vitest'
import { applyFix, replacedBy } from './apply-fix.ts'

const TEXT = 'savers =\n  from m in Member,\n    where: m.balanse > 100\n'

test('a name gives way to another', () => {
  const fix = { title: '', from: { line: 3, column: 14 }, to: { line: 3, column: 21 }, insert: 'balance' }
  expect(replacedBy(TEXT, fix)).toBe('balanse')
  expect(applyFix(TEXT, fix).split('\n')[2]).toBe('    where: m.balance > 100')
})

test('something is put in where nothing was', () => {
  const place = { line: 1, column: 1 }
  expect(applyFix(TEXT, { title: '', from: place, to: place, insert: '_' }).split('\n')[0]).toBe('_savers =')
})
