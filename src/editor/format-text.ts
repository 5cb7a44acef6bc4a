import type { editor } from 'monaco-editor/editor/editor.api.js'
import { changedSpan } from './changed-span.ts'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** Lays the open text out as `mix format` does, the cursor staying with its code; what does not parse is left, and `onSaid` is told why. */
export async function formatText(
  monaco: Monaco,
  code: editor.IStandaloneCodeEditor,
  ask: AskLanguage,
  onSaid: (text: string) => void,
): Promise<void> {
  const model = code.getModel()
  if (model === null || code.getOption(monaco.editor.EditorOption.readOnly)) return
  const text = model.getValue()
  const answer = await ask({ kind: 'format', text })
  if (answer === null || model.getValue() !== text) return
  if (answer.kind === 'refused') return onSaid(`Not formatted: line ${answer.line} does not parse. ${answer.message}`)
  if (answer.text === text) return onSaid('Formatted: nothing to change')
  const position = code.getPosition()
  const before = position === null ? 0 : model.getOffsetAt(position)
  const { from, to, insert } = changedSpan(text, answer.text)
  const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
  code.pushUndoStop()
  code.executeEdits('format', [{ range, text: insert }])
  code.pushUndoStop()
  const after = offsetAfter(text, answer.text, before)
  code.setPosition(model.getPositionAt(after))
  onSaid('Formatted')
}

/** Where the cursor stands after formatting: behind as many characters that are no white space as before. */
export function offsetAfter(before: string, after: string, offset: number): number {
  const isSpace = (character: string | undefined) => character === ' ' || character === '\n' || character === '\t' || character === '\r'
  let passed = 0
  for (let at = 0; at < offset; at++) if (!isSpace(before[at])) passed++
  let at = 0
  while (at < after.length && passed > 0) if (!isSpace(after[at++])) passed--
  // In front of a word the cursor stays in front of it.
  const wasSpaced = offset > 0 && isSpace(before[offset - 1])
  while (wasSpaced && at < after.length && after[at] === ' ') at++
  return at
}
