import { effect, type NativeModule } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect, type OutputSink } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** What calling the function gave, and what was written to the device meanwhile; `input` is what it can read. */
function* captured(device: OutputSink['device'], input: string, fun: Fun): Effect<{ readonly value: Term; readonly text: string }> {
  const sink: OutputSink = { device, text: '', input, outer: null }
  yield { kind: 'capture', sink }
  try {
    const value = yield call(fun, [])
    return { value, text: sink.text }
  } finally {
    yield { kind: 'capture', sink: null }
  }
}

function* captureText(device: Term, input: string, fun: Term): Effect<Term> {
  return (yield* captured(deviceOf(device), input, fun as Fun)).text
}

/** `with_io/2`: `{value, text}` */
function* withText(device: Term, input: string, fun: Term): Effect<Term> {
  const { value, text } = yield* captured(deviceOf(device), input, fun as Fun)
  return tuple(value, text)
}

function deviceOf(device: Term): OutputSink['device'] {
  const name = device instanceof Atom ? device.name : 'stdio'
  if (name === 'stdio' || name === 'standard_io') return 'stdio'
  return name === 'stderr' || name === 'standard_error' ? 'stderr' : raiseArgument(`${name} is no device whose output can be captured`)
}

const STDIO = atom('stdio')
const STDERR = atom('stderr')

type Capture = (device: Term, input: string, fun: Term) => Effect<Term>

/** What can be read while capturing: a text, or the option `:input`. */
function inputOf(options: Term): string {
  const given = typeof options === 'string' ? options : keywordGet(options, 'input')
  return typeof given === 'string' ? given : ''
}

/** The functions of `ExUnit.CaptureIO`: a device, an input or options may stand before the function. */
function capturingIo(name: string, capture: Capture): NativeModule['functions'] {
  return {
    [`${name}/1`]: effect((fun: Term) => capture(STDIO, '', fun)),
    [`${name}/2`]: effect((first: Term, fun: Term) =>
      first instanceof Atom ? capture(first, '', fun) : capture(STDIO, inputOf(first), fun),
    ),
    [`${name}/3`]: effect((device: Term, options: Term, fun: Term) => capture(device, inputOf(options), fun)),
  }
}

/** The functions of `ExUnit.CaptureLog`: options may stand before the function. */
function capturingLog(name: string, capture: Capture): NativeModule['functions'] {
  return {
    [`${name}/1`]: effect((fun: Term) => capture(STDERR, '', fun)),
    [`${name}/2`]: effect((_options: Term, fun: Term) => capture(STDERR, '', fun)),
  }
}

/** `ExUnit.CaptureIO` and `ExUnit.CaptureLog`: log messages are written to the diagnostics, and captured there. */
export const captureModules: readonly NativeModule[] = [
  { name: 'ExUnit.CaptureIO', functions: { ...capturingIo('capture_io', captureText), ...capturingIo('with_io', withText) } },
  {
    name: 'ExUnit.CaptureLog',
    functions: { ...capturingLog('capture_log', captureText), ...capturingLog('with_log', withText) },
  },
]
