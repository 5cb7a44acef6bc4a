import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { Finding } from '#protocol/language.ts'
import { showFixMenu } from './fix-menu.ts'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** How long after the last key the text is looked through. */
const AFTER = 400

/** A finding whose place moves with the text. */
interface Shown {
  readonly finding: Finding
  readonly decoration: string
}

export interface Findings {
  /** On these lines the run says what is wrong; it is not said twice. */
  readonly setTold: (lines: readonly number[]) => void
  readonly dispose: () => void
}

/** Underlines what is wrong in the text as one types. Ctrl-. mends what is at the cursor, F8 goes to the next; `onSaid` is told in words. */
export function watchFindings(
  monaco: Monaco,
  code: editor.IStandaloneCodeEditor,
  ask: AskLanguage,
  onSaid: (text: string) => void,
): Findings {
  const decorations = code.createDecorationsCollection()
  let shown: readonly Shown[] = []
  let told: readonly number[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  const look = async () => {
    const model = code.getModel()
    if (model === null || code.getOption(monaco.editor.EditorOption.readOnly)) return show([])
    const version = model.getVersionId()
    const findings = await ask({ kind: 'diagnose', text: model.getValue() })
    if (findings !== null && code.getModel() === model && model.getVersionId() === version) show(findings)
  }
  const show = (findings: readonly Finding[]) => {
    const model = code.getModel()
    const ids = model === null ? [] : decorations.set(findings.map((finding) => decorationOf(monaco, model, finding, told)))
    shown = findings.map((finding, index) => ({ finding, decoration: ids[index] ?? '' }))
  }
  const later = () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void look(), AFTER)
  }
  const rangeOf = ({ decoration }: Shown) => code.getModel()?.getDecorationRange(decoration) ?? null
  const offered = (line: number) =>
    shown.flatMap((each) => {
      const range = rangeOf(each)
      return range !== null && range.startLineNumber <= line && line <= range.endLineNumber
        ? fixesOf(monaco, code, each.finding, range)
        : []
    })
  const mend = (line: number) => {
    const fixes = offered(line).map(({ title, apply }) => ({
      title,
      apply() {
        apply()
        onSaid(title.replace(/^Change/, 'Changed'))
        later()
      },
    }))
    const [only] = fixes
    if (only === undefined) onSaid('Nothing to mend on this line')
    else if (fixes.length === 1) only.apply()
    else showFixMenu(monaco, code, line, fixes)
  }
  const next = () => {
    const { lineNumber = 1, column = 1 } = code.getPosition() ?? {}
    const places = shown.flatMap(({ finding, ...each }) => {
      const range = rangeOf({ finding, ...each })
      return range === null ? [] : [{ finding, range }]
    })
    const isBehind = ({ range }: (typeof places)[number]) =>
      range.startLineNumber > lineNumber || (range.startLineNumber === lineNumber && range.startColumn > column)
    const found = places.find(isBehind) ?? places[0]
    if (found === undefined) return onSaid('No problem found')
    code.setPosition(monaco.Range.getStartPosition(found.range))
    code.revealLineInCenterIfOutsideViewport(found.range.startLineNumber)
    onSaid(`Line ${found.range.startLineNumber}: ${found.finding.message}`)
  }

  const fixKey = monaco.KeyMod.CtrlCmd | monaco.KeyCode.Period
  const group = { contextMenuGroupId: 'navigation' }
  code.addAction({
    id: 'fix',
    label: 'Mend the line',
    keybindings: [fixKey],
    ...group,
    run: () => mend(code.getPosition()?.lineNumber ?? 1),
  })
  code.addAction({ id: 'next-problem', label: 'Go to next problem', keybindings: [monaco.KeyCode.F8], ...group, run: next })
  const listeners = [
    code.onDidChangeModelContent(later),
    code.onDidChangeModel(() => {
      show([])
      later()
    }),
    code.onMouseDown(({ target }) => {
      if (target.element?.classList.contains('fix-bulb') && target.position !== null) mend(target.position.lineNumber)
    }),
  ]
  later()
  return {
    setTold(lines) {
      told = lines
      show(shown.map(({ finding }) => finding))
      later()
    },
    dispose() {
      if (timer !== null) clearTimeout(timer)
      for (const listener of listeners) listener.dispose()
    },
  }
}

function decorationOf(monaco: Monaco, model: editor.ITextModel, finding: Finding, told: readonly number[]): editor.IModelDeltaDecoration {
  const range = monaco.Range.fromPositions(
    model.getPositionAt(finding.start),
    model.getPositionAt(Math.max(finding.end, finding.start + 1)),
  )
  const bulb = finding.fixes.length > 0 ? { linesDecorationsClassName: 'fix-bulb' } : {}
  if (told.includes(range.startLineNumber)) return { range, options: { ...bulb } }
  const [fix] = finding.fixes
  const hint = fix === undefined ? [] : [{ value: `*${fix.title}: Ctrl-. or Cmd-.*` }]
  const inlineClassName = finding.severity === 'error' ? 'finding' : 'finding-warn'
  return { range, options: { inlineClassName, hoverMessage: [{ value: finding.message }, ...hint], ...bulb } }
}

/** The fixes of a finding for the text as it is now: an edit lies where it did, seen from the finding's beginning. */
function fixesOf(
  monaco: Monaco,
  code: editor.IStandaloneCodeEditor,
  { start, fixes }: Finding,
  range: { startLineNumber: number; startColumn: number },
) {
  return fixes.map(({ title, edits }) => ({
    title,
    apply() {
      const model = code.getModel()
      if (model === null) return
      const moved = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }) - start
      const placed = edits.map((edit) => ({
        range: monaco.Range.fromPositions(model.getPositionAt(edit.start + moved), model.getPositionAt(edit.end + moved)),
        text: edit.text,
      }))
      code.pushUndoStop()
      code.executeEdits('fix', placed)
      code.pushUndoStop()
    },
  }))
}
