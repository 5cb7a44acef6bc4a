import { inspectAtom, inspectFunctionName } from '#terms/inspect/atom-text.ts'
import type { CodePlace } from './code.ts'
import type { Frame } from './frame.ts'
import { isNativeFrame } from './native-frame.ts'

/** The innermost frame of Elixir code, from this one outwards. */
export function codeFrame(frame: Frame | null): Frame | null {
  let at = frame
  while (at !== null && (isNativeFrame(at) || at.code.place.file === '')) at = at.parent
  return at
}

/** Where the program is: ` in A.loop/1 (code.exs:12)`; empty when it runs no code of its own. */
export function placeText(frame: Frame | null): string {
  const at = codeFrame(frame)
  if (at === null) return ''
  const { place } = at.code
  const line = at.line === 0 ? place.line : at.line
  return ` in ${functionText(place)} (${place.file}:${line})`
}

/** `A.loop/1`, `an anonymous function of A.loop/1`, or what else code is called in a message. */
export function functionText({ module, name, arity }: CodePlace): string {
  const owner = inspectAtom(module.name)
  const anonymous = /^-(.+)\/(\d+)-fun-/.exec(name)
  if (anonymous !== null) {
    const [, outer = '', outerArity = ''] = anonymous
    return outer.startsWith('__')
      ? `an anonymous function fn/${arity}`
      : `an anonymous function of ${owner}.${inspectFunctionName(outer)}/${outerArity}`
  }
  if (name === '__MODULE__') return `the body of ${owner}`
  return name === '__FILE__' ? 'the code outside of modules' : `${owner}.${inspectFunctionName(name)}/${arity}`
}
