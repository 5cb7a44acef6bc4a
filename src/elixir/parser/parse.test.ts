import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import { Float } from '#terms/float.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import expressions from './expressions.json' with { type: 'json' }
import { parse } from './parse.ts'
import problems from './problems.json' with { type: 'json' }

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')

function quote(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&')
  return `"${Array.from(escaped, (c) => (c < ' ' ? `\\x${hex(Uint8Array.of(c.charCodeAt(0)))}` : c)).join('')}"`
}

/** Prints quoted code the way that the table is written in. */
function print(term: Term): string {
  if (term instanceof Atom) return /^[a-z_][A-Za-z0-9_]*$/.test(term.name) ? `:${term.name}` : `:${quote(term.name)}`
  if (isAtom(term)) return atomName(term)
  if (term instanceof Float)
    return `float ${hex(new Uint8Array(new BigUint64Array(new Float64Array([term.value]).buffer).buffer).reverse())}`
  if (typeof term === 'string') return quote(term)
  if (isBinary(term)) return `bytes ${hex(bytesOf(term))}`
  if (term instanceof Tuple) return `{${term.items.map(print).join(', ')}}`
  const items = listItems(term)
  return items === undefined ? String(term) : `[${items.map(print).join(', ')}]`
}

function printQuoted(source: string, columns = false): string {
  const result = parse(source, { columns })
  return result.kind === 'ok' ? print(result.quoted) : `error: ${result.error.description}`
}

function problem(source: string): unknown[] {
  const result = parse(source)
  if (result.kind === 'ok') return ['parsed']
  const { line, column, message, token } = result.error
  return [source, line, column, message, token]
}

describe('Code.string_to_quoted/2', () => {
  test.each(expressions as [string, boolean, string][])('%j', (source, columns, expected) => {
    expect(printQuoted(source, columns)).toBe(expected)
  })

  test('map keys without => are names and calls only', () => {
    expect(problem('%{a 1}')).toEqual(['%{a 1}', 1, 6, 'syntax error before: ', "'}'"])
  })

  test('atoms must exist when only existing ones are allowed', () => {
    const result = parse(':never_seen_before_xyz', { existingAtomsOnly: true })
    expect(result.kind === 'error' && result.error.description).toBe('unsafe atom does not exist: never_seen_before_xyz')
  })
})

describe('syntax problems', () => {
  test.each(problems as unknown as [string, ...unknown[]][])('%j', (source, ...expected) => {
    expect(problem(source)).toEqual([source, ...expected])
  })

  test('the exception and its description', () => {
    const texts = ['1 +', 'foo(1, 2', '{1, 2]', 'x = )', 'if true do\n  1\n']
    const found = texts.map((source) => {
      const result = parse(source)
      return result.kind === 'error' ? [result.error.exception, result.error.description, result.error.line] : ['parsed']
    })
    expect(found).toEqual([
      ['TokenMissingError', 'syntax error: expression is incomplete', 1],
      ['TokenMissingError', 'missing terminator: )', 1],
      ['MismatchedDelimiterError', 'unexpected token: ]', 1],
      ['SyntaxError', 'unexpected token: )', 1],
      ['TokenMissingError', 'missing terminator: end', 1],
    ])
  })

  test('a block left open names the culprit', () => {
    expect(printQuoted('defmodule A do\n  def one do\n  # end\n\n  def two do\n  end\nend\n')).toBe(
      'error: missing terminator: end\nhint: it looks like the "do" on line 2 does not have a matching "end"',
    )
  })
})

describe('limits', () => {
  test('expressions nested very deep are a problem', () => {
    expect(printQuoted('['.repeat(20000) + ']'.repeat(20000))).toBe('error: expressions are nested more than 400 deep')
  })

  test('a hundred brackets within each other parse', () => {
    expect(printQuoted('['.repeat(100) + ']'.repeat(100))).toBe('['.repeat(100) + ']'.repeat(100))
  })

  test('long chains of operators of either side parse', () => {
    expect(parse(Array(5000).fill('1').join(' ++ ')).kind).toBe('ok')
    expect(parse(Array(5000).fill('1').join(' + ')).kind).toBe('ok')
  })
})

test('forms keep the line that they begin in', () => {
  const result = parse('a = 1\n\n# note\nb\n  |> c; d', { line: 10 })
  expect(result.kind === 'ok' && result.lines).toEqual([10, 13, 14])
})

const scripts = new URL('../../conformance/reference/', import.meta.url)
const files = existsSync(scripts) ? readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.exs')) : []

describe.runIf(files.length > 0)('every reference script parses', () => {
  test.each(files)('%s', (name) => {
    const result = parse(readFileSync(new URL(name, scripts), 'utf8'))
    expect(result.kind === 'error' ? result.error : 'ok').toBe('ok')
  })
})
