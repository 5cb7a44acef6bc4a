import type { ModuleDocs } from './function-docs.ts'

/** What `h MapSet` tells. */
export const mapSetDocs: ModuleDocs = {
  text: 'Sets: each element is there at most once, and asking whether it is there is fast. `Enum` functions work on sets too.',
  functions: {
    'delete/2': {
      signature: 'delete(map_set, value)',
      text: 'Gives the set without a value. When the value is not there the set comes back as it is.',
    },
    'difference/2': {
      signature: 'difference(map_set1, map_set2)',
      text: 'Gives the elements of the first set that are not in the second one.',
    },
    'disjoint?/2': {
      signature: 'disjoint?(map_set1, map_set2)',
      text: 'Tells whether the two sets have no element in common. Empty sets share nothing.',
    },
    'equal?/2': {
      signature: 'equal?(map_set1, map_set2)',
      text: 'Tells whether two sets have the same elements, however they were made.',
    },
    'filter/2': {
      signature: 'filter(map_set, fun)',
      text: 'Gives the set of those elements for which `fun` answers something truthy.',
    },
    'intersection/2': {
      signature: 'intersection(map_set, map_set)',
      text: 'Gives the set of the elements that are in both of the sets.',
    },
    'member?/2': {
      signature: 'member?(map_set, value)',
      text: 'Tells whether a value strictly equal to the given one is in the set.',
    },
    'new/0': {
      signature: 'new()',
      text: 'Gives an empty set, ready for `put/2` or for collecting into with `Enum.into/2`.',
    },
    'new/1': {
      signature: 'new(enumerable)',
      text: 'Makes a set of the elements of an enumerable. Repeated elements are in it once.',
    },
    'new/2': {
      signature: 'new(enumerable, transform)',
      text: 'Makes a set of what `transform` answers for each element of an enumerable.',
    },
    'put/2': {
      signature: 'put(map_set, value)',
      text: 'Adds a value to the set. A value that is there already changes nothing.',
    },
    'reject/2': {
      signature: 'reject(map_set, fun)',
      text: 'Gives the set without those elements for which `fun` answers something truthy.',
    },
    'size/1': {
      signature: 'size(map_set)',
      text: 'Gives the number of elements of the set, without going through them.',
    },
    'split_with/2': {
      signature: 'split_with(map_set, fun)',
      text: 'Gives two sets: the elements for which `fun` is truthy and those for which it is not.',
    },
    'subset?/2': {
      signature: 'subset?(map_set1, map_set2)',
      text: 'Tells whether every element of the first set is in the second one too.',
    },
    'symmetric_difference/2': {
      signature: 'symmetric_difference(map_set1, map_set2)',
      text: 'Gives the elements that are in exactly one of the two sets.',
    },
    'to_list/1': {
      signature: 'to_list(map_set)',
      text: 'Lists the elements of the set. The order is that of map keys and not that of insertion.',
    },
    'union/2': {
      signature: 'union(map_set1, map_set2)',
      text: 'Gives the set of all elements that are in at least one of the two sets.',
    },
  },
}
