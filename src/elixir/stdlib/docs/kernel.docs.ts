import type { ModuleDocs } from './function-docs.ts'

/** What `h Kernel` tells. */
export const kernelDocs: ModuleDocs = {
  text: 'What every module has imported: operators, guards, definitions, and the functions for the basic types.',
  functions: {
    '!=/2': {
      signature: 'left != right',
      text: 'True when the two terms are not equal. An integer and a float of the same value are equal here. Allowed in guards.',
    },
    '!==/2': {
      signature: 'left !== right',
      text: 'True when the two terms are not strictly equal: 1 and 1.0 are different here. Allowed in guards.',
    },
    '**/2': {
      signature: 'base ** exponent',
      text: 'Raises a number to a power. The result is an integer when both are and the exponent is not negative, else a float.',
    },
    '*/2': {
      signature: 'left * right',
      text: 'Multiplies two numbers. The result is a float as soon as one of the two is a float. Allowed in guards.',
    },
    '++/2': {
      signature: 'left ++ right',
      text: 'Puts the elements of the right list behind those of the left, which is copied: cheap when the left one is short.',
    },
    '+/1': {
      signature: '+value',
      text: 'Gives the number itself; raises `ArithmeticError` for anything else. Allowed in guards.',
    },
    '+/2': {
      signature: 'left + right',
      text: 'Adds two numbers. The result is a float as soon as one of the two is a float. Allowed in guards.',
    },
    '--/2': {
      signature: 'left -- right',
      text: 'Removes from the left list the first occurrence of each element of the right one. Works from the right: `a -- b -- c` is `a -- (b -- c)`.',
    },
    '-/1': {
      signature: '-value',
      text: 'Gives the number with the opposite sign; raises `ArithmeticError` for anything else. Allowed in guards.',
    },
    '-/2': {
      signature: 'left - right',
      text: 'Subtracts the right number from the left one. A float on either side gives a float. Allowed in guards.',
    },
    '//2': {
      signature: 'left / right',
      text: 'Divides two numbers and always gives a float; `div/2` divides integers. Raises when the right one is 0. Allowed in guards.',
    },
    '</2': {
      signature: 'left < right',
      text: 'True when the left term comes before the right one in term order, in which any two terms compare. Allowed in guards.',
    },
    '<=/2': {
      signature: 'left <= right',
      text: 'True when the left term comes before the right one in term order or equals it. Allowed in guards.',
    },
    '==/2': {
      signature: 'left == right',
      text: 'True when the two terms are equal; an integer equals a float of the same value. Allowed in guards.',
    },
    '===/2': {
      signature: 'left === right',
      text: 'True when the two terms are strictly equal: also of the same type, so 1 and 1.0 differ. Allowed in guards.',
    },
    '=~/2': {
      signature: 'left =~ right',
      text: 'True when the string on the left matches the regex on the right, or contains the string there.',
    },
    '>/2': {
      signature: 'left > right',
      text: 'True when the left term comes after the right one in term order, in which any two terms compare. Allowed in guards.',
    },
    '>=/2': {
      signature: 'left >= right',
      text: 'True when the left term comes after the right one in term order or equals it. Allowed in guards.',
    },
    'abs/1': {
      signature: 'abs(number)',
      text: 'Gives the number without its sign, of the same type as the number. Allowed in guards.',
    },
    'apply/2': {
      signature: 'apply(fun, args)',
      text: 'Calls a function value with the arguments in a list. Useful when their number is not known before.',
    },
    'apply/3': {
      signature: 'apply(module, function_name, args)',
      text: 'Calls a function of a module by its name, with the arguments in a list.',
    },
    'binary_part/3': {
      signature: 'binary_part(binary, start, size)',
      text: 'Gives `size` bytes of a binary beginning at byte `start`; raises when they are not there. Allowed in guards.',
    },
    'binary_slice/2': {
      signature: 'binary_slice(binary, range)',
      text: 'Gives the bytes of a binary at the positions of a range; negative bounds count from the end.',
    },
    'binary_slice/3': {
      signature: 'binary_slice(binary, start, size)',
      text: 'Gives at most `size` bytes beginning at `start`, which counts from the end when negative.',
    },
    'bit_size/1': {
      signature: 'bit_size(bitstring)',
      text: 'Gives the number of bits of a bitstring or binary. Allowed in guards.',
    },
    'byte_size/1': {
      signature: 'byte_size(bitstring)',
      text: 'Gives the number of bytes of a binary, which for text is not that of characters. Allowed in guards.',
    },
    'ceil/1': {
      signature: 'ceil(number)',
      text: 'Gives the least integer that is not below the number. Allowed in guards.',
    },
    'div/2': {
      signature: 'div(dividend, divisor)',
      text: 'Divides two integers and cuts the fraction off, towards zero. Raises when the divisor is 0. Allowed in guards.',
    },
    'elem/2': {
      signature: 'elem(tuple, index)',
      text: 'Gives the element of a tuple at a position counted from 0; raises outside. Allowed in guards.',
    },
    'exit/1': {
      signature: 'exit(reason)',
      text: 'Ends the running process with a reason, unless it is caught. Linked processes are told of it.',
    },
    'floor/1': {
      signature: 'floor(number)',
      text: 'Gives the greatest integer that is not above the number. Allowed in guards.',
    },
    'function_exported?/3': {
      signature: 'function_exported?(module, function, arity)',
      text: 'Tells whether a loaded module has a public function of that name and arity. It does not load the module.',
    },
    'get_and_update_in/3': {
      signature: 'get_and_update_in(data, keys, fun)',
      text: 'Reads and changes what a path of keys and accessors leads to: `fun` answers `{result, new_value}` or `:pop`.',
    },
    'get_in/2': {
      signature: 'get_in(data, keys)',
      text: 'Reads what a path of keys, and functions such as `Access.all/0`, leads to. Gives nil when a key is missing on the way.',
    },
    'hd/1': {
      signature: 'hd(list)',
      text: 'Gives the first element of a list; raises `ArgumentError` when it is empty. Allowed in guards.',
    },
    'inspect/2': {
      signature: 'inspect(term, opts \\\\ [])',
      text: 'Gives a string that shows a term as code, as far as that is possible. Options such as `limit:` and `pretty:` shape it.',
    },
    'is_atom/1': {
      signature: 'is_atom(term)',
      text: 'Tells whether a term is an atom. nil, true, false and module names are atoms too. Allowed in guards.',
    },
    'is_binary/1': {
      signature: 'is_binary(term)',
      text: 'Tells whether a term is a binary, that is a string or other whole bytes. Allowed in guards.',
    },
    'is_bitstring/1': {
      signature: 'is_bitstring(term)',
      text: 'Tells whether a term is a bitstring, of whole bytes or not. Every binary is one. Allowed in guards.',
    },
    'is_boolean/1': {
      signature: 'is_boolean(term)',
      text: 'Tells whether a term is one of the two atoms true and false. Allowed in guards.',
    },
    'is_float/1': {
      signature: 'is_float(term)',
      text: 'Tells whether a term is a floating-point number. Integers are not. Allowed in guards.',
    },
    'is_function/1': {
      signature: 'is_function(term)',
      text: 'Tells whether a term is a function value, of any number of arguments. Allowed in guards.',
    },
    'is_function/2': {
      signature: 'is_function(term, arity)',
      text: 'Tells whether a term is a function value that takes exactly `arity` arguments. Allowed in guards.',
    },
    'is_integer/1': {
      signature: 'is_integer(term)',
      text: 'Tells whether a term is an integer. Floats are not, not even whole ones. Allowed in guards.',
    },
    'is_list/1': {
      signature: 'is_list(term)',
      text: 'Tells whether a term is a list, the empty one and improper ones included. Allowed in guards.',
    },
    'is_map/1': {
      signature: 'is_map(term)',
      text: 'Tells whether a term is a map. Structs are maps too; see `is_struct/1`. Allowed in guards.',
    },
    'is_map_key/2': {
      signature: 'is_map_key(map, key)',
      text: 'Tells whether a map has the key; raises `BadMapError` when it is no map. Allowed in guards.',
    },
    'is_number/1': {
      signature: 'is_number(term)',
      text: 'Tells whether a term is an integer or a float. A `Decimal` is neither. Allowed in guards.',
    },
    'is_pid/1': {
      signature: 'is_pid(term)',
      text: 'Tells whether a term is the identifier of a process. Allowed in guards.',
    },
    'is_port/1': {
      signature: 'is_port(term)',
      text: 'Tells whether a term is the identifier of a port. Allowed in guards.',
    },
    'is_reference/1': {
      signature: 'is_reference(term)',
      text: 'Tells whether a term is a reference, as `make_ref/0` makes them. Allowed in guards.',
    },
    'is_tuple/1': {
      signature: 'is_tuple(term)',
      text: 'Tells whether a term is a tuple, of whatever size. Allowed in guards.',
    },
    'length/1': {
      signature: 'length(list)',
      text: 'Gives the number of elements of a list, which is gone through for it. Allowed in guards.',
    },
    'macro_exported?/3': {
      signature: 'macro_exported?(module, macro, arity)',
      text: 'Tells whether a loaded module has a public macro of that name and arity.',
    },
    'make_ref/0': {
      signature: 'make_ref()',
      text: 'Makes a reference that is different from all others: a name for something, such as a request.',
    },
    'map_size/1': {
      signature: 'map_size(map)',
      text: 'Gives the number of keys of a map, without going through them. Allowed in guards.',
    },
    'max/2': {
      signature: 'max(first, second)',
      text: 'Gives the greater of two terms by term order, the first one when they are equal. Allowed in guards.',
    },
    'min/2': {
      signature: 'min(first, second)',
      text: 'Gives the lesser of two terms by term order, the first one when they are equal. Allowed in guards.',
    },
    'node/0': {
      signature: 'node()',
      text: 'Gives the name of the node that the code runs on, an atom. Allowed in guards.',
    },
    'node/1': {
      signature: 'node(arg)',
      text: 'Gives the name of the node that a process, reference or port belongs to. Allowed in guards.',
    },
    'not/1': {
      signature: 'not value',
      text: 'Gives the opposite of true or false, and raises for any other value; `!/1` takes them all. Allowed in guards.',
    },
    'pop_in/2': {
      signature: 'pop_in(data, keys)',
      text: 'Takes out what a path of keys and accessors leads to: gives `{value, data_without_it}`.',
    },
    'put_elem/3': {
      signature: 'put_elem(tuple, index, value)',
      text: 'Gives the tuple with another element at a position counted from 0. Raises `ArgumentError` outside.',
    },
    'put_in/3': {
      signature: 'put_in(data, keys, value)',
      text: 'Stores a value where a path of keys and accessors leads. The containers on the way must be there.',
    },
    'rem/2': {
      signature: 'rem(dividend, divisor)',
      text: 'Gives the remainder of dividing two integers; it has the sign of the dividend. Allowed in guards.',
    },
    'round/1': {
      signature: 'round(number)',
      text: 'Gives the nearest integer; a number halfway between two goes away from zero. Allowed in guards.',
    },
    'self/0': {
      signature: 'self()',
      text: 'Gives the identifier of the running process, to which others can send messages. Allowed in guards.',
    },
    'send/2': {
      signature: 'send(dest, message)',
      text: 'Sends a message to a process, given by its pid or name, and answers the message without waiting.',
    },
    'spawn/1': {
      signature: 'spawn(fun)',
      text: 'Starts a process that runs a function without arguments, and gives its pid. The two are not linked.',
    },
    'spawn/3': {
      signature: 'spawn(module, fun, args)',
      text: 'Starts a process that calls a function of a module, and gives its pid. The two are not linked.',
    },
    'spawn_link/1': {
      signature: 'spawn_link(fun)',
      text: 'Starts a process that runs a function and is linked: when one of the two fails, so does the other.',
    },
    'spawn_link/3': {
      signature: 'spawn_link(module, fun, args)',
      text: 'Starts a linked process that calls a function of a module by its name, and gives its pid.',
    },
    'spawn_monitor/1': {
      signature: 'spawn_monitor(fun)',
      text: 'Starts a process that runs a function and monitors it: gives `{pid, ref}`; its end sends a `:DOWN` message.',
    },
    'spawn_monitor/3': {
      signature: 'spawn_monitor(module, fun, args)',
      text: 'Starts and monitors a process that calls a function of a module by its name; gives `{pid, ref}`.',
    },
    'struct/2': {
      signature: 'struct(struct, fields \\\\ [])',
      text: 'Makes or changes a struct from pairs. Keys that the struct does not have are left out silently.',
    },
    'struct!/2': {
      signature: 'struct!(struct, fields \\\\ [])',
      text: 'Makes or changes a struct from pairs. Raises `KeyError` for unknown keys and `ArgumentError` for missing required ones.',
    },
    'throw/1': {
      signature: 'throw(term)',
      text: 'Throws any term up to the nearest `catch`. For leaving deep code early; errors are for `raise/1`.',
    },
    'tl/1': {
      signature: 'tl(list)',
      text: 'Gives the list without its first element; raises `ArgumentError` when it is empty. Allowed in guards.',
    },
    'to_timeout/1': {
      signature: 'to_timeout(duration)',
      text: 'Makes milliseconds of a duration such as `[minute: 1, second: 30]`; `:infinity` and integers stay.',
    },
    'trunc/1': {
      signature: 'trunc(number)',
      text: 'Cuts the fraction of a number off, towards zero, and gives an integer. Allowed in guards.',
    },
    'tuple_size/1': {
      signature: 'tuple_size(tuple)',
      text: 'Gives the number of elements of a tuple, without going through them. Allowed in guards.',
    },
    'update_in/3': {
      signature: 'update_in(data, keys, fun)',
      text: 'Changes what a path of keys and accessors leads to by calling `fun` with it, and gives all the data.',
    },
    'if/2': {
      signature: 'if(condition, clauses)',
      text: 'Runs the `do` block when the condition is truthy and otherwise the `else` block, which is nil when left out.',
    },
    'unless/2': {
      signature: 'unless(condition, clauses)',
      text: 'Runs the `do` block when the condition is nil or false. Deprecated softly: prefer `if` with the condition turned around.',
    },
    'and/2': {
      signature: 'left and right',
      text: 'False when the left is false, else the right, which is not run otherwise. The left must be a boolean. Allowed in guards.',
    },
    'or/2': {
      signature: 'left or right',
      text: 'True when the left is true, else the right, which is not run otherwise. The left must be a boolean. Allowed in guards.',
    },
    '&&/2': {
      signature: 'left && right',
      text: 'Gives the left value when it is nil or false, and otherwise runs the right and gives its value.',
    },
    '||/2': {
      signature: 'left || right',
      text: 'Gives the left value when it is truthy, and otherwise runs the right and gives its value.',
    },
    '!/1': {
      signature: '!value',
      text: 'Gives true for nil and false, and false for any other value. In guards `not` is used instead.',
    },
    'in/2': {
      signature: 'left in right',
      text: 'Tells whether the left is an element of the enumerable on the right. In guards that is a written-out list or range.',
    },
    '<>/2': {
      signature: 'left <> right',
      text: 'Puts two binaries together. In a pattern it takes off a known beginning: `"id-" <> rest`.',
    },
    '../0': {
      signature: '..',
      text: 'The range over everything, `0..-1//1`: a slice by it gives all the elements.',
    },
    '../2': {
      signature: 'first..last',
      text: 'Makes the range of integers from the first to the last. When the last is smaller, it counts down with a step of -1.',
    },
    '..///3': {
      signature: 'first..last//step',
      text: 'Makes the range of integers from the first to the last in the given step, which is not 0.',
    },
    '@/1': {
      signature: '@expr',
      text: 'Reads or sets an attribute of the module being defined: `@name value` sets, `@name` reads what it is at that place.',
    },
    'to_string/1': {
      signature: 'to_string(term)',
      text: 'Converts to a string by the `String.Chars` protocol, as interpolation does. nil becomes the empty string.',
    },
    'to_charlist/1': {
      signature: 'to_charlist(term)',
      text: 'Converts to a charlist, a list of code points, by the `List.Chars` protocol.',
    },
    'is_nil/1': {
      signature: 'is_nil(term)',
      text: 'Tells whether a term is nil. In Ecto queries this is the way to ask for NULL. Allowed in guards.',
    },
    'binding/1': {
      signature: 'binding(context \\\\ nil)',
      text: 'Gives a keyword list of the variables that are bound here, with their values.',
    },
    'raise/1': {
      signature: 'raise(message)',
      text: 'Raises a `RuntimeError` with a message; or the exception that is given as a struct or as a module.',
    },
    'raise/2': {
      signature: 'raise(exception, attributes)',
      text: 'Raises an exception of a module, made of the attributes: often `message:`, or what its `exception/1` takes.',
    },
    'reraise/2': {
      signature: 'reraise(message, stacktrace)',
      text: 'Raises again with the stacktrace of the first time, for code that rescues, looks and lets go on.',
    },
    'reraise/3': {
      signature: 'reraise(exception, attributes, stacktrace)',
      text: 'Raises an exception of a module with attributes, and with a stacktrace that is given.',
    },
    'use/2': {
      signature: 'use(module, opts \\\\ [])',
      text: 'Requires a module and runs its `__using__/1` macro here, which may define and import what it likes.',
    },
    'def/2': {
      signature: 'def(call, expr \\\\ nil)',
      text: 'Defines a public function of the module, by clauses of name, patterns, guards and body.',
    },
    'defp/2': {
      signature: 'defp(call, expr \\\\ nil)',
      text: "Defines a private function, which only the same module can call and without the module's name.",
    },
    'defmacro/2': {
      signature: 'defmacro(call, expr \\\\ nil)',
      text: 'Defines a public macro: it gets its arguments as quoted code and answers the code that takes its place.',
    },
    'defmacrop/2': {
      signature: 'defmacrop(call, expr \\\\ nil)',
      text: 'Defines a private macro, for use in the same module and behind its definition.',
    },
    'defmodule/2': {
      signature: 'defmodule(alias, do_block)',
      text: 'Defines a module by a name and a block, which runs at once. Inside another module the outer name is put before it.',
    },
    'defprotocol/2': {
      signature: 'defprotocol(name, do_block)',
      text: 'Defines a protocol: functions whose code is chosen by the type of their first argument.',
    },
    'defimpl/3': {
      signature: 'defimpl(name, opts, do_block \\\\ [])',
      text: "Defines how a protocol works for one type, or several, named by `for:`; inside a struct's module for that.",
    },
    'defstruct/1': {
      signature: 'defstruct(fields)',
      text: 'Defines the struct of the module: its fields as atoms, or as pairs with their default values.',
    },
    'defexception/1': {
      signature: 'defexception(fields)',
      text: 'Defines the module as an exception, a struct with these fields. With a field `:message` it can be raised with a text.',
    },
    'defoverridable/1': {
      signature: 'defoverridable(keywords_or_behaviour)',
      text: 'Marks functions, as `name: arity` pairs, that may be defined again; the new ones reach the old by `super`.',
    },
    'sigil_s/2': {
      signature: 'sigil_s(term, modifiers)',
      text: '`~s(text)`: a string with escapes and interpolation, in which double quotes need no backslash.',
    },
    'sigil_S/2': {
      signature: 'sigil_S(term, modifiers)',
      text: '`~S(text)`: a string exactly as it is written, without escapes and interpolation.',
    },
    'sigil_c/2': {
      signature: 'sigil_c(term, modifiers)',
      text: '`~c"text"`: a charlist, a list of code points, with escapes and interpolation.',
    },
    'sigil_C/2': {
      signature: 'sigil_C(term, modifiers)',
      text: '`~C"text"`: a charlist exactly as it is written, without escapes and interpolation.',
    },
    'sigil_w/2': {
      signature: 'sigil_w(term, modifiers)',
      text: '`~w(a b c)`: a list of words split at blanks. Modifier `a` makes atoms and `c` charlists.',
    },
    'sigil_W/2': {
      signature: 'sigil_W(term, modifiers)',
      text: '`~W(a b c)`: a list of words split at blanks, without escapes and interpolation.',
    },
    'sigil_r/2': {
      signature: 'sigil_r(term, modifiers)',
      text: '`~r/pattern/`: a regular expression, with interpolation. Modifiers such as `i` and `u` follow it.',
    },
    'sigil_R/2': {
      signature: 'sigil_R(term, modifiers)',
      text: '`~R/pattern/`: a regular expression exactly as it is written, without interpolation.',
    },
    'sigil_D/2': {
      signature: 'sigil_D(date_string, modifiers)',
      text: '`~D[2024-05-17]`: a `Date`, checked when the code is compiled and not when it runs.',
    },
    'sigil_T/2': {
      signature: 'sigil_T(time_string, modifiers)',
      text: '`~T[13:30:00]`: a `Time`, with or without fractions of a second, checked when compiled.',
    },
    'sigil_N/2': {
      signature: 'sigil_N(naive_datetime_string, modifiers)',
      text: '`~N[2024-05-17 13:30:00]`: a `NaiveDateTime`, which has no time zone.',
    },
    'sigil_U/2': {
      signature: 'sigil_U(datetime_string, modifiers)',
      text: '`~U[2024-05-17 13:30:00Z]`: a `DateTime` in UTC, checked when the code is compiled.',
    },
    '|>/2': {
      signature: 'left |> right',
      text: 'Gives the left value to the call on the right as its first argument, so that steps read in order.',
    },
    'match?/2': {
      signature: 'match?(pattern, expr)',
      text: 'Tells whether a value matches a pattern, which may have a guard. Variables in the pattern are not bound outside.',
    },
    'destructure/2': {
      signature: 'destructure(pattern, expr)',
      text: 'Binds the elements of a list to a list pattern of any length: missing ones become nil, further ones are ignored.',
    },
    'tap/2': {
      signature: 'tap(value, fun)',
      text: 'Calls a function with the value for its side effect, and gives the value itself on down the pipe.',
    },
    'then/2': {
      signature: 'then(value, fun)',
      text: 'Calls a function with the value and gives its result: for pipes where the value is not the first argument.',
    },
    'is_struct/1': {
      signature: 'is_struct(term)',
      text: 'Tells whether a term is a struct, that is a map with a module under `:__struct__`. Allowed in guards.',
    },
    'is_struct/2': {
      signature: 'is_struct(term, name)',
      text: 'Tells whether a term is a struct of the module that is given. Allowed in guards.',
    },
    'is_non_struct_map/1': {
      signature: 'is_non_struct_map(term)',
      text: 'Tells whether a term is a map and not a struct. Allowed in guards.',
    },
    'is_exception/1': {
      signature: 'is_exception(term)',
      text: 'Tells whether a term is an exception, that is a struct with `:__exception__` set. Allowed in guards.',
    },
    'is_exception/2': {
      signature: 'is_exception(term, name)',
      text: 'Tells whether a term is an exception of the module that is given. Allowed in guards.',
    },
    'put_in/2': {
      signature: 'put_in(path, value)',
      text: 'Stores a value under a path that is written as code, such as `data.user[:name]`, and gives all the data.',
    },
    'update_in/2': {
      signature: 'update_in(path, fun)',
      text: 'Changes the value under a path that is written as code, such as `data.user[:age]`, by calling `fun` with it.',
    },
    'get_in/1': {
      signature: 'get_in(path)',
      text: 'Reads a path that is written as code, such as `data.user.name`; gives nil when something on the way is nil.',
    },
    'get_and_update_in/2': {
      signature: 'get_and_update_in(path, fun)',
      text: 'Reads and changes a path that is written as code; `fun` answers `{result, new_value}` or `:pop`.',
    },
    'pop_in/1': {
      signature: 'pop_in(path)',
      text: 'Takes out what a path that is written as code leads to: gives `{value, data_without_it}`.',
    },
    'var!/2': {
      signature: 'var!(var, context \\\\ nil)',
      text: 'In quoted code, marks a variable as belonging to the code that calls the macro, past hygiene.',
    },
    'alias!/1': {
      signature: 'alias!(alias)',
      text: 'In quoted code, marks an alias to be understood where the macro is called, past hygiene.',
    },
    'defdelegate/2': {
      signature: 'defdelegate(funs, opts)',
      text: 'Defines functions that call those of the same name in the module `to:`, or of another name by `as:`.',
    },
    'defguard/1': {
      signature: 'defguard(guard)',
      text: 'Defines a public macro that may be used in guards, from an expression that is allowed there.',
    },
    'defguardp/1': {
      signature: 'defguardp(guard)',
      text: 'Defines a private macro that may be used in the guards of the same module.',
    },
    'dbg/2': {
      signature: 'dbg(code \\\\ quote do binding() end, options \\\\ [])',
      text: 'Prints the code with its value, for a pipeline after each step, and gives the value. Alone it prints the variables.',
    },
  },
}
