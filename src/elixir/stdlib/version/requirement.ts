import { compareVersions, parseVersion, type VersionParts } from './version-parts.ts'

/** One comparison of a requirement. */
interface Condition {
  readonly operator: '==' | '!=' | '>' | '>=' | '<' | '<=' | '~>'
  readonly version: VersionParts
  readonly hasPatch: boolean
}

/** Alternatives (`or`) of conditions that hold together (`and`). */
export type Requirement = readonly (readonly Condition[])[]

const CONDITION = /^(==|!=|!|>=|<=|>|<|~>)?\s*(\S+)$/

/** The requirement that the text is; undefined when it is none. */
export function parseRequirement(text: string): Requirement | undefined {
  const alternatives = text.trim().split(/\s+or\s+/)
  const parsed = alternatives.map((part) => part.split(/\s+and\s+/).map(parseCondition))
  return parsed.some((conditions) => conditions.includes(undefined)) ? undefined : (parsed as Requirement)
}

function parseCondition(text: string): Condition | undefined {
  const found = CONDITION.exec(text.trim())
  const operator = found?.[1] === '!' ? '!=' : (found?.[1] ?? '==')
  const version = found === null ? undefined : parseVersion(found[2] ?? '', operator === '~>')
  return version === undefined ? undefined : { operator: operator as Condition['operator'], version, hasPatch: version.hasPatch }
}

/** Whether a version meets a requirement; pre-releases only meet what names one, unless they are allowed. */
export function meets(version: VersionParts, requirement: Requirement, allowPre: boolean): boolean {
  return requirement.some((conditions) => conditions.every((condition) => holds(version, condition, allowPre)))
}

function holds(version: VersionParts, { operator, version: wanted, hasPatch }: Condition, allowPre: boolean): boolean {
  const order = compareVersions(version, wanted)
  const preAllowed = version.pre.length === 0 || allowPre || wanted.pre.length > 0
  switch (operator) {
    case '==':
      return order === 0
    case '!=':
      return order !== 0
    case '>':
      return order > 0 && preAllowed
    case '>=':
      return order >= 0 && preAllowed
    case '<':
      return order < 0 && preAllowed
    case '<=':
      return order <= 0 && preAllowed
    case '~>':
      return order >= 0 && preAllowed && version.major === wanted.major && (!hasPatch || version.minor === wanted.minor)
  }
}
