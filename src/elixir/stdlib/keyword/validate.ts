import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, isAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { hasKey, isKeywordPair, keyIn } from './pairs.ts'

interface Validation {
  readonly valid: readonly Term[]
  readonly unknown: readonly Term[]
  readonly duplicate: readonly Term[]
}

/** Checks the keys against the allowed ones, `key` or `{key, default}`; the newest comes first in all results. */
function check(keywords: readonly Term[], allowed: readonly Term[]): Validation {
  const left = [...allowed]
  const valid: Term[] = []
  const unknown: Term[] = []
  const duplicate: Term[] = []
  for (const pair of keywords) {
    if (!isKeywordPair(pair)) return raiseArgument(`expected a keyword list as first argument, got invalid entry: ${inspect(pair)}`)
    const key = keyIn(pair)
    const at = left.findIndex((entry) => entry === key || hasKey(entry, key))
    if (at >= 0) {
      left.splice(at, 1)
      valid.unshift(pair)
    } else if (allowed.some((entry) => entry === key || hasKey(entry, key))) duplicate.unshift(key)
    else unknown.unshift(key)
  }
  for (const entry of left) if (isKeywordPair(entry)) valid.unshift(entry)
  return { valid, unknown, duplicate }
}

function allowedKeys(name: string, keywords: Term, values: Term): readonly [Term[], Term[]] {
  const items = isList(keywords) ? listItems(keywords) : undefined
  const allowed = isList(values) ? listItems(values) : undefined
  if (items === undefined || allowed === undefined) return functionClause('Keyword', name, [keywords, values])
  const bad = allowed.find((entry) => !isAtom(entry) && !isKeywordPair(entry))
  if (bad !== undefined) {
    return raiseArgument(`expected the second argument to be a list of atoms or tuples, got: ${inspect(bad)}`)
  }
  return [items, allowed]
}

function validate(keywords: Term, values: Term): Term {
  const { valid, unknown, duplicate } = check(...allowedKeys('validate', keywords, values))
  const wrong = unknown.length > 0 ? unknown : duplicate
  return wrong.length > 0 ? tuple(atom('error'), listFrom(wrong)) : tuple(atom('ok'), listFrom(valid))
}

function validateBang(keywords: Term, values: Term): Term {
  const [items, allowed] = allowedKeys('validate', keywords, values)
  const { valid, unknown, duplicate } = check(items, allowed)
  if (unknown.length > 0) {
    const names = listFrom(allowed.map((entry) => (isKeywordPair(entry) ? keyIn(entry) : entry)))
    return raiseArgument(`unknown keys ${inspect(listFrom(unknown))} in ${inspect(keywords)}, the allowed keys are: ${inspect(names)}`)
  }
  if (duplicate.length > 0) return raiseArgument(`duplicate keys ${inspect(listFrom(duplicate))} in ${inspect(keywords)}`)
  return listFrom(valid)
}

/** `validate/2` and `validate!/2` */
export const validateFunctions: NativeModule['functions'] = { 'validate/2': pure(validate), 'validate!/2': pure(validateBang) }
