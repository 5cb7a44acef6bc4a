import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'
import { defineException, exceptionField } from './define.ts'

/** Told when the left side of `term.key` is no map. */
const DOT_HINT = '\n\nIf you are using the dot syntax, such as map.field, make sure the left-hand side of the dot is a map'

/** What KeyError says of a key that `term` has not. */
export function* keyErrorMessage(key: Term, term: Term): Effect<string> {
  const missing = `key ${yield* inspectEffect(key)} not found`
  return term === null ? missing : `${missing} in: ${yield* inspectEffect(term, { pretty: true })}`
}

/** What `term.key` says when `term` is no map. */
export function dotErrorMessage(key: Term, term: Term): string {
  return `key ${inspect(key)} not found in: ${inspect(term, { pretty: true })}${DOT_HINT}`
}

export const keyError = defineException('KeyError', {
  fields: { key: null, term: null, message: null },
  *message(exception) {
    const message = exceptionField(exception, 'message')
    if (typeof message === 'string') return message
    return yield* keyErrorMessage(exceptionField(exception, 'key'), exceptionField(exception, 'term'))
  },
})
