import type { ModuleDocs } from './function-docs.ts'

/** What `h Macro` tells. */
export const macroDocs: ModuleDocs = {
  text: 'Functions for quoted code, the data that stands for code: walk it, build it, expand it and write it as text.',
  functions: {
    'camelize/1': {
      signature: 'camelize(string)',
      text: 'Makes CamelCase of a name with underscores: "foo_bar" becomes "FooBar", and "a/b" becomes "A.B".',
    },
    'classify_atom/1': {
      signature: 'classify_atom(atom)',
      text: 'Tells how an atom is written in code: `:alias`, `:identifier`, `:unquoted` or `:quoted`.',
    },
    'compile_apply/4': {
      signature: 'compile_apply(module, function, args, caller)',
      text: 'Calls a function of another module from a macro, so that the caller depends on that module.',
    },
    'dbg/3': {
      signature: 'dbg(code, options, env)',
      text: 'Gives the code that `dbg/2` becomes: it runs the code and prints it with its value.',
    },
    'decompose_call/1': {
      signature: 'decompose_call(ast)',
      text: 'Takes a quoted call apart into `{name, args}` or `{remote, name, args}`; `:error` when it is no call.',
    },
    'escape/2': {
      signature: 'escape(expr, opts \\\\ [])',
      text: 'Makes quoted code of a value, so that it can be put into code and gives that value when it runs.',
    },
    'expand/2': {
      signature: 'expand(ast, env)',
      text: 'Expands the macro or alias at the top of quoted code again and again until it is none.',
    },
    'expand_literals/2': {
      signature: 'expand_literals(ast, env)',
      text: 'Expands the aliases and other literals in quoted code and leaves the rest as it is.',
    },
    'expand_literals/3': {
      signature: 'expand_literals(ast, acc, fun)',
      text: 'Walks the aliases and module attributes in code with an accumulator; the function expands each.',
    },
    'expand_once/2': {
      signature: 'expand_once(ast, env)',
      text: 'Expands the macro or alias at the top of quoted code by a single step.',
    },
    'generate_arguments/2': {
      signature: 'generate_arguments(amount, context)',
      text: 'Makes a list of quoted variables `arg1`, `arg2` and so on, for defining functions by macros.',
    },
    'generate_unique_arguments/2': {
      signature: 'generate_unique_arguments(amount, context)',
      text: 'Makes a list of quoted variables `arg1` and so on that clash with no others of that name.',
    },
    'inspect_atom/2': {
      signature: 'inspect_atom(source_format, atom)',
      text: 'Writes an atom as it stands in source: as a `:literal`, as a `:key`, or as the name in a `:remote_call`.',
    },
    'operator?/2': {
      signature: 'operator?(name, arity)',
      text: 'Tells whether a name with that number of arguments is an operator of the language.',
    },
    'path/2': {
      signature: 'path(ast, fun)',
      text: 'Finds the first node for which the function holds: a list from it outwards, or `nil`.',
    },
    'pipe/3': {
      signature: 'pipe(expr, call_args, position)',
      text: 'Puts quoted code into a quoted call as the argument at a position, as `|>` does at 0.',
    },
    'postwalk/2': {
      signature: 'postwalk(ast, fun)',
      text: 'Calls `fun` with every node of quoted code, the inner ones first, and puts the results in their places.',
    },
    'postwalk/3': {
      signature: 'postwalk(ast, acc, fun)',
      text: 'Walks quoted code, the inner nodes first, with an accumulator: `fun` answers `{node, acc}`.',
    },
    'postwalker/1': {
      signature: 'postwalker(ast)',
      text: 'Gives an enumerable of all nodes of quoted code, the inner ones before those around them.',
    },
    'prewalk/2': {
      signature: 'prewalk(ast, fun)',
      text: 'Calls `fun` with every node of quoted code, the outer ones first, and puts the results in their places.',
    },
    'prewalk/3': {
      signature: 'prewalk(ast, acc, fun)',
      text: 'Walks quoted code, the outer nodes first, with an accumulator: `fun` answers `{node, acc}`.',
    },
    'prewalker/1': {
      signature: 'prewalker(ast)',
      text: 'Gives an enumerable of all nodes of quoted code, the outer ones before those in them.',
    },
    'quoted_literal?/1': {
      signature: 'quoted_literal?(term)',
      text: 'Tells whether quoted code is a literal, such as a number, a string, or a list or map of literals.',
    },
    'special_form?/2': {
      signature: 'special_form?(name, arity)',
      text: 'Tells whether a name with that number of arguments is in `Kernel.SpecialForms`.',
    },
    'struct!/2': {
      signature: 'struct!(module, env)',
      text: 'Gives the struct of a module with its defaults, also while that module is being defined.',
    },
    'struct_info!/2': {
      signature: 'struct_info!(module, env)',
      text: 'Gives the fields of a struct with their defaults, a list of maps with `:field` and `:default`.',
    },
    'to_string/1': {
      signature: 'to_string(tree)',
      text: 'Writes quoted code as text, in the layout of the code formatter.',
    },
    'to_string/2': {
      signature: 'to_string(tree, fun)',
      text: 'Writes quoted code as text; `fun` gets each node and its text and answers the text to use. Deprecated.',
    },
    'traverse/4': {
      signature: 'traverse(ast, acc, pre, post)',
      text: 'Walks quoted code with an accumulator: `pre` is called on the way into a node and `post` on the way out.',
    },
    'underscore/1': {
      signature: 'underscore(module_or_atom)',
      text: 'Makes lower case with underscores of a CamelCase name: "FooBar" becomes "foo_bar", and "A.B" becomes "a/b".',
    },
    'unescape_string/1': {
      signature: 'unescape_string(string)',
      text: 'Replaces the escapes of a string, such as `\\n`, by what they stand for, as the parser does.',
    },
    'unescape_string/2': {
      signature: 'unescape_string(string, fun)',
      text: 'Replaces the escapes of a string by what the function says for each; `false` leaves one as it is.',
    },
    'unique_var/2': {
      signature: 'unique_var(var, context)',
      text: 'Makes a quoted variable that is different from every other one of the same name.',
    },
    'unpipe/1': {
      signature: 'unpipe(expr)',
      text: 'Takes a quoted pipeline apart into a list of `{code, position}`, the first value in front.',
    },
    'update_meta/2': {
      signature: 'update_meta(quoted, fun)',
      text: 'Changes the metadata (such as line numbers) of a quoted node by calling `fun` with it.',
    },
    'validate/1': {
      signature: 'validate(expr)',
      text: 'Checks that a term is quoted code: `:ok`, or `{:error, part}` with the part that is not.',
    },
    'var/2': {
      signature: 'var(var, context)',
      text: "Makes a quoted variable of a name in a context, which is a module's name or nil.",
    },
  },
}
