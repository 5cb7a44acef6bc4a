import type { ElixirMap } from '#terms/map.ts'
import { calendarPrinters } from './calendar-doc.ts'
import type { Doc } from './doc.ts'
import type { InspectContext } from './options.ts'
import { valuePrinters } from './value-doc.ts'

/**
 * The implementation of Inspect for one struct module, in TypeScript. `undefined`: the map is not a proper struct of its module
 * (fields are missing) and prints as a map does.
 */
export type NativePrinter = (struct: ElixirMap, context: InspectContext) => Doc | undefined

/** Implementations by the full name of the struct's module. */
export const structPrinters = new Map<string, NativePrinter>()

/** Adds the implementation for structs of the module with this Elixir name (`Ecto.Query`). */
export function registerStructPrinter(module: string, printer: NativePrinter): void {
  structPrinters.set(`Elixir.${module}`, printer)
}

for (const [module, printer] of Object.entries({ ...calendarPrinters, ...valuePrinters })) registerStructPrinter(module, printer)
