import { callArguments, nodeParts } from '#elixir/expander/quoted.ts'
import { parse } from '#elixir/parser/parse.ts'
import type { Source } from '#protocol/message.ts'
import { Atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isList, iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The names of a check's tests as its text has them, for when it cannot be run. */
export function checkNames(check: Source): readonly string[] {
  const parsed = parse(check.text, { file: check.file })
  return parsed.kind === 'ok' ? parsed.forms.flatMap((form) => [...testNames(form, '')]) : []
}

function* testNames(quoted: Term, group: string): IterableIterator<string> {
  if (isList(quoted)) {
    for (const item of iterateList(quoted)) yield* testNames(item, group)
    return
  }
  if (!(quoted instanceof Tuple)) return
  const head = nodeParts(quoted)?.head
  const name = head instanceof Atom ? nodeParts(quoted)?.args?.[0] : undefined
  if (head instanceof Atom && head.name === 'test' && typeof name === 'string') {
    yield group + name
    return
  }
  const block = callArguments(quoted, 'describe', 2)
  if (block !== undefined && typeof name === 'string') yield* testNames(keywordGet(block[1] ?? null, 'do') ?? null, `${name} `)
  else for (const item of quoted.items) yield* testNames(item, group)
}
