import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { implementationFor, implementationForBang, type NativeProtocol } from './dispatch.ts'

/** What every protocol module can do beside its own functions: `__protocol__/1`, `impl_for/1`, `impl_for!/1`. */
export function protocolFunctions(protocol: NativeProtocol, functions: readonly (readonly [string, number])[]): NativeModule['functions'] {
  const listed = listFrom(functions.map(([name, arity]) => tuple(atom(name), arity)))
  return {
    '__protocol__/1': pure((what: Atom): Term => describeProtocol(protocol, listed, what)),
    'impl_for/1': effect(function* (value: Term): Effect<Term> {
      return (yield* implementationFor(protocol, value)) ?? null
    }),
    'impl_for!/1': effect((value: Term): Effect<Term> => implementationForBang(protocol, value)),
  }
}

function describeProtocol(protocol: NativeProtocol, functions: Term, what: Atom): Term {
  switch (what.name) {
    case 'module':
      return moduleAtom(protocol.name)
    case 'functions':
      return functions
    case 'consolidated?':
      return false
    case 'impls':
      return atom('not_consolidated')
    default:
      return functionClause(protocol.name, '__protocol__', [what])
  }
}

/** `__impl__/1` of an implementation written in TypeScript. */
export function implementationFunctions(protocol: string, type: string): NativeModule['functions'] {
  return {
    '__impl__/1': pure((what: Atom): Term => {
      switch (what.name) {
        case 'for':
          return moduleAtom(type)
        case 'protocol':
          return moduleAtom(protocol)
        case 'target':
          return moduleAtom(`${protocol}.${type}`)
        default:
          return functionClause(`${protocol}.${type}`, '__impl__', [what])
      }
    }),
  }
}
