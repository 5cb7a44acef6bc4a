import type { IDisposable } from 'monaco-editor/editor/editor.api.js'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** Shows what the name under the pointer is (or under the cursor, by the editor's own key). */
export function provideHover(monaco: Monaco, ask: AskLanguage): IDisposable {
  return monaco.languages.registerHoverProvider('elixir', {
    async provideHover(model, position) {
      const answer = await ask({ kind: 'hover', text: model.getValue(), offset: model.getOffsetAt(position) })
      if (answer === null) return null
      const range = monaco.Range.fromPositions(model.getPositionAt(answer.span.start), model.getPositionAt(answer.span.end))
      return { range, contents: answer.sections.map((value) => ({ value })) }
    },
  })
}
