import { typeName } from '#elixir/stdlib/protocols/type-name.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { indented } from './call-errors.ts'
import { defineException, exceptionField } from './define.ts'

export const protocolUndefinedError = defineException('Protocol.UndefinedError', {
  fields: { protocol: null, value: null, description: '' },
  *message(exception): Effect<string> {
    const value = exceptionField(exception, 'value')
    const protocol = yield* inspectEffect(exceptionField(exception, 'protocol'))
    const description = exceptionField(exception, 'description')
    const why = typeof description === 'string' && description !== '' ? `, ${description}` : ''
    const shown = indented(yield* inspectEffect(value, { pretty: true }))
    return `protocol ${protocol} not implemented for type ${valueType(value)}${why}\n\nGot value:\n\n${shown}\n`
  },
})

function valueType(value: Term): string {
  const module = structModule(value)
  return module === undefined ? typeName(value) : `${inspectAtom(module.name)} (a struct)`
}
