import type { ModuleDocs } from './function-docs.ts'

/** What `h OptionParser` tells. */
export const optionParserDocs: ModuleDocs = {
  text: 'Reads the arguments of a command line: switches such as `--limit 3`, their aliases, and what else is there.',
  functions: {
    'next/2': {
      signature: 'next(argv, opts \\\\ [])',
      text: 'Reads the first switch alone: `{:ok, key, value, rest}`, `{:invalid, …}`, `{:undefined, …}` or `{:error, rest}`.',
    },
    'parse/2': {
      signature: 'parse(argv, opts \\\\ [])',
      text: 'Reads all switches: `{options, other arguments, invalid switches}`. `:strict` or `:switches` tells their types.',
    },
    'parse!/2': {
      signature: 'parse!(argv, opts \\\\ [])',
      text: 'Reads all switches as `{options, other arguments}` and raises `OptionParser.ParseError` when one is invalid.',
    },
    'parse_head/2': {
      signature: 'parse_head(argv, opts \\\\ [])',
      text: 'Reads switches up to the first other argument: `{options, rest, invalid switches}`.',
    },
    'parse_head!/2': {
      signature: 'parse_head!(argv, opts \\\\ [])',
      text: 'Reads switches up to the first other argument, and raises `OptionParser.ParseError` when one is invalid.',
    },
    'split/1': {
      signature: 'split(string)',
      text: 'Takes a command line apart at its spaces, as a shell does, with quotes and backslashes.',
    },
    'to_argv/2': {
      signature: 'to_argv(enum, opts \\\\ [])',
      text: 'Makes the arguments that would give these options: `["--limit", "3"]` of `[limit: 3]`.',
    },
  },
}
