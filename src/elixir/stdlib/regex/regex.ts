import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { type List, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field, struct } from '#terms/struct.ts'
import { PatternFault, type PatternOptions } from './pattern.ts'
import { translatePattern } from './translate.ts'

/** A regex ready to run. */
export interface CompiledRegex {
  readonly source: string
  /** Global, in unicode mode, with indices of groups. */
  readonly pattern: RegExp
  /** For PCRE's group n its number among JavaScript's. */
  readonly groups: readonly number[]
  /** Names in alphabetical order, with their groups. */
  readonly names: readonly (readonly [string, number])[]
}

/** Elixir's options for each letter. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  f: ['firstline'],
  U: ['ungreedy'],
  s: ['dotall'],
  m: ['multiline'],
  i: ['caseless'],
  u: ['unicode', 'ucp'],
  x: ['extended'],
}

/** The option names of letters (`"im"`), those of the last letter first; the first letter that is none and what follows it otherwise. */
export function optionNames(letters: string): readonly string[] | { readonly unknown: string } {
  const names: string[] = []
  for (const [i, letter] of [...letters].entries()) {
    const options = LETTERS[letter]
    if (options === undefined) return { unknown: letters.slice(i) }
    names.unshift(...options)
  }
  return names
}

/** The `%Regex{}` struct of a source that compiles. Throws PatternFault. */
export function regexStruct(source: string, options: readonly string[]): ElixirMap {
  const list = listFrom(options.map((name) => atom(name)))
  const made = struct(moduleAtom('Regex'), { opts: list, re_pattern: null, re_version: '', source })
  compiledRegex(made)
  return made
}

const cache = new Map<string, CompiledRegex>()

/** The regex behind a `%Regex{}`, compiled once for each source and options. Throws PatternFault. */
export function compiledRegex(regex: ElixirMap): CompiledRegex {
  const source = field(regex, 'source') as string
  const options = (listItems(field(regex, 'opts') as List) ?? []).filter((option) => option instanceof Atom).map((option) => option.name)
  const key = `${options.join(',')}/${source}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const compiled = compile(source, options)
  cache.set(key, compiled)
  return compiled
}

function compile(source: string, names: readonly string[]): CompiledRegex {
  const options = patternOptions(names)
  const translated = translatePattern(source, options)
  return {
    source,
    pattern: new RegExp(translated.source, options.caseless ? 'dgiu' : 'dgu'),
    groups: translated.groups,
    names: [...translated.names].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

function patternOptions(names: readonly string[]): PatternOptions {
  const has = (name: string) => names.includes(name)
  if (has('firstline')) throw new PatternFault('the option f (firstline) is not available in the playground', 0)
  return {
    caseless: has('caseless'),
    multiline: has('multiline'),
    dotall: has('dotall'),
    extended: has('extended'),
    ungreedy: has('ungreedy'),
    unicode: has('unicode') || has('ucp'),
    firstline: false,
  }
}
