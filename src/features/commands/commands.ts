/** Something that can be done on the page, by its keys or by its words. */
export interface Command {
  /** One of its kind; a later command of the same name takes its place. */
  readonly id: string
  readonly text: string
  /** As react-hotkeys-hook writes them: `mod+enter`; null for one that is found by its words alone. */
  readonly keys: string | null
  /** Under which heading the sheet of keys has it. */
  readonly group: 'Run' | 'Go' | 'Page'
  /** Whether it can be done now. */
  readonly enabled?: (event: KeyboardEvent | null) => boolean
  readonly run: () => void
}

/** Commands with others added; those of the same name are replaced. */
export function added(commands: readonly Command[], more: readonly Command[]): readonly Command[] {
  return [...commands.filter(({ id }) => more.every((other) => other.id !== id)), ...more]
}

/** The command that keys stand for and that can be done now. */
export function commandFor(commands: readonly Command[], keys: string, event: KeyboardEvent): Command | undefined {
  return commands.find((command) => command.keys === keys && (command.enabled?.(event) ?? true))
}

const SIGNS: Readonly<Record<string, string>> = {
  enter: '⏎',
  escape: 'Esc',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  shift: 'Shift',
  alt: 'Alt',
  space: 'Space',
  tab: 'Tab',
}
const MAC_SIGNS: Readonly<Record<string, string>> = { ...SIGNS, mod: '⌘', shift: '⇧', alt: '⌥' }

/** Keys as a system writes them, one text a key: `['Ctrl', 'K']`. */
export function writtenKeys(keys: string, mac: boolean): readonly string[] {
  const signs = mac ? MAC_SIGNS : { ...SIGNS, mod: 'Ctrl' }
  return keys.split('+').map((key) => signs[key] ?? key.toUpperCase())
}
