import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { format } from '#language-service/format.ts'
import type { Engine } from '#session/engine.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { lessons, runCode, wrongAnswers } from './run-lesson.ts'

const LESSONS = join(import.meta.dirname, '../../lessons')

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** The code that a text shows in fences of Elixir, as far as it can be parsed by itself. */
function fencedCode(id: string): readonly string[] {
  const text = readFileSync(join(LESSONS, id, 'lesson.md'), 'utf8')
  const blocks = [...text.matchAll(/^```elixir\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
  return blocks.filter((code) => format(code).kind === 'ok')
}

describe.each(lessons().map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  test('the code is what the formatter leaves', () => {
    const written = [...Object.values(lesson.files), ...wrongAnswers(lesson).map(({ text }) => text), ...fencedCode(id)].filter(
      (text) => text !== null,
    )
    expect(written.map((text) => format(text))).toEqual(written.map((text) => ({ kind: 'ok', text })))
  })

  test('setup, example and solution compile without a warning', async () => {
    const runs = [lesson.files.code, lesson.files.solution ?? ''].map((code) => runCode(lesson, code, engine))
    const warnings = (await Promise.all(runs)).flat().filter(({ kind }) => kind === 'diagnostic')
    expect(warnings).toEqual([])
  })
})
