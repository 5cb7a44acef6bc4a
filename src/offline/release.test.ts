import { expect, test } from 'vitest'
import { fileFor, outdatedReleases } from './release.ts'

const files = new Set([
  'index.html',
  '404.html',
  'favicon.svg',
  'lessons/3-book/1/01-trees.html',
  'glossary/index.html',
  'assets/index-a1.js',
])

test.each([
  ['', 'index.html'],
  ['favicon.svg', 'favicon.svg'],
  ['assets/index-a1.js', 'assets/index-a1.js'],
  ['lessons/3-book/1/01-trees', 'lessons/3-book/1/01-trees.html'],
  ['glossary', 'glossary/index.html'],
  ['glossary/', 'glossary/index.html'],
  ['lessons/none', '404.html'],
  ['assets/index-b2.js', null],
])('%j is answered by %j', (path, file) => {
  expect(fileFor(files, path)).toBe(file)
})

test('the newest two releases are kept: a page that is open may still load from the one before', () => {
  expect(outdatedReleases(['a', 'b', 'c'])).toEqual(['a'])
  expect(outdatedReleases(['b', 'c'])).toEqual([])
})
