import { LIBRARY_MODULES } from '#language-service/library.ts'
import { fullName } from '#language-service/program/aliases.ts'
import type { Scope } from '#language-service/scope/scope.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { item } from './items.ts'

/** The modules whose names begin with what is typed, by the part behind the last dot; `before` is what stands before it. */
export function moduleItems(before: string, scope: Scope, wants: 'any' | 'struct' = 'any'): readonly CompletionItem[] {
  const own = [...scope.program.modules.keys()]
  if (before !== '') return below(fullName(before, scope.aliases), [...own, ...(wants === 'struct' ? [] : LIBRARY_MODULES)], scope)
  const aliased = [...scope.aliases].filter(([name]) => name !== '__MODULE__').map(([name, module]) => moduleItem(name, module, scope))
  const tops = wants === 'struct' ? own : [...own, 'Repo', ...LIBRARY_MODULES]
  const first = [...new Set(tops.map((name) => name.split('.')[0] ?? ''))].map((name) => moduleItem(name, name, scope))
  const whole = own.filter((name) => name.includes('.')).map((name) => moduleItem(name, name, scope))
  const known = [...aliased, ...whole, ...first]
  return wants === 'struct' ? known.filter(({ kind }) => kind === 'struct') : known
}

function below(prefix: string, modules: readonly string[], scope: Scope): readonly CompletionItem[] {
  const parts = modules.filter((name) => name.startsWith(`${prefix}.`)).map((name) => name.slice(prefix.length + 1).split('.')[0] ?? '')
  return [...new Set(parts)].map((part) => moduleItem(part, `${prefix}.${part}`, scope))
}

function moduleItem(label: string, module: string, scope: Scope): CompletionItem {
  const own = scope.program.modules.get(module)
  if (own?.schema) return item(label, 'struct', label === module ? 'schema' : module, own.doc ?? schemaText(own.schema.source))
  if (own?.struct) return item(label, 'struct', label === module ? 'struct' : module, own.doc ?? '')
  return item(label, 'module', label === module ? '' : module, own?.doc ?? '')
}

function schemaText(source: string | null): string {
  return source === null ? 'An embedded schema.' : `The schema of the table \`${source}\`.`
}
