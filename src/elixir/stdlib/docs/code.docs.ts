import type { ModuleDocs } from './function-docs.ts'

/** What `h Code` tells. */
export const codeDocs: ModuleDocs = {
  text: 'Functions that compile, run, format and load code while a program runs.',
  functions: {
    'available_compiler_options/0': {
      signature: 'available_compiler_options()',
      text: 'Lists the names of the options that `put_compiler_option/2` takes.',
    },
    'can_await_module_compilation?/0': {
      signature: 'can_await_module_compilation?()',
      text: 'Tells whether the code being compiled may wait for modules that others compile.',
    },
    'compile_quoted/2': {
      signature: 'compile_quoted(quoted, file \\\\ "nofile")',
      text: 'Compiles quoted code and gives a list of `{module, binary}` for the modules it defines.',
    },
    'compile_string/2': {
      signature: 'compile_string(string, file \\\\ "nofile")',
      text: 'Compiles source text and gives a list of `{module, binary}` for the modules it defines.',
    },
    'compiler_options/0': {
      signature: 'compiler_options()',
      text: 'Gives all options of the compiler with their values, as a map.',
    },
    'compiler_options/1': {
      signature: 'compiler_options(opts)',
      text: 'Sets several options of the compiler at once and gives those that were set before.',
    },
    'ensure_all_loaded/1': {
      signature: 'ensure_all_loaded(modules)',
      text: 'Makes sure that all modules of a list are loaded: `:ok`, or an error with those that cannot be.',
    },
    'ensure_compiled/1': {
      signature: 'ensure_compiled(module)',
      text: 'Makes sure that a module is compiled and loaded: `{:module, module}` or `{:error, reason}`. For use in macros.',
    },
    'ensure_compiled!/1': {
      signature: 'ensure_compiled!(module)',
      text: 'Makes sure that a module is compiled and loaded, and gives its name. Raises `ArgumentError` if it cannot be.',
    },
    'ensure_loaded/1': {
      signature: 'ensure_loaded(module)',
      text: 'Makes sure that a module is loaded: `{:module, module}`, or `{:error, reason}` when it does not exist.',
    },
    'ensure_loaded!/1': {
      signature: 'ensure_loaded!(module)',
      text: 'Makes sure that a module is loaded, and gives its name. Raises `ArgumentError` if it does not exist.',
    },
    'ensure_loaded?/1': {
      signature: 'ensure_loaded?(module)',
      text: 'Tells whether a module is loaded or could be loaded just now.',
    },
    'env_for_eval/1': {
      signature: 'env_for_eval(env_or_opts)',
      text: 'Makes an environment to evaluate code in, of another environment or of options such as `file:`.',
    },
    'eval_quoted/3': {
      signature: 'eval_quoted(quoted, binding \\\\ [], env_or_opts \\\\ [])',
      text: 'Runs quoted code with the given variables, and gives `{value, binding}`.',
    },
    'eval_quoted_with_env/3': {
      signature: 'eval_quoted_with_env(quoted, binding, env)',
      text: 'Runs quoted code with variables in an environment: `{value, binding, env}`, to go on from.',
    },
    'eval_string/3': {
      signature: 'eval_string(string, binding \\\\ [], opts \\\\ [])',
      text: 'Runs source text with the given variables, and gives `{value, binding}`.',
    },
    'fetch_docs/1': {
      signature: 'fetch_docs(module_or_path)',
      text: 'Gives the documentation chunk of a compiled module, or `{:error, reason}` when it has none.',
    },
    'format_string!/2': {
      signature: 'format_string!(string, opts \\\\ [])',
      text: 'Formats source text as the code formatter does and gives iodata. Raises when it cannot be parsed.',
    },
    'get_compiler_option/1': {
      signature: 'get_compiler_option(key)',
      text: 'Gives the value of one option of the compiler, such as `:docs` or `:tracers`.',
    },
    'loaded?/1': {
      signature: 'loaded?(module)',
      text: 'Tells whether a module is loaded at this moment. It does not try to load it.',
    },
    'purge_compiler_modules/0': {
      signature: 'purge_compiler_modules()',
      text: 'Removes modules that the compiler made for itself; tells how many there were.',
    },
    'put_compiler_option/2': {
      signature: 'put_compiler_option(key, value)',
      text: 'Sets one option of the compiler, such as `:ignore_module_conflict`. Answers `:ok`.',
    },
    'quoted_to_algebra/2': {
      signature: 'quoted_to_algebra(quoted, opts \\\\ [])',
      text: 'Makes an `Inspect.Algebra` document of quoted code, in the layout of the formatter.',
    },
    'required_files/0': {
      signature: 'required_files()',
      text: 'Lists the files that were required; a program in the playground has none.',
    },
    'string_to_quoted/2': {
      signature: 'string_to_quoted(string, opts \\\\ [])',
      text: 'Parses source text: gives `{:ok, quoted}`, or `{:error, reason}` with the place where it is wrong.',
    },
    'string_to_quoted!/2': {
      signature: 'string_to_quoted!(string, opts \\\\ [])',
      text: 'Parses source text and gives the quoted code. Raises an exception such as `SyntaxError` when it is wrong.',
    },
    'string_to_quoted_with_comments!/2': {
      signature: 'string_to_quoted_with_comments!(string, opts \\\\ [])',
      text: 'Parses source text to quoted code and its comments, and raises when the text is not Elixir.',
    },
    'string_to_quoted_with_comments/2': {
      signature: 'string_to_quoted_with_comments(string, opts \\\\ [])',
      text: 'Parses source text to `{:ok, quoted, comments}`; each comment is a map with its text and place.',
    },
    'unrequire_files/1': {
      signature: 'unrequire_files(files)',
      text: 'Forgets that files were required, so that they may be required again.',
    },
    'with_diagnostics/2': {
      signature: 'with_diagnostics(opts \\\\ [], fun)',
      text: 'Runs a function and gives `{result, diagnostics}` with the warnings and errors of the compiler meanwhile.',
    },
  },
}
