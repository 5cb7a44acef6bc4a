import type { StackFrame } from '#protocol/run-event.ts'
import { Atom, atomName, isAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { iterateList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The frames of an Elixir stacktrace (a list of `{module, function, arity or arguments, location}`), innermost first. */
export function stackFrames(stacktrace: Term): readonly StackFrame[] {
  return [...iterateList(stacktrace)].flatMap((entry) => {
    if (!(entry instanceof Tuple) || entry.items.length !== 4) return []
    const [module = null, name = null, arity = null, location = null] = entry.items
    const line = keywordGet(location, 'line')
    const file = keywordGet(location, 'file')
    return [
      {
        module: module instanceof Atom ? module.name.replace(/^Elixir\./, '') : '',
        function: `${isAtom(name) ? atomName(name) : '?'}/${typeof arity === 'number' ? arity : (listItems(arity)?.length ?? 0)}`,
        file: fileName(file),
        line: typeof line === 'number' && line > 0 ? line : null,
      },
    ]
  })
}

function fileName(file: Term | undefined): string {
  if (typeof file === 'string') return file
  const units = listItems(file ?? null)
  return units === undefined ? '' : String.fromCharCode(...units.map(Number))
}
