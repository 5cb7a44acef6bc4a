import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { Fault } from './decorations.ts'

/** Shows a note under each faulty line; returns what removes them. */
export function showNotes(code: editor.IStandaloneCodeEditor, faults: readonly Fault[]): () => void {
  const ids: string[] = []
  code.changeViewZones((zones) => {
    for (const fault of faults.filter(({ severity }) => severity === 'error')) {
      const domNode = document.createElement('div')
      domNode.append(noteFor(fault))
      const marginDomNode = document.createElement('div')
      marginDomNode.className = 'peek-margin'
      const lines = linesOf(fault.message).length + (fault.hint === null ? 0 : 1)
      ids.push(zones.addZone({ afterLineNumber: fault.line, heightInPx: lines * 20 + 14, domNode, marginDomNode, showInHiddenAreas: true }))
    }
  })
  return () => code.changeViewZones((zones) => ids.forEach((id) => zones.removeZone(id)))
}

/** A long message is told in full in Results. */
const NOTE_LINES = 3

/** The message's first paragraph. */
function linesOf(message: string): readonly string[] {
  return (message.split('\n\n')[0] ?? '').split('\n').slice(0, NOTE_LINES)
}

function noteFor({ message, hint }: Fault): HTMLElement {
  const note = document.createElement('div')
  note.className = 'peek'
  const sign = document.createElement('span')
  sign.className = 'sign bad-t'
  sign.textContent = '✗'
  const text = document.createElement('div')
  text.className = 'peek-text'
  for (const line of linesOf(message)) text.append(paragraph(line, ''))
  if (hint !== null) text.append(paragraph(hint.replace(/\s*\n\s*/g, ' '), 'peek-hint'))
  note.append(sign, text)
  return note
}

/** A line of text whose `words in backticks` are code. */
function paragraph(text: string, className: string): HTMLElement {
  const line = document.createElement('p')
  line.className = className
  text.split('`').forEach((part, index) => {
    const piece = document.createElement(index % 2 === 1 ? 'code' : 'span')
    piece.textContent = part
    line.append(piece)
  })
  return line
}
