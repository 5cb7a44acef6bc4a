import { useEffect, useMemo } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { useCommandStore } from './command-store.ts'
import { type Command, commandFor } from './commands.ts'

/** Offers commands while the component is there. `make` is called anew when a dependency changes, as an effect is. */
export function useCommands(make: () => readonly Command[], dependencies: readonly unknown[]): void {
  const { add } = useCommandStore((state) => state.actions)
  // biome-ignore lint/correctness/useExhaustiveDependencies: given by the caller
  useEffect(() => add(make()), dependencies)
}

/** Carries out what keys stand for, wherever the focus is; keys that are text alone, as `?`, where nothing is typed. */
export function useCommandKeys(): void {
  const commands = useCommandStore((state) => state.commands)
  const keys = useMemo(() => [...new Set(commands.flatMap((command) => command.keys ?? []))], [commands])
  const isText = (each: string) => each.length === 1
  const press = (event: KeyboardEvent, { hotkey }: { readonly hotkey: string }) => {
    const command = commandFor(commands, hotkey, event)
    if (command === undefined) return
    event.preventDefault()
    event.stopPropagation()
    command.run()
  }
  const anywhere = { useKey: true, enableOnFormTags: true, enableOnContentEditable: true, eventListenerOptions: { capture: true } }
  useHotkeys(
    keys.filter((each) => !isText(each)),
    press,
    anywhere,
    [commands],
  )
  useHotkeys(keys.filter(isText), press, { useKey: true, ignoreModifiers: true }, [commands])
}
