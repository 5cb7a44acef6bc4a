import { escapeTerm } from '#elixir/expander/escape.ts'
import { quotedVariable } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import { type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { type ExUnitState, openModule } from './state.ts'

const USE = template(`
  ExUnit.CaseTemplate.__register__(__MODULE__, unquote(file))
  @before_compile ExUnit.Callbacks
  @after_compile ExUnit.Case
  import ExUnit.Callbacks
  import ExUnit.Assertions
  import ExUnit.CaseTemplate, only: [using: 1, using: 2]
`)

// biome-ignore lint/correctness/useYield: a macro is an effect
const use: NativeMacro = function* (env) {
  return USE.fill({ file: env.file })
}

const USING = template(`
  ExUnit.CaseTemplate.__note_using__(__MODULE__)

  defmacro __using__(unquote(options) = unquote(given)) do
    {:__block__, [], [ExUnit.CaseTemplate.__proxy__(__MODULE__, unquote(given)), unquote(block)]}
  end
`)

/** `using options do … end` */
// biome-ignore lint/correctness/useYield: a macro is an effect
const using: NativeMacro = function* (_env, first, second) {
  const blocks = second ?? first
  const options = second === undefined ? quotedVariable('_', null) : first
  return USING.fill({ options, given: quotedVariable('given', moduleAtom('ExUnit.CaseTemplate')), block: keywordGet(blocks, 'do') ?? null })
}

const PROXY = template(`
  use ExUnit.Case, unquote(options)

  setup_all context do
    unquote(module).__ex_unit__(:setup_all, context)
  end

  setup context do
    unquote(module).__ex_unit__(:setup, context)
  end
`)

/** `ExUnit.CaseTemplate` */
export function createCaseTemplateModule(state: ExUnitState): NativeModule {
  return {
    name: 'ExUnit.CaseTemplate',
    functions: {
      '__register__/2': pure((module: Term, file: Term) => {
        openModule(state, module as Atom, String(file), true)
        return atom('ok')
      }),
      '__note_using__/1': pure((module: Term) => {
        const owner = state.modules.get(module as Atom)
        if (owner !== undefined) owner.hasUsing = true
        return atom('ok')
      }),
      '__proxy__/2': pure((module: Term, options: Term) => PROXY.fill({ module: escapeTerm(module), options })),
    },
    macros: { '__using__/1': use, 'using/1': using, 'using/2': using },
  }
}
