import { expect, test } from 'vitest'
import { cutList } from './cut-list.ts'

test('a short list is whole; a long one keeps its ends', () => {
  expect(cutList([1, 2, 3], 3, 1, 1)).toEqual({ head: [1, 2, 3], hidden: [], tail: [] })
  expect(cutList([1, 2, 3, 4, 5, 6], 5, 2, 1)).toEqual({ head: [1, 2], hidden: [3, 4, 5], tail: [6] })
})
