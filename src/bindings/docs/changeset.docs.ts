import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Changeset` tells. */
export const changesetDocs: ModuleDocs = {
  text: 'A set of changes to a struct, with the errors found in them. The repository saves it only when it is valid.',
  functions: {
    'add_error/4': {
      signature: 'add_error(changeset, key, message, keys \\\\ [])',
      text: 'Adds an error to a field and makes the changeset invalid. The keyword list fills in `%{…}` in the message.',
    },
    'apply_action/2': {
      signature: 'apply_action(changeset, action)',
      text: 'Gives `{:ok, struct}` with the changes applied, or `{:error, changeset}` with the action set, without a database.',
    },
    'apply_action!/2': {
      signature: 'apply_action!(changeset, action)',
      text: 'Gives the struct with the changes applied and raises `Ecto.InvalidChangesetError` when the changeset is invalid.',
    },
    'apply_changes/1': {
      signature: 'apply_changes(changeset)',
      text: 'Gives the struct with all changes applied, whether or not the changeset is valid.',
    },
    'assoc_constraint/3': {
      signature: 'assoc_constraint(changeset, assoc, opts \\\\ [])',
      text: "Turns the database's refusal of a `belongs_to` key without a row into an error on the association.",
    },
    'cast/4': {
      signature: 'cast(data, params, permitted, opts \\\\ [])',
      text: 'Takes the permitted fields from outside data, turned into their types, as changes. What cannot be turned is an error.',
    },
    'cast_assoc/3': {
      signature: 'cast_assoc(changeset, name, opts \\\\ [])',
      text: 'Casts nested data for an association that is loaded: items with known keys are updated, new ones inserted.',
    },
    'cast_embed/3': {
      signature: 'cast_embed(changeset, name, opts \\\\ [])',
      text: 'Casts nested data for an embed, with the `changeset/2` of its schema or the function in `:with`.',
    },
    'change/2': {
      signature: 'change(data, changes \\\\ %{})',
      text: "Makes a changeset of values that are trusted: nothing is cast or checked. Values equal to the data's are left out.",
    },
    'changed?/3': {
      signature: 'changed?(changeset, field, opts \\\\ [])',
      text: 'Tells whether a field has a change; `from:` and `to:` ask for certain values before and after.',
    },
    'check_constraint/3': {
      signature: 'check_constraint(changeset, name, opts \\\\ [])',
      text: 'Turns the violation of a check constraint in the database into an error. `:name` is that of the constraint.',
    },
    'constraints/1': {
      signature: 'constraints(changeset)',
      text: 'Lists the constraints that the changeset would turn into errors, each as a map.',
    },
    'delete_change/2': {
      signature: 'delete_change(changeset, key)',
      text: 'Drops the change of a field, so that saving leaves its column alone.',
    },
    'empty_values/0': {
      signature: 'empty_values()',
      text: 'Lists what `cast/4` takes for empty by default: strings of nothing but whitespace become `nil`.',
    },
    'exclusion_constraint/3': {
      signature: 'exclusion_constraint(changeset, field, opts \\\\ [])',
      text: "Turns the violation of PostgreSQL's exclusion constraint, such as overlapping ranges, into an error on the field.",
    },
    'fetch_change/2': {
      signature: 'fetch_change(changeset, key)',
      text: 'Gives `{:ok, value}` when the field has a change, and `:error` otherwise.',
    },
    'fetch_change!/2': {
      signature: 'fetch_change!(changeset, key)',
      text: 'Gives the change of a field and raises `KeyError` when it has none.',
    },
    'fetch_field/2': {
      signature: 'fetch_field(changeset, key)',
      text: "Gives `{:changes, value}` or `{:data, value}`, depending on where the field's value comes from, or `:error`.",
    },
    'fetch_field!/2': {
      signature: 'fetch_field!(changeset, key)',
      text: 'Gives the changed value of a field, or else that of the data, and raises `KeyError` for unknown fields.',
    },
    'field_missing?/2': {
      signature: 'field_missing?(changeset, field)',
      text: 'Tells whether `validate_required/3` would find the field missing: `nil` or blank.',
    },
    'force_change/3': {
      signature: 'force_change(changeset, key, value)',
      text: "Puts a change even if the value equals the data's, so that the column is written anyway.",
    },
    'foreign_key_constraint/3': {
      signature: 'foreign_key_constraint(changeset, field, opts \\\\ [])',
      text: "Turns the database's refusal of a key without a row in the other table into an error on the field.",
    },
    'get_assoc/3': {
      signature: 'get_assoc(changeset, name, as \\\\ :changeset)',
      text: 'Gives an association with its changes, as changesets or, with `:struct`, as structs.',
    },
    'get_change/3': {
      signature: 'get_change(changeset, key, default \\\\ nil)',
      text: "Gives the change of a field, or the default when it has none. The data's value is not looked at.",
    },
    'get_embed/3': {
      signature: 'get_embed(changeset, name, as \\\\ :changeset)',
      text: 'Gives an embed with its changes, as changesets or, with `:struct`, as structs.',
    },
    'get_field/3': {
      signature: 'get_field(changeset, key, default \\\\ nil)',
      text: 'Gives the changed value of a field, or else the value that the data has.',
    },
    'merge/2': {
      signature: 'merge(changeset1, changeset2)',
      text: 'Joins two changesets of the same data: changes, errors, validations and the rest. The second one wins.',
    },
    'no_assoc_constraint/3': {
      signature: 'no_assoc_constraint(changeset, assoc, opts \\\\ [])',
      text: "Turns the database's refusal to delete a row that others still refer to into an error on the association.",
    },
    'optimistic_lock/3': {
      signature: 'optimistic_lock(changeset, field, incrementer \\\\ &increment_with_rollover/1)',
      text: 'Saves only if the version field is still the one that was read, and counts it up; otherwise `Ecto.StaleEntryError`.',
    },
    'prepare_changes/2': {
      signature: 'prepare_changes(changeset, function)',
      text: 'Adds a function that the repository calls with the changeset inside the transaction, just before it writes.',
    },
    'put_assoc/4': {
      signature: 'put_assoc(changeset, name, value, opts \\\\ [])',
      text: 'Replaces a loaded association as a whole by structs, changesets or maps. `:on_replace` decides about what is left out.',
    },
    'put_change/3': {
      signature: 'put_change(changeset, key, value)',
      text: "Puts a change without casting or checking it. A value equal to the data's takes the change away.",
    },
    'put_embed/4': {
      signature: 'put_embed(changeset, name, value, opts \\\\ [])',
      text: 'Replaces an embed as a whole by structs, changesets or maps. `:on_replace` decides about what is left out.',
    },
    'reorder_assoc/2': {
      signature: 'reorder_assoc(changeset, assoc)',
      text: 'Brings the changesets of a cast association into the order in which they were given.',
    },
    'traverse_errors/2': {
      signature: 'traverse_errors(changeset, msg_func)',
      text: 'Gives all errors, those of associations and embeds too, as a nested map; the function writes each message.',
    },
    'traverse_validations/2': {
      signature: 'traverse_validations(changeset, msg_func)',
      text: 'Gives all validations, those of associations and embeds too, as a nested map made by the function.',
    },
    'unique_constraint/3': {
      signature: 'unique_constraint(changeset, field_or_fields, opts \\\\ [])',
      text: 'Turns the violation of a unique index into an error. `:name` is needed when the index is not named by convention.',
    },
    'unsafe_validate_unique/4': {
      signature: 'unsafe_validate_unique(changeset, fields, repo, opts \\\\ [])',
      text: 'Asks the database early whether the values are taken. Another program can still be faster: keep the unique index.',
    },
    'update_change/3': {
      signature: 'update_change(changeset, key, function)',
      text: 'Changes the change of a field with a function; without a change nothing happens.',
    },
    'validate_acceptance/3': {
      signature: 'validate_acceptance(changeset, field, opts \\\\ [])',
      text: 'Checks that a parameter, such as for terms of service, was sent as true. The field needs no column.',
    },
    'validate_change/3': {
      signature: 'validate_change(changeset, field, validator)',
      text: 'Calls a function with field and value if there is a change that is not `nil`; it gives a list of errors.',
    },
    'validate_change/4': {
      signature: 'validate_change(changeset, field, metadata, validator)',
      text: 'Does what `validate_change/3` does and records the validation under the metadata, for `validations/1`.',
    },
    'validate_confirmation/3': {
      signature: 'validate_confirmation(changeset, field, opts \\\\ [])',
      text: 'Checks that the parameter `field_confirmation` equals the field, as for a password typed twice.',
    },
    'validate_exclusion/4': {
      signature: 'validate_exclusion(changeset, field, data, opts \\\\ [])',
      text: 'Checks that the change is not among the given values, such as reserved names.',
    },
    'validate_format/4': {
      signature: 'validate_format(changeset, field, format, opts \\\\ [])',
      text: 'Checks that the changed text matches a regex; `:message` replaces "has invalid format".',
    },
    'validate_inclusion/4': {
      signature: 'validate_inclusion(changeset, field, data, opts \\\\ [])',
      text: 'Checks that the change is one of the given values or inside the range.',
    },
    'validate_length/3': {
      signature: 'validate_length(changeset, field, opts)',
      text: 'Checks the length of a text, list, map or binary by `:is`, `:min` and `:max`; `:count` says what is counted.',
    },
    'validate_number/3': {
      signature: 'validate_number(changeset, field, opts)',
      text: 'Checks a number by `:less_than`, `:greater_than`, `:equal_to` and their kin; several may be given.',
    },
    'validate_required/3': {
      signature: 'validate_required(changeset, fields, opts \\\\ [])',
      text: 'Checks that the fields have a value, changed or from the data, that is not `nil` or blank text.',
    },
    'validate_subset/4': {
      signature: 'validate_subset(changeset, field, data, opts \\\\ [])',
      text: 'Checks that every item of a changed list is among the given values.',
    },
    'validations/1': {
      signature: 'validations(changeset)',
      text: 'Lists the validations that were asked for as `{field, validation}`, whether or not they passed.',
    },
  },
}
