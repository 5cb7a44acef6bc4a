import type { Ownership } from './ownership.ts'

/** A sandbox in which processes check connections out by themselves, until its mode is changed. */
export function createOwnership(): Ownership {
  return { mode: { kind: 'auto' }, owned: [] }
}
