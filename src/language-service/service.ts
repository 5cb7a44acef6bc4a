import type { LanguageAnswer, LanguageQuestion, LiveBinding } from '#protocol/language.ts'
import { complete } from './complete/complete.ts'

/** Answers what the editor asks about a program as it is typed. `live` is what the variables of the session hold. */
export async function answerQuestion(question: LanguageQuestion, live: readonly LiveBinding[]): Promise<LanguageAnswer> {
  switch (question.kind) {
    case 'complete':
      return complete(question, live)
    default:
      return null
  }
}
