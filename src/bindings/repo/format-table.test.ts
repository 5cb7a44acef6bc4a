import { expect, test } from 'vitest'
import { float } from '#terms/float.ts'
import { formatTable } from './format-table.ts'

test('format_table/1: text to the left, numbers to the right, nil as NULL', () => {
  expect(
    formatTable(
      ['id', 'name'],
      [
        [1, 'Ada'],
        [20, null],
        [float(0.5), true],
      ],
    ),
  ).toBe(`+-----+------+
| id  | name |
+-----+------+
|   1 | Ada  |
|  20 | NULL |
| 0.5 | true |
+-----+------+`)
})

test('format_table/1: nothing for a result without columns', () => {
  expect(formatTable([], [])).toBe('')
})
