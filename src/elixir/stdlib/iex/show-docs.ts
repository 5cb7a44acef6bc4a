import { type FunctionDoc, functionDocs, type ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { type Effect, settle } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Asked } from './asked.ts'

/** Finds the documentation of a module by its name; nothing when it has none. */
export type LoadDocs = (module: string) => Promise<ModuleDocs | undefined>

/** What `h` prints: the documentation of the first module that has some of what is asked for, or that there is none. */
export function* docsText(all: readonly Asked[], load: LoadDocs): Effect<string> {
  for (const asked of all) {
    const text = yield* foundText(asked, load)
    if (text !== undefined) return text
  }
  const last = all[all.length - 1]
  return last === undefined ? '' : yield* missingText(last, load)
}

function* foundText({ module, name, arity }: Asked, load: LoadDocs): Effect<string | undefined> {
  const title = inspect(module)
  const docs = yield* settle(load(title))
  if (docs === undefined) return undefined
  if (name === undefined) return `${title}\n\n${indented(docs.text)}\n`
  const found = functionDocs(docs, name, arity)
  return found.length === 0 ? undefined : found.map(functionText).join('\n')
}

function functionText({ signature, text }: FunctionDoc): string {
  return `${signature}\n\n${indented(text)}\n`
}

function* missingText({ module, name, arity }: Asked, load: LoadDocs): Effect<string> {
  const title = inspect(module)
  const loaded = yield { kind: 'loaded', module }
  if (loaded !== true && (yield* settle(load(title))) === undefined) return `Could not load module ${title}, got: nofile\n`
  const what = [title, name === undefined ? '' : `.${name}`, arity === undefined ? '' : `/${arity}`].join('')
  return `No documentation for ${what} was found\n`
}

const WIDTH = 80

/** The text in lines of at most 80 characters, two columns in. */
function indented(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '') lines[lines.length - 1] = `  ${word}`
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`  ${word}`)
  }
  return lines.join('\n')
}
