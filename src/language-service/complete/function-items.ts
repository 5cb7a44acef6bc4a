import { libraryDocs, MACRO_MODULES } from '#language-service/library.ts'
import { isRepo } from '#language-service/scope/call-shape.ts'
import type { Scope } from '#language-service/scope/scope.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { item } from './items.ts'

/** The functions and macros of a module, the program's own or the library's; private ones when it is called from inside. */
export async function functionItems(module: string, scope: Scope): Promise<readonly CompletionItem[]> {
  const own = scope.program.modules.get(module)
  const inside = scope.module === module
  const defined = (own?.functions ?? []).filter(({ kind }) => inside || kind === 'def' || kind === 'defmacro')
  const items = defined.map(({ name, kind, signature, doc }) =>
    item(name, kind.startsWith('defmacro') ? 'macro' : 'function', signature, doc ?? `Of \`${module}\`.`),
  )
  const schema = own?.schema
    ? [item('__schema__', 'function', '__schema__(what)', 'Tells of the schema: `:fields`, `:associations`, `:source` …')]
    : []
  const library = await libraryDocs(own !== undefined && isRepo(module, scope) ? 'Ecto.Repo' : module)
  if (library === undefined) return [...items, ...schema]
  const documented = Object.entries(library.functions).map(([key, { signature, text }]) =>
    item(key.slice(0, key.lastIndexOf('/')), MACRO_MODULES.has(module) ? 'macro' : 'function', signature, text),
  )
  return [...items, ...joinArities(documented), ...schema]
}

/** One item for a name, with the signatures of all its arities. */
function joinArities(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const byName = new Map<string, CompletionItem>()
  for (const each of items) {
    if (!/^[\p{Ll}_]/u.test(each.label)) continue
    const before = byName.get(each.label)
    byName.set(each.label, before === undefined ? each : { ...before, text: `${before.text}\n\n\`${each.detail}\`: ${each.text}` })
  }
  return [...byName.values()]
}
