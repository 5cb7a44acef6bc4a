import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { Atom } from '#terms/atom.ts'
import { ansiCode } from '#terms/inspect/ansi.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, iterateList, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

const NAMES = [
  ...[
    'reset',
    'bright',
    'faint',
    'italic',
    'underline',
    'blink_slow',
    'blink_rapid',
    'inverse',
    'reverse',
    'conceal',
    'crossed_out',
    'normal',
  ],
  ...['not_italic', 'no_underline', 'default_color', 'default_background'],
  ...['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'].flatMap((name) => [
    name,
    `${name}_background`,
    `light_${name}`,
    `light_${name}_background`,
  ]),
]

function sequence(name: string): string {
  const code = ansiCode(name)
  return code === undefined ? raiseArgument(`invalid ANSI sequence specification: ${inspect(new Atom(name))}`) : `\u001b[${code}m`
}

/** Chardata with names in place of escape sequences; without `emit` the names are left out. */
function format(data: Term, emit: boolean): Term {
  const shown = [...parts(data, emit)]
  const named = emit && shown.some((part) => part.startsWith('\u001b['))
  return listFrom(named ? [...shown, sequence('reset')] : shown)
}

function* parts(data: Term, emit: boolean): Generator<string> {
  if (isList(data)) {
    for (const part of iterateList(data)) yield* parts(part, emit)
  } else if (data instanceof Atom) {
    if (emit) yield sequence(data.name)
  } else yield typeof data === 'number' ? String.fromCodePoint(data) : String(data)
}

const named = (name: string): NativeFunction => pure(() => sequence(name))

/** The functions of `IO.ANSI`. Escape sequences are off, as they are where output is no terminal. */
export const ansiFunctions: NativeModule['functions'] = {
  ...Object.fromEntries(NAMES.map((name) => [`${name}/0`, named(name)])),
  'enabled?/0': pure(() => false),
  'format/1': pure((data: Term) => format(data, false)),
  'format/2': pure((data: Term, emit: Term) => format(data, emit === true)),
  'format_fragment/1': pure((data: Term) => listFrom([...parts(data, false)])),
  'format_fragment/2': pure((data: Term, emit: Term) => listFrom([...parts(data, emit === true)])),
  'clear/0': pure(() => '\u001b[2J'),
  'clear_line/0': pure(() => '\u001b[2K'),
  'home/0': pure(() => '\u001b[H'),
}
