import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { SourcePlace } from '#protocol/fix.ts'
import { besideLine, type InlineValue } from './inline-value.ts'
import type { Monaco } from './monaco.ts'

/** What is marked in the code beside its own colours. */
export interface Marks extends RunMarks, LineMarks {
  /** The text has been edited since the run: its values are old, and where it failed may be mended. */
  readonly stale: boolean
}

/** What a run says of the lines of the text that it ran. They move with the text when it is edited. */
export interface RunMarks {
  readonly values: readonly InlineValue[]
  readonly errors: readonly Fault[]
}

/** The line that is chosen, and the one that is pointed at. */
export interface LineMarks {
  readonly selected: number | null
  /** The last of the lines that are chosen; null when it is the one. */
  readonly selectedTo: number | null
  readonly pointed: number | null
  /** The clause of a query whose SQL is pointed at. */
  readonly clause: { readonly from: SourcePlace; readonly to: SourcePlace } | null
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

type Decorations = editor.IModelDeltaDecoration[]

/** Monaco's decorations for what a run says. */
export function runDecorations(monaco: Monaco, code: editor.IStandaloneCodeEditor, marks: RunMarks): Decorations {
  const model = code.getModel()
  if (model === null) return []
  const inside = ({ line }: { readonly line: number }) => line <= model.getLineCount()
  return [
    ...marks.errors.filter(inside).flatMap((fault) => faultDecorations(monaco, model, fault)),
    ...marks.values.filter(inside).flatMap((value) => valueDecorations(monaco, code, model, value)),
  ]
}

/** Monaco's decorations for the lines that are chosen and pointed at. */
export function lineDecorations(
  monaco: Monaco,
  code: editor.IStandaloneCodeEditor,
  { selected, selectedTo, pointed, clause }: LineMarks,
): Decorations {
  const last = code.getModel()?.getLineCount() ?? 0
  const all: Decorations = []
  if (pointed !== null && pointed <= last && pointed !== selected) all.push(wholeLine(monaco, pointed, { className: 'line-pointed' }))
  if (selected !== null && selected <= last) {
    const options = { className: 'line-on', marginClassName: 'line-on', lineNumberClassName: 'number-on' }
    all.push(wholeLine(monaco, selected, options, Math.min(selectedTo ?? selected, last)))
  }
  if (clause !== null && clause.to.line <= last) {
    const { from, to } = clause
    all.push({ range: new monaco.Range(from.line, from.column, to.line, to.column), options: { className: 'clause-on' } })
  }
  return all
}

function wholeLine(monaco: Monaco, line: number, options: editor.IModelDecorationOptions, last = line): editor.IModelDeltaDecoration {
  const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges
  return { range: new monaco.Range(line, 1, last, 1), options: { isWholeLine: true, stickiness, ...options } }
}

function faultDecorations(monaco: Monaco, model: editor.ITextModel, { line, column, severity, message }: Fault): Decorations {
  const fails = severity === 'error'
  const options = { inlineClassName: fails ? 'squiggle' : 'squiggle-warn', hoverMessage: { value: message } }
  const underline = { range: faultRange(monaco, model, line, column), options }
  return fails ? [wholeLine(monaco, line, { lineNumberClassName: 'number-fail', marginClassName: 'margin-fail' }), underline] : [underline]
}

function faultRange(monaco: Monaco, model: editor.ITextModel, line: number, column: number | null) {
  if (column === null) return new monaco.Range(line, model.getLineFirstNonWhitespaceColumn(line), line, model.getLineMaxColumn(line))
  const word = model.getWordAtPosition({ lineNumber: line, column })
  return new monaco.Range(line, word?.startColumn ?? column, line, word?.endColumn ?? column + 1)
}

function valueDecorations(monaco: Monaco, code: editor.IStandaloneCodeEditor, model: editor.ITextModel, value: InlineValue): Decorations {
  const end = model.getLineMaxColumn(value.line)
  const text = besideLine(value, columnsLeft(monaco, code, end))
  const inlineClassName = `beside beside-${value.kind}`
  const cursorStops = monaco.editor.InjectedTextCursorStops.None
  // It belongs to the text of its line: it stays behind what is typed, and goes when the line is deleted.
  const range = new monaco.Range(value.line, 1, value.line, end)
  const stickiness = monaco.editor.TrackedRangeStickiness.GrowsOnlyWhenTypingAfter
  return [
    { range, options: { stickiness, after: { content: '\u00a0\u00a0', cursorStops } } },
    { range, options: { stickiness, after: { content: text.replaceAll(' ', '\u00a0'), inlineClassName, cursorStops } } },
  ]
}

function columnsLeft(monaco: Monaco, code: editor.IStandaloneCodeEditor, end: number): number {
  const layout = code.getLayoutInfo()
  const character = code.getOption(monaco.editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth
  const left = Math.floor((layout.contentWidth - layout.verticalScrollbarWidth) / character) - (end - 1) - 5
  return innerWidth <= 720 ? NARROW_COLUMNS : left
}
