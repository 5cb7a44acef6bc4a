import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const COMPRESSIBLE = /\.(js|css|html|svg|json|wasm|ttf)$/
/** Below this a compressed file saves no packet. */
const SMALLEST = 1400

/** Writes a compressed `.br` and `.gz` beside each larger text file of a build, so that a static host need not compress while it serves; the bytes before and after. */
export function compressFiles(dist: string): { readonly before: number; readonly after: number } {
  let before = 0
  let after = 0
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = join(dist, name)
    if (!COMPRESSIBLE.test(name) || statSync(file).size < SMALLEST) continue
    const bytes = readFileSync(file)
    const brotli = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    })
    writeFileSync(`${file}.br`, brotli)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    before += bytes.length
    after += brotli.length
  }
  return { before, after }
}
