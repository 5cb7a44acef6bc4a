import { expect, test } from 'vitest'
import { added, type Command, commandFor, writtenKeys } from './commands.ts'

const command = (id: string, keys: string, enabled = true): Command => ({
  id,
  text: id,
  keys,
  group: 'Run',
  enabled: () => enabled,
  run: () => {},
})
const press = {} as KeyboardEvent

test('a command of the same name takes the place of the one before', () => {
  const [first, second, other] = [command('run', 'f5'), command('run', 'mod+enter'), command('stop', 'escape')]
  expect(added([first, other], [second])).toEqual([other, second])
})

test('keys stand for the command that can be done', () => {
  const [away, here] = [command('stop', 'escape', false), command('close', 'escape')]
  expect(commandFor([away, here], 'escape', press)).toBe(here)
  expect(commandFor([away], 'escape', press)).toBeUndefined()
})

test.each([
  ['mod+enter', 'Ctrl ⏎', '⌘ ⏎'],
  ['mod+shift+enter', 'Ctrl Shift ⏎', '⌘ ⇧ ⏎'],
  ['alt+pagedown', 'Alt Page Down', '⌥ Page Down'],
  ['mod+k', 'Ctrl K', '⌘ K'],
  ['?', '?', '?'],
])('%s is written %s, on a Mac %s', (keys, other, mac) => {
  expect(writtenKeys(keys, false).join(' ')).toBe(other)
  expect(writtenKeys(keys, true).join(' ')).toBe(mac)
})
