import { effect, type NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { deviceOf, ioRequest } from './device.ts'
import { type Amount, take } from './take.ts'

const STDIO = atom('stdio')
const EOF = atom('eof')
const UNICODE = atom('unicode')
const LATIN1 = atom('latin1')

/** The text of chardata. */
type Text = (data: Term) => Effect<string>

/** Asks a device for text, after its prompt. */
function* read(device: Term, amount: Amount, prompt: Term, encoding: Atom = UNICODE): Effect<Term> {
  const found = yield* deviceOf(device)
  switch (found.kind) {
    case 'none':
      return tuple(atom('error'), atom('arguments'))
    case 'stderr':
      return tuple(atom('error'), atom('enotsup'))
    case 'stdio':
      return yield {
        kind: 'input',
        take: (typed) => {
          const { value, rest } = take(typed, amount)
          return { value: value ?? EOF, rest }
        },
      }
    case 'process':
      return yield* amount === 'all' ? readAll(device, prompt, encoding) : ioRequest(found.pid, requestFor(amount, prompt, encoding))
  }
}

function requestFor(amount: 'line' | number, prompt: Term, encoding: Atom): Term {
  return amount === 'line' ? tuple(atom('get_line'), encoding, prompt) : tuple(atom('get_chars'), encoding, prompt, amount)
}

/** Line by line until the end, as the protocol has no request for everything. */
function* readAll(device: Term, prompt: Term, encoding: Atom): Effect<Term> {
  let text: string | undefined
  for (;;) {
    const line = yield* read(device, 'line', prompt, encoding)
    if (typeof line !== 'string') return line === EOF ? (text ?? EOF) : line
    text = (text ?? '') + line
  }
}

function amountOf(what: Term): Amount | undefined {
  if (isInteger(what) && what >= 0) return Number(what)
  const name = what instanceof Atom ? what.name : ''
  if (name === 'line') return 'line'
  return name === 'eof' || name === 'all' ? 'all' : undefined
}

function reader(name: string, encoding: Atom) {
  return (device: Term, what: Term): Effect<Term> => {
    const amount = amountOf(what) ?? functionClause('IO', name, [device, what])
    return what === atom('all') ? orEmpty(read(device, amount, '', encoding)) : read(device, amount, '', encoding)
  }
}

/** `:all` answers an empty text at the end of the input. */
function* orEmpty(reading: Effect<Term>): Effect<Term> {
  const value = yield* reading
  return value === EOF ? '' : value
}

function reading(name: string, encoding: Atom): NativeModule['functions'] {
  const readFrom = reader(name, encoding)
  return { [`${name}/1`]: effect((what: Term) => readFrom(STDIO, what)), [`${name}/2`]: effect(readFrom) }
}

/** The functions of `IO` that read. Nothing can be typed in: standard input has ended, unless it is captured with an input. */
export function readingFunctions(textOf: Text): NativeModule['functions'] {
  function* prompted(device: Term, prompt: Term, amount: Amount): Effect<Term> {
    const found = yield* deviceOf(device)
    if (found.kind === 'stdio') yield { kind: 'write', device: 'stdio', text: yield* textOf(prompt), isPrompt: true }
    return yield* read(device, amount, prompt)
  }
  const count = (device: Term, prompt: Term, amount: Term) =>
    prompted(device, prompt, isInteger(amount) && amount > 0 ? Number(amount) : functionClause('IO', 'getn', [device, prompt, amount]))
  return {
    ...reading('read', UNICODE),
    ...reading('binread', LATIN1),
    'gets/1': effect((prompt: Term) => prompted(STDIO, prompt, 'line')),
    'gets/2': effect((device: Term, prompt: Term) => prompted(device, prompt, 'line')),
    'getn/1': effect((prompt: Term) => count(STDIO, prompt, 1)),
    'getn/2': effect((first: Term, second: Term) => (isInteger(second) ? count(STDIO, first, second) : count(first, second, 1))),
    'getn/3': effect(count),
  }
}
