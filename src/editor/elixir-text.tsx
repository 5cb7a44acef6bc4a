import { Fragment, type ReactNode } from 'react'
import { type TokenKind, tokenizeLine } from './elixir-tokens.ts'

const CLASSES: Readonly<Record<TokenKind, string>> = {
  keyword: 'x-k',
  module: 'x-m',
  atom: 'x-a',
  string: 'x-s',
  number: 'x-n',
  comment: 'x-c',
  operator: 'x-o',
  attribute: 'x-at',
  text: '',
}

/** Elixir text in colour, in the words of a program or, with `inspected`, as `inspect` prints values. */
export function ElixirText({ text, inspected = false }: { readonly text: string; readonly inspected?: boolean }): ReactNode {
  return elixirLines(text, inspected).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
    <Fragment key={index}>
      {index > 0 && '\n'}
      {line}
    </Fragment>
  ))
}

/** The lines of a text, each as coloured spans. */
export function elixirLines(text: string, inspected = false): readonly ReactNode[] {
  return spansByLine(text, inspected).map((spans) =>
    spans.map(({ className, text }, index) =>
      className === '' ? (
        text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other identity
        <span key={index} className={className}>
          {text}
        </span>
      ),
    ),
  )
}

interface Span {
  readonly className: string
  readonly text: string
}

/** The spans of each line of a text, with the class of their colour; `''` for none. */
export function spansByLine(text: string, inspected = false): readonly (readonly Span[])[] {
  let state = ''
  return text.split('\n').map((line) => {
    const tokenized = tokenizeLine(line, state, inspected)
    state = tokenized.state
    return tokenized.tokens.map(({ start, kind }, index) => ({
      className: CLASSES[kind],
      text: line.slice(start, tokenized.tokens[index + 1]?.start ?? line.length),
    }))
  })
}
