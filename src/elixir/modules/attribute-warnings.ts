import type { Scope } from '#elixir/expander/env.ts'
import { reportAt } from '#elixir/expander/errors.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** Attributes that mean something to Elixir itself: nobody need read them. */
const RESERVED = new Set([
  ...['after_compile', 'after_verify', 'before_compile', 'behaviour', 'compile', 'deprecated', 'derive', 'dialyzer', 'doc'],
  ...['enforce_keys', 'external_resource', 'fallback_to_any', 'impl', 'moduledoc', 'nifs', 'on_definition', 'on_load'],
  ...['optional_callbacks', 'typedoc', 'undefined_impl_description', 'vsn'],
])

/** Warns of attributes that were set and never read. */
export function warnUnusedAttributes(builder: ModuleBuilder, scope: Scope): void {
  const unused = [...builder.attributes].flatMap(([name, { place, accumulate, persist }]) =>
    place === undefined || accumulate || persist || RESERVED.has(name) || builder.readAttributes.has(name) ? [] : [{ name, place }],
  )
  for (const { name, place } of unused.sort((a, b) => a.place.line - b.place.line))
    reportAt(scope, 'warning', `module attribute @${name} was set but never used`, place)
}
