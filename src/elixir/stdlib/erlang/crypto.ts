import { type NativeModule, pure } from '#elixir/native.ts'
import { joinIodata } from '#elixir/stdlib/characters.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { Atom } from '#terms/atom.ts'
import { bitstring, bytesOf } from '#terms/binary.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { checkBytes } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { md5 } from './md5.ts'
import { sha1 } from './sha1.ts'
import { sha256 } from './sha2.ts'

const HASHES: Readonly<Record<string, { readonly digest: (bytes: Uint8Array) => Uint8Array }>> = {
  md5: { digest: md5 },
  sha: { digest: sha1 },
  sha256: { digest: sha256 },
}

function bytesFor(name: string, data: Term): Uint8Array {
  const binary = joinIodata(data)
  return binary === undefined ? badArgument(':crypto', name, [data], '2nd argument: not iodata') : bytesOf(binary)
}

function digestOf(type: Term): (bytes: Uint8Array) => Uint8Array {
  const hash = type instanceof Atom ? HASHES[type.name] : undefined
  return hash?.digest ?? raiseArgument(`the hash ${inspect(type)} is not available in the playground; :md5, :sha and :sha256 are`)
}

const BLOCK = 64

function hmac(digest: (bytes: Uint8Array) => Uint8Array, key: Uint8Array, data: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK)
  block.set(key.length > BLOCK ? digest(key) : key)
  const inner = digest(Uint8Array.from([...block.map((byte) => byte ^ 0x36), ...data]))
  return digest(Uint8Array.from([...block.map((byte) => byte ^ 0x5c), ...inner]))
}

/** Erlang's `:crypto`: hashes and random bytes. */
export const cryptoModule: NativeModule = {
  name: ':crypto',
  functions: {
    'hash/2': pure((type: Term, data: Term) => bitstring(digestOf(type)(bytesFor('hash', data)))),
    'mac/4': pure((_: Term, type: Term, key: Term, data: Term) =>
      bitstring(hmac(digestOf(type), bytesFor('mac', key), bytesFor('mac', data))),
    ),
    'strong_rand_bytes/1': pure((count: number) => {
      checkBytes(count)
      return bitstring(Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256)))
    }),
  },
}

/** `:erlang.md5/1` */
export function md5Binary(data: Term): Term {
  return bitstring(md5(bytesFor('hash', data)))
}
