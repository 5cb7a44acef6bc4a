import { expect, test } from 'vitest'
import type { LessonEntry } from '#course/lesson.ts'
import { marked, search } from './search.ts'

const lesson = (number: number, title: string, concepts: string[] = []): LessonEntry => ({
  id: `2-intermediate/${number}-x`,
  part: '2-intermediate',
  number,
  slug: 'x',
  title,
  summary: '',
  concepts,
  chapter: null,
})
const lessons = [lesson(35, 'Transaction'), lesson(36, '`rollback`', ['Repo.rollback/1']), lesson(37, 'Nested transaction')]
const TERMS = [{ term: 'Transaction', id: 'text-transaction' }]
const found = (query: string) =>
  search(query, lessons, TERMS, [{ text: 'Reset database', keys: null, run: () => {} }]).map(({ kind, text }) => `${kind} ${text}`)

test('lessons by title, those that begin with the query first, and the word of the glossary', () => {
  expect(found('transaction')).toEqual(['lesson Transaction', 'lesson Nested transaction', 'term Transaction'])
})

test('lessons by number, functions and commands by name', () => {
  expect(found('36')).toEqual(['lesson rollback'])
  expect(found('rollb')).toEqual(['lesson rollback', 'function Repo.rollback/1'])
  expect(found('reset')).toEqual(['command Reset database'])
  expect(found('37 nested')).toEqual(['lesson Nested transaction'])
  expect(found('37 rollback')).toEqual([])
})

test('marked/2: the matching letters', () => {
  expect(marked('Repo.rollback/1', 'ROLLB')).toEqual([
    { text: 'Repo.', match: false },
    { text: 'rollb', match: true },
    { text: 'ack/1', match: false },
  ])
  expect(marked('a (b', '( a')).toEqual([
    { text: '', match: false },
    { text: 'a', match: true },
    { text: ' ', match: false },
    { text: '(', match: true },
    { text: 'b', match: false },
  ])
})
