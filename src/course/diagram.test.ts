import { expect, test } from 'vitest'
import { drawDiagram } from './diagram.ts'

const FLOW = `flowchart TD
  accTitle: Two steps
  accDescr: First a & b, then c.
  A["a & b"] --> C[c]
`

test('a diagram is a figure with its title, its words and the page’s colours', () => {
  const html = drawDiagram(FLOW, 'lessons/x.md')
  expect(html).toMatch(
    /^<figure class="diagram"><svg viewBox="0 0 [\d.]+ [\d.]+" width="\d+" height="\d+" role="img" aria-labelledby="(d-\w+)-t \1-d">/,
  )
  expect(html).toContain('>Two steps</title>')
  expect(html).toContain('>First a &amp; b, then c.</desc>')
  expect(html).toContain('<figcaption>Two steps</figcaption>')
  expect(html).toContain('fill="var(--_node-fill)"')
  expect(html).not.toMatch(/<style|@import|https?:|accTitle|#[0-9a-f]{6}\b/)
})

test('names inside of two diagrams of one page do not meet', () => {
  const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const first = ids(drawDiagram(FLOW, 'x'))
  const second = ids(drawDiagram(FLOW.replace('[c]', '[d]'), 'x'))
  expect(first.length).toBeGreaterThan(2)
  expect(first.filter((id) => second.includes(id))).toEqual([])
})

test('a diagram without words, and one that is not Mermaid', () => {
  expect(() => drawDiagram('flowchart TD\n  A --> B\n', 'lessons/x.md')).toThrow('lessons/x.md: a diagram needs accTitle: and accDescr:')
  expect(() => drawDiagram('accTitle: a\naccDescr: b\nnothing\n', 'lessons/x.md')).toThrow(/^lessons\/x.md: the diagram cannot be drawn/)
})

test('a diagram that a telephone could not show', () => {
  const wide = FLOW.replace('"a & b"', `"${'words '.repeat(20)}"`)
  expect(() => drawDiagram(wide, 'lessons/x.md')).toThrow(/^lessons\/x.md: the diagram Two steps is \d+.* wide, more than 360/)
})
