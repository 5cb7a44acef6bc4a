import type { IDisposable } from 'monaco-editor/editor/editor.api.js'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** Tells what can be folded away. */
export function provideFolding(monaco: Monaco, ask: AskLanguage): IDisposable {
  return monaco.languages.registerFoldingRangeProvider('elixir', {
    async provideFoldingRanges(model) {
      const answer = await ask({ kind: 'fold', text: model.getValue() })
      return answer?.map(({ from, to }) => ({ start: from, end: to })) ?? null
    },
  })
}
