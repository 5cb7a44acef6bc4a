import { atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** The reason with which a process ends by an exception: `{reason, stacktrace}`, `{{:nocatch, value}, stacktrace}`, or an exit's own. */
export function exitReason(thrown: Thrown): Term {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  switch (thrown.kind) {
    case 'exit':
      return thrown.reason
    case 'error':
      return tuple(thrown.reason, stacktrace)
    case 'throw':
      return tuple(tuple(atom('nocatch'), thrown.reason), stacktrace)
  }
}
