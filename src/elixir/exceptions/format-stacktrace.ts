import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { iterateList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { formatArity, formatMfa } from './format-mfa.ts'
import { formatPlace } from './syntax-errors.ts'

/** The lines of a stack trace, each indented and ended: `Exception.format_stacktrace/1`. */
export function* formatStacktrace(stacktrace: Term, indent = '    '): Effect<string> {
  const entries = listItems(stacktrace) ?? []
  if (entries.length === 0) return '\n'
  let text = ''
  for (const entry of entries) text += `${indent}${yield* formatEntry(entry)}\n`
  return text
}

/** `file.ex:3: Mod.fun/1`: `Exception.format_stacktrace_entry/1`. */
export function* formatEntry(entry: Term): Effect<string> {
  if (!(entry instanceof Tuple)) return yield* inspectEffect(entry)
  const items = entry.items
  if (items.length === 3) {
    const [fun, arity, location] = items as [Term, Term, Term]
    return place(location) + (yield* formatFun(fun, arity))
  }
  const [module, name, arity, location] = items as [Term, Term, Term, Term]
  if (name instanceof Atom && name.name === '__MODULE__' && module instanceof Atom)
    return `${place(location)}${inspectAtom(module.name)} (module)`
  if (name instanceof Atom && (name.name === '__FILE__' || name.name === '__MODULE__')) return `${place(location)}(file)`
  return place(location) + (yield* formatMfa(module, name, arity))
}

/** `#Function<…>/1`: `Exception.format_fa/2`. */
export function* formatFun(fun: Term, arity: Term): Effect<string> {
  return (yield* inspectEffect(fun)) + (yield* formatArity(arity))
}

function place(location: Term): string {
  const file = keywordGet(location, 'file')
  const line = keywordGet(location, 'line')
  const shown = formatPlace(fileText(file), line ?? null)
  return shown === '' ? '' : `${shown} `
}

function fileText(file: Term | undefined): string {
  if (typeof file === 'string') return file
  if (file === undefined) return ''
  return String.fromCodePoint(...([...iterateList(file)] as number[]))
}
