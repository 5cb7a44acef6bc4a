import { atom, moduleAtom } from '#terms/atom.ts'
import { compareText } from '#terms/compare.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

/** A version as semver.org has it. */
export interface VersionParts {
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** `alpha.1` is `['alpha', 1]`. */
  readonly pre: readonly (string | number)[]
  readonly build: string | null
}

const PATTERN = /^(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/

/** The version that the text is; undefined when it is none. Without a patch only where `shortened`, as requirements are. */
export function parseVersion(text: string, shortened = false): (VersionParts & { readonly hasPatch: boolean }) | undefined {
  const found = PATTERN.exec(text)
  if (found === null || (found[3] === undefined && !shortened)) return undefined
  const pre = (found[4]?.split('.') ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  if (pre.includes('') || /(^|\.)0\d/.test(found[4]?.replace(/[^.]*[A-Za-z-][^.]*/g, 'x') ?? '')) return undefined
  return {
    major: Number(found[1]),
    minor: Number(found[2]),
    patch: Number(found[3] ?? 0),
    pre,
    build: found[5] ?? null,
    hasPatch: found[3] !== undefined,
  }
}

/** Negative, zero or positive; a pre-release comes before its release, build metadata does not count. */
export function compareVersions(a: VersionParts, b: VersionParts): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || comparePre(a.pre, b.pre)
}

function comparePre(a: VersionParts['pre'], b: VersionParts['pre']): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [i, part] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    const order = compareIdentifiers(part, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareIdentifiers(a: string | number, b: string | number): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  return typeof b === 'number' ? 1 : compareText(a, b)
}

/** `%Version{}` */
export function versionTerm({ major, minor, patch, pre, build }: VersionParts): ElixirMap {
  return struct(moduleAtom('Version'), { major, minor, patch, pre: listFrom(pre), build })
}

/** The parts of a `%Version{}`; undefined for anything else. */
export function versionOf(term: Term): VersionParts | undefined {
  if (!isStruct(term, 'Version')) return undefined
  const part = (name: string): Term => mapGet(term, atom(name)) ?? null
  return {
    major: Number(part('major')),
    minor: Number(part('minor')),
    patch: Number(part('patch')),
    pre: (listItems(part('pre')) ?? []) as (string | number)[],
    build: part('build') as string | null,
  }
}

/** `1.2.3-alpha.1+build` */
export function formatVersion({ major, minor, patch, pre, build }: VersionParts): string {
  return `${major}.${minor}.${patch}${pre.length === 0 ? '' : `-${pre.join('.')}`}${build === null ? '' : `+${build}`}`
}
