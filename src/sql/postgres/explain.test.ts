import { expect, it } from 'vitest'
import { atom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { explainPrefix } from './explain.ts'

it.each<[Readonly<Record<string, Term>>, string]>([
  [{}, 'EXPLAIN'],
  [{ analyze: true, verbose: false }, 'EXPLAIN ANALYZE'],
  [{ format: atom('map') }, 'EXPLAIN ( FORMAT JSON )'],
  [{ analyze: true, buffers: true, format: atom('yaml') }, 'EXPLAIN ( ANALYZE TRUE, BUFFERS TRUE, FORMAT YAML )'],
])('%o', (options, prefix) => {
  expect(explainPrefix(keyword(options))).toBe(prefix)
})
