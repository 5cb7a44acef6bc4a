import { ANSI_NAMES } from '#terms/inspect/ansi.ts'
import type { FunctionDoc, ModuleDocs } from './function-docs.ts'

/** What the sequence of a name does, by the words in the name. */
function ofName(name: string): FunctionDoc {
  const words = name.replaceAll('_', ' ')
  const effect = /^font_/.test(name) ? `chooses the alternative font ${name.slice(5)}` : `gives text the style "${words}"`
  return { signature: `${name}()`, text: `The escape sequence that ${effect}, for terminals that understand it.` }
}

/** What `h IO.ANSI` tells. */
export const ioAnsiDocs: ModuleDocs = {
  text: 'Escape sequences for colors and styles in a terminal. They are off here, as the output is no terminal.',
  functions: {
    ...Object.fromEntries(ANSI_NAMES.map((name) => [`${name}/0`, ofName(name)])),
    'clear/0': {
      signature: 'clear()',
      text: 'The escape sequence that clears the screen of a terminal; the cursor stays where it is.',
    },
    'clear_line/0': {
      signature: 'clear_line()',
      text: 'The escape sequence that clears the line of a terminal that the cursor is in.',
    },
    'color/1': {
      signature: 'color(code)',
      text: 'The escape sequence that gives text one of 256 colors, by its number from 0 to 255.',
    },
    'color/3': {
      signature: 'color(r, g, b)',
      text: 'The escape sequence that gives text a color by its shares of red, green and blue, each from 0 to 5.',
    },
    'color_background/1': {
      signature: 'color_background(code)',
      text: 'The escape sequence that puts one of 256 colors behind text, by its number from 0 to 255.',
    },
    'color_background/3': {
      signature: 'color_background(r, g, b)',
      text: 'The escape sequence that puts a color behind text, by its shares of red, green and blue, each from 0 to 5.',
    },
    'cursor/2': {
      signature: 'cursor(line, column)',
      text: 'The escape sequence that moves the cursor to a line and column, both counted from 0.',
    },
    'cursor_down/1': {
      signature: 'cursor_down(lines \\\\ 1)',
      text: 'The escape sequence that moves the cursor down by so many lines.',
    },
    'cursor_left/1': {
      signature: 'cursor_left(columns \\\\ 1)',
      text: 'The escape sequence that moves the cursor to the left by so many columns.',
    },
    'cursor_right/1': {
      signature: 'cursor_right(columns \\\\ 1)',
      text: 'The escape sequence that moves the cursor to the right by so many columns.',
    },
    'cursor_up/1': {
      signature: 'cursor_up(lines \\\\ 1)',
      text: 'The escape sequence that moves the cursor up by so many lines.',
    },
    'enabled?/0': {
      signature: 'enabled?()',
      text: 'Tells whether escape sequences are written by default, which they are not here.',
    },
    'format/2': {
      signature: 'format(ansidata, emit? \\\\ enabled?())',
      text: 'Puts escape sequences for the names in chardata and a reset at its end; without `emit?` leaves the names out.',
    },
    'format_fragment/2': {
      signature: 'format_fragment(ansidata, emit? \\\\ enabled?())',
      text: 'Puts escape sequences for the names in chardata, without a reset at its end.',
    },
    'home/0': {
      signature: 'home()',
      text: 'The escape sequence that moves the cursor to the first line and column of a terminal.',
    },
    'syntax_colors/0': {
      signature: 'syntax_colors()',
      text: 'Gives the colors in which `inspect` and `dbg` show terms, a keyword list for `:syntax_colors`.',
    },
  },
}
