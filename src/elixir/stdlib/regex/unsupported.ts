import { PatternFault } from './pattern.ts'

/** What PCRE has and a JavaScript pattern cannot be made of. */
const UNSUPPORTED: readonly (readonly [begin: RegExp, name: string])[] = [
  [/^\?\|/, 'a branch reset (?|'],
  [/^\?(?:R|[+-]?\d+|&\w+|P>\w+)\)/, 'recursion'],
  [/^\?\(/, 'a conditional group (?('],
  [/^\*[A-Z]/, 'a verb (*'],
  [/^\?C\d*\)/, 'a callout (?C'],
]

/** Raises for a group that has no counterpart, by its name; `rest` is what follows its parenthesis. */
export function refuseUnsupported(rest: string, position: number): void {
  const found = UNSUPPORTED.find(([begin]) => begin.test(rest))
  if (found !== undefined) throw new PatternFault(`${found[1]} is not available in the playground`, position)
}
