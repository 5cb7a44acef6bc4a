/** A text in eight characters: whether it is still the text that something was made from. FNV-1a over its UTF-8 bytes. */
export function fingerprint(text: string): string {
  return hashOf(new TextEncoder().encode(text)).toString(16).padStart(8, '0')
}

/** The 32 bits of FNV-1a over bytes. */
export function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
