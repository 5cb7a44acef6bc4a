import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapDelete, mapGet, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import { inspectAtom } from './atom-text.ts'
import { type Doc, text } from './doc.ts'
import { inspect, render } from './inspect.ts'
import { mapDoc } from './map-doc.ts'
import type { InspectContext } from './options.ts'

const EXCEPTION = moduleAtom('Exception')
const TRAP = atom('inspect_trap')

/** The document of what `walk` prints, with the program's own implementations. */
type DocEffect = (walk: (context: InspectContext) => Doc, context: InspectContext) => Effect<Doc>

/**
 * What prints in place of a struct whose Inspect implementation raised. While that is put together, in a message that may print the same
 * struct, a struct that cannot be inspected is a map: the process remembers so in its dictionary.
 */
export function* inspectErrorDoc(struct: ElixirMap, thrown: Thrown, context: InspectContext, docEffect: DocEffect): Effect<Doc> {
  const plain: InspectContext = { ...context, colors: new Map(), pretty: true }
  if (yield { kind: 'dictionary', access: (entries) => ({ value: mapGet(entries, TRAP) ?? false, entries }) })
    return yield* docEffect((inner) => mapDoc(struct, inner), context)
  yield { kind: 'dictionary', access: (entries) => ({ value: true, entries: mapPut(entries, TRAP, true) }) }
  try {
    const shown = render(yield* docEffect((inner) => mapDoc(struct, inner), plain), plain)
    return text(yield* errorText(shown, thrown))
  } finally {
    yield { kind: 'dictionary', access: (entries) => ({ value: true, entries: mapDelete(entries, TRAP) }) }
  }
}

function* errorText(struct: string, thrown: Thrown): Effect<string> {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const reason = yield apply(EXCEPTION, 'normalize', [atom('error'), thrown.reason, stacktrace])
  const message = yield apply(EXCEPTION, 'message', [reason])
  const frames: Term = yield apply(EXCEPTION, 'format_stacktrace', [stacktrace])
  const module = structModule(reason)
  return (
    `#Inspect.Error<\n  got ${module ? inspectAtom(module.name) : inspect(reason)} with message:\n\n` +
    `      """\n${indent(String(message), 6)}\n      """\n\n  while inspecting:\n\n` +
    `${indent(struct, 6)}\n\n  Stacktrace:\n\n${String(frames)}\n>`
  )
}

function indent(lines: string, by: number): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n')
}
