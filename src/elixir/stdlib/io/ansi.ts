import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { ANSI_NAMES, ansiCode } from '#terms/inspect/ansi.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { Cons, EMPTY_LIST, list, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const MODULE = 'IO.ANSI'
const ESCAPE = '\u001b['

/** Sequences that are no codes of their own. */
const CONTROLS: Readonly<Record<string, string>> = { home: `${ESCAPE}H`, clear: `${ESCAPE}2J`, clear_line: `${ESCAPE}2K` }

function sequence(name: string): string {
  const code = ansiCode(name)
  if (code !== undefined) return `${ESCAPE}${code}m`
  return CONTROLS[name] ?? raiseArgument(`invalid ANSI sequence specification: ${inspect(atom(name))}`)
}

/** Chardata with names in place of escape sequences; without `emit` the names are left out. The result is nested as Elixir nests it. */
function format(data: Term, emit: boolean, closed: boolean): Term {
  let result: Term = EMPTY_LIST
  let named = false
  for (const part of parts(data)) {
    if (!(part instanceof Atom)) result = list(result, part)
    else if (emit) {
      result = new Cons(result, sequence(part.name))
      named = true
    }
  }
  return closed && named ? new Cons(result, sequence('reset')) : result
}

function* parts(data: Term): Generator<Term> {
  const pending: Term[] = [data]
  while (pending.length > 0) {
    const part = pending.pop() as Term
    if (part instanceof Cons) pending.push(part.tail, part.head)
    else if (part !== EMPTY_LIST) yield part
  }
}

function formatting(name: string, closed: boolean): NativeModule['functions'] {
  return {
    [`${name}/1`]: pure((data: Term) => format(data, false, closed)),
    [`${name}/2`]: pure((data: Term, emit: Term) =>
      typeof emit === 'boolean' ? format(data, emit, closed) : functionClause(MODULE, name, [data, emit]),
    ),
  }
}

function within(name: string, args: readonly Term[], last: number): number[] {
  const fits = args.every((arg) => isInteger(arg) && arg >= 0 && arg <= last)
  return fits ? args.map(Number) : functionClause(MODULE, name, args)
}

/** `color/1,3`: one of 256 colors, by its number or by its shares of red, green and blue (0 to 5). */
function coloring(name: string, code: number): NativeModule['functions'] {
  const colored = (color: number) => `${ESCAPE}${code};5;${color}m`
  return {
    [`${name}/1`]: pure((color: Term) => colored(within(name, [color], 255)[0] ?? 0)),
    [`${name}/3`]: pure((...shares: Term[]) => {
      const [red = 0, green = 0, blue = 0] = within(name, shares, 5)
      return colored(16 + 36 * red + 6 * green + blue)
    }),
  }
}

function moving(name: string, letter: string): NativeModule['functions'] {
  const move = (steps: Term) => {
    if (!isInteger(steps) || steps < 1) return functionClause(MODULE, name, [steps])
    return `${ESCAPE}${steps}${letter}`
  }
  return { [`${name}/0`]: pure(() => move(1)), [`${name}/1`]: pure(move) }
}

const SYNTAX_COLORS = listFrom(
  Object.entries({
    atom: 'cyan',
    boolean: 'magenta',
    charlist: 'yellow',
    nil: 'magenta',
    number: 'yellow',
    string: 'green',
    variable: 'light_cyan',
  }).map(([kind, color]) => tuple(atom(kind), atom(color))),
)

const named = (name: string): NativeFunction => pure(() => sequence(name))

/** `IO.ANSI`. Escape sequences are off, as they are where output is no terminal. */
export const ioAnsiModule: NativeModule = {
  name: MODULE,
  functions: {
    ...Object.fromEntries([...ANSI_NAMES, ...Object.keys(CONTROLS)].map((name) => [`${name}/0`, named(name)])),
    'enabled?/0': pure(() => false),
    'syntax_colors/0': pure(() => SYNTAX_COLORS),
    ...formatting('format', true),
    ...formatting('format_fragment', false),
    ...coloring('color', 38),
    ...coloring('color_background', 48),
    ...moving('cursor_up', 'A'),
    ...moving('cursor_down', 'B'),
    ...moving('cursor_right', 'C'),
    ...moving('cursor_left', 'D'),
    'cursor/2': pure((line: Term, column: Term) => {
      const [row, at] = within('cursor', [line, column], Number.MAX_SAFE_INTEGER)
      return `${ESCAPE}${row};${at}H`
    }),
  },
}
