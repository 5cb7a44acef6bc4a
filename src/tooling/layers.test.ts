import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Override {
  readonly includes: readonly string[]
  readonly linter: { readonly rules: { readonly style?: { readonly noRestrictedImports?: unknown } } }
}

const TABLE = readFileSync('CONTRIBUTING.md', 'utf8')
const OVERRIDES: readonly Override[] = JSON.parse(readFileSync('biome.json', 'utf8')).overrides

/** The folders that the linter lets a folder import, by `!#name/**` in its patterns, its own left out. */
function allowed(folder: string): readonly string[] | undefined {
  const override = OVERRIDES.find(({ includes }) => includes[0] === `src/${folder}/**`)
  if (override === undefined) return undefined
  const text = JSON.stringify(override.linter.rules.style?.noRestrictedImports)
  const names = [...text.matchAll(/"!#([\w-]+)\/[^"]*"/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].filter((name) => name !== folder).sort()
}

const ROWS = [...TABLE.matchAll(/^\| `src\/([\w-]+)` \|.*\| ([^|]*) \|$/gm)].map((row) => [row[1] ?? '', row[2] ?? ''] as const)

test.each(ROWS.filter(([folder]) => folder !== 'editor'))('src/%s may import what CONTRIBUTING.md says: %s', (folder, may) => {
  const folders = may === 'nothing' || may === '–' ? [] : may.split(', ').sort()
  expect(allowed(folder) ?? []).toEqual(folders)
})
