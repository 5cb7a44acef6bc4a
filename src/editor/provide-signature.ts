import type { IDisposable } from 'monaco-editor/editor/editor.api.js'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** Shows how the function is called whose arguments are typed. */
export function provideSignature(monaco: Monaco, ask: AskLanguage): IDisposable {
  return monaco.languages.registerSignatureHelpProvider('elixir', {
    signatureHelpTriggerCharacters: ['(', ','],
    async provideSignatureHelp(model, position, _token, { triggerKind, isRetrigger }) {
      const asked = triggerKind === monaco.languages.SignatureHelpTriggerKind.Invoke && !isRetrigger
      const answer = await ask({ kind: 'signature', text: model.getValue(), offset: model.getOffsetAt(position), asked })
      if (answer === null) return null
      const signatures = answer.signatures.map(({ label, text, parameters }) => ({
        label,
        documentation: { value: text },
        parameters: parameters.map(({ start, end }) => ({ label: [start, end] as [number, number] })),
      }))
      const value = { signatures, activeSignature: answer.active, activeParameter: answer.parameter }
      return { value, dispose() {} }
    },
  })
}
