import type { ModuleDocs } from './function-docs.ts'

/** What `h IO` tells. */
export const ioDocs: ModuleDocs = {
  text: 'Reading and writing of text. What is written here appears in the output of the run.',
  functions: {
    'stream/0': {
      signature: 'stream()',
      text: 'Makes an enumerable of the lines of standard input, as `stream(:stdio, :line)` does.',
    },
    'binstream/0': {
      signature: 'binstream()',
      text: 'Makes such an enumerable of lines as bytes, as `binstream(:stdio, :line)` does.',
    },
    'stream/2': {
      signature: 'stream(device \\\\ :stdio, line_or_codepoints)',
      text: 'Makes an enumerable of what is read from a device, line by line (`:line`) or so many characters at a time; collecting into it writes.',
    },
    'binstream/2': {
      signature: 'binstream(device \\\\ :stdio, line_or_bytes)',
      text: 'Makes such an enumerable of bytes, without regard to their encoding.',
    },
    'binread/2': {
      signature: 'binread(device \\\\ :stdio, line_or_chars)',
      text: 'Reads bytes from a device: a line, so many bytes, or with `:eof` all that is left; `:eof` at the end.',
    },
    'binwrite/2': {
      signature: 'binwrite(device \\\\ :stdio, iodata)',
      text: 'Writes iodata as raw bytes to a device, without looking at its encoding. Answers `:ok`.',
    },
    'chardata_to_string/1': {
      signature: 'chardata_to_string(chardata)',
      text: 'Makes a string of nested lists of strings and code points. Raises `UnicodeConversionError` for what is no text.',
    },
    'getn/2': {
      signature: 'getn(prompt, count \\\\ 1)',
      text: 'Prints a prompt and reads so many characters from standard input; given a device first, it reads one from there.',
    },
    'getn/3': {
      signature: 'getn(device, prompt, count)',
      text: 'Asks a device for so many characters, with a prompt; `:eof` when there is nothing to read.',
    },
    'gets/2': {
      signature: 'gets(device \\\\ :stdio, prompt)',
      text: 'Prints a prompt and reads one line with its line break; `:eof` when there is nothing to read.',
    },
    'inspect/2': {
      signature: 'inspect(item, opts \\\\ [])',
      text: 'Prints a term as code and gives the term itself, so it can stand in the middle of a pipe. `label:` puts a text before it.',
    },
    'inspect/3': {
      signature: 'inspect(device, item, opts)',
      text: 'Prints a term as code to a device such as `:stderr`, and gives the term itself.',
    },
    'iodata_length/1': {
      signature: 'iodata_length(iodata)',
      text: 'Gives the number of bytes that iodata (nested lists of bytes and binaries) has, without joining it.',
    },
    'iodata_to_binary/1': {
      signature: 'iodata_to_binary(iodata)',
      text: 'Joins iodata, which is nested lists of bytes and binaries, to one binary.',
    },
    'puts/2': {
      signature: 'puts(device \\\\ :stdio, item)',
      text: 'Prints a text, or what `to_string/1` makes of the item, and a line break. Answers `:ok`.',
    },
    'read/2': {
      signature: 'read(device \\\\ :stdio, line_or_chars)',
      text: 'Reads a line (`:line`), everything (`:eof`) or a number of characters from a device.',
    },
    'warn/1': {
      signature: 'warn(message)',
      text: 'Prints a warning with the calls that led here to standard error. It does not stop anything.',
    },
    'warn/2': {
      signature: 'warn(message, stacktrace_info)',
      text: 'Prints a warning to standard error, with a place given by an environment, options or a stacktrace.',
    },
    'write/2': {
      signature: 'write(device \\\\ :stdio, chardata)',
      text: 'Prints a text, or what `to_string/1` makes of the term, without a line break. Answers `:ok`.',
    },
  },
}
