import { jaroDistance } from '#base/jaro.ts'
import { raise } from '#terms/thrown.ts'
import { type ParserConfig, switchType } from './config.ts'

/** Raises OptionParser.ParseError that tells what is wrong with each option. */
export function raiseInvalid(invalid: readonly (readonly [text: string, value: string | null])[], config: ParserConfig): never {
  const lines = invalid.map(([text, value]) => describe(text, value, config))
  return raise('OptionParser.ParseError', { message: `${lines.length} error${lines.length === 1 ? '' : 's'} found!\n${lines.join('\n')}` })
}

function describe(text: string, value: string | null, config: ParserConfig): string {
  const type = switchType(config.switches.get(nameOf(text, config)))
  if (type === undefined) return `${text} : Unknown option${suggestion(text, config)}`
  if (value === null) return `${text} : Missing argument of type ${type}`
  return `${text} : Expected type ${type}, got "${value}"`
}

function nameOf(text: string, config: ParserConfig): string {
  if (!text.startsWith('--')) return config.aliases.get(text.slice(1)) ?? ''
  const name = text.slice(2).replaceAll('-', '_')
  return config.switches.has(name) ? name : name.replace(/^no_/, '')
}

/** The declared switch that is most alike, when one is alike enough. */
function suggestion(text: string, config: ParserConfig): string {
  if (!text.startsWith('--')) return ''
  const wanted = text.slice(2).replaceAll('-', '_')
  const scored = [...config.switches.keys()].map((name) => ({ name, score: jaroDistance(wanted, name) }))
  const best = scored.filter(({ score }) => score > 0.8).sort((a, b) => b.score - a.score)[0]
  return best === undefined ? '' : `. Did you mean --${best.name.replaceAll('_', '-')}?`
}
