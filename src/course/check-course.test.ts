import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { courseProblems } from './check-course.ts'
import { readCourse } from './read-course.ts'

const DOCUMENTATION = { modules: new Set(['Ecto.Multi']), functions: new Set(['Ecto.Repo.all/1', 'Ecto.Query.join/5']) }

const lesson = (docs: string, concepts: string, body: string) =>
  `---\ntitle: A\nsummary: B.\nconcepts: [${concepts}]\ndocs: ${docs}\n---\n\n${body}`

function problems(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'course-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return courseProblems(root, readCourse(root), DOCUMENTATION)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const CODE = { '1-a/01-x/code.exs': '1\n\n2\n', '1-a/02-y/code.exs': '1\n' }
const Y = { '1-a/02-y/lesson.md': lesson('Ecto.Multi', '', '## In production\n') }

test('links, concepts and documentation that exist', () => {
  const x = lesson(
    'Ecto.Repo#c:all/1',
    'Repo.all/1, Ecto.Query.join/5, Ecto.NoResultsError',
    '[3](#L3) [y](../02-y/lesson.md#in-production) [`join`](docs:Ecto.Query#join/5)\n\n```elixir\n[a](b)\n```\n',
  )
  expect(problems({ ...CODE, ...Y, '1-a/01-x/lesson.md': x })).toEqual([])
})

test('each that does not exist is named with its file and line', () => {
  const x = lesson(
    'Ecto.Repo#all/1',
    'Repo.every/1',
    '[2](#L2) [9](#L9)\n[a](#nowhere) [b](../03-z/lesson.md) [c](../02-y/lesson.md#pitfall)\n[d](docs:Ecto.Query#jion/5) [e](https://a.b/)\n',
  )
  expect(problems({ ...CODE, ...Y, '1-a/01-x/lesson.md': x })).toEqual([
    'lessons/1-a/01-x/lesson.md:4: concepts: there is no function Repo.every/1',
    'lessons/1-a/01-x/lesson.md:5: docs: there is no Ecto.Repo#all/1 in the documentation',
    'lessons/1-a/01-x/lesson.md:8: #L2: this line of code.exs is empty',
    'lessons/1-a/01-x/lesson.md:8: #L9: this line of code.exs is empty',
    'lessons/1-a/01-x/lesson.md:9: #nowhere: 1-a/01-x/lesson.md has no such heading',
    'lessons/1-a/01-x/lesson.md:9: ../03-z/lesson.md: there is no such lesson',
    'lessons/1-a/01-x/lesson.md:9: ../02-y/lesson.md#pitfall: 1-a/02-y/lesson.md has no such heading',
    'lessons/1-a/01-x/lesson.md:10: docs:Ecto.Query#jion/5: there is no such place in the documentation',
    'lessons/1-a/01-x/lesson.md:10: https://a.b/: only lessons, their lines and docs: can be linked to',
  ])
})
