import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { Monaco } from './monaco.ts'

const HUES: Readonly<Record<string, string>> = {
  '': '--ink',
  keyword: '--x-keyword',
  module: '--x-module',
  atom: '--x-atom',
  string: '--x-string',
  number: '--x-number',
  operator: '--x-op',
  attribute: '--x-attr',
  comment: '--x-comment',
}

const GROUNDS: Readonly<Record<string, string>> = {
  'editor.background': '--editor',
  'editor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-3',
  'editorLineNumber.activeForeground': '--ink',
  'editorCursor.foreground': '--accent',
  'editorBracketMatch.background': '--accent-soft',
  'editorBracketMatch.border': '--accent-line',
  'editorWidget.background': '--raised',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--line-strong',
  'editorSuggestWidget.background': '--raised',
  'editorSuggestWidget.border': '--line-strong',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorSuggestWidget.selectedBackground': '--accent-soft',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.selectedIconForeground': '--ink',
  'list.highlightForeground': '--accent',
  'symbolIcon.fieldForeground': '--x-atom',
  'symbolIcon.variableForeground': '--ink-2',
  'symbolIcon.functionForeground': '--x-keyword',
  'symbolIcon.moduleForeground': '--x-module',
  'symbolIcon.structForeground': '--x-module',
  'editorHoverWidget.highlightForeground': '--accent',
  'editorHoverWidget.background': '--raised',
  'editorHoverWidget.border': '--line-strong',
  'editorIndentGuide.background1': '--line',
  'editorIndentGuide.activeBackground1': '--line-strong',
  'input.background': '--editor',
  'input.border': '--line-control',
  'menu.background': '--raised',
  'menu.foreground': '--ink',
  'menu.selectionBackground': '--accent-soft',
  'menu.selectionForeground': '--ink',
  'menu.separatorBackground': '--line',
  focusBorder: '--accent',
  'scrollbarSlider.background': '--line',
  'scrollbarSlider.hoverBackground': '--line-strong',
  'scrollbarSlider.activeBackground': '--ink-3',
  'editor.selectionBackground': '--accent-line',
  'editor.inactiveSelectionBackground': '--accent-soft',
  'editor.findMatchHighlightBackground': '--warn-soft',
}

/** Gives Monaco the page's tokens as its theme, now and whenever the theme changes. */
export function watchTheme(monaco: Monaco): void {
  const systemsDark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { theme } = document.documentElement.dataset
    monaco.editor.defineTheme('playground', tokensAsTheme(theme === undefined ? systemsDark.matches : theme === 'dark'))
    monaco.editor.setTheme('playground')
  }
  apply()
  systemsDark.addEventListener('change', apply)
  new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}

function tokensAsTheme(dark: boolean): editor.IStandaloneThemeData {
  const probe = document.body.appendChild(document.createElement('i'))
  const token = (name: string) => {
    probe.style.color = `var(${name})`
    return asHex(getComputedStyle(probe).color)
  }
  const theme: editor.IStandaloneThemeData = {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(HUES).map(([kind, name]) => ({
      token: kind,
      foreground: token(name).slice(1),
      ...(kind === 'comment' ? { fontStyle: 'italic' } : {}),
    })),
    colors: Object.fromEntries(Object.entries(GROUNDS).map(([key, name]) => [key, token(name)])),
  }
  probe.remove()
  return theme
}

/** `rgb(255, 255, 255)`, as styles are computed, as the `#ffffff` that Monaco takes. */
function asHex(colour: string): string {
  const bytes = colour.match(/\d+/g) ?? []
  return `#${bytes.map((byte) => Number(byte).toString(16).padStart(2, '0')).join('')}`
}
