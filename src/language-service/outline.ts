import { isNode, nodeParts } from '#elixir/expander/quoted.ts'
import { parse } from '#elixir/parser/parse.ts'
import type { OutlinedForm } from '#protocol/language.ts'
import { Atom } from '#terms/atom.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

const MODULES: ReadonlySet<string> = new Set(['defmodule', 'defprotocol', 'defimpl'])
const DIRECTIVES: ReadonlySet<string> = new Set(['import', 'alias', 'require', 'use'])

/** The forms at the top of a text and what each is; null when the text does not parse. */
export function outline(text: string): readonly OutlinedForm[] | null {
  const parsed = parse(text)
  if (parsed.kind === 'error') return null
  const source = text.split('\n')
  return parsed.forms.map((quoted, index) => {
    const from = parsed.lines[index] ?? 1
    const to = lastLine(source, (parsed.lines[index + 1] ?? source.length + 1) - 1)
    return { from, to: Math.max(from, to), ...describe(quoted) }
  })
}

function lastLine(source: readonly string[], from: number): number {
  let line = from
  while (line > 0 && /^\s*(#.*)?$/.test(source[line - 1] ?? '')) line--
  return line
}

function describe(quoted: Term): Pick<OutlinedForm, 'kind' | 'call' | 'about' | 'needs'> {
  const done = callName(quoted) === '=' ? (argumentsOf(quoted)[1] ?? quoted) : quoted
  const call = callName(done)
  const about = moduleName(argumentsOf(done)[0] ?? null)
  if (MODULES.has(call)) return { kind: 'module', call, about, needs: [] }
  if (!DIRECTIVES.has(call)) return { kind: 'code', call, about, needs: [...new Set(structsIn(quoted))] }
  return { kind: 'directive', call, about, needs: call === 'alias' || about === null ? [] : [about] }
}

/** `name`, or `Module.name`. */
function callName(quoted: Term): string {
  const called = nodeParts(quoted)?.head
  if (called instanceof Atom) return called.name
  const [module, name] = argumentsOf(called ?? null)
  return name instanceof Atom ? `${moduleName(module ?? null) ?? '_'}.${name.name}` : ''
}

function argumentsOf(quoted: Term): readonly Term[] {
  return nodeParts(quoted)?.args ?? []
}

/** An alias as it is written. */
function moduleName(quoted: Term): string | null {
  if (callName(quoted) !== '__aliases__') return null
  const parts = argumentsOf(quoted)
  return parts.every((part) => part instanceof Atom) ? parts.map((part) => part.name).join('.') : null
}

/** The modules of struct literals, those in nested modules aside: these are compiled later. */
function* structsIn(quoted: Term): Generator<string> {
  const call = callName(quoted)
  if (MODULES.has(call)) return
  if (call === '%') {
    const name = moduleName(argumentsOf(quoted)[0] ?? null)
    if (name !== null) yield name
  }
  for (const part of partsOf(quoted)) yield* structsIn(part)
}

function partsOf(quoted: Term): readonly Term[] {
  if (isNode(quoted)) return [quoted.items[0], ...argumentsOf(quoted)]
  if (quoted instanceof Tuple) return quoted.items
  return isList(quoted) ? (listItems(quoted) ?? []) : []
}
