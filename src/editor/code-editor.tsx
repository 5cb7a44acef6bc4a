import type { editor, IDisposable } from 'monaco-editor/editor/editor.api.js'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Definition } from '#protocol/language.ts'
import { lineDecorations, type Marks, runDecorations } from './decorations.ts'
import { showNotes } from './error-note.ts'
import { type Findings, watchFindings } from './findings.ts'
import { formatText } from './format-text.ts'
import { goToDefinition } from './go-to-definition.ts'
import type { AskLanguage } from './language.ts'
import { openModel, replaceText } from './models.ts'
import type { Monaco } from './monaco.ts'
import { EDITOR_OPTIONS } from './options.ts'
import { provideLanguage } from './provide-language.ts'
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
  readonly onLine: (line: number, column: number) => void
  /** The mouse is at a place, or has left the code. */
  readonly onPoint: (line: number | null, column: number) => void
  /** The value beside a line was pressed. */
  readonly onOpenValue: (line: number) => void
  /** Asked what may stand at a place, what a name is, how the text should be laid out. */
  readonly onAsk: AskLanguage
  /** A definition was found, in this file or another. */
  readonly onDefinition: (place: Definition) => void
  /** Where the cursor should go, once for each value. */
  readonly goTo: FilePosition | null
  /** Something to tell in words: the text was formatted, or why it was not. */
  readonly onSaid: (text: string) => void
}

/** A place in the open text; lines and columns count from 1. */
export interface FilePosition {
  readonly line: number
  readonly column: number
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
  const findings = useRef<Findings | null>(null)
  const [ready, setReady] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const change = useEffectEvent(props.onChange)
  const moveTo = useEffectEvent(props.onLine)
  const openValue = useEffectEvent(props.onOpenValue)
  const point = useEffectEvent(props.onPoint)
  const ask = useEffectEvent(props.onAsk) as AskLanguage
  const define = useEffectEvent(props.onDefinition)
  const say = useEffectEvent(props.onSaid)

  useEffect(() => {
    // A retry is a new attempt.
    void attempt
    let closed = false
    let providers: readonly IDisposable[] = []
    const told = (error: unknown) => !closed && setFailure(error instanceof Error ? error.message : String(error))
    import('./monaco.ts').then(({ monaco }) => {
      if (closed || host.current === null) return
      const code = monaco.editor.create(host.current, { ...EDITOR_OPTIONS, model: null })
      opened.current = { monaco, code, ofRun: code.createDecorationsCollection(), ofLines: code.createDecorationsCollection() }
      code.onDidChangeModelContent(() => change(code.getValue()))
      code.onDidChangeCursorPosition(({ position }) => code.hasTextFocus() && moveTo(position.lineNumber, position.column))
      code.onMouseDown(({ target }) => {
        if (target.element?.classList.contains('beside') && target.position) openValue(target.position.lineNumber)
      })
      code.onMouseMove(({ target }) => point(target.position?.lineNumber ?? null, target.position?.column ?? 1))
      code.onMouseLeave(() => point(null, 1))
      leaveWithEscape(monaco, code)
      providers = provideLanguage(monaco, (question) => ask(question))
      findings.current = watchFindings(
        monaco,
        code,
        (question) => ask(question),
        (text) => say(text),
      )
      goToDefinition(
        monaco,
        code,
        (question) => ask(question),
        (place) => define(place),
      )
      const format = () =>
        formatText(
          monaco,
          code,
          (question) => ask(question),
          (text) => say(text),
        )
      const keys = [monaco.KeyMod.Shift | monaco.KeyMod.Alt | monaco.KeyCode.KeyF, monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS]
      code.addAction({ id: 'format', label: 'Format', keybindings: keys, contextMenuGroupId: '1_modification', run: format })
      setReady(true)
    }, told)
    return () => {
      closed = true
      for (const provider of providers) provider.dispose()
      findings.current?.dispose()
      opened.current?.code.dispose()
      opened.current = null
    }
  }, [attempt])

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

  const { values, errors, selected, selectedTo, pointed, clause, stale } = marks
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
    current.ofLines.set(lineDecorations(current.monaco, current.code, { selected, selectedTo, pointed, clause }))
  }, [ready, path, selected, selectedTo, pointed, clause])

  useEffect(() => {
    if (ready && selected !== null) opened.current?.code.revealLineInCenterIfOutsideViewport(selected)
  }, [ready, selected])

  useEffect(() => {
    if (ready) findings.current?.setTold(stale ? [] : errors.map(({ line }) => line))
  }, [ready, errors, stale])

  const { goTo } = props
  useEffect(() => {
    const code = opened.current?.code
    if (!ready || code === undefined || goTo === null) return
    const position = { lineNumber: goTo.line, column: goTo.column }
    code.setPosition(position)
    code.revealPositionInCenterIfOutsideViewport(position)
    code.focus()
  }, [ready, goTo])

  return (
    <div className={`editor${stale ? ' edited' : ''}`}>
      <div ref={host} className="editor-host" />
      {failure !== null && (
        <div className="strip-note" role="alert">
          <span>
            <b>The editor could not be loaded</b>; the code can be read and run. {failure}
          </span>
          <button
            type="button"
            className="btn line small"
            onClick={() => {
              setFailure(null)
              setAttempt(attempt + 1)
            }}
          >
            Retry
          </button>
        </div>
      )}
      {!ready && <StaticCode text={text} label={label} marks={marks} />}
    </div>
  )
}

const CLOSED_BY_ESCAPE = '.suggest-widget.visible, .parameter-hints-widget.visible, .monaco-hover:not(.hidden)'

/** Escape lets the next Tab leave the editor, unless it closes a list or a hint; typing takes Tab back. */
function leaveWithEscape(monaco: Monaco, code: editor.IStandaloneCodeEditor): void {
  code.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) code.updateOptions({ tabFocusMode: document.querySelector(CLOSED_BY_ESCAPE) === null })
    else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) code.updateOptions({ tabFocusMode: false })
  })
  code.onDidBlurEditorText(() => code.updateOptions({ tabFocusMode: false }))
}
