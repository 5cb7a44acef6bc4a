import type { ModuleDocs } from './function-docs.ts'

/** What `h Version` tells. */
export const versionDocs: ModuleDocs = {
  text: 'Versions such as `1.18.2-rc.1`: read them, compare them, and test them against requirements such as `~> 1.2`.',
  functions: {
    'compare/2': {
      signature: 'compare(version1, version2)',
      text: 'Tells which version is later: `:gt`, `:eq` or `:lt`. A pre-release comes before its release.',
    },
    'compile_requirement/1': {
      signature: 'compile_requirement(requirement)',
      text: 'Prepares a requirement for being matched many times, as a `%Version.Requirement{}`.',
    },
    'match?/3': {
      signature: 'match?(version, requirement, opts \\\\ [])',
      text: 'Tells whether a version meets a requirement. `allow_pre: false` leaves pre-releases out.',
    },
    'parse/1': {
      signature: 'parse(string)',
      text: 'Reads a version with three numbers: `{:ok, %Version{}}`, or `:error` when the text is not one.',
    },
    'parse!/1': {
      signature: 'parse!(string)',
      text: 'Reads a version with three numbers and raises `Version.InvalidVersionError` when the text is not one.',
    },
    'parse_requirement/1': {
      signature: 'parse_requirement(string)',
      text: 'Reads a requirement such as `"~> 2.0 or > 3.1.0"`: `{:ok, requirement}` or `:error`.',
    },
    'parse_requirement!/1': {
      signature: 'parse_requirement!(string)',
      text: 'Reads a requirement and raises `Version.InvalidRequirementError` when the text is not one.',
    },
    'to_string/1': {
      signature: 'to_string(version)',
      text: 'Writes the version as text: numbers, then the pre-release after `-`, then the build after `+`.',
    },
  },
}
