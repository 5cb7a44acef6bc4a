import type { IDisposable } from 'monaco-editor/editor/editor.api.js'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'
import { provideCompletion } from './provide-completion.ts'
import { provideFolding } from './provide-folding.ts'
import { provideHover } from './provide-hover.ts'
import { provideSignature } from './provide-signature.ts'

/** What Monaco asks of a language, answered by the language service. */
export function provideLanguage(monaco: Monaco, ask: AskLanguage): readonly IDisposable[] {
  return [provideCompletion(monaco, ask), provideSignature(monaco, ask), provideHover(monaco, ask), provideFolding(monaco, ask)]
}
