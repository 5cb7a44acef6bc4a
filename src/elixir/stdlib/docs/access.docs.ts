import type { ModuleDocs } from './function-docs.ts'

/** What `h Access` tells. */
export const accessDocs: ModuleDocs = {
  text: 'Reading and writing by key, as `data[key]` does, and accessors for the paths of `get_in/2`, `put_in/3` and `update_in/3`.',
  functions: {
    'all/0': {
      signature: 'all()',
      text: 'Accessor for a path: every element of a list, so that reading gives a list and writing changes each of them.',
    },
    'at/1': {
      signature: 'at(index)',
      text: 'Accessor for a path: the list element at a position, negative counting from the end; nil outside.',
    },
    'at!/1': {
      signature: 'at!(index)',
      text: 'Accessor for a path: the list element at a position. Raises `Enum.OutOfBoundsError` outside.',
    },
    'elem/1': {
      signature: 'elem(index)',
      text: 'Accessor for a path: the element of a tuple at a position from 0. It cannot be popped.',
    },
    'fetch/2': {
      signature: 'fetch(container, key)',
      text: 'Gives `{:ok, value}` or `:error` for a key in a map, a keyword list or a struct that implements Access.',
    },
    'fetch!/2': {
      signature: 'fetch!(container, key)',
      text: 'Gives the value under a key of a container. Raises `KeyError` when the key is not there.',
    },
    'filter/1': {
      signature: 'filter(func)',
      text: 'Accessor for a path: all elements of a list for which `func` answers something truthy.',
    },
    'find/1': {
      signature: 'find(predicate)',
      text: 'Accessor for a path: the first element of a list for which `predicate` is truthy.',
    },
    'get/3': {
      signature: 'get(container, key, default \\\\ nil)',
      text: 'Gives the value under a key, or `default`: what `container[key]` does. Of nil every key is nil.',
    },
    'get_and_update/3': {
      signature: 'get_and_update(container, key, fun)',
      text: 'Calls `fun` with the value under a key; it answers `{result, new_value}` or `:pop`. Gives `{result, container}`.',
    },
    'key/2': {
      signature: 'key(key, default \\\\ nil)',
      text: 'Accessor for a path: a key of a map or struct, with `default` for reading when it is not there.',
    },
    'key!/1': {
      signature: 'key!(key)',
      text: 'Accessor for a path: a key of a map or struct that must be there. Raises `KeyError` otherwise.',
    },
    'pop/2': {
      signature: 'pop(container, key)',
      text: 'Takes a key out of a map or keyword list: gives `{value, container}`, with nil when it is not there.',
    },
    'slice/1': {
      signature: 'slice(range)',
      text: 'Accessor for a path: the elements of a list at the positions of a range.',
    },
    'values/0': {
      signature: 'values()',
      text: 'Accessor for a path: all values of a map or of a keyword list, whatever their keys.',
    },
  },
}
