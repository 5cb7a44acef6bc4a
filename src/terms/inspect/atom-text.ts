import { escapeText } from './string-text.ts'

/** The operators that stand in `:name`, in `name:` and after a dot without quotes. */
const OPERATORS = new Set(
  '+ - * / ++ -- +++ --- .. <> in not and or && || ! ^ & | = == != === !== < > <= >= =~ <- \\\\ when |> <<< >>> <<~ ~>> <~ ~> <~> &&& ||| ** @'.split(
    ' ',
  ),
)
const SPECIAL_LITERALS = new Set(['...', '.', '%', '%{}', '{}', '<<>>', '..//', '->'])
const REMOTE_ONLY = new Set(['::', '^^^', '~~~'])
const REMOTE_QUOTED = new Set(['..'])

const IDENTIFIER = /^[\p{Ll}\p{Lm}\p{Lo}\p{Nl}_][\p{ID_Continue}]*[?!]?$/u
const ATOM_IDENTIFIER = /^[\p{L}\p{Nl}_][\p{ID_Continue}@]*[?!]?$/u
const ALIAS = /^Elixir(\.[A-Z][A-Za-z0-9_]*)*$/
/** Written compatibly elsewhere (`ª`), so that Elixir does not take it as a letter. */
const isNormal = (name: string): boolean => name.normalize('NFKC') === name

/** The text of an atom as a literal: `:ok`, `:"with space"`, `Foo.Bar`, `nil`. */
export function inspectAtom(name: string): string {
  if (name === 'nil' || name === 'true' || name === 'false') return name
  if (ALIAS.test(name)) return name === 'Elixir' ? name : name.slice('Elixir.'.length)
  return isPlainAtom(name) ? `:${name}` : `:"${escapeText(name, '"')}"`
}

/** The text of an atom as the key of a keyword list: `name:`, `"with space":`. */
export function inspectKey(name: string): string {
  return isPlainAtom(name) && !name.startsWith('Elixir.') && name !== 'Elixir' ? `${name}:` : `"${escapeText(name, '"')}":`
}

/** The text of a function's name after a dot: `map`, `"odd name"`. */
export function inspectFunctionName(name: string): string {
  const operator = (OPERATORS.has(name) && !REMOTE_QUOTED.has(name)) || REMOTE_ONLY.has(name)
  return operator || (IDENTIFIER.test(name) && isNormal(name)) ? name : `"${escapeText(name, '"')}"`
}

/** Whether `:name` needs no quotes. */
function isPlainAtom(name: string): boolean {
  return OPERATORS.has(name) || SPECIAL_LITERALS.has(name) || (ATOM_IDENTIFIER.test(name) && isNormal(name))
}
