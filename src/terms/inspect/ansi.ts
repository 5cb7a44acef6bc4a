import { Atom } from '#terms/atom.ts'
import { Cons, iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

const CODES: ReadonlyMap<string, string> = new Map([
  ['reset', '0'],
  ['bright', '1'],
  ['faint', '2'],
  ['italic', '3'],
  ['underline', '4'],
  ['blink_slow', '5'],
  ['blink_rapid', '6'],
  ['inverse', '7'],
  ['reverse', '7'],
  ['conceal', '8'],
  ['crossed_out', '9'],
  ['normal', '22'],
  ['not_italic', '23'],
  ['no_underline', '24'],
  ['default_color', '39'],
  ['default_background', '49'],
  ...COLORS.flatMap((name, i): [string, string][] => [
    [name, `${30 + i}`],
    [`${name}_background`, `${40 + i}`],
    [`light_${name}`, `${90 + i}`],
    [`light_${name}_background`, `${100 + i}`],
  ]),
])

/** The escape sequence of an ANSI name, or of a list of them; text stands for itself. */
export function ansiEscape(color: Term): string {
  if (typeof color === 'string') return color
  if (color instanceof Cons) return [...iterateList(color)].map(ansiEscape).join('')
  const code = color instanceof Atom ? CODES.get(color.name) : undefined
  return code === undefined ? '' : `\u001b[${code}m`
}

/** The code of an ANSI name, undefined when there is none. */
export function ansiCode(name: string): string | undefined {
  return CODES.get(name)
}
