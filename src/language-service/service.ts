import type { CompilerFinding, LanguageAnswer, LanguageQuestion, LiveBinding } from '#protocol/language.ts'
import { clausePlaces } from './clause-places.ts'
import { complete } from './complete/complete.ts'
import { define } from './define.ts'
import { diagnose } from './diagnose/diagnose.ts'
import { folds } from './fold.ts'
import { format } from './format.ts'
import { hover } from './hover.ts'
import { outline } from './outline.ts'
import { signatureHelp } from './signature.ts'

/** What the session adds to the text: what its variables hold, and what compiling the sources reported. */
export interface Known {
  readonly live: readonly LiveBinding[]
  readonly compiled: readonly CompilerFinding[]
}

/** Answers what the editor asks about a program as it is typed. */
export async function answerQuestion(question: LanguageQuestion, { live, compiled }: Known): Promise<LanguageAnswer> {
  switch (question.kind) {
    case 'diagnose':
      return diagnose(question, compiled)
    case 'complete':
      return complete(question, live)
    case 'signature':
      return signatureHelp(question)
    case 'hover':
      return hover(question, live)
    case 'define':
      return define(question)
    case 'clauses':
      return clausePlaces(question.sources)
    case 'fold':
      return folds(question.text)
    case 'outline':
      return outline(question.text)
    case 'format':
      return format(question.text)
  }
}
