import { callParts } from '#ecto/query/ast.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { escapeExpr } from './recurse.ts'
import type { Scope } from './scope.ts'

/** The value of a sigil for text or words without interpolation: `~w(a b)`, `~s(text)`; undefined for others. */
export function sigilValue(quoted: Term): Term | undefined {
  const parts = callParts(quoted)
  if (parts === undefined || !parts.name.startsWith('sigil_') || parts.args.length !== 2) return undefined
  const text = plainText(parts.args[0] as Term)
  if (text === undefined) return undefined
  const modifiers = (listItems(parts.args[1] as Term) ?? []).map((code) => String.fromCharCode(Number(code))).join('')
  switch (parts.name) {
    case 'sigil_s':
    case 'sigil_S':
      return text
    case 'sigil_w':
    case 'sigil_W':
      return words(text, modifiers)
    default:
      return undefined
  }
}

function words(text: string, modifiers: string): Term | undefined {
  const items = text.split(/\s+/).filter((word) => word !== '')
  if (modifiers === '' || modifiers === 's') return listFrom(items)
  return modifiers === 'a' ? listFrom(items.map((word) => atom(word))) : undefined
}

/** The text of `{:<<>>, _, ["text"]}`. */
function plainText(quoted: Term): string | undefined {
  const parts = callParts(quoted)
  const only = parts?.name === '<<>>' && parts.args.length === 1 ? parts.args[0] : undefined
  return typeof only === 'string' ? only : undefined
}

/** A sigil in an expression: one that is a literal, or what its macro expands to. */
export function* escapeSigil(quoted: Term, type: Term, scope: Scope): Effect<Term | undefined> {
  const value = sigilValue(quoted)
  if (value !== undefined) return yield* escapeExpr(value, type, scope)
  const expanded = yield* scope.env.expandOnce(quoted)
  return strictEqual(expanded, quoted) ? undefined : yield* escapeExpr(expanded, type, scope)
}
