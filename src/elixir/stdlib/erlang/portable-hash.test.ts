import { expect, test } from 'vitest'
import { portableHash } from './portable-hash.ts'

test.each([
  ['', 13_708_901],
  ['abc', 98_228_475],
  ['hello world, this is long text', 52_749_655],
])('phash2 of the binary %j is Erlang’s', (text, hash) => {
  expect(portableHash(text, 2 ** 27)).toBe(hash)
})
