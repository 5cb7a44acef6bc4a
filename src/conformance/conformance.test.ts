import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '#session/engine.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { AREAS, knownDifferences, referenceScripts } from './reference-scripts.ts'
import { replay } from './replay.ts'

let engine: Engine
const known = knownDifferences()

beforeAll(async () => {
  engine = await createNodeEngine()
})

describe.each(AREAS)('%s', (area) => {
  const scripts = referenceScripts(area)
  const [open, skipped] = [scripts.filter(({ name }) => !known.has(name)), scripts.filter(({ name }) => known.has(name))]

  test.each(open.map((script) => [script.name, script] as const))('%s gives what real Ecto gives', async (_name, script) => {
    expect(await replay(script, engine)).toEqual([])
  })

  test.each(skipped.map((script) => [script.name, script] as const))(
    '%s still differs, as known-differences.txt says',
    async (_name, script) => {
      expect(await replay(script, engine)).not.toEqual([])
    },
  )
})
