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
  ['blink_off', '25'],
  ['inverse_off', '27'],
  ['reverse_off', '27'],
  ['framed', '51'],
  ['encircled', '52'],
  ['overlined', '53'],
  ['not_framed_encircled', '54'],
  ['not_overlined', '55'],
  ['primary_font', '10'],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((font): [string, string] => [`font_${font}`, `${10 + font}`]),
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

/** The names of all sequences that are one code. */
export const ANSI_NAMES: readonly string[] = [...CODES.keys()]

/** The code of an ANSI name, undefined when there is none. */
export function ansiCode(name: string): string | undefined {
  return CODES.get(name)
}
