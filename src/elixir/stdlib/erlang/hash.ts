/** A hash of the text below `range`, the same in every run. */
export function hashBelow(text: string, range: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % range
}
