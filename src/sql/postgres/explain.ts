import { Atom, atom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

const FLAGS = ['analyze', 'verbose', 'costs', 'settings', 'buffers', 'timing', 'summary']

/** `EXPLAIN ANALYZE VERBOSE`, in parentheses when it has options that only go there. */
export function explainPrefix(options: Term): string {
  const given = FLAGS.flatMap((name) => {
    const value = keywordGet(options, name)
    return value === undefined ? [] : [{ name, value: value === true }]
  })
  const format = formatOf(options)
  if (format === null && given.every(({ name }) => name === 'analyze' || name === 'verbose'))
    return ['EXPLAIN', ...given.filter(({ value }) => value).map(({ name }) => name.toUpperCase())].join(' ')
  const flags = given.map(({ name, value }) => `${name.toUpperCase()} ${value ? 'TRUE' : 'FALSE'}`)
  return `EXPLAIN ( ${[...flags, ...(format === null ? [] : [`FORMAT ${format}`])].join(', ')} )`
}

/** `:map` is JSON that is read. */
function formatOf(options: Term): string | null {
  const format = keywordGet(options, 'format')
  if (!(format instanceof Atom)) return null
  return format === atom('map') ? 'JSON' : format.name.toUpperCase()
}
