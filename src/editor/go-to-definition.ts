import type { editor, IPosition } from 'monaco-editor/editor/editor.api.js'
import type { Definition } from '#protocol/language.ts'
import type { AskLanguage } from './language.ts'
import type { Monaco } from './monaco.ts'

/** F12, or a click with Ctrl or Cmd, goes to where the name is defined. `onFound` opens the place, in this file or another. */
export function goToDefinition(
  monaco: Monaco,
  code: editor.IStandaloneCodeEditor,
  ask: AskLanguage,
  onFound: (place: Definition) => void,
): void {
  const go = async (position: IPosition | null) => {
    const model = code.getModel()
    if (model === null || position === null) return
    const found = await ask({ kind: 'define', text: model.getValue(), offset: model.getOffsetAt(position) })
    if (found !== null) onFound(found)
  }
  code.addAction({
    id: 'definition',
    label: 'Go to definition',
    keybindings: [monaco.KeyCode.F12],
    contextMenuGroupId: 'navigation',
    run: () => go(code.getPosition()),
  })
  code.onMouseDown(({ event, target }) => {
    if (!event.leftButton || !(event.ctrlKey || event.metaKey) || target.position === null) return
    event.preventDefault()
    void go(target.position)
  })
}
