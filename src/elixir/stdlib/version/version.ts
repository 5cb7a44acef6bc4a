import { defineException, exceptionField } from '#elixir/exceptions/define.ts'
import { type NativeModule, pure } from '#elixir/native.ts'
import { implementationFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { meets, parseRequirement, type Requirement } from './requirement.ts'
import { compareVersions, formatVersion, parseVersion, type VersionParts, versionOf, versionTerm } from './version-parts.ts'

const OK = atom('ok')
const ERROR = atom('error')

/** A version from its text or struct; raises Version.InvalidVersionError. */
function versionArgument(value: Term, name: string, args: readonly Term[]): VersionParts {
  if (typeof value === 'string') return parseVersion(value) ?? raise('Version.InvalidVersionError', { version: value })
  return versionOf(value) ?? functionClause('Version', name, args)
}

function requirementArgument(value: Term): Requirement {
  const source = isStruct(value, 'Version.Requirement') ? (mapGet(value, atom('source')) ?? null) : value
  const parsed = typeof source === 'string' ? parseRequirement(source) : undefined
  return parsed ?? raise('Version.InvalidRequirementError', { requirement: source })
}

function compare(a: Term, b: Term): Term {
  const order = compareVersions(versionArgument(a, 'compare', [a, b]), versionArgument(b, 'compare', [a, b]))
  return atom(order < 0 ? 'lt' : order > 0 ? 'gt' : 'eq')
}

function match(version: Term, requirement: Term, options: Term = EMPTY_LIST): Term {
  const args = [version, requirement, options]
  const wanted = requirementArgument(requirement)
  return meets(versionArgument(version, 'match?', args), wanted, keywordGet(options, 'allow_pre') !== false)
}

function parse(text: string): Term {
  const parsed = parseVersion(text)
  return parsed === undefined ? ERROR : tuple(OK, versionTerm(parsed))
}

function requirementTerm(source: string): Term {
  return struct(moduleAtom('Version.Requirement'), { source, lexed: EMPTY_LIST })
}

function invalid(name: string, field: string): NativeModule {
  return defineException(`Version.Invalid${name}Error`, {
    fields: { [field]: null },
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      return `invalid ${field}: ${inspect(exceptionField(exception, field))}`
    },
  })
}

/** `Version`, its requirements and errors. */
export const versionModules: readonly NativeModule[] = [
  {
    name: 'Version',
    struct: { major: null, minor: null, patch: null, pre: EMPTY_LIST, build: null },
    enforcedKeys: ['major', 'minor', 'patch'],
    functions: {
      'parse/1': pure(parse),
      'parse!/1': pure((text: Term) => versionTerm(versionArgument(text, 'parse!', [text]))),
      'compare/2': pure(compare),
      'match?/2': pure((version: Term, requirement: Term) => match(version, requirement)),
      'match?/3': pure(match),
      'parse_requirement/1': pure((text: Term) =>
        typeof text !== 'string'
          ? functionClause('Version', 'parse_requirement', [text])
          : parseRequirement(text) === undefined
            ? ERROR
            : tuple(OK, requirementTerm(text)),
      ),
      'parse_requirement!/1': pure((text: string) => {
        requirementArgument(text)
        return requirementTerm(text)
      }),
      'compile_requirement/1': pure((requirement: Term) => requirement),
      'to_string/1': pure((version: Term) => formatVersion(versionArgument(version, 'to_string', [version]))),
    },
  },
  { name: 'Version.Requirement', struct: { source: null, lexed: null }, functions: {} },
  invalid('Version', 'version'),
  invalid('Requirement', 'requirement'),
  {
    name: 'String.Chars.Version',
    functions: {
      'to_string/1': pure((version: Term) => formatVersion(versionArgument(version, 'to_string', [version]))),
      ...implementationFunctions('String.Chars', 'Version'),
    },
  },
]
