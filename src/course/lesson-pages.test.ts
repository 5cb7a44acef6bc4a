import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Lesson } from './lesson.ts'
import { lessonPages } from './lesson-pages.ts'

const INDEX = '<meta name="description" content="All"><title>Ecto Playground</title>'

const JOIN: Lesson = {
  id: '2-intermediate/31-join',
  part: '2-intermediate',
  number: 31,
  slug: 'join',
  title: '`join` & on',
  summary: 'Rows of "two" tables.',
  concepts: [],
  chapter: null,
  html: '',
  exercise: null,
  files: { setup: '', code: '', exercise: null, solution: null, check: null },
}

test('a page at the lesson’s address, with its title, its summary and its chunk', () => {
  const dist = mkdtempSync(join(tmpdir(), 'lesson-pages-'))
  try {
    writeFileSync(join(dist, 'index.html'), INDEX)
    lessonPages(dist, '/', [JOIN], { 'assets/a.js': { type: 'chunk', facadeModuleId: '\0virtual:lesson/2-intermediate/31-join' } })
    expect(readFileSync(join(dist, 'lessons/2-intermediate/31-join.html'), 'utf8')).toBe(
      '<meta name="description" content="Rows of &quot;two&quot; tables."><title>join &amp; on · Ecto Playground</title>\n' +
        '    <link rel="modulepreload" crossorigin href="/assets/a.js">',
    )
  } finally {
    rmSync(dist, { recursive: true })
  }
})
