import type { ModuleDocs } from './function-docs.ts'

/** What `h Stream` tells. */
export const streamDocs: ModuleDocs = {
  text: 'Lazy enumerables: each function describes work that is done element by element, only when something like `Enum.to_list/1` asks for it.',
  functions: {
    'chunk_by/2': {
      signature: 'chunk_by(enum, fun)',
      text: 'Lazily groups neighbours into lists; a new list starts where the result of `fun` changes.',
    },
    'chunk_every/2': {
      signature: 'chunk_every(enum, n)',
      text: 'Lazily cuts the elements into lists of `n` each. The last list may be shorter.',
    },
    'chunk_every/4': {
      signature: 'chunk_every(enum, n, step, leftover \\\\ [])',
      text: 'Lazy lists of `n` elements that start every `step` elements. A short last one is filled from `leftover`, or dropped with `:discard`.',
    },
    'chunk_while/4': {
      signature: 'chunk_while(enum, acc, chunk_fun, after_fun)',
      text: 'Lazily builds chunks by hand: `chunk_fun` answers `{:cont, acc}`, `{:cont, chunk, acc}` or `{:halt, acc}`.',
    },
    'concat/1': {
      signature: 'concat(enumerables)',
      text: 'A stream that runs through several enumerables one after the other. The outer one may itself be lazy.',
    },
    'concat/2': {
      signature: 'concat(first, second)',
      text: 'A stream of all elements of `first` followed by those of `second`; the first should come to an end.',
    },
    'cycle/1': {
      signature: 'cycle(enumerable)',
      text: 'An endless stream that begins again at the start whenever the enumerable ends. It must not be empty.',
    },
    'dedup/1': {
      signature: 'dedup(enum)',
      text: 'Lazily leaves out elements that are strictly equal to the one right before them.',
    },
    'dedup_by/2': {
      signature: 'dedup_by(enum, fun)',
      text: 'Lazily leaves out elements for which `fun` gives the same as for the one right before.',
    },
    'drop/2': {
      signature: 'drop(enum, n)',
      text: 'Lazily leaves out the first `n` elements; a negative `n` holds back the last ones instead.',
    },
    'drop_every/2': {
      signature: 'drop_every(enum, nth)',
      text: 'Lazily leaves out every `nth` element beginning with the first; 0 leaves out none.',
    },
    'drop_while/2': {
      signature: 'drop_while(enum, fun)',
      text: 'Lazily leaves out elements from the start for as long as `fun` is truthy for them.',
    },
    'duplicate/2': {
      signature: 'duplicate(value, n)',
      text: 'A stream that gives the same value `n` times. With 0 it gives nothing.',
    },
    'each/2': {
      signature: 'each(enum, fun)',
      text: 'Calls `fun` for its side effect whenever an element passes by; the element itself goes on unchanged.',
    },
    'filter/2': {
      signature: 'filter(enum, fun)',
      text: 'Lazily keeps only the elements for which `fun` answers something truthy.',
    },
    'flat_map/2': {
      signature: 'flat_map(enum, mapper)',
      text: 'Calls `mapper` for each element and passes on the elements of the enumerable that it answers.',
    },
    'intersperse/2': {
      signature: 'intersperse(enumerable, separator)',
      text: 'Lazily puts `separator` between every two neighbouring elements of the stream.',
    },
    'interval/1': {
      signature: 'interval(n)',
      text: 'An endless stream of 0, 1, 2 and so on that waits `n` milliseconds before each number.',
    },
    'into/3': {
      signature: 'into(enum, collectable, transform \\\\ fn x -> x end)',
      text: 'Adds each element, passed through `transform`, to a collectable as a side effect while the stream is run.',
    },
    'iterate/2': {
      signature: 'iterate(start, fun)',
      text: 'An endless stream: `start`, then `fun` of it, then `fun` of that, and so on.',
    },
    'map/2': {
      signature: 'map(enum, fun)',
      text: 'Passes on what `fun` answers for each element. Nothing is called until the stream is run.',
    },
    'map_every/3': {
      signature: 'map_every(enum, nth, fun)',
      text: 'Calls `fun` on every `nth` element beginning with the first; others pass unchanged.',
    },
    'reject/2': {
      signature: 'reject(enum, fun)',
      text: 'Lazily keeps only the elements for which `fun` answers nil or false.',
    },
    'repeatedly/1': {
      signature: 'repeatedly(generator_fun)',
      text: 'An endless stream that calls the function without arguments for each element anew.',
    },
    'resource/3': {
      signature: 'resource(start_fun, next_fun, after_fun)',
      text: 'A stream over something that is opened and closed: `next_fun` answers `{elements, acc}` or `{:halt, acc}`; `after_fun` always runs at the end.',
    },
    'run/1': {
      signature: 'run(stream)',
      text: 'Runs the stream to its end for its side effects and throws the elements away. Answers `:ok`.',
    },
    'scan/2': {
      signature: 'scan(enum, fun)',
      text: 'Passes on the accumulator after each element. The first element is the first accumulator.',
    },
    'scan/3': {
      signature: 'scan(enum, acc, fun)',
      text: 'Passes on the accumulator after each element, folding from `acc`; a running total, for example.',
    },
    'take/2': {
      signature: 'take(enum, count)',
      text: 'Ends the stream after `count` elements, so that nothing behind is computed; negative takes the last ones.',
    },
    'take_every/2': {
      signature: 'take_every(enum, nth)',
      text: 'Lazily keeps every `nth` element beginning with the first; 0 keeps none of them.',
    },
    'take_while/2': {
      signature: 'take_while(enum, fun)',
      text: 'Passes elements on as long as `fun` is truthy and ends the stream at the first for which it is not.',
    },
    'timer/1': {
      signature: 'timer(n)',
      text: 'A stream that waits `n` milliseconds, gives the single element 0 and then ends.',
    },
    'transform/3': {
      signature: 'transform(enum, acc, reducer)',
      text: 'Most general stage: `reducer` gets element and accumulator and answers `{elements, acc}`, or `{:halt, acc}` to end the stream.',
    },
    'transform/4': {
      signature: 'transform(enum, start_fun, reducer, after_fun)',
      text: 'As `transform/3`, with the accumulator made by `start_fun` when the stream starts, and given to `after_fun` at its end.',
    },
    'transform/5': {
      signature: 'transform(enum, start_fun, reducer, last_fun, after_fun)',
      text: 'As `transform/4`, with `last_fun` called when the input has ended: it may still give elements.',
    },
    'unfold/2': {
      signature: 'unfold(next_acc, next_fun)',
      text: 'A stream from an accumulator: `next_fun` answers `{element, next_acc}` to go on and nil to end.',
    },
    'uniq/1': {
      signature: 'uniq(enum)',
      text: 'Lazily leaves out elements that were already given before. All different ones are remembered meanwhile.',
    },
    'uniq_by/2': {
      signature: 'uniq_by(enum, fun)',
      text: 'Lazily leaves out elements for which `fun` answers a value that an earlier one had already.',
    },
    'with_index/2': {
      signature: 'with_index(enum, fun_or_offset \\\\ 0)',
      text: 'Lazily pairs each element with its position, counted from an offset, or calls a function with both.',
    },
    'zip/1': {
      signature: 'zip(enumerables)',
      text: 'A stream of tuples with the elements at the same positions. Ends with the shortest enumerable.',
    },
    'zip/2': {
      signature: 'zip(enumerable1, enumerable2)',
      text: 'A stream of pairs of the elements at the same positions. Ends with the shorter enumerable.',
    },
    'zip_with/2': {
      signature: 'zip_with(enumerables, zip_fun)',
      text: 'A stream of what `zip_fun` answers for the list of elements at each position of several enumerables.',
    },
    'zip_with/3': {
      signature: 'zip_with(enumerable1, enumerable2, zip_fun)',
      text: 'A stream of what `zip_fun` answers for the two elements at each position. Ends with the shorter.',
    },
  },
}
