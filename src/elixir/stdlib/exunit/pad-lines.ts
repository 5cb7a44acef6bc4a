/** The text with each line but the first indented; empty lines stay empty. */
export function padLines(text: string, indent: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(indent)}`)
}
