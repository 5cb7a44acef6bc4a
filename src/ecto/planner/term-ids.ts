import { Atom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** So many texts are remembered; then equal terms may get new numbers, which costs a plan, and no more. */
const LIMIT = 5000

/**
 * Numbers for terms: terms with the same number are equal. What the program's code holds as a constant is known again by identity;
 * what is built anew each time by its text.
 */
export class TermIds {
  private readonly known = new WeakMap<object, number>()
  private readonly texts = new Map<string, number>()
  private next = 1

  /** The number of a term, or its own text where that is as short. */
  of(term: Term): string | number {
    if (typeof term === 'object' && term !== null) return this.known.get(term) ?? this.remember(term)
    return primitiveText(term)
  }

  private remember(term: object & Term): number {
    if (term instanceof Atom) return this.identity(term)
    const text = this.text(term)
    const id = this.texts.get(text) ?? this.next++
    if (this.texts.size >= LIMIT) this.texts.clear()
    this.texts.set(text, id)
    this.known.set(term, id)
    return id
  }

  /** A text that no other term has. */
  private text(term: Term): string {
    if (typeof term !== 'object' || term === null) return primitiveText(term)
    if (term instanceof Tuple) return `{${this.itemTexts(term.items)}}`
    if (term instanceof Cons) return this.listText(term)
    if (term instanceof ElixirMap) return `%{${this.itemTexts(mapEntries(term).flat())}}`
    if (term instanceof Float) return `f${Object.is(term.value, -0) ? '-0' : term.value}`
    if (term instanceof Bitstring) return `<<${term.bytes.join(',')}:${term.bitSize}>>`
    return `#${this.identity(term)}`
  }

  private itemTexts(items: readonly Term[]): string {
    let text = ''
    for (const item of items) text += `${this.text(item)},`
    return text
  }

  private listText(list: Cons): string {
    let text = '['
    let rest: Term = list
    for (; rest instanceof Cons; rest = rest.tail) text += `${this.text(rest.head)},`
    return `${text}|${rest === EMPTY_LIST ? '' : this.text(rest)}]`
  }

  /** Atoms are one object each; functions, pids and references are equal to themselves alone. */
  private identity(term: object): number {
    const id = this.known.get(term) ?? this.next++
    this.known.set(term, id)
    return id
  }
}

function primitiveText(term: Exclude<Term, object> | null): string {
  if (typeof term === 'string') return JSON.stringify(term)
  return typeof term === 'bigint' || typeof term === 'number' ? `i${term}` : String(term)
}
