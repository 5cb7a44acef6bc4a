import { type Atom, atomName, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { typeName } from './type-name.ts'

/** A built-in protocol: its Elixir name, one of its functions, and the types that TypeScript implements it for. */
export interface NativeProtocol {
  readonly name: string
  readonly probe: readonly [name: string, arity: number]
  /** Elixir names of structs and built-in types (`Range`, `List`). */
  readonly implemented: ReadonlySet<string>
  /** What Protocol.UndefinedError adds about the protocol. */
  readonly description?: string
}

/** The implementation module of a protocol for a value (`String.Chars.Date`); undefined when there is none. */
export function* implementationFor(protocol: NativeProtocol, value: Term): Effect<Atom | undefined> {
  const module = structModule(value)
  const type = module === undefined ? typeName(value) : elixirName(module)
  if (protocol.implemented.has(type)) return implementationAtom(protocol.name, type)
  const own = implementationAtom(protocol.name, type)
  return (yield* isImplemented(protocol, own)) ? own : undefined
}

function* isImplemented(protocol: NativeProtocol, implementation: Atom): Effect<boolean> {
  const [name, arity] = protocol.probe
  return (yield { kind: 'exported', module: implementation, name, arity }) === true
}

function implementationAtom(protocol: string, type: string): Atom {
  return moduleAtom(`${protocol}.${type}`)
}

function elixirName(module: Atom): string {
  const name = atomName(module)
  return name.startsWith('Elixir.') ? name.slice('Elixir.'.length) : name
}

/** The implementation, or Protocol.UndefinedError. */
export function* implementationForBang(protocol: NativeProtocol, value: Term): Effect<Atom> {
  return (yield* implementationFor(protocol, value)) ?? notImplemented(protocol, value)
}

/** Raises Protocol.UndefinedError. */
export function notImplemented(protocol: NativeProtocol, value: Term): never {
  return raise('Protocol.UndefinedError', { protocol: moduleAtom(protocol.name), value, description: protocol.description ?? '' })
}
