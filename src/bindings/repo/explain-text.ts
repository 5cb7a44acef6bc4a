import type { StatementRows } from '#ecto/adapter/connection.ts'
import { formatTable } from './format-table.ts'

/** A query plan as SQLite's shell draws it, or the instructions of the virtual machine as a table. */
export function explainText({ columns, rows }: StatementRows, instructions: boolean): string {
  if (instructions) return formatTable(columns, rows)
  const nodes = rows.map(([id, parent, , detail]) => ({ id: Number(id), parent: Number(parent), detail: String(detail) }))
  return ['QUERY PLAN', ...branches(nodes, 0, '')].join('\n')
}

interface PlanNode {
  readonly id: number
  readonly parent: number
  readonly detail: string
}

function branches(nodes: readonly PlanNode[], parent: number, indent: string): string[] {
  const children = nodes.filter((node) => node.parent === parent)
  return children.flatMap((node, i) => {
    const last = i === children.length - 1
    return [`${indent}${last ? '`--' : '|--'}${node.detail}`, ...branches(nodes, node.id, `${indent}${last ? '   ' : '|  '}`)]
  })
}
