import type { Plugin } from 'vite'

/**
 * The parts of Monaco that its core imports although this page never shows them. A build replaces each module by classes and
 * functions of the same names that fail by name when they are used. Each line: what is left out, and why nobody misses it.
 */
const LEFT_OUT: readonly RegExp[] = [
  // Two texts side by side: the page has no such view.
  /\/editor\/browser\/widget\/(diffEditor|multiDiffEditor)\//,
  /\/editor\/common\/diff\/(?!linesDiffComputers|legacyLinesDiffComputer|rangeMapping)/,
  // Drawing text with WebGPU: off unless an option asks for it.
  /\/editor\/browser\/gpu\//,
  /\/editor\/browser\/viewParts\/(viewLinesGpu|rulersGpu)\//,
  // The command palette and quick input: Ctrl-K is the page's own.
  /\/platform\/quickinput\/browser\/(?!quickInputUtils|helpQuickAccess|quickAccess|pickerQuickAccess|commandsQuickAccess)/,
  // Peek views of references, and the trees, panes and lists that they alone have: a definition is gone to.
  /\/base\/browser\/ui\/(tree|splitview|table)\//,
  /\/editor\/contrib\/gotoSymbol\/browser\/peek\//,
  /\/editor\/contrib\/peekView\//,
  // Boxes to choose from in a menu, and grammars in Monarch's own language: no feature in use has either.
  /\/base\/browser\/ui\/selectBox\//,
  /\/editor\/standalone\/common\/monarch\//,
  // Colours in code, hints between code, files dropped onto it, syntax trees: Elixir here has none of them.
  /\/editor\/contrib\/(colorPicker|inlayHints|dropOrPasteInto)\//,
  /\/editor\/common\/model\/tokens\/treeSitter\//,
]

const EXPORTED = /^export \{([^}]*)\};?$/m

/** Leaves out of a build what of Monaco the page does not use: see `LEFT_OUT`. */
export function monacoParts(): Plugin {
  return {
    name: 'monaco-parts',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('monaco-editor/esm/vs')[1]
      if (path === undefined || !path.endsWith('.js') || !LEFT_OUT.some((part) => part.test(path))) return undefined
      const names =
        EXPORTED.exec(code)?.[1]
          ?.split(',')
          .map((name) => name.trim().split(' as ').pop() ?? '') ?? []
      return {
        code:
          names
            .filter((name) => name !== '')
            .map(stub)
            .join('\n') || 'export {}',
        map: null,
      }
    },
  }
}

function stub(name: string): string {
  return `export class ${name} { constructor() { throw new Error('${name} is left out of this build of Monaco') } }`
}
