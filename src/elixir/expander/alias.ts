import type { Core } from '#elixir/core/core.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { literal } from './core-nodes.ts'
import type { Env, Scope } from './env.ts'
import { compileError } from './errors.ts'
import { noteAliasUse } from './lexical.ts'
import { expand } from './recurse.ts'

/** `Foo.Bar` as a module atom, through the aliases in force. */
export function* expandAliasNode(quoted: Tuple, scope: Scope): Effect<Core> {
  const known = aliasAtom(quoted, scope.env)
  if (known !== undefined) return literal(known)
  const [head, ...rest] = listItems(quoted.items[2] as Term) ?? []
  const base = yield* expand(head as Term, scope)
  if (base.kind === 'literal' && base.value instanceof Atom) return literal(concatAlias(base.value, rest))
  return compileError(scope, 'invalid alias: the first segment must be an alias or an atom', quoted)
}

/** The module of `{:__aliases__, meta, [atoms…]}`; undefined when its first segment is an expression. */
export function aliasAtom(quoted: Tuple, env: Env): Atom | undefined {
  const segments = listItems(quoted.items[2] as Term) ?? []
  const first = segments[0]
  if (!(first instanceof Atom)) return undefined
  if (first.name === 'Elixir') return concatAlias(first, segments.slice(1))
  const hygienic = keywordGet(quoted.items[1] as Term, 'alias')
  if (hygienic instanceof Atom) return concatAlias(hygienic, segments.slice(1))
  const target = env.aliases.get(hygienic === false ? ownKey(first.name, quoted.items[1] as Term) : first.name)
  if (target !== undefined) noteAliasUse(first.name, target, env.lexical)
  return target === undefined ? concatAlias(atom('Elixir'), segments) : concatAlias(target, segments.slice(1))
}

/** The key of an alias that a macro made for its own code. */
export function ownKey(name: string, meta: Term): string {
  return `${name}#${String(keywordGet(meta, 'counter') ?? '')}`
}

/** `Module.concat(base, segments)`. */
export function concatAlias(base: Atom, segments: readonly Term[]): Atom {
  const names = segments.map((segment) => (isAtom(segment) ? atomName(segment) : typeof segment === 'string' ? segment : ''))
  const tail = names.map((name) => name.replace(/^Elixir\./, '')).join('.')
  if (tail === '') return base
  return atom(base.name === 'Elixir' || base.name.startsWith('Elixir.') ? `${base.name}.${tail}` : `Elixir.${base.name}.${tail}`)
}

/** The last segment of a module's name: what `alias` names it by default. */
export function lastSegment(module: Atom): string {
  return module.name.slice(module.name.lastIndexOf('.') + 1)
}

/** Whether the term is `{:__aliases__, _, _}`. */
export function isAliasNode(quoted: Term): quoted is Tuple {
  return quoted instanceof Tuple && quoted.items.length === 3 && quoted.items[0] === ALIASES
}

const ALIASES = atom('__aliases__')
