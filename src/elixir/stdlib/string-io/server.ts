import { joinCharacters } from '#elixir/stdlib/characters.ts'
import { type Amount, take } from '#elixir/stdlib/io/take.ts'
import { type Reaction, reply, type Server, WAIT } from '#elixir/stdlib/process/server-loop.ts'
import { Atom, atom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

const OK = atom('ok')
const ERROR = atom('error')
const EOF = atom('eof')
const LATIN1 = atom('latin1')
const NOT_SUPPORTED = tuple(ERROR, atom('enotsup'))

export type Encoding = 'unicode' | 'latin1'

/** A text as characters: for `latin1` each of its bytes is one. */
function decoded(binary: Term, encoding: Encoding): string {
  if (encoding === 'unicode' && typeof binary === 'string') return binary
  return isBinary(binary) ? String.fromCharCode(...bytesOf(binary)) : ''
}

function encoded(characters: string, encoding: Encoding): Term {
  return encoding === 'unicode' ? characters : bitstring(Uint8Array.from(characters, (character) => character.charCodeAt(0)))
}

function fits(characters: string, encoding: Encoding): boolean {
  return encoding === 'unicode' || /^[\0-\xff]*$/.test(characters)
}

function encodingOf(term: Term | undefined): Encoding {
  return term instanceof Atom && term.name === 'latin1' ? 'latin1' : 'unicode'
}

/** What a StringIO process keeps, and how it answers: Erlang's I/O protocol and the calls of the module. */
export class StringIoServer implements Server {
  private input: string
  private output = ''
  private readonly encoding: Encoding
  private readonly capturePrompt: boolean

  constructor(text: Term, encoding: Encoding, capturePrompt: boolean) {
    this.input = decoded(text, encoding)
    this.encoding = encoding
    this.capturePrompt = capturePrompt
  }

  *call(message: Term, from: Term): Effect<Reaction> {
    const name = message instanceof Atom ? message.name : ''
    if (name === 'close') {
      return { kind: 'stop', reason: atom('normal'), lastReply: { from, answer: tuple(OK, this.getState()) } }
    }
    const answer = name === 'flush' ? encoded(this.output, this.encoding) : this.getState()
    if (name === 'flush') this.output = ''
    yield* reply(from, answer)
    return WAIT
  }

  // biome-ignore lint/correctness/useYield: an effect by its type
  *cast(): Effect<Reaction> {
    return WAIT
  }

  *info(message: Term): Effect<Reaction> {
    if (!(message instanceof Tuple) || message.items.length !== 4 || message.items[0] !== atom('io_request')) return WAIT
    const [, from, reference, request] = message.items as [Term, Term, Term, Term]
    const answer = yield* this.answer(request)
    yield { kind: 'send', to: from, message: tuple(atom('io_reply'), reference, answer) }
    return WAIT
  }

  // biome-ignore lint/correctness/useYield: an effect by its type
  *continue(): Effect<Reaction> {
    return WAIT
  }

  *terminate(): Effect<void> {}

  /** `{input, output}` */
  getState(): Term {
    return tuple(encoded(this.input, this.encoding), encoded(this.output, this.encoding))
  }

  replaceState(): void {}

  private *answer(request: Term): Effect<Term> {
    const [tag, ...args] = request instanceof Tuple ? request.items : [request]
    switch (tag instanceof Atom ? tag.name : '') {
      case 'put_chars':
        return yield* this.put(args)
      case 'get_chars':
        return this.get(Number(args[args.length - 1]), args.length === 3 ? args : [LATIN1, ...args])
      case 'get_line':
        return this.get('line', args.length === 2 ? args : [LATIN1, ...args])
      case 'requests':
        return yield* this.all(listItems(args[0] ?? null) ?? [])
      case 'getopts':
        return listFrom([tuple(atom('binary'), true), tuple(atom('encoding'), atom(this.encoding))])
      default:
        return NOT_SUPPORTED
    }
  }

  private *all(requests: readonly Term[]): Effect<Term> {
    let answer: Term = OK
    for (const request of requests) {
      answer = yield* this.answer(request)
      if (answer instanceof Tuple && answer.items[0] === ERROR) return answer
    }
    return answer
  }

  private *put([first, second, ...call]: readonly Term[]): Effect<Term> {
    const data = call.length === 2 ? yield apply(second as Atom, (call[0] as Atom).name, listItems(call[1] as Term) ?? []) : second
    const [encoding, text] = data === undefined ? [LATIN1, first as Term] : [first, data]
    const characters = isBinary(text) ? decoded(text, encodingOf(encoding)) : joinCharacters(text)
    if (characters === undefined) return tuple(ERROR, atom('put_chars'))
    if (!fits(characters, this.encoding)) return tuple(ERROR, tuple(atom('no_translation'), atom('unicode'), LATIN1))
    this.output += characters
    return OK
  }

  private get(amount: Amount, [encoding, prompt]: readonly Term[]): Term {
    if (this.capturePrompt) this.output += isBinary(prompt ?? null) ? decoded(prompt as Term, 'unicode') : ''
    const { value, rest } = take(this.input, amount)
    if (value === undefined) return EOF
    if (!fits(value, encodingOf(encoding))) return tuple(ERROR, tuple(atom('no_translation'), atom('unicode'), LATIN1))
    this.input = rest
    return encoded(value, encodingOf(encoding))
  }
}
