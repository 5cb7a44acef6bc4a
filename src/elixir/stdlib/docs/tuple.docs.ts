import type { ModuleDocs } from './function-docs.ts'

/** What `h Tuple` tells. */
export const tupleDocs: ModuleDocs = {
  text: 'Functions for tuples, which hold a fixed number of terms. Reading and writing one element is `elem/2` and `put_elem/3` of Kernel.',
  functions: {
    'append/2': {
      signature: 'append(tuple, value)',
      text: 'Gives a tuple with one more element at its end: the same as inserting it at the position that is the size.',
    },
    'delete_at/2': {
      signature: 'delete_at(tuple, index)',
      text: 'Gives the tuple without the element at a position from 0. Raises `ArgumentError` outside.',
    },
    'duplicate/2': {
      signature: 'duplicate(data, size)',
      text: 'Makes a tuple with the same term in each of its `size` places.',
    },
    'insert_at/3': {
      signature: 'insert_at(tuple, index, term)',
      text: 'Gives a tuple with one more element before the position; its size is allowed and means at the end.',
    },
    'product/1': {
      signature: 'product(tuple)',
      text: 'Multiplies all elements, which must be numbers. The product of the empty tuple is 1.',
    },
    'sum/1': {
      signature: 'sum(tuple)',
      text: 'Adds up all elements, which must be numbers. The sum of the empty tuple is 0.',
    },
    'to_list/1': {
      signature: 'to_list(tuple)',
      text: 'Makes a list that has the elements of the tuple in the same order.',
    },
  },
}
