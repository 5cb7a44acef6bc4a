import { type SqlToken, tokenizeSql } from './sql-tokens.ts'

/** A stretch of a statement, from `start` up to, not including, `end`. */
export interface SqlSpan {
  readonly start: number
  readonly end: number
}

/** Statements of more words than this are not compared. */
const MOST = 2000

/**
 * The stretches of a statement that another one does not have: all words but those of their longest common row. `sameParameters`:
 * parameters are taken for the same however they are written.
 */
export function addedParts(before: string, after: string, sameParameters = false): readonly SqlSpan[] {
  const old = words(before)
  const now = words(after)
  if (old.length > MOST || now.length > MOST) return []
  const kept = commonWords(
    old.map((word) => keyOf(word, sameParameters)),
    now.map((word) => keyOf(word, sameParameters)),
  )
  const parts: SqlSpan[] = []
  now.forEach(({ start, text }, index) => {
    if (kept.has(index)) return
    const last = parts.at(-1)
    const joins = index > 0 && !kept.has(index - 1) && last !== undefined
    if (joins) parts[parts.length - 1] = { start: last.start, end: start + text.length }
    else parts.push({ start, end: start + text.length })
  })
  return parts
}

function keyOf({ kind, text }: SqlToken, sameParameters: boolean): string {
  return sameParameters && kind === 'parameter' ? '?' : text
}

function words(sql: string): readonly SqlToken[] {
  return tokenizeSql(sql).filter(({ kind }) => kind !== 'space')
}

/** Which words of `now` are in the longest row of words that both have in this order. */
function commonWords(old: readonly string[], now: readonly string[]): ReadonlySet<number> {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      kept.add(j)
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}
