import type { Scope } from '#elixir/expander/env.ts'
import { type CodePlace, reportAt } from '#elixir/expander/errors.ts'

const OVERRIDE = `.

Please remove the duplicate docs. If instead you want to override a previously defined @doc, attach the @doc attribute to a function head (the function signature not followed by any do-block). For example:

    @doc """
    new docs
    """
    def f(...)
`

/** Which documentation was written where, to warn when it is written twice or cannot be seen. */
export class DocMarks {
  private pending: CodePlace | undefined
  private moduledoc: CodePlace | undefined
  /** By `name/arity` of the definition. */
  private readonly written = new Map<string, CodePlace>()

  /** `@doc` or `@moduledoc` was set. */
  set(name: 'doc' | 'moduledoc', place: CodePlace, scope: Scope): void {
    const before = name === 'doc' ? this.pending : this.moduledoc
    if (before !== undefined) {
      reportAt(scope, 'warning', `redefining @${name} attribute previously set at line ${before.line}`, place)
    }
    if (name === 'doc') this.pending = place
    else this.moduledoc = place
  }

  /** What was said with `@doc` belongs to this definition. */
  attach(key: string, definition: { readonly kind: string; readonly hasBody: boolean }, scope: Scope): void {
    const { pending } = this
    this.pending = undefined
    if (pending === undefined) return
    if (definition.kind === 'defp' || definition.kind === 'defmacrop') {
      const message = `${definition.kind} ${key} is private, @doc attribute is always discarded for private functions/macros/types`
      reportAt(scope, 'warning', message, pending)
      return
    }
    const before = this.written.get(key)
    if (before !== undefined && definition.hasBody)
      reportAt(scope, 'warning', `redefining @doc attribute previously set at line ${before.line}${OVERRIDE}`, pending)
    this.written.set(key, pending)
  }
}
