import { effect, type NativeModule } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import { call, type Effect, type OutputSink } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** What calling the function gave, and what was written to the device meanwhile. */
function* captured(device: OutputSink['device'], fun: Fun): Effect<{ readonly value: Term; readonly text: string }> {
  const sink: OutputSink = { device, text: '', outer: null }
  yield { kind: 'capture', sink }
  try {
    const value = yield call(fun, [])
    return { value, text: sink.text }
  } finally {
    yield { kind: 'capture', sink: null }
  }
}

function* captureText(device: Term, fun: Term): Effect<Term> {
  return (yield* captured(deviceOf(device), fun as Fun)).text
}

/** `with_io/2`: `{value, text}` */
function* withText(device: Term, fun: Term): Effect<Term> {
  const { value, text } = yield* captured(deviceOf(device), fun as Fun)
  return tuple(value, text)
}

function deviceOf(device: Term): OutputSink['device'] {
  const name = device instanceof Atom ? device.name : 'stdio'
  if (name === 'stdio' || name === 'standard_io') return 'stdio'
  return name === 'stderr' || name === 'standard_error' ? 'stderr' : raiseArgument(`${name} is no device whose output can be captured`)
}

const STDIO = atom('stdio')
const STDERR = atom('stderr')

/** The functions of one capturing module; `options` may stand before the function. */
function capturing(name: string, capture: (device: Term, fun: Term) => Effect<Term>, fixed: Term | null): NativeModule['functions'] {
  return {
    [`${name}/1`]: effect((fun: Term) => capture(fixed ?? STDIO, fun)),
    [`${name}/2`]: effect((device: Term, fun: Term) => capture(fixed ?? (device instanceof Atom ? device : STDIO), fun)),
    ...(fixed === null ? { [`${name}/3`]: effect((device: Term, _options: Term, fun: Term) => capture(device, fun)) } : {}),
  }
}

/** `ExUnit.CaptureIO` and `ExUnit.CaptureLog`: log messages are written to the diagnostics, and captured there. */
export const captureModules: readonly NativeModule[] = [
  { name: 'ExUnit.CaptureIO', functions: { ...capturing('capture_io', captureText, null), ...capturing('with_io', withText, null) } },
  {
    name: 'ExUnit.CaptureLog',
    functions: { ...capturing('capture_log', captureText, STDERR), ...capturing('with_log', withText, STDERR) },
  },
]
