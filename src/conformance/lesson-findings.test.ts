import { expect, test } from 'vitest'
import { diagnose } from '#language-service/diagnose/diagnose.ts'
import { lessons } from './run-lesson.ts'

test.each(lessons().map((lesson) => [lesson.id, lesson] as const))(
  '%s: the editor finds no fault in what is right',
  async (_id, { files }) => {
    const found: string[] = []
    for (const text of [files.code, files.solution ?? '']) {
      const sources = [
        { file: 'setup.exs', text: files.setup },
        { file: 'code.exs', text },
      ]
      for (const file of ['setup.exs', 'code.exs'])
        for (const { message } of await diagnose({ kind: 'diagnose', sources, file }, [])) found.push(message)
    }
    expect(found).toEqual([])
  },
)
