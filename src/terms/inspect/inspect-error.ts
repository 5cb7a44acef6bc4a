import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { inspectAtom } from './atom-text.ts'
import { type Doc, text } from './doc.ts'
import { inspect, render } from './inspect.ts'
import type { InspectContext } from './options.ts'
import { toDoc } from './to-doc.ts'

const EXCEPTION = moduleAtom('Exception')

/** What prints in place of a struct whose Inspect implementation raised. */
export function* inspectErrorDoc(struct: ElixirMap, thrown: Thrown, context: InspectContext): Effect<Doc> {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const reason = yield apply(EXCEPTION, 'normalize', [atom('error'), thrown.reason, stacktrace])
  const message = yield apply(EXCEPTION, 'message', [reason])
  const frames: Term = yield apply(EXCEPTION, 'format_stacktrace', [withoutArguments(stacktrace)])
  const plain = { ...context, structs: false }
  const module = structModule(reason)
  return text(
    `#Inspect.Error<\n  got ${module ? inspectAtom(module.name) : inspect(reason)} with message:\n\n` +
      `      """\n${indent(String(message), 6)}\n      """\n\n  while inspecting:\n\n` +
      `${indent(render(toDoc(struct, plain), plain), 6)}\n\n  Stacktrace:\n\n${String(frames)}\n>`,
  )
}

/** The frames by arity: among the arguments is the struct that cannot be inspected. */
function withoutArguments(stacktrace: Term): Term {
  return listFrom(
    (listItems(stacktrace) ?? []).map((entry) => {
      if (!(entry instanceof Tuple)) return entry
      return new Tuple(entry.items.map((item) => (entry.items[2] === item && isList(item) ? (listItems(item) ?? []).length : item)))
    }),
  )
}

function indent(lines: string, by: number): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n')
}
