/** `npm run lessons`: every lesson with what its tests say, in a table. */
import type { Lesson } from '#course/lesson.ts'
import type { Engine } from '#session/engine.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { checkAnswer, lessonProblems, lessons, reasons, wrongAnswers } from './run-lesson.ts'

interface Row {
  readonly lesson: Lesson
  /** Claims that do not hold, or the error of the example. */
  readonly problems: readonly string[]
  readonly exercise: string
}

const engine = await createNodeEngine()
let failures = 0
console.log(`${'lesson'.padEnd(56)}example   exercise`)
for (const lesson of lessons()) {
  const row = await rowOf(lesson, engine)
  if (row.problems.length > 0 || row.exercise.startsWith('✗')) failures++
  console.log(`${lesson.id.padEnd(56)}${row.problems.length === 0 ? '✓' : `✗ ${row.problems.length}`}`.padEnd(66) + row.exercise)
  for (const problem of row.problems) console.log(`    ${problem}`)
}
console.log(`\n${lessons().length} lessons, ${failures} with problems`)
process.exitCode = failures > 0 ? 1 : 0

async function rowOf(lesson: Lesson, engine: Engine): Promise<Row> {
  return { lesson, problems: await lessonProblems(lesson, engine), exercise: await exerciseVerdict(lesson, engine) }
}

/** `✓` with the number of wrong answers that are refused, or what is wrong with the exercise. */
async function exerciseVerdict(lesson: Lesson, engine: Engine): Promise<string> {
  const { check, exercise, solution } = lesson.files
  if (check === null) return '–'
  if ((await checkAnswer(lesson, exercise ?? '', engine))?.passed === true) return '✗ the start passes'
  const solved = await checkAnswer(lesson, solution ?? '', engine)
  if (solved?.passed !== true) return `✗ the solution fails: ${solved ? reasons(solved) : ''}`
  const told: string[] = []
  for (const { name, text } of wrongAnswers(lesson)) {
    const result = await checkAnswer(lesson, text, engine)
    if (result === null || result.passed) return `✗ wrong/${name} passes`
    told.push(reasons(result))
  }
  return new Set(told).size === told.length ? `✓ ${told.length} wrong answers refused` : '✗ two wrong answers are refused for one reason'
}
