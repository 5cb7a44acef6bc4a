// `npm test`: all the set-up, then every test: `check` (format, lint, types, unit tests), the production build, end to end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, findChromium, installPackages, root, run } from './set-up.mjs'

checkNode()
installPackages()
const chromium = findChromium()

const results = join(root, '.cache', 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const unit = join(results, 'unit.json')
const e2e = join(results, 'e2e.json')

run('npm', ['run', '--silent', 'check', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`])
run('npm', ['run', '--silent', 'build'])
run('npm', ['run', '--silent', 'e2e', '--', '--reporter=list,json'], {
  env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: e2e },
})

const units = JSON.parse(readFileSync(unit, 'utf8'))
const { stats } = JSON.parse(readFileSync(e2e, 'utf8'))
const passed = units.numPassedTests + stats.expected
const failed = units.numFailedTests + stats.unexpected
const skipped = units.numPendingTests + stats.skipped
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
