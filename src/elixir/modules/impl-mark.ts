import type { ModuleBuilder } from './module-builder.ts'

/** When `@impl` was set just before, notes that it speaks of this definition. */
export function noteImpl(module: ModuleBuilder, key: string, macro: boolean, line: number): void {
  const value = module.attribute('impl')
  if (value === undefined) return
  module.attributes.delete('impl')
  if (!module.implMarks.some((mark) => mark.key === key)) module.implMarks.push({ key, value, line, macro })
}
