import type { ModuleDocs } from './function-docs.ts'

/** What `h List` tells. */
export const listDocs: ModuleDocs = {
  text: 'Functions for lists alone; what works with any collection is in `Enum`. A list is linked: its front is cheap to reach and its end is not.',
  functions: {
    'ascii_printable?/2': {
      signature: 'ascii_printable?(list, limit \\\\ :infinity)',
      text: 'Tells whether a list holds only printable ASCII codes; at most `limit` of them are looked at.',
    },
    'delete/2': {
      signature: 'delete(list, element)',
      text: 'Removes the first element that is strictly equal to the given one. Later equal ones stay.',
    },
    'delete_at/2': {
      signature: 'delete_at(list, index)',
      text: 'Removes the element at a position, negative counting from the end. Positions outside change nothing.',
    },
    'duplicate/2': {
      signature: 'duplicate(elem, n)',
      text: 'Makes a list with the same element `n` times. With 0 the list is empty.',
    },
    'ends_with?/2': {
      signature: 'ends_with?(list, suffix)',
      text: 'Tells whether the list ends with all the elements of the other list, in order.',
    },
    'first/2': {
      signature: 'first(list, default \\\\ nil)',
      text: 'Gives the first element, or `default` when the list is empty (where `hd/1` would raise).',
    },
    'flatten/1': {
      signature: 'flatten(list)',
      text: 'Makes one flat list of a list of lists, however deep they are nested.',
    },
    'flatten/2': {
      signature: 'flatten(list, tail)',
      text: 'Flattens a nested list and puts the elements of `tail` behind it as they are.',
    },
    'foldl/3': {
      signature: 'foldl(list, acc, fun)',
      text: 'Folds from the left: `fun` gets each element and the accumulator and answers the next one.',
    },
    'foldr/3': {
      signature: 'foldr(list, acc, fun)',
      text: 'Folds from the right: `fun` is called with the last element first.',
    },
    'improper?/1': {
      signature: 'improper?(list)',
      text: 'Tells whether a list ends in something other than the empty list, as `[1 | 2]` does.',
    },
    'insert_at/3': {
      signature: 'insert_at(list, index, value)',
      text: 'Puts a value in before the position; -1 means at the end. Positions too far out mean the nearest end.',
    },
    'keydelete/3': {
      signature: 'keydelete(list, key, position)',
      text: 'Removes the first tuple whose element at `position` is the key, in a list of tuples.',
    },
    'keyfind/4': {
      signature: 'keyfind(list, key, position, default \\\\ nil)',
      text: 'Gives the first tuple whose element at `position` is the key, or `default` when there is none.',
    },
    'keyfind!/3': {
      signature: 'keyfind!(list, key, position)',
      text: 'Gives the first tuple whose element at `position` is the key. Raises `KeyError` when there is none.',
    },
    'keymember?/3': {
      signature: 'keymember?(list, key, position)',
      text: 'Tells whether the list has a tuple whose element at `position` is the key.',
    },
    'keyreplace/4': {
      signature: 'keyreplace(list, key, position, new_tuple)',
      text: 'Replaces the first tuple whose element at `position` is the key; nothing changes if there is none.',
    },
    'keysort/3': {
      signature: 'keysort(list, position, sorter \\\\ :asc)',
      text: 'Sorts a list of tuples by their elements at `position`. The sort is stable.',
    },
    'keystore/4': {
      signature: 'keystore(list, key, position, new_tuple)',
      text: 'Replaces the first tuple whose element at `position` is the key, or puts the new one at the end.',
    },
    'keytake/3': {
      signature: 'keytake(list, key, position)',
      text: 'Takes the first tuple whose element at `position` is the key out: gives `{tuple, rest}`, or nil.',
    },
    'last/2': {
      signature: 'last(list, default \\\\ nil)',
      text: 'Gives the last element, or `default` when the list is empty. The whole list is gone through.',
    },
    'myers_difference/2': {
      signature: 'myers_difference(list1, list2)',
      text: 'Tells by `:eq`, `:del` and `:ins` entries how the first list becomes the second in few steps.',
    },
    'myers_difference/3': {
      signature: 'myers_difference(list1, list2, diff_script)',
      text: 'The same with a function that tells how two items differ (a `:diff` entry), or `nil` when they have nothing to do with each other.',
    },
    'pop_at/3': {
      signature: 'pop_at(list, index, default \\\\ nil)',
      text: 'Takes the element at a position out: gives `{element, rest}`, with `default` when there is none.',
    },
    'replace_at/3': {
      signature: 'replace_at(list, index, value)',
      text: 'Puts a value in the place of the element at a position. Positions outside change nothing.',
    },
    'starts_with?/2': {
      signature: 'starts_with?(list, prefix)',
      text: 'Tells whether the list begins with all the elements of the other list, in order.',
    },
    'to_atom/1': {
      signature: 'to_atom(charlist)',
      text: 'Makes an atom of a charlist. Atoms are never freed, so do not do this with outside input.',
    },
    'to_charlist/1': {
      signature: 'to_charlist(list)',
      text: 'Makes a charlist of nested lists of code points and strings (chardata).',
    },
    'to_existing_atom/1': {
      signature: 'to_existing_atom(charlist)',
      text: 'Makes an atom of a charlist. Raises `ArgumentError` when no such atom exists yet.',
    },
    'to_float/1': {
      signature: 'to_float(charlist)',
      text: 'Reads a float from a charlist such as `~c"2.5"`. Raises `ArgumentError` for anything else.',
    },
    'to_integer/2': {
      signature: 'to_integer(charlist, base \\\\ 10)',
      text: 'Reads an integer from a charlist in a base from 2 to 36. Raises `ArgumentError` for anything else.',
    },
    'to_string/1': {
      signature: 'to_string(list)',
      text: 'Makes a string of nested lists of code points and strings (chardata).',
    },
    'to_tuple/1': {
      signature: 'to_tuple(list)',
      text: 'Makes a tuple that has the elements of the list in the same order.',
    },
    'update_at/3': {
      signature: 'update_at(list, index, fun)',
      text: 'Replaces the element at a position by what `fun` makes of it. Positions outside change nothing.',
    },
    'wrap/1': {
      signature: 'wrap(term)',
      text: 'Makes sure of a list: a list stays, nil becomes `[]`, anything else becomes a list of one.',
    },
    'zip/1': {
      signature: 'zip(list_of_lists)',
      text: 'Puts the elements at the same positions of several lists into tuples. Ends with the shortest.',
    },
  },
}
