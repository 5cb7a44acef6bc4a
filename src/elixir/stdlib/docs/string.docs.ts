import type { ModuleDocs } from './function-docs.ts'

/** What `h String` tells. */
export const stringDocs: ModuleDocs = {
  text: 'Work with UTF-8 text. Positions and lengths count graphemes, what a reader sees as one character, not bytes.',
  functions: {
    'at/2': {
      signature: 'at(string, position)',
      text: 'Gives the grapheme at a position counted from 0, or `nil` when there is none. A negative position counts from the end.',
    },
    'bag_distance/2': {
      signature: 'bag_distance(string1, string2)',
      text: 'Gives a quick similarity of two strings between 0.0 and 1.0, from the characters they share in any order.',
    },
    'byte_slice/3': {
      signature: 'byte_slice(string, start_bytes, size_bytes)',
      text: 'Cuts a part by byte offset and size. Characters that the cut would split are left out, so that the result is valid text.',
    },
    'capitalize/2': {
      signature: 'capitalize(string, mode \\\\ :default)',
      text: 'Writes the first character in upper case and all others in lower case: `"hELLO"` gives `"Hello"`.',
    },
    'chunk/2': {
      signature: 'chunk(string, trait)',
      text: 'Splits the string into runs that are valid and invalid (`:valid`) or printable and not printable (`:printable`).',
    },
    'codepoints/1': {
      signature: 'codepoints(string)',
      text: 'Lists the Unicode codepoints, each as a string. A letter with a combining accent takes two of them, but is one grapheme.',
    },
    'contains?/2': {
      signature: 'contains?(string, contents)',
      text: 'Tells whether the string has the given text somewhere inside; with a list, whether it has any of the texts.',
    },
    'count/2': {
      signature: 'count(string, pattern)',
      text: 'Counts how often a text, one of a list of texts or a regex occurs in the string, without overlaps.',
    },
    'downcase/2': {
      signature: 'downcase(string, mode \\\\ :default)',
      text: 'Writes all letters in lower case. The mode `:ascii` changes A to Z only, `:greek` and `:turkic` follow those languages.',
    },
    'duplicate/2': {
      signature: 'duplicate(subject, n)',
      text: 'Repeats the string `n` times in one new string. With 0 the result is the empty string.',
    },
    'ends_with?/2': {
      signature: 'ends_with?(string, suffix)',
      text: 'Tells whether the string ends with the given text; with a list, whether it ends with any of the texts.',
    },
    'equivalent?/2': {
      signature: 'equivalent?(string1, string2)',
      text: 'Compares two strings after Unicode normalization, so that `"é"` in one codepoint equals `"é"` in two.',
    },
    'first/1': {
      signature: 'first(string)',
      text: 'Gives the first grapheme of the string, or `nil` when the string is empty.',
    },
    'graphemes/1': {
      signature: 'graphemes(string)',
      text: 'Lists the characters as a reader sees them: an accented letter or an emoji made of many codepoints is one item.',
    },
    'jaro_distance/2': {
      signature: 'jaro_distance(string1, string2)',
      text: 'Rates how alike two strings are, from 0.0 (nothing shared) to 1.0 (equal); useful for "did you mean …?".',
    },
    'last/1': {
      signature: 'last(string)',
      text: 'Gives the last grapheme of the string, or `nil` when the string is empty.',
    },
    'length/1': {
      signature: 'length(string)',
      text: 'Counts the graphemes of the string. It reads the whole string; `byte_size/1` gives the size in bytes at once.',
    },
    'match?/2': {
      signature: 'match?(string, regex)',
      text: 'Tells whether the regex matches somewhere in the string. It does the same as `=~`, in the form of a function.',
    },
    'myers_difference/2': {
      signature: 'myers_difference(string1, string2)',
      text: 'Gives the edits that turn the first string into the second, as a keyword list of `:eq`, `:ins` and `:del` parts.',
    },
    'next_codepoint/1': {
      signature: 'next_codepoint(string)',
      text: 'Takes the first codepoint off: `{codepoint, rest}`, or `nil` when the string is empty.',
    },
    'next_grapheme/1': {
      signature: 'next_grapheme(string)',
      text: 'Takes the first grapheme off: `{grapheme, rest}`, or `nil` when the string is empty.',
    },
    'normalize/2': {
      signature: 'normalize(string, form)',
      text: 'Rewrites the text in a Unicode normal form: `:nfc` joins letters and accents, `:nfd` splits them; also `:nfkc` and `:nfkd`.',
    },
    'pad_leading/3': {
      signature: 'pad_leading(string, count, padding \\\\ [" "])',
      text: 'Fills up on the left until the string has `count` graphemes. A string that is long enough stays as it is.',
    },
    'pad_trailing/3': {
      signature: 'pad_trailing(string, count, padding \\\\ [" "])',
      text: 'Fills up on the right until the string has `count` graphemes. A string that is long enough stays as it is.',
    },
    'printable?/2': {
      signature: 'printable?(string, character_limit \\\\ :infinity)',
      text: 'Tells whether every character can be shown as text. A limit checks the first characters only.',
    },
    'replace/4': {
      signature: 'replace(subject, pattern, replacement, options \\\\ [])',
      text: 'Replaces every match of a text or regex by a string or by what a function gives for it. `global: false` stops after the first.',
    },
    'replace_invalid/2': {
      signature: 'replace_invalid(bytes, replacement \\\\ "�")',
      text: 'Replaces byte sequences that are not valid UTF-8, so that the result is always a valid string.',
    },
    'replace_leading/3': {
      signature: 'replace_leading(string, match, replacement)',
      text: 'Replaces the given text at the start of the string, as often as it is repeated there.',
    },
    'replace_prefix/3': {
      signature: 'replace_prefix(string, match, replacement)',
      text: 'Replaces the given text once if the string starts with it; otherwise the string stays as it is.',
    },
    'replace_suffix/3': {
      signature: 'replace_suffix(string, match, replacement)',
      text: 'Replaces the given text once if the string ends with it; otherwise the string stays as it is.',
    },
    'replace_trailing/3': {
      signature: 'replace_trailing(string, match, replacement)',
      text: 'Replaces the given text at the end of the string, as often as it is repeated there.',
    },
    'reverse/1': {
      signature: 'reverse(string)',
      text: 'Writes the graphemes in the opposite order. Accents and composed emoji stay whole.',
    },
    'slice/2': {
      signature: 'slice(string, range)',
      text: 'Cuts out the graphemes of a range: `1..3` takes the second to the fourth, `-3..-1` the last three.',
    },
    'slice/3': {
      signature: 'slice(string, start, length)',
      text: 'Cuts out `length` graphemes from a start position; a negative start counts from the end.',
    },
    'split/1': {
      signature: 'split(string)',
      text: 'Splits at whitespace into a list of words. Whitespace at either end and runs of it give no empty strings.',
    },
    'split/3': {
      signature: 'split(string, pattern, options \\\\ [])',
      text: 'Splits at a text, any of a list of texts, or a regex. `trim: true` drops empty parts, `parts: n` limits how many there are.',
    },
    'split_at/2': {
      signature: 'split_at(string, position)',
      text: 'Splits in two at a position and gives both parts as a tuple. A negative position counts from the end.',
    },
    'splitter/3': {
      signature: 'splitter(string, pattern, options \\\\ [])',
      text: 'Gives the parts of `split/3` as an enumerable that splits only as far as it is read.',
    },
    'starts_with?/2': {
      signature: 'starts_with?(string, prefix)',
      text: 'Tells whether the string starts with the given text; with a list, whether it starts with any of the texts.',
    },
    'to_atom/1': {
      signature: 'to_atom(string)',
      text: 'Turns the string into an atom, making it if need be. Atoms are never freed: use `to_existing_atom/1` for text from outside.',
    },
    'to_charlist/1': {
      signature: 'to_charlist(string)',
      text: 'Gives the codepoints of the string as a list of integers, as Erlang functions often want them.',
    },
    'to_existing_atom/1': {
      signature: 'to_existing_atom(string)',
      text: 'Turns the string into an atom that exists already, and raises `ArgumentError` when there is no such atom.',
    },
    'to_float/1': {
      signature: 'to_float(string)',
      text: 'Reads the whole string as a float and raises `ArgumentError` otherwise: there must be a decimal point, as in `"1.0"`.',
    },
    'to_integer/2': {
      signature: 'to_integer(string, base \\\\ 10)',
      text: 'Reads the whole string as an integer in a base from 2 to 36, and raises `ArgumentError` when it is not one.',
    },
    'trim/2': {
      signature: 'trim(string, to_trim \\\\ " ")',
      text: 'Removes whitespace at both ends, or every repetition there of the text that is given.',
    },
    'trim_leading/2': {
      signature: 'trim_leading(string, to_trim \\\\ " ")',
      text: 'Removes whitespace at the start, or every repetition there of the text that is given.',
    },
    'trim_trailing/2': {
      signature: 'trim_trailing(string, to_trim \\\\ " ")',
      text: 'Removes whitespace at the end, or every repetition there of the text that is given.',
    },
    'upcase/2': {
      signature: 'upcase(string, mode \\\\ :default)',
      text: 'Writes all letters in upper case. The mode `:ascii` changes a to z only, `:greek` and `:turkic` follow those languages.',
    },
    'valid?/1': {
      signature: 'valid?(string)',
      text: 'Tells whether the binary is well-formed UTF-8, that is, whether it can be used as a string.',
    },
  },
}
