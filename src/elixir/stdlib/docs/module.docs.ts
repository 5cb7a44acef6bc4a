import type { ModuleDocs } from './function-docs.ts'

/** What `h Module` tells. */
export const moduleDocs: ModuleDocs = {
  text: 'Functions for modules: their names, and while they are being defined their attributes and definitions.',
  functions: {
    'attributes_in/1': {
      signature: 'attributes_in(module)',
      text: 'Lists the names of the attributes that are set in a module being defined.',
    },
    'concat/1': {
      signature: 'concat(list)',
      text: 'Joins names, atoms or strings, of a list to the name of a module. It makes the atom when it is new.',
    },
    'concat/2': {
      signature: 'concat(left, right)',
      text: 'Joins two names, atoms or strings, to the name of a module: `Foo` and `Bar` give `Foo.Bar`.',
    },
    'create/3': {
      signature: 'create(module, quoted, env_or_opts)',
      text: 'Defines a module of a name with quoted code as its body. For modules made by a program.',
    },
    'defines?/2': {
      signature: 'defines?(module, tuple)',
      text: 'Tells whether a module being defined has defined a `{name, arity}` so far.',
    },
    'defines?/3': {
      signature: 'defines?(module, tuple, def_kind)',
      text: 'Tells whether a module being defined has a `{name, arity}` of a kind such as `:def` or `:defmacrop`.',
    },
    'definitions_in/1': {
      signature: 'definitions_in(module)',
      text: 'Lists all functions and macros that a module being defined has so far, as `{name, arity}`.',
    },
    'definitions_in/2': {
      signature: 'definitions_in(module, kind)',
      text: 'Lists the definitions of one kind, such as `:defp`, that a module being defined has so far.',
    },
    'delete_attribute/2': {
      signature: 'delete_attribute(module, key)',
      text: 'Removes an attribute of a module being defined and gives the value that it had.',
    },
    'delete_definition/2': {
      signature: 'delete_definition(module, name_arity)',
      text: 'Removes a function or macro from a module being defined; false when it was not there.',
    },
    'eval_quoted/4': {
      signature: 'eval_quoted(module_or_env, quoted, binding \\\\ [], opts \\\\ [])',
      text: 'Runs quoted code in a module being defined. Deprecated: use `Code.eval_quoted/3`.',
    },
    'get_attribute/3': {
      signature: 'get_attribute(module, key, default \\\\ nil)',
      text: 'Gives the value of an attribute of a module being defined, all values as a list if it accumulates.',
    },
    'get_last_attribute/3': {
      signature: 'get_last_attribute(module, key, default \\\\ nil)',
      text: 'Gives the value that was last given to an attribute of a module being defined.',
    },
    'has_attribute?/2': {
      signature: 'has_attribute?(module, key)',
      text: 'Tells whether an attribute is set in a module being defined.',
    },
    'make_overridable/2': {
      signature: 'make_overridable(module, tuples_or_behaviour)',
      text: 'Marks functions of a module being defined as ones that may be defined again.',
    },
    'open?/1': {
      signature: 'open?(module)',
      text: 'Tells whether a module is being defined at this moment, so that it can be changed.',
    },
    'overridable?/2': {
      signature: 'overridable?(module, tuple)',
      text: 'Tells whether a `{name, arity}` of a module being defined was marked as overridable.',
    },
    'overridables_in/1': {
      signature: 'overridables_in(module)',
      text: 'Lists the functions, as `{name, arity}`, that were marked as overridable in a module being defined.',
    },
    'put_attribute/3': {
      signature: 'put_attribute(module, key, value)',
      text: 'Sets an attribute of a module being defined, or adds to it when it accumulates.',
    },
    'register_attribute/3': {
      signature: 'register_attribute(module, attribute, options)',
      text: 'Registers an attribute with options: `accumulate: true` keeps all values, `persist: true` stores them in the module.',
    },
    'reserved_attributes/0': {
      signature: 'reserved_attributes()',
      text: 'Gives a map of the attributes that have a meaning for the language, with a text on each.',
    },
    'safe_concat/1': {
      signature: 'safe_concat(list)',
      text: 'Joins names to the name of a module as `concat/1` does, but raises when there is no such atom yet.',
    },
    'safe_concat/2': {
      signature: 'safe_concat(left, right)',
      text: 'Joins two names to the name of a module as `concat/2` does, but raises when there is no such atom yet.',
    },
    'split/1': {
      signature: 'split(module)',
      text: 'Takes the name of a module apart: `Foo.Bar` gives `["Foo", "Bar"]`.',
    },
  },
}
