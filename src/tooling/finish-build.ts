/** What a build still needs after Vite: its files compressed, and its weight held to the budget. */
import { join, resolve } from 'node:path'
import { compressFiles } from './compress-files.ts'
import { checkWeight, kilobytes } from './weight.ts'

const dist = resolve(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'))

const { before, after } = compressFiles(dist)
console.log(`compressed ${kilobytes(before)} to ${kilobytes(after)}`)
for (const line of checkWeight(dist)) console.log(line)
