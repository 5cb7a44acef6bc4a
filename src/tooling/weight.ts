import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A lesson like any other, by which the build is weighed. */
const LESSON = '1-beginner/01-defining-a-schema'

interface Budget {
  readonly name: string
  /** Most bytes, compressed. */
  readonly most: number
  /** Files of the build, each found by one pattern or the build fails. */
  readonly files: readonly RegExp[]
}

const TEXT: readonly RegExp[] = [new RegExp(`^lessons/${LESSON}(/index)?\\.html$`), /^assets\/index-[^/]+\.css$/, /^theme\.js$/]
const PAGE: readonly RegExp[] = [...TEXT, /^assets\/index-[^/]+\.js$/, /^assets\/01-defining-a-schema-[^/]+\.js$/, /^favicon\.svg$/]
const ENGINE: readonly RegExp[] = [/^assets\/worker-[^/]+\.js$/, /^assets\/sql-wasm-browser-[^/]+\.wasm$/]
const EDITOR: readonly RegExp[] = [/^assets\/monaco-[^/]+\.js$/, /^assets\/monaco-[^/]+\.css$/]

const BUDGETS: readonly Budget[] = [
  { name: 'text and code to read', most: 120_000, files: TEXT },
  { name: 'the first lesson, with engine, SQLite and editor', most: 1_350_000, files: [...PAGE, ...ENGINE, ...EDITOR] },
]

/** What a first visit downloads of a compressed build, a line a budget. Throws when one is exceeded, or when a file that it counts is not there. */
export function checkWeight(dist: string): readonly string[] {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  return BUDGETS.map(({ name, most, files }) => {
    const bytes = files.reduce((sum, pattern) => sum + sizeOf(dist, names, pattern), 0)
    const line = `${name}: ${kilobytes(bytes)} of ${kilobytes(most)}`
    if (bytes > most) throw new Error(`Too heavy: ${line}. src/tooling/weight.ts says what is counted.`)
    return line
  })
}

function sizeOf(dist: string, names: readonly string[], pattern: RegExp): number {
  const found = names.filter((name) => pattern.test(name))
  const [name] = found
  if (name === undefined || found.length > 1) throw new Error(`The build has ${found.length} files like ${pattern}, not one.`)
  const file = join(dist, name)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

/** A size as people read it. */
export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`
}
