import type { Exercise } from './lesson.ts'
import { renderMarkdown } from './markdown.ts'

const EXPECT = /^<!-- expect: .* -->\n?/gm
const EXERCISE = /^## Exercise\n/m
const HINT = /^### Hint\n/m

export interface RenderedLesson {
  readonly html: string
  readonly exercise: Exercise | null
}

/**
 * The body of a `lesson.md` as HTML. A section `## Exercise` is taken out as the task, with its `### Hint` sections from vague to
 * nearly the answer; `<!-- expect: … -->` lines are claims for the tests and leave no trace. `file` is its path below `lessons/`, links
 * are below `base`.
 */
export function renderLesson(body: string, file: string, base: string): RenderedLesson {
  const [text = '', exercise, ...more] = body.replace(EXPECT, '').split(EXERCISE)
  if (more.length > 0) throw new Error(`lessons/${file}: there can be one section "## Exercise"`)
  const render = (part: string) => renderMarkdown(part, file, base)
  return { html: render(text), exercise: exercise === undefined ? null : renderExercise(exercise, render) }
}

function renderExercise(text: string, render: (part: string) => string): Exercise {
  const [task = '', ...hints] = text.split(HINT)
  return { task: render(task), hints: hints.map(render) }
}
