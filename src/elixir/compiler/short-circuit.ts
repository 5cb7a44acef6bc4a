import type { BooleanNode, Call } from '#elixir/core/core.ts'
import { atom } from '#terms/atom.ts'

const ERLANG = atom('erlang')

/** `:erlang.andalso(a, b)` and `:erlang.orelse(a, b)`, which quoted code may hold, as the operators that they are. */
export function shortCircuit({ target, args, line }: Call): BooleanNode | undefined {
  if (target.kind !== 'remote' || target.module.kind !== 'literal' || target.module.value !== ERLANG) return undefined
  const [left, right] = args
  if (left === undefined || right === undefined || args.length !== 2) return undefined
  if (target.name === 'andalso') return { kind: 'boolean', operator: 'and', left, right, line }
  return target.name === 'orelse' ? { kind: 'boolean', operator: 'or', left, right, line } : undefined
}
