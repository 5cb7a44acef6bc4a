import { readFileSync } from 'node:fs'
const { runElixir } = await import('/work/main/src/elixir/testing/run.ts')
const src = process.argv[2] === '-e' ? process.argv[3] : readFileSync(process.argv[2], 'utf8')
const r = await runElixir(src)
process.stdout.write(r.output)
for (const v of r.values) console.log('=>', v)
if (r.diagnostics) console.log('DIAG', r.diagnostics)
if (r.error) console.log('ERROR', r.error.module, r.error.message)
