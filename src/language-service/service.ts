import type { LanguageAnswer, LanguageQuestion, LiveBinding } from '#protocol/language.ts'
import { complete } from './complete/complete.ts'
import { define } from './define.ts'
import { folds } from './fold.ts'
import { format } from './format.ts'
import { hover } from './hover.ts'
import { signatureHelp } from './signature.ts'

/** Answers what the editor asks about a program as it is typed. `live` is what the variables of the session hold. */
export async function answerQuestion(question: LanguageQuestion, live: readonly LiveBinding[]): Promise<LanguageAnswer> {
  switch (question.kind) {
    case 'complete':
      return complete(question, live)
    case 'signature':
      return signatureHelp(question)
    case 'hover':
      return hover(question, live)
    case 'define':
      return define(question)
    case 'fold':
      return folds(question.text)
    case 'format':
      return format(question.text)
  }
}
