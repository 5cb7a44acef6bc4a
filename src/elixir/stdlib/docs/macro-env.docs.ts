import type { ModuleDocs } from './function-docs.ts'

/** What `h Macro.Env` tells. */
export const macroEnvDocs: ModuleDocs = {
  text: 'What the compiler knows of a place in the code: `__ENV__` and `__CALLER__` are such structs.',
  functions: {
    'define_alias/4': {
      signature: 'define_alias(env, meta, module, opts \\\\ [])',
      text: 'Adds an alias to an environment, as the directive does: `{:ok, env}` or `{:error, message}`.',
    },
    'define_import/4': {
      signature: 'define_import(env, meta, module, opts \\\\ [])',
      text: 'Adds an import to an environment, as the directive does: `{:ok, env}` or `{:error, message}`.',
    },
    'define_require/4': {
      signature: 'define_require(env, meta, module, opts \\\\ [])',
      text: 'Requires a module in an environment, as the directive does: `{:ok, env}` or `{:error, message}`.',
    },
    'expand_alias/4': {
      signature: 'expand_alias(env, meta, list, opts \\\\ [])',
      text: 'Finds what the segments of an alias stand for: `{:alias, module}`, or `:error` when there is no alias.',
    },
    'expand_import/5': {
      signature: 'expand_import(env, meta, name, arity, opts \\\\ [])',
      text: 'Finds what an imported name stands for: a macro with its expander, a function, or an error.',
    },
    'expand_require/6': {
      signature: 'expand_require(env, meta, module, name, arity, opts \\\\ [])',
      text: 'Finds a macro of a required module: `{:macro, module, expander}`, or `:error` when it is none.',
    },
    'fetch_alias/2': {
      signature: 'fetch_alias(env, atom)',
      text: 'Gives the module that an alias stands for: `{:ok, module}`, or `:error` when there is no such alias.',
    },
    'fetch_macro_alias/2': {
      signature: 'fetch_macro_alias(env, atom)',
      text: 'Gives the module that an alias made by a macro stands for, or `:error` when there is none.',
    },
    'has_var?/2': {
      signature: 'has_var?(env, var)',
      text: 'Tells whether a variable, given as `{name, context}`, is bound in the environment.',
    },
    'in_guard?/1': {
      signature: 'in_guard?(env)',
      text: 'Tells whether the code of the environment stands in a guard.',
    },
    'in_match?/1': {
      signature: 'in_match?(env)',
      text: 'Tells whether the code of the environment stands in a pattern.',
    },
    'location/1': {
      signature: 'location(env)',
      text: 'Gives a keyword list with the `:file` and `:line` of the environment.',
    },
    'lookup_import/2': {
      signature: 'lookup_import(env, name_arity)',
      text: 'Lists the modules from which a name of an arity is imported, as `{:function, module}` or `{:macro, module}`.',
    },
    'prepend_tracer/2': {
      signature: 'prepend_tracer(env, tracer)',
      text: 'Adds a module that is told of each step of the compilation in this environment.',
    },
    'prune_compile_info/1': {
      signature: 'prune_compile_info(env)',
      text: 'Removes from an environment what only matters while code is compiled.',
    },
    'required?/2': {
      signature: 'required?(env, module)',
      text: 'Tells whether a module was required in the environment, so that its macros can be called.',
    },
    'stacktrace/1': {
      signature: 'stacktrace(env)',
      text: 'Gives a stacktrace of one entry for the place of the environment, for warnings and `reraise`.',
    },
    'to_match/1': {
      signature: 'to_match(env)',
      text: 'Gives the environment as it is inside of a pattern, where variables are bound.',
    },
    'vars/1': {
      signature: 'vars(env)',
      text: 'Lists the variables that are bound in the environment, as `{name, context}` pairs.',
    },
  },
}
