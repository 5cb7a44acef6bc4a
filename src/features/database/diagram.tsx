import type { TableSnapshot } from '#protocol/database.ts'
import { type Box, type Edge, layoutDiagram } from './diagram-layout.ts'
import type { Mismatch } from './schema-mismatches.ts'

interface DiagramViewProps {
  readonly tables: readonly TableSnapshot[]
  /** Tables that schemas name and that are not there. */
  readonly missing: readonly TableSnapshot[]
  readonly mismatches: readonly Mismatch[]
}

/** The tables and their references, drawn; where a schema does not agree with its table, that is marked. */
export function DiagramView({ tables, missing, mismatches }: DiagramViewProps) {
  const { boxes, edges, width, height } = layoutDiagram([...tables, ...missing])
  // The sign that a table gets needs its place.
  const wide = width + 18
  return (
    <svg className="er" viewBox={`-1 -1 ${wide} ${height + 2}`} style={{ maxWidth: wide }} role="img" aria-label={words(edges)}>
      {edges.map((edge) => (
        <path key={`${edge.from.name} ${edge.to.name}`} d={pathOf(edge)} />
      ))}
      {boxes.map((box) => (
        <BoxView
          key={box.name}
          box={box}
          missing={missing.some(({ name }) => name === box.name)}
          mismatches={mismatches.filter(({ table }) => table === box.name)}
        />
      ))}
    </svg>
  )
}

function words(edges: readonly Edge[]): string {
  if (edges.length === 0) return 'No table refers to another'
  return edges.map(({ from, to, one }) => `${from.name} has ${one ? 'one' : 'many'} ${to.name}`).join('; ')
}

interface BoxViewProps {
  readonly box: Box
  readonly missing: boolean
  readonly mismatches: readonly Mismatch[]
}

function BoxView({ box, missing, mismatches }: BoxViewProps) {
  const wrong = (line: string) => mismatches.some(({ column }) => column !== null && line.replace(/ →$/, '') === column)
  return (
    <g className={missing ? 'missing' : ''}>
      <rect x={box.x + 0.5} y={box.y + 0.5} width={box.width} height={box.height} />
      <text className="t" x={box.x + 9} y={box.y + 17}>
        {box.name}
      </text>
      {mismatches.length > 0 && (
        <text className="wrong" x={box.x + box.width + 4} y={box.y + 17}>
          ▲
        </text>
      )}
      {box.lines.map((line, index) => (
        <text key={line} className={wrong(line) ? 'wrong' : ''} x={box.x + 9} y={box.y + 34 + index * 16}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** The line from parent to child, with a bar at the one and a crow's foot at the many. */
function pathOf({ from, to, one }: Edge): string {
  const startX = from.x + from.width + 0.5
  const startY = from.y + 13.5
  const endX = to.x + 0.5
  const endY = to.y + 13.5
  const middle = endX - 28
  const line = `M${startX} ${startY}H${middle}V${endY}H${endX}`
  const bar = `M${startX + 5} ${startY - 4.5}v9`
  const foot = one ? `M${endX - 5} ${endY - 4.5}v9` : `M${endX - 8} ${endY}l8-4.5M${endX - 8} ${endY}l8 4.5`
  return line + bar + foot
}
