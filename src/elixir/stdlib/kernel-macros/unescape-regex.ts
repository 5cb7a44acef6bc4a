/** A `~r` text as the regular expression engine gets it: line breaks and tabs are what they stand for, all other escapes stay. */
export function unescapeRegex(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, next: string) => PLAIN[next] ?? whole)
}

const PLAIN: Readonly<Record<string, string>> = { a: '\u0007', b: '\\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
