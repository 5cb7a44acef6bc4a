import { defineException, exceptionField } from '#elixir/exceptions/define.ts'
import { atomName, isAtom } from '#terms/atom.ts'

/** `Decimal.Error` */
export const decimalError = defineException('Decimal.Error', {
  fields: { signal: null, reason: null },
  // biome-ignore lint/correctness/useYield: messages are effects
  *message(exception) {
    const signal = exceptionField(exception, 'signal')
    const reason = exceptionField(exception, 'reason')
    const name = isAtom(signal) && signal !== null ? atomName(signal) : ''
    return typeof reason === 'string' ? `${name}: ${reason}` : name
  },
})
