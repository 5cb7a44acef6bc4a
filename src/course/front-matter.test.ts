import { expect, test } from 'vitest'
import { readFrontMatter } from './front-matter.ts'

const read = (fields: string) => readFrontMatter(`---\n${fields}---\n\nText.\n`, 'lessons/x/lesson.md')

test('the fields of a lesson, and its body', () => {
  expect(read('title: join\nsummary: Pairs.\nconcepts: [Ecto.Query.join/5]\ndocs: Ecto.Query#join/5\nauto_tables: true\n')).toEqual({
    matter: { title: 'join', summary: 'Pairs.', concepts: ['Ecto.Query.join/5'], docs: 'Ecto.Query#join/5', autoTables: true },
    body: '\nText.\n',
  })
})

test('a field that is missing, one of another kind, and one that is not known', () => {
  expect(() => read('title: join\n')).toThrow('lessons/x/lesson.md: the front matter needs summary, a text')
  expect(() => read('title: a\nsummary: b\nconcepts: all/1\n')).toThrow('lessons/x/lesson.md: concepts must be a list of function names')
  expect(() => read('title: a\nsummary: b\nconcept: [all/1]\n')).toThrow('lessons/x/lesson.md:4: the front matter has no field concept')
})
