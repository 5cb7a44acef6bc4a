import { isRecord } from '#ui/stored.ts'
import { type Edits, FILE_NAMES, isEdits } from './files.ts'

/** One version of a lesson's files: the learner's own, or one that was brought by a link or a file. */
export interface Version {
  /** Where it came from, in words. */
  readonly from: string
  readonly edits: Edits
}

/** The versions that are kept beside each other until the learner chooses; the first is the learner's own. */
export interface Versions {
  readonly all: readonly [Version, ...Version[]]
  /** Which of them is open. */
  readonly shown: number
}

const MINE = 'your own'

/** The learner's own edits alone, or with what was brought before. */
export function versionsOf(edits: Edits, brought: readonly Version[] = []): Versions {
  return { all: [{ from: MINE, edits }, ...brought], shown: 0 }
}

/** The open version. */
export function shownVersion({ all, shown }: Versions): Version {
  return all[shown] ?? all[0]
}

/** The open version with its edits as they are now. */
export function withEdits({ all, shown }: Versions, edits: Edits): Versions {
  const [mine, ...brought] = all
  const update = (version: Version, index: number): Version => (index === shown ? { ...version, edits } : version)
  return { all: [update(mine, 0), ...brought.map((version, index) => update(version, index + 1))], shown }
}

/** Opens what was brought. It becomes the learner's own where there is nothing of the learner's; else both are kept. */
export function bringIn(versions: Versions, from: string, edits: Edits): Versions {
  const known = versions.all.findIndex((version) => sameTexts(version.edits, edits))
  if (known !== -1) return { ...versions, shown: known }
  if (Object.keys(versions.all[0].edits).length === 0) return { ...withEdits({ ...versions, shown: 0 }, edits), shown: 0 }
  return { all: [...versions.all, { from, edits }], shown: versions.all.length }
}

/** The open version is the learner's own from now on, and the only one. */
export function keepShown(versions: Versions): Versions {
  return versionsOf(shownVersion(versions).edits)
}

function sameTexts(one: Edits, other: Edits): boolean {
  return FILE_NAMES.every((name) => one[name]?.text === other[name]?.text)
}

/** Whether a value read from storage is versions that were brought. */
export function isBrought(value: unknown): value is readonly Version[] {
  return (
    Array.isArray(value) && value.every((each: unknown) => isRecord(each) && typeof each['from'] === 'string' && isEdits(each['edits']))
  )
}
