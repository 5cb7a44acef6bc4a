import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFrontMatter } from './front-matter.ts'
import type { Sample } from './sample.ts'

/** The databases below `samples/` of `root` (the `lessons` folder), in the order of their folders `N-id/`. */
export function readSamples(root: string): readonly Sample[] {
  const folder = join(root, 'samples')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
      const { title, summary } = readFrontMatter(read('sample.md'), `lessons/samples/${name}/sample.md`).matter
      return { id: name.replace(/^\d+-/, ''), title, summary, setup: read('setup.exs'), code: read('code.exs') }
    })
}
