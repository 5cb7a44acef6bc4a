import { createContext, useContext } from 'react'

/** The database whose SQL is shown. */
export type Dialect = 'sqlite' | 'postgres'

export const DIALECTS: Readonly<Record<Dialect, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** The dialect that the learner has chosen, for whoever shows SQL beside the list of statements. */
export const DialectContext = createContext<Dialect>('sqlite')

/** The dialect that is chosen around the calling component. */
export function useDialect(): Dialect {
  return useContext(DialectContext)
}
