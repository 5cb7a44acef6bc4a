import type { languages } from 'monaco-editor/editor/editor.api.js'
import { type LineState, tokenizeLine } from './elixir-tokens.ts'
import type { Monaco } from './monaco.ts'

/** Teaches Monaco to colour, indent and close Elixir. */
export function registerElixir(monaco: Monaco): void {
  monaco.languages.register({ id: 'elixir', extensions: ['.ex', '.exs'] })
  monaco.languages.setLanguageConfiguration('elixir', configuration(monaco))
  monaco.languages.setTokensProvider('elixir', {
    getInitialState: () => stateOf(''),
    tokenize: (line, state) => {
      const tokenized = tokenizeLine(line, (state as State).open)
      return {
        tokens: tokenized.tokens.map(({ start, kind }) => ({ startIndex: start, scopes: kind })),
        endState: stateOf(tokenized.state),
      }
    },
  })
}

interface State extends languages.IState {
  readonly open: LineState
}

function stateOf(open: LineState): State {
  return { open, clone: () => stateOf(open), equals: (other) => (other as State).open === open }
}

function configuration(monaco: Monaco): languages.LanguageConfiguration {
  const pairs: [string, string][] = [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ]
  const closing = [...pairs, ['"', '"'], ["'", "'"]].map(([open = '', close = '']) => ({ open, close, notIn: ['string', 'comment'] }))
  return {
    comments: { lineComment: '#' },
    brackets: [...pairs, ['do', 'end'], ['fn', 'end']],
    autoClosingPairs: closing,
    surroundingPairs: closing,
    indentationRules: {
      increaseIndentPattern:
        /^(?!\s*#).*(\bdo|->|[([{]|\bfn\b.*->|\b(else|rescue|catch|after))\s*$|^\s*(\|>)?\s*(else|rescue|catch|after)\s*$/,
      decreaseIndentPattern: /^\s*(end\b|else\b|rescue\b|catch\b|after\b|[)\]}])/,
    },
    onEnterRules: [
      {
        beforeText: /\bdo\s*$/,
        afterText: /^\s*end\b/,
        action: { indentAction: monaco.languages.IndentAction.IndentOutdent },
      },
    ],
    wordPattern: /[\p{L}_][\p{L}\p{N}_]*[?!]?/u,
  }
}
