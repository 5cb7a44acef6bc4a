import type { ProgramModule } from '#language-service/program/program.ts'
import type { Association, Schema } from '#language-service/program/schema.ts'
import type { Scope } from '#language-service/scope/scope.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { item, keyItem } from './items.ts'

/** What a place takes of a schema: `:name` as an atom, `name: ` as a key, `name` behind a dot. */
export type Written = 'atom' | 'key' | 'bare key' | 'member'

/** The fields of a schema. */
export function fieldItems(schema: Schema, of: string, as: Written): readonly CompletionItem[] {
  return schema.fields.map(({ name, type, virtual }) =>
    written(name, 'field', type, `A${virtual ? ' virtual' : ''} field of \`${of}\`.`, as),
  )
}

/** The associations of a schema; embeds, when only they are wanted, or none of them. */
export function associationItems(schema: Schema, of: string, as: Written, embeds: 'only' | 'none' | 'too'): readonly CompletionItem[] {
  return schema.associations
    .filter(({ kind }) => embeds === 'too' || kind.startsWith('embeds') === (embeds === 'only'))
    .map((association) => written(association.name, 'association', describe(association), `An association of \`${of}\`.`, as))
}

function describe({ kind, related, through }: Association): string {
  return `${kind} ${related ?? through.map((step) => `:${step}`).join(' → ')}`
}

function written(name: string, kind: 'field' | 'association', detail: string, text: string, as: Written): CompletionItem {
  if (as === 'atom') return item(`:${name}`, kind, detail, text)
  return as === 'member' ? item(name, kind, detail, text) : keyItem(name, kind, detail, text, as === 'bare key')
}

/** What may stand behind the dot of a struct, or as a key in its braces. */
export function structItems(module: ProgramModule, as: Written): readonly CompletionItem[] {
  if (module.schema !== null)
    return [...fieldItems(module.schema, module.name, as), ...associationItems(module.schema, module.name, as, 'too')]
  return (module.struct ?? []).map(({ name }) => written(name, 'field', '', `A field of \`%${module.name}{}\`.`, as))
}

/** The schemas of the program. */
export function schemasOf(scope: Scope): readonly (ProgramModule & { readonly schema: Schema })[] {
  return [...scope.program.modules.values()].filter(
    (module): module is ProgramModule & { readonly schema: Schema } => module.schema !== null,
  )
}
