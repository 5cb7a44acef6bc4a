import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { emit, type Source } from '#elixir/stdlib/enumerable/emit.ts'
import { LazyFun } from '#elixir/stdlib/enumerable/lazy-fun.ts'
import { tagged, tagOf } from '#elixir/stdlib/enumerable/tags.ts'
import { implementationFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const IO = moduleAtom('IO')
const LINE = atom('line')
const STDIO = atom('stdio')
const STANDARD = atom('standard_io')
const FIELDS = { device: null, raw: true, line_or_bytes: LINE } as const

function streamOf(name: string, raw: boolean) {
  return (device: Term, amount: Term): Term => {
    if (amount !== LINE && !(isInteger(amount) && amount > 0)) return functionClause('IO', name, [device, amount])
    return struct(moduleAtom('IO.Stream'), { device: device === STDIO ? STANDARD : device, raw, line_or_bytes: amount })
  }
}

function field(stream: ElixirMap, name: keyof typeof FIELDS): Term {
  return mapGet(stream, atom(name)) as Term
}

/** Reads from the device until its end. */
function* pieces(stream: ElixirMap): Source {
  const name = field(stream, 'raw') === true ? 'binread' : 'read'
  for (;;) {
    const piece = yield apply(IO, name, [field(stream, 'device'), field(stream, 'line_or_bytes')])
    if (piece === atom('eof')) return
    if (tagOf(piece) === 'error') raise('IO.StreamError', { message: `error during streaming: ${inspect(tagged(piece))}` })
    yield emit(piece)
  }
}

function* reduce(stream: ElixirMap, acc: Term, reducer: Term): Effect<Term> {
  return yield call(new LazyFun('resource/3', () => pieces(stream)), [acc, reducer])
}

/** Writes each item to the device; the stream itself is the collection. */
function into(stream: ElixirMap): Term {
  const write = field(stream, 'raw') === true ? 'binwrite' : 'write'
  const collector = new NativeFun(2, function* (acc: Term, step: Term): Effect<Term> {
    if (tagOf(step) !== 'cont') return stream
    yield apply(IO, write, [field(stream, 'device'), tagged(step)])
    return acc
  })
  return tuple(stream, collector)
}

const undecided = (module: string) => pure(() => tuple(atom('error'), moduleAtom(module) as Atom))

/** `IO.stream/0,1,2` and `IO.binstream/0,1,2` */
export const streamFunctions: NativeModule['functions'] = Object.fromEntries(
  [streamFunction('stream', false), streamFunction('binstream', true)].flatMap((entries) => Object.entries(entries)),
)

function streamFunction(name: string, raw: boolean): NativeModule['functions'] {
  const stream = streamOf(name, raw)
  return {
    [`${name}/0`]: pure(() => stream(STDIO, LINE)),
    [`${name}/1`]: pure((amount: Term) => stream(STDIO, amount)),
    [`${name}/2`]: pure(stream),
  }
}

/** `IO.Stream`: a device as an enumerable of what is read from it, and a collectable of what is written. */
export const ioStreamModules: readonly NativeModule[] = [
  { name: 'IO.Stream', struct: FIELDS, functions: {} },
  {
    name: 'Enumerable.IO.Stream',
    functions: {
      'reduce/3': effect(reduce),
      'count/1': undecided('Enumerable.IO.Stream'),
      'member?/2': undecided('Enumerable.IO.Stream'),
      'slice/1': undecided('Enumerable.IO.Stream'),
      ...implementationFunctions('Enumerable', 'IO.Stream'),
    },
  },
  { name: 'Collectable.IO.Stream', functions: { 'into/1': pure(into), ...implementationFunctions('Collectable', 'IO.Stream') } },
]
