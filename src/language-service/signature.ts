import type { Place, Signature, SignatureHelp, TextSpan } from '#protocol/language.ts'
import { callPlaces, modulesOfCall } from './call-place.ts'
import { readCursor } from './cursor.ts'
import { type KnownFunction, knownFunctions } from './known-function.ts'

/** How the function is called whose arguments are being typed, and which of them is meant; what a pipe puts first is counted. */
export async function signatureHelp(place: Place & { readonly asked: boolean }): Promise<SignatureHelp | null> {
  const cursor = readCursor(place)
  if (cursor === undefined) return null
  for (const { call, position, args, scope } of callPlaces(cursor.path, cursor.scope)) {
    const known = await knownFunctions(modulesOfCall(call, scope), call.name, cursor.program)
    if (known.length === 0) continue
    if (!place.asked && !call.parens) return null
    const signatures = known.map(signatureOf)
    const active = fitting(known, args.length)
    const last = (signatures[active]?.parameters.length ?? 1) - 1
    return { signatures, active, parameter: Math.min(position, Math.max(0, last)) }
  }
  return null
}

/** The first that takes so many arguments, else the first that takes more. */
function fitting(known: readonly KnownFunction[], given: number): number {
  const exact = known.findIndex(({ arities }) => arities.includes(given))
  const more = known.findIndex(({ arities }) => arities.some((arity) => arity > given))
  return Math.max(0, exact >= 0 ? exact : more)
}

function signatureOf({ signature, text }: KnownFunction): Signature {
  return { label: signature, text, parameters: parametersOf(signature) }
}

/** Where the parameters stand between the outer parentheses. */
function parametersOf(signature: string): readonly TextSpan[] {
  const open = signature.indexOf('(')
  const end = signature.lastIndexOf(')')
  if (open < 0 || end <= open + 1) return []
  const parameters: TextSpan[] = []
  let start = open + 1
  let depth = 0
  for (let at = start; at <= end; at++) {
    const character = signature[at] ?? ''
    if (at === end || (character === ',' && depth === 0)) {
      parameters.push({ start, end: at })
      start = at + 2
    } else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
  }
  return parameters
}
