/** What may stand in a fragment that is written by hand. */
export const LINK_KEYS = ['lesson', 'scratchpad', 'setup', 'code', 'exercise', 'tab', 'panel', 'dialect', 'embed'] as const
export type LinkKey = (typeof LINK_KEYS)[number]

const OURS = new RegExp(`^#(?:\\d+=|(?:${LINK_KEYS.join('|')})(?:=|&|$))`)
const EMBED = /(?:^#|&)embed(?:=|&|$)/

/** Whether a fragment carries code or names what to open; any other is a place in the page. */
export function isLink(hash: string): boolean {
  return OURS.test(hash)
}

/** Whether an address asks for the code and the results alone, for a frame in another page. */
export function isEmbedded(search: string, hash: string): boolean {
  return new URLSearchParams(search).has('embed') || (isLink(hash) && EMBED.test(hash))
}
