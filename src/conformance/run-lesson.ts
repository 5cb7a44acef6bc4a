import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkExpectation } from '#course/check-expectation.ts'
import { readExpectations } from '#course/expectation.ts'
import type { Lesson } from '#course/lesson.ts'
import { readCourse } from '#course/read-course.ts'
import type { CheckResult, RunOptions, Source } from '#protocol/message.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from '#session/engine.ts'
import { checkHeadless, runHeadless } from '#session/run-headless.ts'

const LESSONS = join(import.meta.dirname, '../../lessons')

function optionsOf({ autoTables }: Lesson): RunOptions {
  return { adapter: 'sqlite', strict: false, autoTables }
}

/** All lessons of the course. */
export function lessons(): readonly Lesson[] {
  return readCourse(LESSONS)
}

/** The events of a run of a lesson's example. */
export function runExample(lesson: Lesson, engine: Engine): Promise<readonly RunEvent[]> {
  return runCode(lesson, lesson.files.code, engine)
}

/** The events of a run of some code in place of a lesson's example. */
export async function runCode(lesson: Lesson, code: string, engine: Engine): Promise<readonly RunEvent[]> {
  const { events } = await runHeadless(sourcesOf(lesson, code), optionsOf(lesson), { engine, clock: 'virtual' })
  return events
}

/** What is wrong with a lesson's example: the error it ends in, and each claim of its text that does not hold. */
export async function lessonProblems(lesson: Lesson, engine: Engine): Promise<readonly string[]> {
  const events = await runExample(lesson, engine)
  const path = `lessons/${lesson.id}/lesson.md`
  const expectations = readExpectations(readFileSync(join(LESSONS, lesson.id, 'lesson.md'), 'utf8'), path)
  const wantsError = expectations.some(({ kind }) => kind === 'error')
  const error = events.find((event) => event.kind === 'error')
  const raised = error && !wantsError ? [`raised ${error.exception}: ${error.message}`] : []
  const own = events.filter((event) => event.file === 'code.exs')
  return [...raised, ...expectations.map((claim) => checkExpectation(claim, own)).filter((problem) => problem !== null)]
}

/** The verdict of a lesson's check on an answer to its exercise; null when the lesson has no exercise. */
export function checkAnswer(lesson: Lesson, answer: string, engine: Engine): Promise<CheckResult> | null {
  const { check } = lesson.files
  if (check === null) return null
  return checkHeadless(sourcesOf(lesson, answer, 'exercise.exs'), { file: 'check.exs', text: check }, optionsOf(lesson), {
    engine,
    clock: 'virtual',
  })
}

/** The plausible wrong answers kept with a lesson, by file name. */
export function wrongAnswers(lesson: Lesson): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(LESSONS, lesson.id, 'wrong')
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

function sourcesOf(lesson: Lesson, code: string, file = 'code.exs'): readonly Source[] {
  return [
    { file: 'setup.exs', text: lesson.files.setup },
    { file, text: code },
  ]
}

/** What a failed check tells the learner: the reasons of all expectations that were not met. */
export function reasons(result: CheckResult): string {
  return result.expectations
    .filter(({ status }) => status === 'failed')
    .map(({ reason }) => reason ?? '')
    .join('\n')
}
