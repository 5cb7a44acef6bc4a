import { lateDialog, latePart } from '#ui/late-part.tsx'

/** What is not seen first: each is a chunk of its own. */
export const LATE = {
  sql: latePart('SQL', async () => (await import('#features/sql/sql-panel.tsx')).SqlPanel),
  transactions: latePart('Transactions', async () => (await import('#features/transactions/transactions-panel.tsx')).TransactionsPanel),
  database: latePart('Database', async () => (await import('#features/database/database-panel.tsx')).DatabasePanel),
  console: latePart('The console', async () => (await import('#features/console/console-panel.tsx')).ConsolePanel),
  palette: lateDialog('The search', async () => (await import('./palette.tsx')).Palette),
  keys: lateDialog('The list of keys', async () => (await import('#features/commands/keys-sheet.tsx')).KeysSheet),
}

/** Loads them all once the page is idle, so that they are there when they are asked for. */
export function prefetchLateParts(): void {
  const load = () => {
    for (const { prefetch } of Object.values(LATE)) prefetch()
  }
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 5000 })
  else setTimeout(load, 3000)
}
