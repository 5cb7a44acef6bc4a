/** Code moved to the right; code with a string over several lines stays, as its lines are part of the string. */
export function indent(text: string, by: number): string {
  if (hasLongString(text)) return text
  return text.replace(/^(?=.)/gm, ' '.repeat(by))
}

function hasLongString(text: string): boolean {
  const code = text
    .replace(/~?[a-zA-Z]*("""|''')[\s\S]*?\1/g, '')
    .replace(/\?\\?"/g, '')
    .replace(/\\./g, '')
  return code.split('\n').some((line) => (line.replace(/#(?!\{).*$/, '').match(/"/g) ?? []).length % 2 === 1)
}
