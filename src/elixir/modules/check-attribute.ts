import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

/** Raises ArgumentError for a value that an attribute with a meaning of its own cannot have. */
export function checkAttribute(name: string, value: Term): void {
  const reason = refusal(name, value)
  if (reason !== undefined) raiseArgument(`@${name} ${reason}, got: ${inspect(value)}`)
}

function refusal(name: string, value: Term): string | undefined {
  switch (name) {
    case 'doc':
    case 'moduledoc':
    case 'typedoc':
      if (value === null || value === false || typeof value === 'string' || isList(value) || isDocWithLine(value)) return undefined
      return 'is a built-in module attribute for documentation. It should be either false, nil, a string, or a keyword list'
    case 'behaviour':
      return value instanceof Atom ? undefined : 'expects a module'
    case 'impl':
      if (value instanceof Atom || typeof value === 'boolean') return undefined
      return 'is a built-in module attribute that marks the next definition as a callback implementation. It should be a module or a boolean'
    default:
      return undefined
  }
}

/** `{line, text}` */
function isDocWithLine(value: Term): boolean {
  return isTuple(value, 2) && typeof value.items[0] === 'number'
}
