import { create } from 'zustand'
import type { Dialect } from '#ui/dialect.ts'
import { readStored, writeStored } from '#ui/stored.ts'

interface SqlStore {
  readonly dialect: Dialect
  /** Parameters are shown in the statement. */
  readonly filled: boolean
  readonly actions: {
    readonly setDialect: (dialect: Dialect) => void
    readonly setFilled: (filled: boolean) => void
  }
}

const isDialect = (value: unknown): value is Dialect => value === 'sqlite' || value === 'postgres'

/** How statements are shown. */
export const useSql = create<SqlStore>((set) => ({
  dialect: readStored('dialect', isDialect) ?? 'sqlite',
  filled: false,
  actions: {
    setDialect: (dialect) => {
      writeStored('dialect', dialect)
      set({ dialect })
    },
    setFilled: (filled) => set({ filled }),
  },
}))
