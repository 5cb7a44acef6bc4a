import { create } from 'zustand'
import { added, type Command } from './commands.ts'

interface CommandStore {
  /** What the parts of the page that are there now offer. */
  readonly commands: readonly Command[]
  readonly actions: {
    /** Offers commands; the function that comes back takes them away. */
    readonly add: (commands: readonly Command[]) => () => void
  }
}

/** The commands of the open page. */
export const useCommandStore = create<CommandStore>((set) => ({
  commands: [],
  actions: {
    add: (more) => {
      set(({ commands }) => ({ commands: added(commands, more) }))
      return () => set(({ commands }) => ({ commands: commands.filter((command) => !more.includes(command)) }))
    },
  },
}))
