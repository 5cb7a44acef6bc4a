/** What a build still needs after Vite: the list of what is kept offline, its files compressed, and its weight held to the budget. */
import { join, resolve } from 'node:path'
import { compressFiles } from './compress-files.ts'
import { checkWeight, kilobytes } from './weight.ts'
import { writeServiceWorker } from './write-service-worker.ts'

const dist = resolve(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'))

const { version, files } = writeServiceWorker(dist)
console.log(`release ${version} of ${files.length} files`)
const { before, after } = compressFiles(dist)
console.log(`compressed ${kilobytes(before)} to ${kilobytes(after)}`)
for (const line of checkWeight(dist)) console.log(line)
