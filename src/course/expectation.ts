/** A claim of a lesson's text about the run of its code, written as `<!-- expect: … -->`. Lines are those of `code.exs`. */
export type Expectation =
  /** `value 12 = {:ok, 3}`: the form that starts in line 12 has this value, on one line. */
  | { readonly kind: 'value'; readonly line: number; readonly text: string }
  /** `output contains …` */
  | { readonly kind: 'output'; readonly text: string }
  /** `statements 3`: so many were sent, transaction statements aside. */
  | { readonly kind: 'statements'; readonly count: number }
  /** `sql 12 contains …`, `postgres 12 contains …`: a statement that line 12 caused. */
  | { readonly kind: 'sql'; readonly dialect: 'sqlite' | 'postgres'; readonly line: number; readonly text: string }
  /** `transaction 12 committed`, `transaction 12 rolled back`: the outermost one that the form of line 12 began. */
  | { readonly kind: 'transaction'; readonly line: number; readonly outcome: 'commit' | 'rollback' }
  /** `rows plants +1 ~2 -3`: inserted, updated and deleted, what was rolled back aside. */
  | { readonly kind: 'rows'; readonly table: string; readonly inserted: number; readonly updated: number; readonly deleted: number }
  /** `error Ecto.NoResultsError`: the run ends with it. */
  | { readonly kind: 'error'; readonly exception: string }

const COMMENT = /<!-- expect: (.*?) -->/g

/** The claims in a lesson's text, in order. Throws an Error that names `path` and the claim it does not understand. */
export function readExpectations(text: string, path: string): readonly Expectation[] {
  return [...text.matchAll(COMMENT)].map(([, claim = '']) => {
    const read = readValue(claim) ?? readText(claim) ?? readTransaction(claim) ?? readRows(claim) ?? readRest(claim)
    if (read === undefined) throw new Error(`${path}: not a claim that can be tested: ${claim}`)
    return read
  })
}

function readValue(claim: string): Expectation | undefined {
  const found = /^value (\d+) = (.+)$/.exec(claim)
  return found ? { kind: 'value', line: Number(found[1]), text: found[2] ?? '' } : undefined
}

function readText(claim: string): Expectation | undefined {
  const found = /^(sqlite|sql|postgres) (\d+) contains (.+)$/.exec(claim)
  if (!found) return undefined
  return { kind: 'sql', dialect: found[1] === 'postgres' ? 'postgres' : 'sqlite', line: Number(found[2]), text: found[3] ?? '' }
}

function readTransaction(claim: string): Expectation | undefined {
  const found = /^transaction (\d+) (committed|rolled back)$/.exec(claim)
  return found ? { kind: 'transaction', line: Number(found[1]), outcome: found[2] === 'committed' ? 'commit' : 'rollback' } : undefined
}

function readRows(claim: string): Expectation | undefined {
  const found = /^rows (\w+)((?: [+~-]\d+)+)$/.exec(claim)
  if (!found) return undefined
  const count = (sign: string) => Number(new RegExp(`\\${sign}(\\d+)`).exec(found[2] ?? '')?.[1] ?? 0)
  return { kind: 'rows', table: found[1] ?? '', inserted: count('+'), updated: count('~'), deleted: count('-') }
}

function readRest(claim: string): Expectation | undefined {
  const [word, rest] = [claim.slice(0, claim.indexOf(' ')), claim.slice(claim.indexOf(' ') + 1)]
  if (word === 'statements' && /^\d+$/.test(rest)) return { kind: 'statements', count: Number(rest) }
  if (word === 'output' && rest.startsWith('contains ')) return { kind: 'output', text: rest.slice('contains '.length) }
  if (word === 'error') return { kind: 'error', exception: rest }
  return undefined
}
