import { raise } from '#terms/thrown.ts'

const WORD = /(?:[^\s"'\\]|\\[\s\S]?|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')+/y
const PIECE = /\\([\s\S]?)|"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^"'\\]+)/g

/** A command line as a shell takes it apart: at spaces, with quotes and backslashes. Raises RuntimeError for a quote without its end. */
export function splitCommand(text: string): string[] {
  const words: string[] = []
  for (let at = 0; ; ) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
    if (at >= text.length) return words
    WORD.lastIndex = at
    const word = WORD.exec(text)?.[0] ?? ''
    at += word.length
    const next = text.charAt(at)
    if (next === '"' || next === "'") {
      return raise('RuntimeError', { message: `argv string did not terminate properly, a ${next} was opened but never closed` })
    }
    words.push(unquoted(word))
  }
}

function unquoted(word: string): string {
  return word.replaceAll(PIECE, (_, escaped?: string, double?: string, single?: string, plain?: string) => {
    return escaped ?? plain ?? (double ?? single ?? '').replaceAll(/\\([\s\S])/g, '$1')
  })
}
