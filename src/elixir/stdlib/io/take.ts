/** What was read from the front of a text, and what is left of it; undefined at its end. */
export interface Taken {
  readonly value: string | undefined
  readonly rest: string
}

/** How much to read: a line, everything, or so many characters. */
export type Amount = 'line' | 'all' | number

/** Reads from the front of the text. A line has its `\n`, also when `\r\n` ended it. */
export function take(text: string, amount: Amount): Taken {
  if (text === '' && amount !== 0) return { value: undefined, rest: '' }
  if (amount === 'all') return { value: text, rest: '' }
  return amount === 'line' ? takeLine(text) : takeCharacters(text, amount)
}

function takeLine(text: string): Taken {
  const end = text.indexOf('\n')
  if (end < 0) return { value: text, rest: '' }
  return { value: text.slice(0, end + 1).replace(/\r\n$/, '\n'), rest: text.slice(end + 1) }
}

function takeCharacters(text: string, count: number): Taken {
  const characters = [...text]
  return { value: characters.slice(0, count).join(''), rest: characters.slice(count).join('') }
}
