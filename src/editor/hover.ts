import type { IDisposable } from 'monaco-editor/editor/editor.api.js'
import type { DocsEntry, DocumentedName } from '#protocol/message.ts'
import { calledNames } from './called-name.ts'
import type { Monaco } from './monaco.ts'

/** Finds what is documented of the first of these names that is. */
export type AskDocs = (names: readonly DocumentedName[]) => Promise<readonly DocsEntry[]>

/** Shows the signature and documentation of the function under the pointer (or under the cursor, by the editor's own key). */
export function provideHover(monaco: Monaco, ask: AskDocs): IDisposable {
  return monaco.languages.registerHoverProvider('elixir', {
    async provideHover(model, position) {
      const names = calledNames(model.getValue(), position.lineNumber, position.column)
      const entries = names.length === 0 ? [] : await ask(names)
      return entries.length === 0 ? null : { contents: entries.map((entry) => ({ value: markdown(entry) })) }
    },
  })
}

function markdown({ signature, text }: DocsEntry): string {
  return `\`\`\`elixir\n${signature}\n\`\`\`\n\n${text}`
}
