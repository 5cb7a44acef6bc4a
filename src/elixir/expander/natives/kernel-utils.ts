import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { CODE_BLOCK } from '#elixir/stdlib/kernel-macros/dbg-steps.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { optionsFromKeyword } from '#terms/inspect/opts-term.ts'
import { EMPTY_LIST, isList, iterateList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'

/** What Kernel macros call when their code runs. */
export function createKernelUtils(): NativeModule {
  return {
    name: 'Kernel.Utils',
    functions: { 'destructure/2': pure(destructure), 'splice_tail/2': pure(spliceTail), 'dbg/3': effect(printDebugged) },
  }
}

function destructure(value: Term, size: number): Term {
  if (value === null) return listFrom(Array.from({ length: size }, () => null))
  const items = listItems(value)
  if (items === undefined) return raiseArgument(`destructure expects a list on the right side, got: ${inspect(value)}`)
  return listFrom(Array.from({ length: size }, (_, index) => items[index] ?? null))
}

/** The code of `[unquote_splicing(items) | tail]`. */
function spliceTail(items: Term, tail: Term): Term {
  const heads = listItems(items)
  if (heads === undefined) return raiseArgument(`expected a list with quoted expressions in unquote_splicing/1, got: ${inspect(items)}`)
  const rest = isList(tail) ? listItems(tail) : undefined
  if (rest !== undefined) return listFrom([...heads, ...rest])
  const last = heads.at(-1)
  if (last === undefined) return tail
  return listFrom([...heads.slice(0, -1), tuple(atom('|'), EMPTY_LIST, listFrom([last, tail]))])
}

/** Prints what `dbg` found: sections of `{heading, [{code, value}]}`. */
function* printDebugged(place: string, sections: Term, options: Term): Effect<Term> {
  const parts: string[] = []
  for (const section of iterateList(sections)) {
    const [heading, lines] = (section as Tuple).items as [Term, Term]
    const text = yield* linesText(lines, options)
    if (text !== '') parts.push(heading === CODE_BLOCK ? blockText(text) : `${headingText(heading)}${text}`)
  }
  return yield { kind: 'write', device: 'stdio', text: `[${place}]\n${parts.join('\n')}\n` }
}

function headingText(heading: Term): string {
  if (heading === null) return ''
  if (!isTuple(heading, 2)) return `${String(heading)}\n`
  return `${String(heading.items[0])} (clause #${String(heading.items[1])} matched):\n`
}

function blockText(lines: string): string {
  return `Code block:\n(\n${lines.replaceAll(/^(?=.)/gm, '  ')})\n`
}

function* linesText(lines: Term, options: Term): Effect<string> {
  let text = ''
  for (const line of iterateList(lines)) {
    const [code, value] = (line as Tuple).items as [Term, Term]
    const computed = code === '' && isTuple(value, 2) ? value.items : [code, value]
    text += `${String(computed[0])} #=> ${yield* inspectEffect(computed[1] as Term, { pretty: true, width: 80, ...optionsFromKeyword(options) })}\n`
  }
  return text
}
