import { atomName, isAtom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { escapeText } from '#terms/inspect/string-text.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { type Document, join, LINE, separated, unfit } from './document.ts'
import { layOut } from './layout.ts'
import { formOf, headName, type Node, nodeOf } from './shape.ts'
import type { Writer } from './text-state.ts'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** The delimiter of a sigil; undefined when the node is none. */
function sigilDelimiter(node: Node): string | undefined {
  const name = headName(node)
  if (name === undefined || !/^sigil_([a-z]|[A-Z][A-Z0-9]*)$/.test(name) || node.args?.length !== 2) return undefined
  const delimiter = keywordGet(node.meta, 'delimiter')
  return typeof delimiter === 'string' && formOf(node.args[0] as Term, '<<>>') !== undefined ? delimiter : undefined
}

/** `"""` or `'''` when the node is a sigil written as a heredoc. */
export function heredocDelimiter(node: Node): string | undefined {
  const delimiter = sigilDelimiter(node)
  return delimiter?.length === 3 ? delimiter : undefined
}

/** A sigil as it was written; undefined when the node is none. */
export function sigilText(node: Node, writer: Writer): Document | undefined {
  const delimiter = sigilDelimiter(node)
  if (delimiter === undefined || node.args === null) return undefined
  const parts = formOf(node.args[0] as Term, '<<>>') ?? []
  const letters = (listItems(node.args[1] as Term) ?? []).map((code) => String.fromCodePoint(Number(code))).join('')
  const start = `~${headName(node)?.slice('sigil_'.length)}${delimiter}`
  const closing = CLOSING[delimiter] ?? delimiter
  const body = partsText(parts, writer, (text) => text.replaceAll(closing, `\\${closing}`))
  if (delimiter.length === 3) return heredoc(start, body, closing + letters)
  return join(start, lines(body), closing + letters)
}

function heredoc(start: string, body: string, end: string): Document {
  const content = body.endsWith('\n') ? body.slice(0, -1) : body
  const rows = body === '' ? [] : content.split('\n').flatMap((row) => [LINE, row])
  return unfit(join(start, ...rows, LINE, end))
}

function lines(text: string): Document {
  const [first = '', ...rest] = text.split('\n')
  return rest.length === 0 ? first : separated([first, ...rest], { kind: 'nest', by: 'reset', whenBroken: false, body: LINE })
}

/** The text of the parts of an interpolated string, code as `#{…}`. */
export function partsText(parts: readonly Term[], writer: Writer, escapes: (text: string) => string): string {
  return parts.map((part) => (typeof part === 'string' ? escapes(part) : `#{${interpolatedCode(part, writer)}}`)).join('')
}

function interpolatedCode(part: Term, writer: Writer): string {
  const typed = formOf(part, '::')?.[0] ?? part
  const args = nodeOf(typed)?.args
  const argument = args?.length === 1 ? (args[0] as Term) : typed
  return layOut(writer.block(argument, writer), Number.POSITIVE_INFINITY)
}

function isInterpolation(part: Term): boolean {
  const typed = formOf(part, '::')
  const conversion = typed?.length === 2 ? nodeOf(typed[0] as Term) : undefined
  return conversion !== undefined && isRemote(conversion.head, 'Elixir.Kernel', 'to_string') && conversion.args?.length === 1
}

/** Whether a call's head is `module.name`. */
export function isRemote(head: Term, module: string, name: string): boolean {
  const dot = formOf(head, '.')
  const [target, fun] = dot ?? []
  return isAtom(target) && isAtom(fun) && atomName(target) === module && atomName(fun) === name
}

/** Text beside interpolations stands as it is; only what would end it or begin code is escaped. */
function escapeQuoted(text: string): string {
  return text.replace(/["\\]|#(?=\{)/g, '\\$&')
}

/** An interpolated string, from the arguments of `<<>>`; undefined when they are a bitstring's. */
export function interpolatedText(args: readonly Term[], writer: Writer): Document | undefined {
  if (!args.some(isInterpolation) || !args.every((part) => isBinary(part) || isInterpolation(part))) return undefined
  return lines(`"${partsText(args, writer, escapeQuoted)}"`)
}

/** An interpolated charlist, from the argument of `List.to_charlist/1`; undefined when it is an ordinary call. */
export function interpolatedCharlist(node: Node, writer: Writer): string | undefined {
  if (!isRemote(node.head, 'Elixir.List', 'to_charlist') || node.args?.length !== 1) return undefined
  const parts = listItems(node.args[0] as Term)
  const isPart = (part: Term) => isBinary(part) || isRemote(nodeOf(part)?.head ?? null, 'Elixir.Kernel', 'to_string')
  if (parts === undefined || parts.length === 0 || !parts.every(isPart)) return undefined
  return `~c"${partsText(parts, writer, (text) => escapeText(text, '"'))}"`
}

/** A string between `"""`, each of its lines on one. */
export function heredocText(parts: readonly Term[], writer: Writer): Document {
  const escapes = (text: string) => escapeText(text, '"').replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('"""', '\\"""')
  const text = partsText(parts, writer, escapes)
  return text.endsWith('\n') || text === '' ? heredoc('"""', text, '"""') : heredoc('"""', `${text}\\\n`, '"""')
}

/** An interpolated string that was written as a heredoc. */
export function interpolatedHeredoc(node: Node, writer: Writer): Document | undefined {
  return writer.source !== null && keywordGet(node.meta, 'delimiter') === '"""' ? heredocText(node.args ?? [], writer) : undefined
}
