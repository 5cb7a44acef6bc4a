import type { editor, IDisposable } from 'monaco-editor/editor/editor.api.js'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { lineDecorations, type Marks, runDecorations } from './decorations.ts'
import { showNotes } from './error-note.ts'
import { type AskDocs, provideHover } from './hover.ts'
import { openModel, replaceText } from './models.ts'
import type { Monaco } from './monaco.ts'
import { EDITOR_OPTIONS } from './options.ts'
import { StaticCode } from './static-code.tsx'

interface CodeEditorProps {
  /** Names the text: each path has its own undo history. */
  readonly path: string
  /** What a screen reader calls the editor. */
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  readonly marks: Marks
  readonly onChange: (text: string) => void
  readonly onLine: (line: number) => void
  /** The mouse is on a line, or has left the code. */
  readonly onPoint: (line: number | null) => void
  /** The value beside a line was pressed. */
  readonly onOpenValue: (line: number) => void
  /** Asked for what stands under the pointer. */
  readonly onDocs: AskDocs
}

interface Opened {
  readonly monaco: Monaco
  readonly code: editor.IStandaloneCodeEditor
  readonly ofRun: editor.IEditorDecorationsCollection
  readonly ofLines: editor.IEditorDecorationsCollection
}

/** The editor. Until Monaco has been loaded the same code stands there, in the same colours, to be read. */
export function CodeEditor(props: CodeEditorProps) {
  const { path, label, text, readOnly, marks } = props
  const host = useRef<HTMLDivElement>(null)
  const opened = useRef<Opened | null>(null)
  const [ready, setReady] = useState(false)
  const change = useEffectEvent(props.onChange)
  const moveTo = useEffectEvent(props.onLine)
  const openValue = useEffectEvent(props.onOpenValue)
  const point = useEffectEvent(props.onPoint)
  const docs = useEffectEvent(props.onDocs)

  useEffect(() => {
    let closed = false
    let hover: IDisposable | null = null
    import('./monaco.ts').then(({ monaco }) => {
      if (closed || host.current === null) return
      const code = monaco.editor.create(host.current, { ...EDITOR_OPTIONS, model: null })
      opened.current = { monaco, code, ofRun: code.createDecorationsCollection(), ofLines: code.createDecorationsCollection() }
      code.onDidChangeModelContent(() => change(code.getValue()))
      code.onDidChangeCursorPosition(({ position }) => code.hasTextFocus() && moveTo(position.lineNumber))
      code.onMouseDown(({ target }) => {
        if (target.element?.classList.contains('beside') && target.position) openValue(target.position.lineNumber)
      })
      code.onMouseMove(({ target }) => point(target.position?.lineNumber ?? null))
      code.onMouseLeave(() => point(null))
      leaveWithEscape(monaco, code)
      hover = provideHover(monaco, (names) => docs(names))
      setReady(true)
    })
    return () => {
      closed = true
      hover?.dispose()
      opened.current?.code.dispose()
      opened.current = null
    }
  }, [])

  // In the same breath as the text arrives: an effect that came later would take back what has been typed meanwhile.
  useLayoutEffect(() => {
    if (!ready || opened.current === null) return
    const { monaco, code } = opened.current
    const model = openModel(monaco, path, text)
    if (code.getModel() !== model) code.setModel(model)
    else if (model.getValue() !== text) replaceText(code, text)
  }, [ready, path, text])

  useEffect(() => {
    if (ready) opened.current?.code.updateOptions({ readOnly, ariaLabel: label })
  }, [ready, readOnly, label])

  const { values, errors, selected, selectedTo, pointed, stale } = marks
  const isCurrent = useEffectEvent(() => !stale)
  useEffect(() => {
    const current = opened.current
    if (!ready || current === null || path === '') return
    const show = () => current.ofRun.set(runDecorations(current.monaco, current.code, { values, errors }))
    show()
    // In edited text the values have moved with their lines: a new width does not put them back.
    const layout = current.code.onDidLayoutChange(() => isCurrent() && show())
    return () => layout.dispose()
  }, [ready, path, values, errors])

  useEffect(() => {
    const code = opened.current?.code
    return ready && code !== undefined && path !== '' && !stale ? showNotes(code, errors) : undefined
  }, [ready, path, errors, stale])

  useEffect(() => {
    const current = opened.current
    if (!ready || current === null || path === '') return
    current.ofLines.set(lineDecorations(current.monaco, current.code, { selected, selectedTo, pointed }))
  }, [ready, path, selected, selectedTo, pointed])

  useEffect(() => {
    if (ready && selected !== null) opened.current?.code.revealLineInCenterIfOutsideViewport(selected)
  }, [ready, selected])

  return (
    <div className={`editor${stale ? ' edited' : ''}`}>
      <div ref={host} className="editor-host" />
      {!ready && <StaticCode text={text} label={label} marks={marks} />}
    </div>
  )
}

/** Escape lets the next Tab leave the editor; typing takes Tab back. */
function leaveWithEscape(monaco: Monaco, code: editor.IStandaloneCodeEditor): void {
  code.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) code.updateOptions({ tabFocusMode: true })
    else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) code.updateOptions({ tabFocusMode: false })
  })
  code.onDidBlurEditorText(() => code.updateOptions({ tabFocusMode: false }))
}
