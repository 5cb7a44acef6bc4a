import type { ModuleDocs } from './function-docs.ts'

/** What `h Map` tells. */
export const mapDocs: ModuleDocs = {
  text: 'Functions for maps: read, write and reshape key-value data. Keys can be any term and are compared strictly (`===`).',
  functions: {
    'delete/2': {
      signature: 'delete(map, key)',
      text: 'Gives the map without a key. When the key is not there the map comes back as it is.',
    },
    'drop/2': {
      signature: 'drop(map, keys)',
      text: 'Gives the map without all the keys in a list. Keys that are not there are ignored.',
    },
    'equal?/2': {
      signature: 'equal?(map1, map2)',
      text: 'Tells whether two maps have the same keys with strictly equal values, as `===` does.',
    },
    'fetch/2': {
      signature: 'fetch(map, key)',
      text: 'Gives `{:ok, value}` when the key is there and `:error` when it is not, so nil values can be told apart.',
    },
    'fetch!/2': {
      signature: 'fetch!(map, key)',
      text: 'Gives the value under a key. Raises `KeyError` when the key is not there.',
    },
    'filter/2': {
      signature: 'filter(map, fun)',
      text: 'Keeps the pairs for which `fun`, called with `{key, value}`, is truthy, and gives a map again.',
    },
    'from_keys/2': {
      signature: 'from_keys(keys, value)',
      text: 'Makes a map in which each key of the list has the same value.',
    },
    'from_struct/1': {
      signature: 'from_struct(struct)',
      text: "Turns a struct, or the defaults of a struct's module, into a plain map without `:__struct__`.",
    },
    'get/3': {
      signature: 'get(map, key, default \\\\ nil)',
      text: 'Gives the value under a key, or `default` when the key is not there.',
    },
    'get_and_update/3': {
      signature: 'get_and_update(map, key, fun)',
      text: 'Calls `fun` with the value (or nil); it answers `{result, new_value}` or `:pop`. Gives `{result, new_map}`.',
    },
    'get_and_update!/3': {
      signature: 'get_and_update!(map, key, fun)',
      text: 'As `get_and_update/3`, but raises `KeyError` when the key is not in the map.',
    },
    'get_lazy/3': {
      signature: 'get_lazy(map, key, fun)',
      text: 'Gives the value under a key, or what `fun` answers: it is called only when the key is not there.',
    },
    'has_key?/2': {
      signature: 'has_key?(map, key)',
      text: 'Tells whether the key is in the map, whatever its value. In guards `is_map_key/2` does this.',
    },
    'intersect/2': {
      signature: 'intersect(map1, map2)',
      text: 'Keeps only the keys that both maps have, with the values of the second map.',
    },
    'intersect/3': {
      signature: 'intersect(map1, map2, fun)',
      text: 'Keeps only the keys that both maps have; `fun` gets the key and both values and answers the new one.',
    },
    'keys/1': {
      signature: 'keys(map)',
      text: 'Lists all keys of the map. The values in the same order are given by `values/1`.',
    },
    'merge/2': {
      signature: 'merge(map1, map2)',
      text: 'Puts two maps together. Where both have a key the value of the second wins.',
    },
    'merge/3': {
      signature: 'merge(map1, map2, fun)',
      text: 'Puts two maps together. Where both have a key, `fun` gets the key and both values and decides.',
    },
    'new/0': {
      signature: 'new()',
      text: 'Gives an empty map, the same as writing `%{}`. Handy as a function to pass on.',
    },
    'new/1': {
      signature: 'new(enumerable)',
      text: 'Makes a map of an enumerable of `{key, value}` pairs. The last pair with a key wins.',
    },
    'new/2': {
      signature: 'new(enumerable, transform)',
      text: 'Makes a map of the `{key, value}` pairs that `transform` answers for the elements.',
    },
    'pop/3': {
      signature: 'pop(map, key, default \\\\ nil)',
      text: 'Takes a key out: gives `{value, map_without_key}`, with `default` as the value when it is not there.',
    },
    'pop!/2': {
      signature: 'pop!(map, key)',
      text: 'Takes a key out: gives `{value, map_without_key}`. Raises `KeyError` when it is not there.',
    },
    'pop_lazy/3': {
      signature: 'pop_lazy(map, key, fun)',
      text: 'Takes a key out as `pop/3` does, but calls `fun` for the value when the key is not there.',
    },
    'put/3': {
      signature: 'put(map, key, value)',
      text: 'Stores a value under a key. A value that was there already is replaced.',
    },
    'put_new/3': {
      signature: 'put_new(map, key, value)',
      text: 'Stores a value under a key only if the map does not have that key yet.',
    },
    'put_new_lazy/3': {
      signature: 'put_new_lazy(map, key, fun)',
      text: 'Stores what `fun` answers under a key, and calls it only if the map does not have that key yet.',
    },
    'reject/2': {
      signature: 'reject(map, fun)',
      text: 'Removes the pairs for which `fun`, called with `{key, value}`, is truthy, and gives a map again.',
    },
    'replace/3': {
      signature: 'replace(map, key, value)',
      text: 'Stores a value under a key only if the map has that key already; otherwise changes nothing.',
    },
    'replace!/3': {
      signature: 'replace!(map, key, value)',
      text: 'Stores a value under a key that the map has already. Raises `KeyError` when it does not.',
    },
    'replace_lazy/3': {
      signature: 'replace_lazy(map, key, fun)',
      text: 'Replaces the value under a key by what `fun` makes of it, only if the key is there.',
    },
    'split/2': {
      signature: 'split(map, keys)',
      text: 'Gives two maps: one with the given keys and one with all the others.',
    },
    'split_with/2': {
      signature: 'split_with(map, fun)',
      text: 'Gives two maps: the pairs for which `fun` is truthy and those for which it is not.',
    },
    'take/2': {
      signature: 'take(map, keys)',
      text: 'Keeps only the given keys. Those that the map does not have are ignored.',
    },
    'to_list/1': {
      signature: 'to_list(map)',
      text: "Lists the `{key, value}` pairs of the map, in the map's own order of keys.",
    },
    'update/4': {
      signature: 'update(map, key, default, fun)',
      text: 'Replaces the value under a key by what `fun` makes of it; stores `default` when the key is not there.',
    },
    'update!/3': {
      signature: 'update!(map, key, fun)',
      text: 'Replaces the value under a key by what `fun` makes of it. Raises `KeyError` when the key is not there.',
    },
    'values/1': {
      signature: 'values(map)',
      text: 'Lists all values of the map, in the order in which `keys/1` lists their keys.',
    },
  },
}
