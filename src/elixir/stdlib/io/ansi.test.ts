import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('format/1,2', () =>
  expectValues([
    ['IO.ANSI.format([:red, "x", [:bright, ?y]], true)', '[[[[[[] | "\\e[31m"], "x"] | "\\e[1m"], 121] | "\\e[0m"]'],
    ['IO.ANSI.format([:red, "x"])', '[[], "x"]'],
    ['IO.ANSI.format_fragment([:red, "x"], true)', '[[[] | "\\e[31m"], "x"]'],
  ]))

test('colors and movements', () =>
  expectValues([
    [
      '{IO.ANSI.color(1, 2, 3), IO.ANSI.color_background(9), IO.ANSI.cursor(2, 3), IO.ANSI.cursor_up(4)}',
      '{"\\e[38;5;67m", "\\e[48;5;9m", "\\e[2;3H", "\\e[4A"}',
    ],
  ]))

test('a name that is none', () =>
  expectRaise('IO.ANSI.format([:nope], true)', 'ArgumentError', 'invalid ANSI sequence specification: :nope'))
