import { readFileSync } from 'node:fs'
import { runElixir } from '#elixir/testing/run.ts'
const src = process.argv[2]?.endsWith('.exs') ? readFileSync(process.argv[2],'utf8') : process.argv[2]
try {
const r = await runElixir(src)
console.log(r.output); console.log(r.values.join('\n')); console.log(r.error); console.log('DIAG', r.diagnostics)
} catch (e) { console.log('HOST', e) }
