import type { ModuleDocs } from './function-docs.ts'

/** What `h Macro.Env` tells. */
export const macroEnvDocs: ModuleDocs = {
  text: 'What the compiler knows of a place in the code: `__ENV__` and `__CALLER__` are such structs.',
  functions: {
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
    'required?/2': {
      signature: 'required?(env, module)',
      text: 'Tells whether a module was required in the environment, so that its macros can be called.',
    },
    'stacktrace/1': {
      signature: 'stacktrace(env)',
      text: 'Gives a stacktrace of one entry for the place of the environment, for warnings and `reraise`.',
    },
    'vars/1': {
      signature: 'vars(env)',
      text: 'Lists the variables that are bound in the environment, as `{name, context}` pairs.',
    },
  },
}
