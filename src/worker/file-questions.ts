import type { FileAnswer, FileQuestion } from '#protocol/file.ts'
import type { WorkerRequest } from '#protocol/message.ts'

/** The questions about databases as files that wait for an answer. */
export interface FileQuestions {
  readonly ask: (question: FileQuestion) => Promise<FileAnswer>
  readonly receive: (id: number, answer: FileAnswer) => void
  /** The worker is gone: what waits is answered by null. */
  readonly forget: () => void
}

/** The questions that `send` carries to the worker; each has an answer of its own. */
export function createFileQuestions(send: (request: WorkerRequest) => void): FileQuestions {
  let asked = 0
  const waiting = new Map<number, (answer: FileAnswer) => void>()
  return {
    ask: (question) =>
      new Promise((resolve) => {
        const id = ++asked
        waiting.set(id, resolve)
        send({ kind: 'file', id, question })
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
