import type { Token } from './token.ts'

const ERLANG_RESERVED = new Set(
  'after and andalso band begin bnot bor bsl bsr bxor case catch cond div end fun if let not of or orelse receive rem try when xor'.split(
    ' ',
  ),
)
const NICE_WORDS = new Set(['not', 'and', 'or', 'when', 'after', 'catch', 'end'])

/** The atom as Erlang writes it: quoted unless it is a plain lower-case word. */
function erlangAtom(name: string): string {
  return /^[a-z][A-Za-z0-9_@]*$/.test(name) && !ERLANG_RESERVED.has(name)
    ? name
    : `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** What a message calls a token: `text` in `Code.string_to_quoted/2`, and the whole description when the exception words it more kindly. */
export function tokenText(token: Token): { readonly text: string; readonly kinder?: string } {
  const { kind, quoted } = token
  if (kind === 'newline')
    return { text: 'eol', kinder: 'unexpectedly reached end of line. The current expression is invalid or incomplete' }
  if (kind === 'number') {
    if (token.text.startsWith('?')) return { text: `$${token.text.slice(1)}`, kinder: `syntax error before: ${token.text}` }
    return { text: `"${token.text}"` }
  }
  if (kind === 'literal') return { text: erlangAtom(token.text.replace(/^:/, '')) }
  if (quoted !== null) return quotedText(token)
  if (NICE_WORDS.has(token.text)) return { text: `'${token.text}'`, kinder: `syntax error before: ${token.text}` }
  return { text: erlangAtom(token.text) }
}

function quotedText(token: Token): { readonly text: string; readonly kinder?: string } {
  const { quoted } = token
  const first = quoted?.parts[0]
  const content = first?.kind === 'text' && typeof first.value === 'string' ? first.value : ''
  if (quoted?.kind === 'sigil')
    return { text: `sigil_${quoted.name}`, kinder: `syntax error before: sigil ~${quoted.name} starting with content '${content}'` }
  return { text: content === '' ? '[]' : `[<<"${content}">>]`, kinder: `syntax error before: "${content}"` }
}
