import type { NativeProtocol } from '#elixir/stdlib/protocols/dispatch.ts'

/** The types whose elements are walked in TypeScript. */
export const NATIVE_ENUMERABLES = ['List', 'Map', 'Range', 'MapSet', 'Date.Range', 'Stream', 'Function'] as const

export const ENUMERABLE: NativeProtocol = { name: 'Enumerable', probe: ['reduce', 3], implemented: new Set(NATIVE_ENUMERABLES) }
