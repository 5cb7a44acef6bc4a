import type { IDisposable, languages } from 'monaco-editor/editor/editor.api.js'
import type { CompletionItem, CompletionKind } from '#protocol/language.ts'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** Offers what may stand at the cursor. */
export function provideCompletion(monaco: Monaco, ask: AskLanguage): IDisposable {
  return monaco.languages.registerCompletionItemProvider('elixir', {
    triggerCharacters: ['.', ':', '%', '@', '[', '{', ' '],
    async provideCompletionItems(model, position, { triggerCharacter }) {
      const trigger = triggerCharacter ?? null
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1)
      // A space asks only behind a key: `on_conflict: `.
      if (trigger === ' ' && !before.endsWith(': ')) return null
      const offset = model.getOffsetAt(position)
      const answer = await ask({ kind: 'complete', text: model.getValue(), offset, trigger })
      if (answer === null) return null
      const range = monaco.Range.fromPositions(model.getPositionAt(answer.replace.start), model.getPositionAt(answer.replace.end))
      return { suggestions: answer.items.map((item, index) => suggestion(monaco, item, index, range)) }
    },
  })
}

function suggestion(
  monaco: Monaco,
  item: CompletionItem,
  index: number,
  range: languages.CompletionItem['range'],
): languages.CompletionItem {
  const { InsertAsSnippet } = monaco.languages.CompletionItemInsertTextRule
  return {
    label: { label: item.label, description: item.detail },
    kind: monaco.languages.CompletionItemKind[KINDS[item.kind]],
    insertText: item.insert,
    ...(item.snippet ? { insertTextRules: InsertAsSnippet } : {}),
    detail: item.detail,
    documentation: { value: item.text },
    sortText: String(index).padStart(5, '0'),
    range,
  }
}

const KINDS: Readonly<Record<CompletionKind, keyof typeof languages.CompletionItemKind>> = {
  function: 'Function',
  macro: 'Function',
  module: 'Module',
  struct: 'Struct',
  variable: 'Variable',
  binding: 'Variable',
  field: 'Field',
  association: 'Reference',
  keyword: 'Keyword',
  option: 'Property',
  type: 'TypeParameter',
  value: 'Value',
  snippet: 'Snippet',
}
