import type { ModuleDocs } from './function-docs.ts'

/** What `h Regex` tells. */
export const regexDocs: ModuleDocs = {
  text: 'Regular expressions, written `~r/…/` with modifiers such as `i`, `u`, `m` and `s`. They are searched anywhere in the text.',
  functions: {
    'compile/2': {
      signature: 'compile(source, opts \\\\ "")',
      text: 'Makes a regex from text: `{:ok, regex}`, or `{:error, {reason, position}}` when the text is not a valid pattern.',
    },
    'compile!/2': {
      signature: 'compile!(source, options \\\\ "")',
      text: 'Makes a regex from text with modifiers such as `"i"`, and raises `Regex.CompileError` when it is not valid.',
    },
    'escape/1': {
      signature: 'escape(string)',
      text: 'Puts a backslash before every character with a meaning in patterns, so that the text matches itself.',
    },
    'match?/2': {
      signature: 'match?(regex, string)',
      text: 'Tells whether the regex matches somewhere in the string. To match all of it, write `^` and `$`.',
    },
    'named_captures/3': {
      signature: 'named_captures(regex, string, options \\\\ [])',
      text: 'Gives a map from the names of groups `(?<name>…)` to the text they matched, or `nil` without a match.',
    },
    'names/1': {
      signature: 'names(regex)',
      text: 'Lists the names of the groups written `(?<name>…)`, in alphabetical order.',
    },
    'opts/1': {
      signature: 'opts(regex)',
      text: 'Gives the options that the regex was compiled with, such as `[:caseless]` for the modifier `i`.',
    },
    're_pattern/1': {
      signature: 're_pattern(regex)',
      text: "Gives the compiled pattern for use with Erlang's `:re` module.",
    },
    'recompile/1': {
      signature: 'recompile(regex)',
      text: 'Compiles the regex again if it came from another version of the engine: `{:ok, regex}` or an error.',
    },
    'recompile!/1': {
      signature: 'recompile!(regex)',
      text: 'Compiles the regex again if it came from another version of the engine, and raises when that fails.',
    },
    'regex?/1': {
      signature: 'regex?(term)',
      text: 'Tells whether a value is a regex. With `is_struct(value, Regex)` the same can be asked in a guard.',
    },
    'replace/4': {
      signature: 'replace(regex, string, replacement, options \\\\ [])',
      text: 'Replaces every match. In the replacement `\\\\1` is the first group; a function gets the match and the groups.',
    },
    'run/3': {
      signature: 'run(regex, string, options \\\\ [])',
      text: 'Finds the first match: a list of the whole match and its groups, or `nil`. `return: :index` gives positions instead.',
    },
    'scan/3': {
      signature: 'scan(regex, string, options \\\\ [])',
      text: 'Finds all matches, each as a list of the whole match and its groups. `capture:` picks some of them.',
    },
    'source/1': {
      signature: 'source(regex)',
      text: 'Gives the pattern of the regex as the text it was written in, without modifiers.',
    },
    'split/3': {
      signature: 'split(regex, string, options \\\\ [])',
      text: 'Splits the text at every match. Options: `:parts`, `:trim`, `:on` a group, and `:include_captures` to keep the matches.',
    },
    'version/0': {
      signature: 'version()',
      text: 'Gives the version of the regex engine, as a string or a tuple with its build.',
    },
  },
}
