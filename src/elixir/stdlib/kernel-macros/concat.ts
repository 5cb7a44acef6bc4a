import type { Core, Segment } from '#elixir/core/core.ts'
import { expandSequentially } from '#elixir/expander/arguments.ts'
import { checkAligned } from '#elixir/expander/bitstring-alignment.ts'
import { literal } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { callArguments, lineOfMeta } from '#elixir/expander/quoted.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `a <> b <> c` as one binary. */
export function* concatBinaries(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const operands = args.flatMap(parts)
  for (const operand of operands) checkOperand(operand)
  const cores = yield* expandSequentially(operands, scope)
  for (const [index, core] of cores.entries()) checkAligned(core, operands[index] as Term, meta, scope)
  if (cores.every((core) => core.kind === 'literal' && typeof core.value === 'string')) {
    return literal(cores.map((core) => (core.kind === 'literal' ? String(core.value) : '')).join(''))
  }
  const segments = cores.map((value): Segment<Core> => ({ value, type: 'binary', size: undefined, unit: 8, signed: false, endian: 'big' }))
  return { kind: 'bitstring', segments, line: lineOfMeta(meta) || scope.env.line }
}

function parts(quoted: Term): Term[] {
  const sides = callArguments(quoted, '<>', 2)
  return sides === undefined ? [quoted] : sides.flatMap(parts)
}

/** A literal that can be no binary is found when the code is compiled. */
function checkOperand(quoted: Term): void {
  if (!isList(quoted) && !isAtom(quoted) && typeof quoted !== 'number' && typeof quoted !== 'bigint' && !(quoted instanceof Float)) return
  raiseArgument(`expected binary argument in <> operator but got: ${quotedToText(quoted)}`)
}
