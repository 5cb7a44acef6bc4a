/**
 * A value's text on one line, without what only stands in the way there: a struct's metadata and its associations that were not loaded.
 * The whole text is one press away.
 */
export function briefValue(short: string): string {
  return short
    .replace(/__meta__: #Ecto\.Schema\.Metadata<[^>]*>(, )?/g, '')
    .replace(/(, )?\w+: #Ecto\.Association\.NotLoaded<[^>]*>/g, '')
    .replace(/\{, /g, '{')
}
