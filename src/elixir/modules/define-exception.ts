import type { Env, Scope } from '#elixir/expander/env.ts'
import { evaluateNow } from '#elixir/expander/recurse.ts'
import { template } from '#elixir/expander/template.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { setStruct, structFields } from './define-struct.ts'

/** What `defexception` does: a struct with `__exception__`, and `exception/1` and `message/1` unless the module has its own. */
export function* defineException(fields: Term, env: Env): Effect<Term> {
  const module = env.module
  if (module === null) return raiseArgument('cannot invoke defexception/1 outside module')
  const own = structFields(fields)
  const struct = yield* setStruct(module, [['__exception__', true], ...own], env)
  module.putAttribute('behaviour', moduleAtom('Exception'))
  const scope: Scope = { env }
  if (own.some(([name]) => name === 'message')) {
    yield* evaluateNow(WITH_MESSAGE.fill({}), scope)
  }
  yield* evaluateNow(FROM_FIELDS.fill({}), scope)
  return struct
}

const WITH_MESSAGE = template(`
  @impl true
  def message(exception), do: exception.message
  defoverridable message: 1

  @impl true
  def exception(text) when Kernel.is_binary(text), do: exception(message: text)
`)

const FROM_FIELDS = template(`
  @impl true
  def exception(fields) when Kernel.is_list(fields) do
    Kernel.struct!(__MODULE__, fields)
  end
  defoverridable exception: 1
`)
