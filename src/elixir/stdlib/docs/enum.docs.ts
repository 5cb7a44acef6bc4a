import type { ModuleDocs } from './function-docs.ts'

/** What `h Enum` tells. */
export const enumDocs: ModuleDocs = {
  text: 'Functions that go through any enumerable (lists, maps, ranges, streams) at once and return a finished result.',
  functions: {
    'all?/2': {
      signature: 'all?(enumerable, fun \\\\ fn x -> x end)',
      text: 'Tells whether every element, or what `fun` makes of it, is truthy. Stops at the first that is not; true when there are none.',
    },
    'any?/2': {
      signature: 'any?(enumerable, fun \\\\ fn x -> x end)',
      text: 'Tells whether at least one element, or what `fun` makes of it, is truthy. Stops at the first that is; false when there are none.',
    },
    'at/3': {
      signature: 'at(enumerable, index, default \\\\ nil)',
      text: 'Gives the element at a position counted from 0, or from the end when negative; `default` when there is no such position.',
    },
    'chunk_by/2': {
      signature: 'chunk_by(enumerable, fun)',
      text: 'Cuts the elements into lists; a new list starts wherever the result of `fun` differs from that of the element before.',
    },
    'chunk_every/2': {
      signature: 'chunk_every(enumerable, count)',
      text: 'Cuts the elements into lists of `count` each. The last list may be shorter.',
    },
    'chunk_every/4': {
      signature: 'chunk_every(enumerable, count, step, leftover \\\\ [])',
      text: 'Lists of `count` elements that start every `step` elements, so they can overlap. A short last one is filled from `leftover`, or dropped with `:discard`.',
    },
    'chunk_while/4': {
      signature: 'chunk_while(enumerable, acc, chunk_fun, after_fun)',
      text: 'Builds chunks by hand: `chunk_fun` answers `{:cont, acc}`, `{:cont, chunk, acc}` or `{:halt, acc}`, and `after_fun` handles what is left.',
    },
    'concat/1': {
      signature: 'concat(enumerables)',
      text: 'Joins the elements of several enumerables into one flat list, one level deep and in the order given.',
    },
    'concat/2': {
      signature: 'concat(left, right)',
      text: 'Makes one list of the elements of `left` followed by those of `right`. Works with any enumerables, not only lists.',
    },
    'count/1': {
      signature: 'count(enumerable)',
      text: 'Gives the number of elements. For maps and ranges this is known without visiting each of them.',
    },
    'count/2': {
      signature: 'count(enumerable, fun)',
      text: 'Gives the number of elements for which `fun` answers something truthy. Every element is visited.',
    },
    'count_until/2': {
      signature: 'count_until(enumerable, limit)',
      text: 'Counts elements but never beyond `limit`: a cheap way to ask whether there are at least so many.',
    },
    'count_until/3': {
      signature: 'count_until(enumerable, fun, limit)',
      text: 'Counts the elements for which `fun` is truthy, and stops as soon as `limit` of them were found.',
    },
    'dedup/1': {
      signature: 'dedup(enumerable)',
      text: 'Removes an element when it is strictly equal to the one right before it. Equal elements further apart stay.',
    },
    'dedup_by/2': {
      signature: 'dedup_by(enumerable, fun)',
      text: 'Removes an element when `fun` gives for it the same as for the one right before it.',
    },
    'drop/2': {
      signature: 'drop(enumerable, amount)',
      text: 'Leaves out the first `amount` elements, or the last ones when `amount` is negative, and lists the rest.',
    },
    'drop_every/2': {
      signature: 'drop_every(enumerable, nth)',
      text: 'Leaves out every `nth` element beginning with the very first; 0 leaves out none and 1 leaves out all.',
    },
    'drop_while/2': {
      signature: 'drop_while(enumerable, fun)',
      text: 'Leaves out elements from the start as long as `fun` is truthy for them, then lists all the rest.',
    },
    'each/2': {
      signature: 'each(enumerable, fun)',
      text: 'Calls `fun` with each element for its side effect, such as printing. The results are ignored; answers `:ok`.',
    },
    'empty?/1': {
      signature: 'empty?(enumerable)',
      text: 'Tells whether there is no element at all. Looks at the first element at most.',
    },
    'fetch/2': {
      signature: 'fetch(enumerable, index)',
      text: 'Gives `{:ok, element}` for a position counted from 0, or from the end when negative, and `:error` outside.',
    },
    'fetch!/2': {
      signature: 'fetch!(enumerable, index)',
      text: 'Gives the element at a position, negative counting from the end. Raises `Enum.OutOfBoundsError` outside.',
    },
    'filter/2': {
      signature: 'filter(enumerable, fun)',
      text: 'Lists the elements for which `fun` answers something truthy. The opposite is `reject/2`.',
    },
    'find/3': {
      signature: 'find(enumerable, default \\\\ nil, fun)',
      text: 'Gives the first element for which `fun` is truthy, or `default` when there is none.',
    },
    'find_index/2': {
      signature: 'find_index(enumerable, fun)',
      text: 'Gives the position, from 0, of the first element for which `fun` is truthy; nil when there is none.',
    },
    'find_value/3': {
      signature: 'find_value(enumerable, default \\\\ nil, fun)',
      text: 'Like `find/3` but gives what `fun` answered instead of the element: the first truthy result, or `default`.',
    },
    'flat_map/2': {
      signature: 'flat_map(enumerable, fun)',
      text: 'Calls `fun`, which answers an enumerable, for each element and joins all the answers into one list.',
    },
    'flat_map_reduce/3': {
      signature: 'flat_map_reduce(enumerable, acc, fun)',
      text: 'Flat-maps while passing on an accumulator: `fun` answers `{enumerable, acc}` or `{:halt, acc}`. Gives `{list, acc}`.',
    },
    'frequencies/1': {
      signature: 'frequencies(enumerable)',
      text: 'Makes a map that tells for each distinct element how often it occurs.',
    },
    'frequencies_by/2': {
      signature: 'frequencies_by(enumerable, key_fun)',
      text: 'Makes a map that tells for each distinct result of `key_fun` how many elements lead to it.',
    },
    'group_by/3': {
      signature: 'group_by(enumerable, key_fun, value_fun \\\\ fn x -> x end)',
      text: 'Sorts elements into a map: under each result of `key_fun` stands the list of its elements, passed through `value_fun`.',
    },
    'intersperse/2': {
      signature: 'intersperse(enumerable, separator)',
      text: 'Puts `separator` between every two neighbouring elements. Nothing is added before the first or after the last.',
    },
    'into/2': {
      signature: 'into(enumerable, collectable)',
      text: 'Adds all elements to a collectable: pairs to a map, elements to a list or a `MapSet`, text to a string.',
    },
    'into/3': {
      signature: 'into(enumerable, collectable, transform)',
      text: 'Adds the result of `transform` for each element to a collectable, for example pairs to a map.',
    },
    'join/2': {
      signature: 'join(enumerable, joiner \\\\ "")',
      text: 'Makes one string of all elements, each converted as `to_string/1` does, with `joiner` between them.',
    },
    'map/2': {
      signature: 'map(enumerable, fun)',
      text: "Lists what `fun` answers for each element, in order. A map's elements come as `{key, value}`.",
    },
    'map_every/3': {
      signature: 'map_every(enumerable, nth, fun)',
      text: 'Calls `fun` on every `nth` element beginning with the first; the others stay as they are.',
    },
    'map_intersperse/3': {
      signature: 'map_intersperse(enumerable, separator, mapper)',
      text: 'Maps every element with `mapper` and puts `separator` between the results, in one pass.',
    },
    'map_join/3': {
      signature: 'map_join(enumerable, joiner \\\\ "", mapper)',
      text: 'Maps every element with `mapper` and joins the results to one string, with `joiner` between them.',
    },
    'map_reduce/3': {
      signature: 'map_reduce(enumerable, acc, fun)',
      text: 'Maps and reduces at once: `fun` gets element and accumulator and answers `{mapped, acc}`. Gives `{list, acc}`.',
    },
    'max/3': {
      signature: 'max(enumerable, sorter \\\\ &>=/2, empty_fallback \\\\ fn -> raise Enum.EmptyError end)',
      text: 'Gives the greatest element by term order, or by `sorter` (a module with `compare/2` works). Of equal ones it is the first.',
    },
    'max_by/4': {
      signature: 'max_by(enumerable, fun, sorter \\\\ &>=/2, empty_fallback \\\\ fn -> raise Enum.EmptyError end)',
      text: 'Gives the element for which `fun` answers the greatest value. `fun` is called once for each element.',
    },
    'member?/2': {
      signature: 'member?(enumerable, element)',
      text: 'Tells whether an element strictly equal (`===`) to the given one is there. For maps the element is a pair.',
    },
    'min/3': {
      signature: 'min(enumerable, sorter \\\\ &<=/2, empty_fallback \\\\ fn -> raise Enum.EmptyError end)',
      text: 'Gives the least element by term order, or by `sorter` (a module with `compare/2` works). Of equal ones it is the first.',
    },
    'min_by/4': {
      signature: 'min_by(enumerable, fun, sorter \\\\ &<=/2, empty_fallback \\\\ fn -> raise Enum.EmptyError end)',
      text: 'Gives the element for which `fun` answers the least value. `fun` is called once for each element.',
    },
    'min_max/2': {
      signature: 'min_max(enumerable, empty_fallback \\\\ fn -> raise Enum.EmptyError end)',
      text: 'Gives `{least, greatest}` by term order in one pass. Raises, or calls `empty_fallback`, when there are no elements.',
    },
    'min_max_by/4': {
      signature: 'min_max_by(enumerable, fun, sorter_or_empty_fallback \\\\ &</2, empty_fallback \\\\ fn -> raise Enum.EmptyError end)',
      text: 'Gives the two elements for which `fun` answers the least and the greatest value, as a tuple.',
    },
    'product/1': {
      signature: 'product(enumerable)',
      text: 'Multiplies all elements, which must be numbers. Without elements the product is 1.',
    },
    'product_by/2': {
      signature: 'product_by(enumerable, mapper)',
      text: 'Multiplies the numbers that `mapper` answers for the elements. Without elements the product is 1.',
    },
    'random/1': {
      signature: 'random(enumerable)',
      text: 'Gives one element picked by chance. Raises `Enum.EmptyError` when there is none.',
    },
    'reduce/2': {
      signature: 'reduce(enumerable, fun)',
      text: 'Folds the elements from the left with the first as the starting accumulator. Raises `Enum.EmptyError` when there is none.',
    },
    'reduce/3': {
      signature: 'reduce(enumerable, acc, fun)',
      text: 'Folds the elements from the left: `fun` gets an element and the accumulator and answers the next accumulator.',
    },
    'reduce_while/3': {
      signature: 'reduce_while(enumerable, acc, fun)',
      text: 'Folds until told to stop: `fun` answers `{:cont, acc}` to go on or `{:halt, acc}` to end with that accumulator.',
    },
    'reject/2': {
      signature: 'reject(enumerable, fun)',
      text: 'Lists the elements for which `fun` answers nil or false. The opposite is `filter/2`.',
    },
    'reverse/1': {
      signature: 'reverse(enumerable)',
      text: 'Lists the elements in the opposite order. For maps this is the opposite of their own order.',
    },
    'reverse/2': {
      signature: 'reverse(enumerable, tail)',
      text: 'Lists the elements in the opposite order and puts those of `tail`, as they are, behind them.',
    },
    'reverse_slice/3': {
      signature: 'reverse_slice(enumerable, start_index, count)',
      text: 'Turns around `count` elements beginning at `start_index`; everything before and behind stays where it is.',
    },
    'scan/2': {
      signature: 'scan(enumerable, fun)',
      text: 'Lists all the accumulators of a fold. The first element is the first of them, as in a running total.',
    },
    'scan/3': {
      signature: 'scan(enumerable, acc, fun)',
      text: 'Lists the accumulators that folding from `acc` goes through, one for each element.',
    },
    'shuffle/1': {
      signature: 'shuffle(enumerable)',
      text: 'Lists all elements in an order picked by chance. Each element appears exactly as often as before.',
    },
    'slice/2': {
      signature: 'slice(enumerable, index_range)',
      text: 'Lists the elements at the positions of a range such as `1..3` or `0..-1//2`. Negative bounds count from the end.',
    },
    'slice/3': {
      signature: 'slice(enumerable, start_index, amount)',
      text: 'Lists at most `amount` elements beginning at `start_index`, which counts from the end when negative.',
    },
    'slide/3': {
      signature: 'slide(enumerable, range_or_single_index, insertion_index)',
      text: 'Moves the element, or the range of elements, at given positions so that it begins at `insertion_index`.',
    },
    'sort/1': {
      signature: 'sort(enumerable)',
      text: 'Lists the elements in ascending term order. Structs such as dates need `sort/2` with their module.',
    },
    'sort/2': {
      signature: 'sort(enumerable, sorter)',
      text: 'Sorts with `:asc`, `:desc`, a module such as `Date`, `{:desc, Date}`, or a function that tells whether two are in order.',
    },
    'sort_by/3': {
      signature: 'sort_by(enumerable, mapper, sorter \\\\ :asc)',
      text: 'Sorts the elements by what `mapper` answers for each. The sort is stable, and `sorter` is as for `sort/2`.',
    },
    'split/2': {
      signature: 'split(enumerable, count)',
      text: 'Gives two lists: the first `count` elements and the rest. A negative `count` is counted from the end.',
    },
    'split_while/2': {
      signature: 'split_while(enumerable, fun)',
      text: 'Gives two lists: the elements up to the first for which `fun` is not truthy, and the rest from there on.',
    },
    'split_with/2': {
      signature: 'split_with(enumerable, fun)',
      text: 'Gives two lists: the elements for which `fun` is truthy and those for which it is not, both in order.',
    },
    'sum/1': {
      signature: 'sum(enumerable)',
      text: 'Adds up all elements, which must be numbers. Without elements the sum is 0.',
    },
    'sum_by/2': {
      signature: 'sum_by(enumerable, mapper)',
      text: 'Adds up the numbers that `mapper` answers for the elements. Without elements the sum is 0.',
    },
    'take/2': {
      signature: 'take(enumerable, amount)',
      text: 'Lists the first `amount` elements, or the last ones when it is negative; fewer when there are not so many.',
    },
    'take_every/2': {
      signature: 'take_every(enumerable, nth)',
      text: 'Lists every `nth` element beginning with the very first; 0 gives an empty list and 1 gives all.',
    },
    'take_random/2': {
      signature: 'take_random(enumerable, count)',
      text: 'Lists `count` elements picked by chance from different positions; all of them shuffled when there are fewer.',
    },
    'take_while/2': {
      signature: 'take_while(enumerable, fun)',
      text: 'Lists elements from the start as long as `fun` is truthy and stops at the first for which it is not.',
    },
    'to_list/1': {
      signature: 'to_list(enumerable)',
      text: 'Makes a list of all elements. A map becomes a list of `{key, value}` pairs, and a stream is run.',
    },
    'uniq/1': {
      signature: 'uniq(enumerable)',
      text: 'Lists the elements without repeats: of strictly equal ones only the first stays.',
    },
    'uniq_by/2': {
      signature: 'uniq_by(enumerable, fun)',
      text: 'Of the elements for which `fun` answers the same value only the first stays.',
    },
    'unzip/1': {
      signature: 'unzip(enumerable)',
      text: 'Takes pairs apart: gives a tuple with the list of all first and the list of all second parts.',
    },
    'with_index/2': {
      signature: 'with_index(enumerable, fun_or_offset \\\\ 0)',
      text: 'Pairs each element with its position, counted from an offset; or calls a function with element and position.',
    },
    'zip/1': {
      signature: 'zip(enumerables)',
      text: 'Puts the elements at the same positions of several enumerables into tuples. Ends with the shortest.',
    },
    'zip/2': {
      signature: 'zip(enumerable1, enumerable2)',
      text: 'Pairs the elements at the same positions of two enumerables. Ends with the shorter one.',
    },
    'zip_reduce/3': {
      signature: 'zip_reduce(enums, acc, reducer)',
      text: 'Folds several enumerables in step: `reducer` gets the list of elements at one position and the accumulator.',
    },
    'zip_reduce/4': {
      signature: 'zip_reduce(left, right, acc, reducer)',
      text: 'Folds two enumerables in step: `reducer` gets one element of each and the accumulator. Ends with the shorter one.',
    },
    'zip_with/2': {
      signature: 'zip_with(enumerables, zip_fun)',
      text: 'Calls `zip_fun` with the list of elements at each position of several enumerables, and lists the results.',
    },
    'zip_with/3': {
      signature: 'zip_with(enumerable1, enumerable2, zip_fun)',
      text: 'Calls `zip_fun` with the two elements at each position, and lists the results. Ends with the shorter one.',
    },
  },
}
