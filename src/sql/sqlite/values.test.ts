import { describe, expect, it } from 'vitest'
import { atom } from '#terms/atom.ts'
import { float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { loadValue } from './load-value.ts'
import { parseJson } from './parse-json.ts'

describe('parseJson', () => {
  it.each([
    ['{"a": [1, 2.0, null, true], "b": {"c": "\\u00e9"}}', '%{"a" => [1, 2.0, nil, true], "b" => %{"c" => "é"}}'],
    ['12345678901234567890', '12345678901234567890'],
    ['[]', '[]'],
  ])('%s', (text, expected) => {
    expect(inspect(parseJson(text) ?? null)).toBe(expected)
  })

  it.each(['{"a" 1}', '[1,]', 'x', '[1] 2'])('%s is no JSON', (text) => {
    expect(parseJson(text)).toBe(undefined)
  })
})

describe('loadValue', () => {
  const cases: [string, Term, Term, string][] = [
    ['booleans are numbers', atom('boolean'), 1, 'true'],
    ['floats that SQLite made integers', atom('float'), 5, '5.0'],
    ['decimals of floats', atom('decimal'), float(199.9), 'Decimal.new("199.9")'],
    ['dates are text', atom('date'), '2024-02-29', '~D[2024-02-29]'],
    ['times of day with a blank', atom('naive_datetime'), '2024-02-29 01:02:03', '~N[2024-02-29 01:02:03]'],
    ['lists are JSON', tuple(atom('array'), atom('integer')), '[1]', '[1]'],
  ]
  it.each(cases)('%s', (_name, type, value, expected) => {
    const loaded = loadValue(type, value)
    expect(loaded.kind === 'ok' ? inspect(loaded.value, { charlists: 'as_lists' }) : loaded.kind).toBe(expected)
  })

  it('what is no date is an error', () => {
    expect(loadValue(atom('date'), '2024-02-30')).toEqual({ kind: 'error' })
  })
})
