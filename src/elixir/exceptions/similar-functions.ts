import { similarNames } from '#base/similar-names.ts'
import { inspectFunctionName } from '#terms/inspect/atom-text.ts'

/** `name/arity` of the exported functions that may have been meant: those of the same name, or else of a similar one. */
export function similarFunctions(name: string, exported: readonly string[]): string[] {
  const same = exported.filter((key) => nameOf(key) === name)
  const similar = same.length > 0 ? same : similarExports(name, exported)
  return similar.map((key) => `${inspectFunctionName(nameOf(key))}${key.slice(key.lastIndexOf('/'))}`)
}

function similarExports(name: string, exported: readonly string[]): string[] {
  const close = similarNames(name, exported.map(nameOf), 0.77, 5)
  return exported
    .filter((key) => close.includes(nameOf(key)))
    .sort()
    .slice(0, 5)
}

function nameOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'))
}

/** What Elixir adds to a message about a name that is not there. */
export function didYouMean(lines: readonly string[]): string {
  return `Did you mean:\n\n${lines.map((line) => `      * ${line}\n`).join('')}`
}
