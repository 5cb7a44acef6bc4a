import type { editor } from 'monaco-editor/editor/editor.api.js'
import { besideLine, type InlineValue } from './inline-value.ts'
import type { Monaco } from './monaco.ts'

/** What is marked in the code beside its own colours. */
export interface Marks {
  readonly values: readonly InlineValue[]
  readonly selected: number | null
  readonly pointed: number | null
  readonly errors: readonly Fault[]
}

/** A place that raised or does not compile; without a column the whole line is underlined. */
export interface Fault {
  readonly line: number
  readonly column: number | null
  readonly message: string
  readonly hint: string | null
  readonly severity: 'error' | 'warning'
}

/** On a narrow screen values scroll with the code, and are cut here at the latest. */
const NARROW_COLUMNS = 44

/** Monaco's decorations for the marks of a text. */
export function decorationsFor(monaco: Monaco, code: editor.IStandaloneCodeEditor, marks: Marks): editor.IModelDeltaDecoration[] {
  const model = code.getModel()
  if (model === null) return []
  const inside = (line: number | null): line is number => line !== null && line >= 1 && line <= model.getLineCount()
  const wholeLine = (line: number, options: editor.IModelDecorationOptions) => ({
    range: new monaco.Range(line, 1, line, 1),
    options: { isWholeLine: true, ...options },
  })
  const all: editor.IModelDeltaDecoration[] = []
  if (inside(marks.pointed) && marks.pointed !== marks.selected) all.push(wholeLine(marks.pointed, { className: 'line-pointed' }))
  if (inside(marks.selected))
    all.push(wholeLine(marks.selected, { className: 'line-on', marginClassName: 'line-on', lineNumberClassName: 'number-on' }))
  for (const { line, column, severity, message } of marks.errors) {
    if (!inside(line)) continue
    const fails = severity === 'error'
    if (fails) all.push(wholeLine(line, { lineNumberClassName: 'number-fail', marginClassName: 'margin-fail' }))
    const inlineClassName = fails ? 'squiggle' : 'squiggle-warn'
    all.push({ range: faultRange(monaco, model, line, column), options: { inlineClassName, hoverMessage: { value: message } } })
  }
  for (const value of marks.values) if (inside(value.line)) all.push(...valueDecoration(monaco, code, model, value))
  return all
}

function faultRange(monaco: Monaco, model: editor.ITextModel, line: number, column: number | null) {
  if (column === null) return new monaco.Range(line, model.getLineFirstNonWhitespaceColumn(line), line, model.getLineMaxColumn(line))
  const word = model.getWordAtPosition({ lineNumber: line, column })
  return new monaco.Range(line, word?.startColumn ?? column, line, word?.endColumn ?? column + 1)
}

function valueDecoration(
  monaco: Monaco,
  code: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  value: InlineValue,
): editor.IModelDeltaDecoration[] {
  const end = model.getLineMaxColumn(value.line)
  const text = besideLine(value, columnsLeft(monaco, code, end))
  if (text === null) return []
  const inlineClassName = `beside beside-${value.kind}${value.stale ? ' beside-stale' : ''}`
  const cursorStops = monaco.editor.InjectedTextCursorStops.None
  return [
    {
      range: new monaco.Range(value.line, end, value.line, end),
      options: {
        showIfCollapsed: true,
        after: { content: '\u00a0\u00a0', cursorStops },
      },
    },
    {
      range: new monaco.Range(value.line, end, value.line, end),
      options: { showIfCollapsed: true, after: { content: text.replaceAll(' ', '\u00a0'), inlineClassName, cursorStops } },
    },
  ]
}

function columnsLeft(monaco: Monaco, code: editor.IStandaloneCodeEditor, end: number): number {
  const layout = code.getLayoutInfo()
  const character = code.getOption(monaco.editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth
  const left = Math.floor((layout.contentWidth - layout.verticalScrollbarWidth) / character) - (end - 1) - 5
  return innerWidth <= 720 ? NARROW_COLUMNS : left
}
