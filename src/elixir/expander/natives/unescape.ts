import { effect, type NativeFunction, pure } from '#elixir/native.ts'
import { type Escape, readEscape, resolveEscapes } from '#elixir/parser/unescape.ts'
import { isTruthy } from '#elixir/stdlib/truthy.ts'
import { atom } from '#terms/atom.ts'
import { bitstring, bytesOf } from '#terms/binary.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** The text with its escapes resolved as in a string; raises for one that stands for nothing. */
function unescapeAll(text: string): Term {
  const found = resolveEscapes(text)
  return typeof found === 'object' && 'kind' in found && found.kind === 'problem' ? raiseProblem(found) : (found as Term)
}

function raiseProblem({ message, token }: { readonly message: string; readonly token: string }): never {
  return raiseArgument(message + token)
}

/** Which escapes `fun` is asked about by a name; it is asked about the others by their character. */
const NAMED: Readonly<Record<string, string>> = { x: 'hex', u: 'unicode', '\n': 'newline' }

/** The same, where `fun` says what each escape stands for; `false` leaves it as it is written. */
function* unescapeBy(text: string, fun: Fun): Effect<Term> {
  const bytes: number[] = []
  let index = 0
  while (index < text.length) {
    const character = String.fromCodePoint(text.codePointAt(index) as number)
    if (character !== '\\' || index + 1 === text.length) {
      bytes.push(...bytesOf(character))
      index += character.length
      continue
    }
    const next = String.fromCodePoint(text.codePointAt(index + 1) as number)
    const name = NAMED[next]
    const answer = yield call(fun, [name === undefined ? (next.codePointAt(0) as number) : atom(name)])
    if (!isTruthy(answer)) {
      bytes.push(...bytesOf(`\\${next}`))
      index += 1 + next.length
    } else if (name === undefined) {
      bytes.push(...bytesOf(String.fromCodePoint(Number(answer))))
      index += 1 + next.length
    } else {
      const found = readEscape(text, index)
      bytes.push(...escapeBytes(found))
      index = 'next' in found ? found.next : text.length
    }
  }
  return bitstring(Uint8Array.from(bytes))
}

function escapeBytes(found: Escape): readonly number[] {
  switch (found.kind) {
    case 'problem':
      return raiseProblem(found)
    case 'byte':
      return [found.value]
    case 'code point':
      return [...bytesOf(String.fromCodePoint(found.value))]
    case 'nothing':
      return []
  }
}

/** `Macro.unescape_string/1,2` */
export const unescapeFunctions: Record<string, NativeFunction> = {
  'unescape_string/1': pure((text: string) => unescapeAll(text)),
  'unescape_string/2': effect(unescapeBy),
}
