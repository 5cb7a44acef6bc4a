import type { LanguageAnswer, LanguageQuestion } from '#protocol/language.ts'
import type { WorkerRequest } from '#protocol/message.ts'

/** The questions to the language service that wait for an answer, at most one of each kind. */
export interface Questions {
  /** Sends a question; one of the same kind that waits is answered by null. */
  readonly ask: (question: LanguageQuestion, session: number | null) => Promise<LanguageAnswer>
  readonly receive: (id: number, answer: LanguageAnswer) => void
  /** The worker is gone: what waits is answered by null. */
  readonly forget: () => void
}

/** The questions that wait for the worker's answer, one of a kind: a later one lets go of the one before. */
export function createQuestions(send: (request: WorkerRequest) => void): Questions {
  let asked = 0
  const waiting = new Map<LanguageQuestion['kind'], { readonly id: number; readonly resolve: (answer: LanguageAnswer) => void }>()
  return {
    ask: (question, session) =>
      new Promise((resolve) => {
        waiting.get(question.kind)?.resolve(null)
        const id = ++asked
        waiting.set(question.kind, { id, resolve })
        send({ kind: 'ask', id, question, session })
      }),
    receive(id, answer) {
      for (const [kind, { id: waits, resolve }] of waiting) {
        if (waits !== id) continue
        waiting.delete(kind)
        resolve(answer)
      }
    },
    forget() {
      for (const { resolve } of waiting.values()) resolve(null)
      waiting.clear()
    },
  }
}
