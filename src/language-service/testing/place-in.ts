import type { Place } from '#protocol/language.ts'

/** The place in code that has `|` for the cursor; the last one, when a map's bar stands before it. */
export function placeIn(code: string, setup = ''): Place {
  const offset = code.lastIndexOf('|')
  const text = code.slice(0, offset) + code.slice(offset + 1)
  return {
    sources: [
      { file: 'setup.exs', text: setup },
      { file: 'code.exs', text },
    ],
    file: 'code.exs',
    offset,
  }
}
