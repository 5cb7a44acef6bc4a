import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { matchFrom } from '#elixir/stdlib/regex/match.ts'
import { compiledRegex } from '#elixir/stdlib/regex/regex.ts'
import { Atom, atom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { Float } from '#terms/float.ts'
import { isList } from '#terms/list.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { patternTexts, textArgument } from './arguments.ts'
import { graphemesOfText } from './graphemes.ts'
import { myersDifference } from './myers.ts'

/** Whether the text has one of the patterns; `native` is the function of `:binary` that looks for a single one, when one does. */
function testing(name: string, native: string | undefined, test: (text: string, pattern: string) => boolean): NativeModule['functions'] {
  return {
    [`${name}/2`]: pure((text: Term, pattern: Term) => {
      const args = [text, pattern]
      const value = textArgument(name, args)
      if (native === undefined && typeof pattern !== 'string' && !isList(pattern)) return functionClause('String', name, args)
      return patternTexts(pattern, native ?? 'match', args).some((one) => test(value, one))
    }),
  }
}

function matches(text: Term, regex: Term): Term {
  const value = textArgument('match?', [text, regex])
  if (!isStruct(regex, 'Regex')) return functionClause('Regex', 'match?', [regex, text])
  return matchFrom(compiledRegex(regex), value, 0) !== undefined
}

function jaroDistance(left: Term, right: Term): Term {
  const a = graphemesOfText(textArgument('jaro_distance', [left, right]))
  const b = graphemesOfText(textArgument('jaro_distance', [right, left]))
  return new Float(jaro(a, b))
}

/** The Jaro similarity: shared characters within half the longer length, less those out of order. */
function jaro(a: readonly string[], b: readonly string[]): number {
  if (a.join('') === b.join('')) return 1
  if (a.length === 0 || b.length === 0) return 0
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const fromA: string[] = []
  a.forEach((character, i) => {
    for (let j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j++) {
      if (b[j] !== character || taken.has(j)) continue
      taken.add(j)
      fromA.push(character)
      return
    }
  })
  const fromB = [...taken].sort((x, y) => x - y).map((j) => b[j])
  const common = fromA.length
  if (common === 0) return 0
  const swapped = fromA.filter((character, i) => character !== fromB[i]).length / 2
  return (common / a.length + common / b.length + (common - swapped) / common) / 3
}

/** How much of the two bags of characters is the same, from 0.0 to 1.0. */
function bagDistance(left: Term, right: Term): Term {
  const a = graphemesOfText(textArgument('bag_distance', [left, right]))
  const b = graphemesOfText(textArgument('bag_distance', [right, left]))
  if (a.length === 0 && b.length === 0) return new Float(1)
  const onlyA = without(a, b)
  const onlyB = without(b, a)
  return new Float(1 - Math.max(onlyA, onlyB) / Math.max(a.length, b.length))
}

function without(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  return a.filter((character) => {
    const at = rest.indexOf(character)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  }).length
}

const FORMS: Readonly<Record<string, string>> = { nfc: 'NFC', nfd: 'NFD', nfkc: 'NFKC', nfkd: 'NFKD' }

function normalize(text: Term, form: Term): Term {
  const name = form instanceof Atom ? FORMS[form.name] : undefined
  return name === undefined ? functionClause('String', 'normalize', [text, form]) : textArgument('normalize', [text, form]).normalize(name)
}

/** The functions of String that look at a text and answer a judgement. */
export const compareFunctions: NativeModule['functions'] = {
  ...testing('contains?', 'match', (text, pattern) => text.includes(pattern)),
  ...testing('starts_with?', 'match', (text, pattern) => text.startsWith(pattern)),
  ...testing('ends_with?', undefined, (text, pattern) => text.endsWith(pattern)),
  'match?/2': pure(matches),
  'valid?/1': pure((value: Term) =>
    isBinary(value) ? typeof value === 'string' : functionClause('String', 'valid?', [value, atom('default')]),
  ),
  'equivalent?/2': pure((left: Term, right: Term) => {
    return textArgument('equivalent?', [left, right]).normalize('NFD') === textArgument('equivalent?', [right, left]).normalize('NFD')
  }),
  'normalize/2': pure(normalize),
  'jaro_distance/2': pure(jaroDistance),
  'bag_distance/2': pure(bagDistance),
  'myers_difference/2': effect(myersDifference),
}
