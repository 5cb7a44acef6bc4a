/** Code of `a` … and other characters that the lexer names. */
const isIn = (code: number, from: number, to: number): boolean => code >= from && code <= to

/** `0` to `9`, by code point. */
export function isDigit(code: number): boolean {
  return isIn(code, 48, 57)
}

/** `0` to `9`, `a` to `f`, `A` to `F`. */
export function isHexDigit(code: number): boolean {
  return isDigit(code) || isIn(code, 65, 70) || isIn(code, 97, 102)
}

/** `a` to `z` */
export function isLower(code: number): boolean {
  return isIn(code, 97, 122)
}

/** `A` to `Z` */
export function isUpper(code: number): boolean {
  return isIn(code, 65, 90)
}

/** Space, tab, newline or carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

const unicodeStart = /^\p{ID_Start}$/u
const unicodeUpper = /^[\p{Lu}\p{Lt}]$/u
const unicodeContinue = /^\p{ID_Continue}$/u

/** Whether an identifier may begin with the code point: a letter that is not upper case, or `_`. */
export function isIdentifierStart(codePoint: number): boolean {
  if (codePoint < 128) return isLower(codePoint) || codePoint === 95
  const text = String.fromCodePoint(codePoint)
  return unicodeStart.test(text) && !unicodeUpper.test(text)
}

/** Whether an atom may begin with the code point: any letter, or `_`. */
export function isAtomStart(codePoint: number): boolean {
  if (codePoint < 128) return isLower(codePoint) || isUpper(codePoint) || codePoint === 95
  return unicodeStart.test(String.fromCodePoint(codePoint))
}

/** Whether a name may go on with the code point. */
export function isNamePart(codePoint: number): boolean {
  if (!(codePoint >= 128)) return isLower(codePoint) || isUpper(codePoint) || isDigit(codePoint) || codePoint === 95
  return unicodeContinue.test(String.fromCodePoint(codePoint))
}

/** `U+00C9`, as messages write a code point. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
