import { quotedRemote } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { type List, list, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type Asked, askedFor } from './asked.ts'
import { docsTerm } from './docs-term.ts'
import { recall } from './history.ts'
import { docsText, type LoadDocs } from './show-docs.ts'
import { infoText } from './show-info.ts'

/** What a console does not show as a result: what matters was printed. */
export const DONT_DISPLAY = atom('do not show this result in output')

const INTROSPECTION = moduleAtom('IEx.Introspection')

const WELCOME = `h Enum          what a module is for
h Enum.map      a function, with all its arities
h Enum.map/2    a function of one arity
h map_size      a name that can be called without a module
`

/**
 * The helpers of the console: `IEx.Helpers`, which only a console imports, and `IEx.Introspection`, which does their work.
 * `load` finds the documentation of a module, those of the session's own bindings included.
 */
export function createIexModules(load: LoadDocs): readonly NativeModule[] {
  return [
    {
      name: 'IEx.Helpers',
      functions: {
        'h/0': effect(() => print(WELCOME)),
        'i/0': effect(() => recalledInfo()),
        'i/1': effect(info),
        'v/0': effect(() => recall(-1)),
        'v/1': effect(recall),
      },
      macros: { 'h/1': helpMacro },
    },
    {
      name: 'IEx.Introspection',
      functions: {
        'h/1': effect(function* (asked: List) {
          return yield* print(yield* docsText((listItems(asked) ?? []).map(askedOfTerm), load))
        }),
        'fetch_docs/1': effect((module: Atom) => docsTerm(module, load)),
      },
    },
  ]
}

function* print(text: string): Effect<Term> {
  yield { kind: 'write', device: 'stdio', text }
  return DONT_DISPLAY
}

function* info(term: Term): Effect<Term> {
  return yield* print(yield* infoText(term))
}

function* recalledInfo(): Effect<Term> {
  return yield* info(yield* recall(-1))
}

// biome-ignore lint/correctness/useYield: a macro is an effect, and this one asks for nothing
function* helpMacro(env: MacroEnvironment, quoted: Term = null): Effect<Term> {
  const all = askedFor(quoted, env)
  if (all.length === 0) return raiseArgument('Invalid arguments for h helper, expected a module, Module.function or Module.function/arity')
  return quotedRemote(INTROSPECTION, 'h', [listFrom(all.map(termOfAsked))])
}

/** `[module]`, `[module, name]` or `[module, name, arity]`: lists, as those are quoted code of themselves. */
function termOfAsked({ module, name, arity }: Asked): Term {
  if (name === undefined) return list(module)
  return arity === undefined ? list(module, atom(name)) : list(module, atom(name), arity)
}

function askedOfTerm(term: Term): Asked {
  const [module, name, arity] = listItems(term as List) ?? []
  if (!(module instanceof Atom)) return raiseArgument('a module is expected')
  if (!(name instanceof Atom)) return { module }
  return typeof arity === 'number' ? { module, name: name.name, arity } : { module, name: name.name }
}
