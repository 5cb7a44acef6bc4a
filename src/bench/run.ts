/** Bundles a program of the bench as the page is bundled, and runs it: `tsx src/bench/run.ts PROGRAM`. A runner of TypeScript names each function again whenever it is made. */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const [program = 'src/bench/ecto.ts'] = process.argv.slice(2)
const outDir = join(root, '.cache/bench')
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: program, outDir, target: 'node20', rolldownOptions: { output: { entryFileNames: 'bench.js' } } },
})
await import(pathToFileURL(join(outDir, 'bench.js')).href)
