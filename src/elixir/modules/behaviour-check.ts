import type { Scope } from '#elixir/expander/env.ts'
import { reportAt } from '#elixir/expander/errors.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { iterateList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import type { ImplMark, ModuleBuilder } from './module-builder.ts'

interface Expected {
  readonly behaviour: Atom
  readonly key: string
  readonly macro: boolean
  readonly optional: boolean
}

/** Warns of callbacks that are missing, and of `@impl` where no behaviour asks for the function. */
export function* checkBehaviours(builder: ModuleBuilder, scope: Scope): Effect<void> {
  const behaviours = builder.attributeValues('behaviour').filter((value): value is Atom => value instanceof Atom)
  const expected: Expected[] = []
  for (const behaviour of new Set(behaviours)) expected.push(...(yield* callbacksOf(behaviour, builder, scope)))
  for (const mark of builder.implMarks) checkMark(mark, expected, behaviours, scope)
  for (const callback of expected) {
    const kind = builder.definitions.get(callback.key)?.kind
    const wanted = callback.macro ? 'defmacro' : 'def'
    if (kind === wanted) warnUnmarked(callback, builder, scope)
    if (kind === wanted || callback.optional) continue
    warn(scope, builder.line, missing(callback, builder, scope))
  }
}

function missing({ key, macro, behaviour }: Expected, builder: ModuleBuilder, scope: Scope): string {
  const message = `${macro ? 'macro' : 'function'} ${key} required by ${kindOf(behaviour, scope)} ${inspect(behaviour)} is not implemented (in module ${inspect(builder.name)})`
  return behaviour.name === 'Elixir.GenServer' && key === 'init/1' ? message + DEFAULT_INIT : message
}

/** `use GenServer` makes an `init/1`, which callers should not rely on. */
const DEFAULT_INIT = `.

We will inject a default implementation for now:

    def init(init_arg) do
      {:ok, init_arg}
    end

You can copy the implementation above or define your own that converts the arguments given to GenServer.start_link/3 to the server state.
`

function kindOf(behaviour: Atom, scope: Scope): string {
  return scope.env.unit.machine.exports(behaviour).includes('__protocol__/1') ? 'protocol' : 'behaviour'
}

/** Once `@impl` is used, the author of the code must use it for every callback. */
function warnUnmarked(callback: Expected, builder: ModuleBuilder, scope: Scope): void {
  const author = builder.authors.get(callback.key)
  if (builder.implMarks.some((mark) => mark.key === callback.key) || !builder.implMarks.some((mark) => mark.author === author)) return
  const what = `${callback.macro ? 'macro' : 'function'} ${callback.key} callback (specified in ${inspect(callback.behaviour)})`
  warn(
    scope,
    builder.definitions.get(callback.key)?.line ?? builder.line,
    `module attribute @impl was not set for ${what}. This either means you forgot to add the "@impl true" annotation before the definition or that you are accidentally overriding this callback`,
  )
}

function* callbacksOf(behaviour: Atom, builder: ModuleBuilder, scope: Scope): Effect<Expected[]> {
  if (!scope.env.unit.machine.isLoaded(behaviour)) {
    warn(scope, builder.line, `@behaviour ${inspect(behaviour)} does not exist (in module ${inspect(builder.name)})`)
    return []
  }
  const known = yield { kind: 'exported', module: behaviour, name: 'behaviour_info', arity: 1 }
  if (known !== true) {
    if (scope.env.unit.machine.nativeModule(behaviour) === undefined)
      warn(scope, builder.line, `module ${inspect(behaviour)} is not a behaviour (in module ${inspect(builder.name)})`)
    return []
  }
  const optional = new Set(keys(yield apply(behaviour, 'behaviour_info', [atom('optional_callbacks')])))
  return keys(yield apply(behaviour, 'behaviour_info', [atom('callbacks')])).map((key) => ({
    behaviour,
    ...ownKey(key),
    optional: optional.has(key),
  }))
}

function keys(term: Term): string[] {
  return [...iterateList(term)].flatMap((pair) =>
    isTuple(pair, 2) && pair.items[0] instanceof Atom ? [`${pair.items[0].name}/${String(pair.items[1])}`] : [],
  )
}

/** `MACRO-name/2` is the macro `name/1`. */
function ownKey(key: string): { readonly key: string; readonly macro: boolean } {
  if (!key.startsWith('MACRO-')) return { key, macro: false }
  const slash = key.lastIndexOf('/')
  return { key: `${key.slice('MACRO-'.length, slash)}/${Number(key.slice(slash + 1)) - 1}`, macro: true }
}

function checkMark(mark: ImplMark, expected: readonly Expected[], behaviours: readonly Atom[], scope: Scope): void {
  if (mark.isPrivate) {
    const what = `${mark.macro ? 'macro' : 'function'} ${mark.key}`
    warn(scope, mark.line, `${what} is private, @impl attribute is always discarded for private functions/macros`)
    return
  }
  const shown = `got "@impl ${inspect(mark.value)}" for ${mark.macro ? 'macro' : 'function'} ${mark.key}`
  const fits = expected.some(
    (callback) => callback.key === mark.key && callback.macro === mark.macro && (mark.value === true || mark.value === callback.behaviour),
  )
  if (mark.value === false || fits) return
  if (behaviours.length === 0) {
    warn(scope, mark.line, `${shown} but no behaviour was declared`)
    return
  }
  if (expected.length === 0) return
  const declared = mark.value === true || behaviours.includes(mark.value as Atom)
  if (!declared) {
    warn(scope, mark.line, `${shown} but this behaviour was not declared with @behaviour`)
    return
  }
  const lines = [...expected]
    .map((callback) => `  * ${inspect(callback.behaviour)}.${callback.key} (${callback.macro ? 'macro' : 'function'})`)
    .sort()
  warn(
    scope,
    mark.line,
    `${shown} but ${mark.value === true ? 'no behaviour specifies' : `${inspect(mark.value)} behaviour does not specify`} such callback. The known callbacks are:\n\n${lines.join('\n')}\n`,
  )
}

function warn(scope: Scope, line: number, message: string): void {
  reportAt(scope, 'warning', message, { file: scope.env.file, line, column: undefined })
}
