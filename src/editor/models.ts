import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { Monaco } from './monaco.ts'

/** The model of a path, made with `text` when there is none; it keeps its undo history while the page is open. */
export function openModel(monaco: Monaco, path: string, text: string): editor.ITextModel {
  const uri = monaco.Uri.parse(`inmemory://playground/${path}`)
  const model = monaco.editor.getModel(uri)
  if (model === null) {
    const made = monaco.editor.createModel(text, 'elixir', uri)
    made.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    })
    return made
  }
  if (!model.isAttachedToEditor() && model.getValue() !== text) replaceAll(model, text)
  return model
}

/** Replaces the whole text as one edit that Ctrl-Z takes back. */
export function replaceText(code: editor.IStandaloneCodeEditor, text: string): void {
  const model = code.getModel()
  if (model === null) return
  replaceAll(model, text)
}

function replaceAll(model: editor.ITextModel, text: string): void {
  model.pushStackElement()
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
  model.pushStackElement()
}
