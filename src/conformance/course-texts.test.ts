import { join } from 'node:path'
import { expect, test } from 'vitest'
import { courseProblems } from '#course/check-course.ts'
import { readGlossary } from '#course/glossary.ts'
import { documentation } from './documentation.ts'
import { lessons } from './run-lesson.ts'

const ROOT = join(import.meta.dirname, '../../lessons')
const LONGEST = 250

test('links lead somewhere, and what is named exists', () => {
  expect(courseProblems(ROOT, lessons(), documentation())).toEqual([])
})

test('a text can be read in two minutes', () => {
  const words = (html: string) =>
    html
      .replace(/<figure[\s\S]*?<\/figure>/g, '')
      .replace(/<[^>]*>/g, '')
      .split(/\s+/)
      .filter((word) => word !== '').length
  expect(lessons().flatMap(({ id, html }) => (words(html) > LONGEST ? [`${id}: ${words(html)}`] : []))).toEqual([])
})

test('each word of the glossary is explained, stands once, and leads to lessons', () => {
  const terms = readGlossary(ROOT, '/')
  expect(terms.length).toBeGreaterThan(40)
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  const lonely = terms.filter(({ html }) => !/<p>[^<]{30,}/.test(html.replace(/<\/?code>/g, '')) || !html.includes('href="/lessons/'))
  expect(lonely.map(({ term }) => term)).toEqual([])
})
