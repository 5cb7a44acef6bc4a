import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { decodeBase64Url, encodeBase64Url } from './base64url.ts'
import { hashOf } from './fingerprint.ts'
import { readHandwritten } from './handwritten.ts'
import { isLink } from './is-link.ts'
import { isSharedState, type SharedState } from './shared-state.ts'

/** What a fragment says. */
export type Fragment =
  | { readonly kind: 'none' }
  | { readonly kind: 'state'; readonly state: SharedState }
  /** It was cut or changed on its way. */
  | { readonly kind: 'damaged'; readonly why: string }
  /** It was written by a playground that is newer than this one. */
  | { readonly kind: 'newer'; readonly version: number }

/** The form that this playground writes. */
const VERSION = 1
/** Bytes of the hash that stands before the packed text. */
const HASH = 4

/** A state as a fragment, with its `#`: the version, then the hash and the text, deflated, in base64url. */
export function writeFragment(state: SharedState): string {
  const text = strToU8(JSON.stringify(state))
  const packed = deflateSync(text, { level: 9 })
  const bytes = new Uint8Array(HASH + packed.length)
  new DataView(bytes.buffer).setUint32(0, hashOf(text))
  bytes.set(packed, HASH)
  return `#${VERSION}=${encodeBase64Url(bytes)}`
}

/** Reads a fragment, packed or written by hand. Whatever it holds, nothing is thrown. */
export function readFragment(hash: string): Fragment {
  if (!isLink(hash)) return { kind: 'none' }
  const packed = /^#(\d+)=([^&]*)/.exec(hash)
  if (packed === null) return readHandwritten(hash)
  const version = Number(packed[1])
  if (version > VERSION) return { kind: 'newer', version }
  if (version < VERSION) return damaged('it names a form that there has never been')
  return unpack(packed[2] ?? '')
}

function unpack(text: string): Fragment {
  const bytes = decodeBase64Url(text)
  if (bytes === null || bytes.length <= HASH) return damaged('characters of it are missing')
  const json = inflate(bytes.subarray(HASH))
  if (json === null || hashOf(json) !== new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)) {
    return damaged('it was cut or changed on its way')
  }
  const state = parseJson(strFromU8(json))
  return isSharedState(state) ? { kind: 'state', state } : damaged('it does not hold a program')
}

function damaged(why: string): Fragment {
  return { kind: 'damaged', why }
}

/** Null when the bytes are not deflated ones: fflate throws. */
function inflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes)
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
