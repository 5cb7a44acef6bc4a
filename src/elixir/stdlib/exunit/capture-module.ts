import { effect, type NativeModule } from '#elixir/native.ts'
import { processLevel, putProcessLevel } from '#elixir/stdlib/process/logger-levels.ts'
import { selfPid } from '#elixir/stdlib/process/requests.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect, type OutputSink } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** What can be read while capturing, and whether the prompts before it are captured. */
interface Input {
  readonly input: string
  readonly prompts: boolean
}

const NO_INPUT: Input = { input: '', prompts: true }

/** What calling the function gave, and what was written to the device meanwhile. */
function* captured(
  device: OutputSink['device'],
  { input, prompts }: Input,
  fun: Fun,
): Effect<{ readonly value: Term; readonly text: string }> {
  const sink: OutputSink = { device, text: '', input, prompts, outer: null }
  yield { kind: 'capture', sink }
  try {
    const value = yield call(fun, [])
    return { value, text: sink.text }
  } finally {
    yield { kind: 'capture', sink: null }
  }
}

function* captureText(device: Term, input: Input, fun: Term): Effect<Term> {
  return (yield* captured(deviceOf(device), input, fun as Fun)).text
}

/** `with_io/2`: `{value, text}` */
function* withText(device: Term, input: Input, fun: Term): Effect<Term> {
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

type Capture = (device: Term, input: Input, fun: Term) => Effect<Term>

/** From a text, or the options `:input` and `:capture_prompt`. */
function inputOf(options: Term): Input {
  if (typeof options === 'string') return { input: options, prompts: true }
  const given = keywordGet(options, 'input')
  return { input: typeof given === 'string' ? given : '', prompts: keywordGet(options, 'capture_prompt') !== false }
}

/** The functions of `ExUnit.CaptureIO`: a device, an input or options may stand before the function. */
function capturingIo(name: string, capture: Capture): NativeModule['functions'] {
  return {
    [`${name}/1`]: effect((fun: Term) => capture(STDIO, NO_INPUT, fun)),
    [`${name}/2`]: effect((first: Term, fun: Term) =>
      first instanceof Atom ? capture(first, NO_INPUT, fun) : capture(STDIO, inputOf(first), fun),
    ),
    [`${name}/3`]: effect((device: Term, options: Term, fun: Term) => capture(device, inputOf(options), fun)),
  }
}

/** With the process logging nothing less urgent than the level meanwhile. */
function* fromLevel(level: Term | undefined, body: Effect<Term>): Effect<Term> {
  if (level === undefined || level === null) return yield* body
  const self = yield* selfPid()
  const before = yield* processLevel(self)
  yield* putProcessLevel(self, level)
  try {
    return yield* body
  } finally {
    yield* putProcessLevel(self, before)
  }
}

/** The functions of `ExUnit.CaptureLog`: options may stand before the function. */
function capturingLog(name: string, capture: Capture): NativeModule['functions'] {
  return {
    [`${name}/1`]: effect((fun: Term) => capture(STDERR, NO_INPUT, fun)),
    [`${name}/2`]: effect((options: Term, fun: Term) => fromLevel(keywordGet(options, 'level'), capture(STDERR, NO_INPUT, fun))),
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
