import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '#session/engine.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { checkAnswer, lessonProblems, lessons, reasons, wrongAnswers } from './run-lesson.ts'

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

describe.each(lessons().map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  test('the example runs, and each claim of the text holds', async () => {
    expect(await lessonProblems(lesson, engine)).toEqual([])
  })

  if (lesson.files.check === null) return

  test('the starting code of the exercise does not pass', async () => {
    expect((await checkAnswer(lesson, lesson.files.exercise ?? '', engine))?.passed).toBe(false)
  })

  test('the solution passes', async () => {
    const result = await checkAnswer(lesson, lesson.files.solution ?? '', engine)
    expect(result && { passed: result.passed, reasons: reasons(result) }).toEqual({ passed: true, reasons: '' })
  })

  test.each(wrongAnswers(lesson).map((answer) => [answer.name, answer.text] as const))('%s is refused', async (_name, text) => {
    const result = await checkAnswer(lesson, text, engine)
    expect(result?.passed).toBe(false)
    expect(result && reasons(result)).not.toBe('')
  })

  test('each wrong answer is refused for a reason of its own', async () => {
    const told: string[] = []
    for (const { text } of wrongAnswers(lesson)) {
      const result = await checkAnswer(lesson, text, engine)
      told.push(result ? reasons(result) : '')
    }
    expect(new Set(told).size).toBe(told.length)
  })
})
