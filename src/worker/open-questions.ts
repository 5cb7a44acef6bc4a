/** Questions that wait for the worker, each for an answer of its own. */
export interface OpenQuestions<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer | null>
  readonly receive: (id: number, answer: Answer) => void
  /** The worker is gone: what waits is answered by null. */
  readonly forget: () => void
}

/** The questions that `send` carries to the worker. */
export function createOpenQuestions<Question, Answer>(send: (id: number, question: Question) => void): OpenQuestions<Question, Answer> {
  let asked = 0
  const waiting = new Map<number, (answer: Answer | null) => void>()
  return {
    ask: (question) =>
      new Promise((resolve) => {
        const id = ++asked
        waiting.set(id, resolve)
        send(id, question)
      }),
    receive(id, answer) {
      waiting.get(id)?.(answer)
      waiting.delete(id)
    },
    forget() {
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
    },
  }
}
