import { template } from '#elixir/expander/template.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { templateMacro } from './simple.ts'

const UNLESS = template('if unquote(test), do: unquote(otherwise), else: unquote(body)')
const IF = template('case unquote(test) do x when Kernel.in(x, [false, nil]) -> unquote(otherwise); _ -> unquote(body) end')

function branches(shape: typeof IF): NativeMacro {
  return function* (_env, test, blocks) {
    yield* []
    return shape.fill({
      test: test as Term,
      body: keywordGet(blocks as Term, 'do') ?? null,
      otherwise: keywordGet(blocks as Term, 'else') ?? null,
    })
  }
}

/** What `Macro.expand/2` shows of Kernel macros that otherwise become Core directly, by `name/arity`. */
export const shownExpansions: Readonly<Record<string, NativeMacro>> = {
  'if/2': branches(IF),
  'unless/2': branches(UNLESS),
  '!/1': templateMacro(['value'], 'case unquote(value) do x when Kernel.in(x, [false, nil]) -> true; _ -> false end'),
  '&&/2': templateMacro(['left', 'right'], 'case unquote(left) do x when Kernel.in(x, [false, nil]) -> x; _ -> unquote(right) end'),
  '||/2': templateMacro(['left', 'right'], 'case unquote(left) do x when Kernel.in(x, [false, nil]) -> unquote(right); x -> x end'),
  'and/2': templateMacro(['left', 'right'], ':erlang.andalso(unquote(left), unquote(right))'),
  'or/2': templateMacro(['left', 'right'], ':erlang.orelse(unquote(left), unquote(right))'),
  'is_nil/1': templateMacro(['term'], 'unquote(term) == nil'),
  'in/2': templateMacro(['left', 'right'], 'Enum.member?(unquote(right), unquote(left))'),
  'to_string/1': templateMacro(['term'], 'String.Chars.to_string(unquote(term))'),
  'to_charlist/1': templateMacro(['term'], 'List.Chars.to_charlist(unquote(term))'),
}
