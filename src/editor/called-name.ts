import type { DocumentedName } from '#protocol/message.ts'

/** Where a name that is called without a module may come from, when the text imports nothing else. */
const ALWAYS = ['Kernel', 'Kernel.SpecialForms']

/** What `use` of a module lets one call. */
const USED: Readonly<Record<string, readonly string[]>> = {
  'Ecto.Schema': ['Ecto.Schema'],
  'Ecto.Migration': ['Ecto.Migration'],
  'ExUnit.Case': ['ExUnit.Case', 'ExUnit.Callbacks', 'ExUnit.Assertions'],
}

/** Inside of a query its own functions come first. */
const QUERY = ['Ecto.Query', 'Ecto.Query.API', 'Ecto.Query.WindowAPI']

const NAME = /(?:[A-Z][\w.]*\.)?[a-z_]\w*[?!]?|[A-Z]\w*(?:\.[A-Z]\w*)*/g

/**
 * The names that the word at a place in a text can stand for, most likely first: `Enum.map` is one, `where` can be of any module
 * that the text imports. Empty where there is no name. `column` counts from 1.
 */
export function calledNames(text: string, line: number, column: number): readonly DocumentedName[] {
  const source = text.split('\n')[line - 1] ?? ''
  const word = [...source.matchAll(NAME)].find(({ index, 0: found }) => index < column && column <= index + found.length)?.[0]
  if (word === undefined) return []
  const dot = word.lastIndexOf('.')
  if (/^[A-Z]/.test(word.slice(dot + 1))) return [{ module: fullName(word, text), name: null }]
  if (dot >= 0) return [{ module: fullName(word.slice(0, dot), text), name: word.slice(dot + 1) }]
  return importedModules(text).map((module) => ({ module, name: word }))
}

/** A module's name with the text's aliases resolved: `Multi` is `Ecto.Multi` after `alias Ecto.Multi`. */
function fullName(name: string, text: string): string {
  const [first = '', ...rest] = name.split('.')
  for (const [, prefix = '', group, as] of text.matchAll(/^\s*alias ([A-Z][\w.]*?)(?:\.\{([^}]*)\})?(?:, as: (\w+))?\s*$/gm)) {
    const targets = group === undefined ? [prefix] : group.split(',').map((part) => `${prefix}.${part.trim()}`)
    const target = targets.find((module) => (as ?? module.slice(module.lastIndexOf('.') + 1)) === first)
    if (target !== undefined) return [target, ...rest].join('.')
  }
  return name
}

function importedModules(text: string): readonly string[] {
  const imported = [...text.matchAll(/^\s*import ([A-Z][\w.]*)/gm)].map(([, module = '']) => module)
  const used = [...text.matchAll(/^\s*use ([A-Z][\w.]*)/gm)].flatMap(([, module = '']) => USED[module] ?? [])
  const queries = imported.includes('Ecto.Query') ? QUERY : []
  return [...new Set([...queries, ...imported, ...used, ...ALWAYS])]
}
