import { type DefinitionKind, isPublic } from './definition.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** When `@impl` was set just before, notes that it speaks of this definition. */
export function noteImpl(
  module: ModuleBuilder,
  kind: DefinitionKind,
  key: string,
  made: { readonly macro: boolean; readonly line: number; readonly author: string },
): void {
  if (isPublic(kind) && !module.authors.has(key)) module.authors.set(key, made.author)
  const value = module.attribute('impl')
  if (value === undefined) return
  module.attributes.delete('impl')
  if (!module.implMarks.some((mark) => mark.key === key)) module.implMarks.push({ key, value, ...made, isPrivate: !isPublic(kind) })
}
