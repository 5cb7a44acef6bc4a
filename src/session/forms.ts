import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** A top-level form with the lines it covers. */
export interface TopLevelForm {
  readonly quoted: Term
  readonly line: number
  readonly endLine: number
  /** Whether it only defines or imports something: its value is of no interest. */
  readonly silent: boolean
}

const SILENT: ReadonlySet<string> = new Set(['defmodule', 'import', 'alias', 'require', 'use', 'defprotocol', 'defimpl'])

/** The top-level forms of a source, with their last lines: a form ends where the next begins, comments and blank lines aside. */
export function topLevelForms(text: string, forms: readonly Term[], lines: readonly number[]): readonly TopLevelForm[] {
  const source = text.split('\n')
  return forms.map((quoted, i) => {
    const line = lines[i] ?? 1
    const next = lines[i + 1] ?? source.length + 1
    return { quoted, line, endLine: Math.max(line, lastCodeLine(source, next - 1)), silent: isSilent(quoted) }
  })
}

function lastCodeLine(source: readonly string[], from: number): number {
  let line = from
  while (line > 0 && /^\s*(#.*)?$/.test(source[line - 1] ?? '')) line--
  return line
}

function isSilent(quoted: Term): boolean {
  const name = quoted instanceof Tuple ? quoted.items[0] : undefined
  return name instanceof Atom && SILENT.has(name.name)
}
