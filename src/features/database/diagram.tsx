import type { TableSnapshot } from '#protocol/database.ts'
import { type Box, type Edge, layoutDiagram } from './diagram-layout.ts'

/** The tables and their references, drawn. */
export function DiagramView({ tables }: { readonly tables: readonly TableSnapshot[] }) {
  const { boxes, edges, width, height } = layoutDiagram(tables)
  return (
    <svg className="er" viewBox={`-1 -1 ${width + 2} ${height + 2}`} style={{ maxWidth: width + 2 }} role="img" aria-label={words(edges)}>
      {edges.map((edge) => (
        <path key={`${edge.from.name} ${edge.to.name}`} d={pathOf(edge)} />
      ))}
      {boxes.map((box) => (
        <BoxView key={box.name} box={box} />
      ))}
    </svg>
  )
}

function words(edges: readonly Edge[]): string {
  if (edges.length === 0) return 'No table refers to another'
  return edges.map(({ from, to, one }) => `${from.name} has ${one ? 'one' : 'many'} ${to.name}`).join('; ')
}

function BoxView({ box }: { readonly box: Box }) {
  return (
    <g>
      <rect x={box.x + 0.5} y={box.y + 0.5} width={box.width} height={box.height} />
      <text className="t" x={box.x + 9} y={box.y + 17}>
        {box.name}
      </text>
      {box.lines.map((line, index) => (
        <text key={line} x={box.x + 9} y={box.y + 34 + index * 16}>
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
