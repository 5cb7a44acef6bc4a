import { expect, test } from 'vitest'
import { drawLesson, drawPlace } from './draw-pages.tsx'

test('a lesson is drawn whole: where one is, its text, its code, and the way on', async () => {
  const { file, title, module, html } = await drawLesson('2-intermediate/36-rollback')
  expect([file, title, module]).toEqual([
    'lessons/2-intermediate/36-rollback.html',
    'rollback · Ecto Playground',
    '\0virtual:lesson/2-intermediate/36-rollback',
  ])
  expect(html).toContain('aria-label="Lesson 6 of 30 in this part; 0 solved"')
  expect(html).toContain('<span class="x-m">Repo</span>.rollback(')
  expect(html).toContain('<div class="onward"><p><a href="/lessons/2-intermediate/37-multi">Next: Multi')
  expect(html).toContain('6 of 30 in Working with data, 24 to go')
})

test('the contents are drawn with a link to each lesson', () => {
  const { file, html } = drawPlace({ page: 'contents' })
  expect(file).toBe('index.html')
  expect(html).toContain('href="/lessons/1-beginner/01-defining-a-schema"')
})
