import { importedModules } from '#language-service/call-place.ts'
import type { Cursor } from '#language-service/cursor.ts'
import { SNIPPETS, snippetCode } from '#language-service/facts/snippets.ts'
import type { CompletionItem, LiveBinding } from '#protocol/language.ts'
import { functionItems } from './function-items.ts'
import { distinct, item } from './items.ts'
import { moduleItems } from './module-items.ts'

const WORDS = ['true', 'false', 'nil', '__MODULE__']

/** What a name that stands alone may be: a variable, a function that is imported, a module, a snippet. */
export async function nameItems(cursor: Cursor, live: readonly LiveBinding[]): Promise<readonly CompletionItem[]> {
  const { scope, prefix } = cursor
  const variables = [...scope.variables.values()]
    .filter(({ name }) => !name.startsWith('&'))
    .reverse()
    .map(({ name, kind }) => item(name, kind === 'binding' ? 'binding' : 'variable', kind, liveText(name, live)))
  const running = live.map(({ name, short }) => item(name, 'variable', 'variable', `\`${short}\``))
  const functions = (await Promise.all(importedModules(scope).map((module) => functionItems(module, scope)))).flat()
  const words = WORDS.map((word) => item(word, 'value', '', ''))
  // Without a letter typed only what the program itself names is offered: the rest is hundreds.
  const rest = prefix === '' ? [] : [...snippetItems(cursor), ...functions, ...words]
  return distinct([
    ...variables,
    ...running,
    ...(prefix === '' ? functions.filter(isOwn(scope.module)) : []),
    ...rest,
    ...(prefix === '' ? [] : moduleItems('', scope)),
  ])
}

function isOwn(module: string | null): (item: CompletionItem) => boolean {
  return ({ text }) => module !== null && text === `Of \`${module}\`.`
}

function liveText(name: string, live: readonly LiveBinding[]): string {
  const found = live.find((each) => each.name === name)
  return found === undefined ? '' : `Last value: \`${found.short}\``
}

/** The snippets that may stand here: whole statements where one begins. */
function snippetItems({ path, scope }: Cursor): readonly CompletionItem[] {
  const begins = path.at(-2)?.kind === 'block'
  return SNIPPETS.filter(({ where, label }) => {
    if (label === 'fn') return true
    if (!begins) return label === 'from' || label === 'case' || label === 'if'
    return where === 'anywhere' || (where === 'module') === (scope.module !== null)
  }).map((snippet) => ({
    label: snippet.label,
    kind: 'snippet',
    insert: snippetCode(snippet),
    snippet: true,
    detail: 'snippet',
    text: snippet.text,
  }))
}
