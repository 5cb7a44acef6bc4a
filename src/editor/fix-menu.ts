import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { Monaco } from './monaco.ts'

/** Something that can be done to the text. */
export interface OfferedFix {
  readonly title: string
  readonly apply: () => void
}

/** Shows a menu of fixes under a line, to be chosen by arrow keys and Enter or by the mouse; Escape leaves it. */
export function showFixMenu(monaco: Monaco, code: editor.IStandaloneCodeEditor, line: number, fixes: readonly OfferedFix[]): void {
  const menu = document.createElement('div')
  menu.className = 'fix-menu'
  menu.setAttribute('role', 'menu')
  menu.setAttribute('aria-label', 'Mend the line')
  const widget: editor.IContentWidget = {
    getId: () => 'fix-menu',
    getDomNode: () => menu,
    getPosition: () => ({
      position: { lineNumber: line, column: code.getPosition()?.column ?? 1 },
      preference: [monaco.editor.ContentWidgetPositionPreference.BELOW, monaco.editor.ContentWidgetPositionPreference.ABOVE],
    }),
    allowEditorOverflow: true,
  }
  const close = () => code.removeContentWidget(widget)
  const items = fixes.map(({ title, apply }) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('role', 'menuitem')
    button.textContent = title
    button.addEventListener('click', () => {
      close()
      apply()
      code.focus()
    })
    return button
  })
  menu.append(...items)
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus()
    else if (event.key === 'ArrowUp') items[(at + items.length - 1) % items.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close()
      code.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) close()
  })
  code.addContentWidget(widget)
  requestAnimationFrame(() => items[0]?.focus())
}
