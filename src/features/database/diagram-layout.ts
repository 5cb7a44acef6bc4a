import type { TableSnapshot } from '#protocol/database.ts'

export interface Box {
  readonly name: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** From the box that is referred to, to the box that refers. */
export interface Edge {
  readonly from: Box
  readonly to: Box
  /** The referring column is unique by itself: one to one. */
  readonly one: boolean
}

export interface Diagram {
  readonly boxes: readonly Box[]
  readonly edges: readonly Edge[]
  readonly width: number
  readonly height: number
}

const CHARACTER = 6.7
const GAP_X = 52
const GAP_Y = 14
const LISTED = 4

/** The tables as boxes from left to right, each right of those it refers to, and their references as edges. */
export function layoutDiagram(tables: readonly TableSnapshot[]): Diagram {
  const levels = levelsOf(tables)
  const boxes: Box[] = []
  let x = 0
  let height = 0
  for (let level = 0; level <= Math.max(0, ...levels.values()); level++) {
    const column = tables.filter(({ name }) => levels.get(name) === level)
    const contents = column.map((table) => ({ name: table.name, lines: linesOf(table) }))
    const longest = Math.max(0, ...contents.flatMap(({ name, lines }) => [name, ...lines].map(({ length }) => length)))
    const width = Math.round(longest * CHARACTER + 18)
    let y = 0
    for (const { name, lines } of contents) {
      const size = 26 + lines.length * 16
      boxes.push({ name, lines, x, y, width, height: size })
      y += size + GAP_Y
    }
    height = Math.max(height, y - GAP_Y)
    x += width + GAP_X
  }
  return { boxes, edges: edgesOf(tables, boxes), width: x - GAP_X, height }
}

function linesOf({ columns }: TableSnapshot): readonly string[] {
  const names = columns.map(({ name, references }) => (references === null ? name : `${name} →`))
  return names.length <= LISTED ? names : [...names.slice(0, LISTED - 1), `… ${names.length - LISTED + 1} more`]
}

/** How far right each table stands: one more than the furthest that it refers to. */
function levelsOf(tables: readonly TableSnapshot[]): ReadonlyMap<string, number> {
  const levels = new Map(tables.map(({ name }) => [name, 0]))
  for (let round = 0; round < tables.length; round++) {
    for (const table of tables) {
      const least = Math.max(0, ...referred(table).map((name) => (levels.get(name) ?? 0) + 1))
      levels.set(table.name, Math.min(least, tables.length))
    }
  }
  return levels
}

/** The other tables that a table refers to. */
function referred(table: TableSnapshot): readonly string[] {
  return table.columns.flatMap(({ references }) => (references === null || references.table === table.name ? [] : [references.table]))
}

function edgesOf(tables: readonly TableSnapshot[], boxes: readonly Box[]): readonly Edge[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ name, references }) => {
      const from = boxes.find((box) => box.name === references?.table)
      const to = boxes.find((box) => box.name === table.name)
      const one = table.indexes.some((ddl) => /UNIQUE/i.test(ddl) && new RegExp(`\\("?${name}"?\\)`).test(ddl))
      return from === undefined || to === undefined || from === to ? [] : [{ from, to, one }]
    }),
  )
}
