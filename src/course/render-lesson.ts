import markdownIt from 'markdown-it'
import type { Exercise } from './lesson.ts'

const markdown = markdownIt({ html: false, linkify: false, typographer: true })

markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  const token = tokens[index]
  if (String(token?.attrGet('href')).startsWith('#L')) token?.attrSet('class', 'lref')
  return self.renderToken(tokens, index, options)
}

const EXPECT = /^<!-- expect: .* -->\n?/gm
const EXERCISE = /^## Exercise\n/m
const HINT = /^### Hint\n/m

export interface RenderedLesson {
  readonly html: string
  readonly exercise: Exercise | null
}

/**
 * The body of a `lesson.md` as HTML. A section `## Exercise` is taken out as the task, with its `### Hint` sections from vague to
 * nearly the answer; `<!-- expect: … -->` lines are claims for the tests and leave no trace. `[25](#L25)` refers to a line of the code.
 */
export function renderLesson(body: string, path: string): RenderedLesson {
  const [text = '', exercise, ...more] = body.replace(EXPECT, '').split(EXERCISE)
  if (more.length > 0) throw new Error(`${path}: there can be one section "## Exercise"`)
  return { html: markdown.render(text), exercise: exercise === undefined ? null : renderExercise(exercise) }
}

function renderExercise(text: string): Exercise {
  const [task = '', ...hints] = text.split(HINT)
  return { task: markdown.render(task), hints: hints.map((hint) => markdown.render(hint)) }
}
