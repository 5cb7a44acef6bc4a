import type { ModuleDocs } from './function-docs.ts'

/** What `h Keyword` tells. */
export const keywordDocs: ModuleDocs = {
  text: 'Functions for keyword lists: lists of `{atom, value}` pairs that keep their order and may have a key more than once, as options do.',
  functions: {
    'delete/2': {
      signature: 'delete(keywords, key)',
      text: 'Removes every entry with the key. The list comes back as it is when there is none.',
    },
    'delete_first/2': {
      signature: 'delete_first(keywords, key)',
      text: 'Removes only the first entry with the key; later ones with the same key stay.',
    },
    'drop/2': {
      signature: 'drop(keywords, keys)',
      text: 'Removes every entry whose key is in the list of keys, repeated ones too.',
    },
    'equal?/2': {
      signature: 'equal?(left, right)',
      text: 'Tells whether both have the same entries in any order between different keys.',
    },
    'fetch/2': {
      signature: 'fetch(keywords, key)',
      text: 'Gives `{:ok, value}` for the first entry with the key, and `:error` when there is none.',
    },
    'fetch!/2': {
      signature: 'fetch!(keywords, key)',
      text: 'Gives the value of the first entry with the key. Raises `KeyError` when there is none.',
    },
    'filter/2': {
      signature: 'filter(keywords, fun)',
      text: 'Keeps the entries for which `fun`, called with `{key, value}`, answers something truthy.',
    },
    'from_keys/2': {
      signature: 'from_keys(keys, value)',
      text: 'Makes a keyword list in which each of the atoms has the same value.',
    },
    'get/3': {
      signature: 'get(keywords, key, default \\\\ nil)',
      text: 'Gives the value of the first entry with the key, or `default` when there is none.',
    },
    'get_and_update/3': {
      signature: 'get_and_update(keywords, key, fun)',
      text: 'Calls `fun` with the value (or nil); it answers `{result, new_value}` or `:pop`. Gives `{result, keywords}`.',
    },
    'get_and_update!/3': {
      signature: 'get_and_update!(keywords, key, fun)',
      text: 'As `get_and_update/3`, but raises `KeyError` when no entry has the key.',
    },
    'get_lazy/3': {
      signature: 'get_lazy(keywords, key, fun)',
      text: 'Gives the value of the first entry with the key, or what `fun` answers, called only when there is none.',
    },
    'get_values/2': {
      signature: 'get_values(keywords, key)',
      text: 'Lists the values of all entries with the key, in order. Empty when there is none.',
    },
    'has_key?/2': {
      signature: 'has_key?(keywords, key)',
      text: 'Tells whether at least one entry has the key, whatever its value is.',
    },
    'intersect/2': {
      signature: 'intersect(keyword1, keyword2)',
      text: 'Keeps the keys that are in both lists, with the values of the second.',
    },
    'intersect/3': {
      signature: 'intersect(keyword1, keyword2, fun)',
      text: 'Keeps the keys that are in both lists; `fun` gets the key and both values and answers the new one.',
    },
    'keys/1': {
      signature: 'keys(keywords)',
      text: 'Lists the keys in order. A key that has several entries appears as many times.',
    },
    'keyword?/1': {
      signature: 'keyword?(term)',
      text: 'Tells whether a term is a list of nothing but `{atom, value}` pairs. The empty list counts.',
    },
    'map/2': {
      signature: 'map(keywords, fun)',
      text: 'Replaces each value by what `fun`, called with `{key, value}`, answers. The keys stay.',
    },
    'merge/2': {
      signature: 'merge(keywords1, keywords2)',
      text: 'Puts two keyword lists together. Keys of the second replace all entries of the first with that key.',
    },
    'merge/3': {
      signature: 'merge(keywords1, keywords2, fun)',
      text: 'Puts two keyword lists together. Where both have a key, `fun` gets the key and both values and decides.',
    },
    'new/0': {
      signature: 'new()',
      text: 'Gives an empty keyword list, which is the same as the empty list `[]`.',
    },
    'new/1': {
      signature: 'new(pairs)',
      text: 'Makes a keyword list of `{key, value}` pairs without repeats: the last value of a key wins.',
    },
    'new/2': {
      signature: 'new(pairs, transform)',
      text: 'Makes a keyword list of the pairs that `transform` answers; the last value of a key wins.',
    },
    'pop/3': {
      signature: 'pop(keywords, key, default \\\\ nil)',
      text: 'Takes all entries with a key out: gives `{first_value, rest}`, with `default` when there is none.',
    },
    'pop!/2': {
      signature: 'pop!(keywords, key)',
      text: 'Takes all entries with a key out: gives `{first_value, rest}`. Raises `KeyError` when there is none.',
    },
    'pop_first/3': {
      signature: 'pop_first(keywords, key, default \\\\ nil)',
      text: 'Takes only the first entry with a key out: gives `{value, rest}`, with `default` when there is none.',
    },
    'pop_lazy/3': {
      signature: 'pop_lazy(keywords, key, fun)',
      text: 'Takes all entries with a key out as `pop/3` does, but calls `fun` for the value when there is none.',
    },
    'pop_values/2': {
      signature: 'pop_values(keywords, key)',
      text: 'Takes all entries with a key out: gives the list of their values and the rest.',
    },
    'put/3': {
      signature: 'put(keywords, key, value)',
      text: 'Puts an entry at the front and removes all others that had the same key.',
    },
    'put_new/3': {
      signature: 'put_new(keywords, key, value)',
      text: 'Puts an entry at the front only if no entry has the key yet.',
    },
    'put_new_lazy/3': {
      signature: 'put_new_lazy(keywords, key, fun)',
      text: 'Puts an entry with what `fun` answers at the front; `fun` is called only if no entry has the key.',
    },
    'reject/2': {
      signature: 'reject(keywords, fun)',
      text: 'Removes the entries for which `fun`, called with `{key, value}`, answers something truthy.',
    },
    'replace/3': {
      signature: 'replace(keywords, key, value)',
      text: 'Replaces the value of the first entry with a key and removes later ones; nothing changes if there is none.',
    },
    'replace!/3': {
      signature: 'replace!(keywords, key, value)',
      text: 'As `replace/3`, but raises `KeyError` when there is no entry with the key.',
    },
    'replace_lazy/3': {
      signature: 'replace_lazy(keywords, key, fun)',
      text: 'Replaces the value of a key by what `fun` makes of it, only if there is such an entry.',
    },
    'split/2': {
      signature: 'split(keywords, keys)',
      text: 'Gives two keyword lists: the entries with the given keys and all the others.',
    },
    'split_with/2': {
      signature: 'split_with(keywords, fun)',
      text: 'Gives two keyword lists: the entries for which `fun` is truthy and those for which it is not.',
    },
    'take/2': {
      signature: 'take(keywords, keys)',
      text: 'Keeps only the entries with the given keys, repeated ones too, in their order.',
    },
    'to_list/1': {
      signature: 'to_list(keyword)',
      text: 'Gives the keyword list itself, after a check that it is a list of pairs.',
    },
    'update/4': {
      signature: 'update(keywords, key, default, fun)',
      text: 'Replaces the first value of a key by what `fun` makes of it and removes later ones; puts `default` if there is none.',
    },
    'update!/3': {
      signature: 'update!(keywords, key, fun)',
      text: 'Replaces the first value of a key by what `fun` makes of it. Raises `KeyError` when there is none.',
    },
    'validate/2': {
      signature: 'validate(keywords, allowed)',
      text: 'Checks options against the allowed keys, which may have defaults: `{:ok, with_defaults}` or `{:error, unknown_keys}`.',
    },
    'validate!/2': {
      signature: 'validate!(keywords, allowed)',
      text: 'Checks options against the allowed keys and fills in defaults. Raises `ArgumentError` for unknown keys.',
    },
    'values/1': {
      signature: 'values(keywords)',
      text: 'Lists the values in order, with those of repeated keys among them.',
    },
  },
}
