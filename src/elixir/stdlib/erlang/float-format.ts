import { Atom } from '#terms/atom.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { keywordGet } from '#terms/keyword.ts'
import { iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** The text of a float as `:erlang.float_to_binary/2` has it for `:short`, `{:decimals, n}`, `:compact` and `{:scientific, n}`. */
export function erlangFloatText(value: number, options: Term): string {
  const flags = [...iterateList(options)].filter((option): option is Atom => option instanceof Atom).map((option) => option.name)
  if (flags.includes('short')) return floatText(value)
  const decimals = keywordGet(options, 'decimals')
  if (typeof decimals === 'number') return fixed(value, decimals, flags.includes('compact'))
  const digits = keywordGet(options, 'scientific')
  return scientific(value, typeof digits === 'number' ? digits : 20)
}

function fixed(value: number, decimals: number, compact: boolean): string {
  const text = value.toFixed(decimals)
  return compact && text.includes('.') ? text.replace(/(\.\d+?)0+$/, '$1') : text
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits).split('e') as [string, string]
  const size = exponent.slice(1).padStart(2, '0')
  return `${mantissa}e${exponent[0]}${size}`
}
