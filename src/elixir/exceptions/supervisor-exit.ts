import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

/** What is wrong with a child's specification, around the wrong value. */
const CHILD_PROBLEMS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  invalid_mfa: ['invalid mfa: ', ''],
  invalid_restart_type: ['invalid restart type: ', '. Must be :permanent, :transient or :temporary.'],
  invalid_shutdown: ['invalid shutdown: ', '. Must be an integer >= 0, :infinity or :brutal_kill.'],
  invalid_child_type: ['invalid child type: ', '. Must be :worker or :supervisor.'],
  invalid_modules: ['invalid modules: ', '. Must be a list of atoms or :dynamic.'],
  invalid_child_spec: ['invalid child specification: ', ''],
  duplicate_child_name: [
    'more than one child specification has the id: ',
    `.
If using maps as child specifications, make sure the :id keys are unique.
If using a module or {module, arg} as child, use Supervisor.child_spec/2 to change the :id, for example:

    children = [
      Supervisor.child_spec({MyWorker, arg}, id: :my_worker_1),
      Supervisor.child_spec({MyWorker, arg}, id: :my_worker_2)
    ]
`,
  ],
}

const SUPERVISOR_PROBLEMS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  invalid_strategy: ['invalid strategy: ', ''],
  invalid_intensity: ['invalid max_restarts (intensity): ', ''],
  invalid_period: ['invalid max_seconds (period): ', ''],
  invalid_max_children: ['invalid max_children: ', ''],
  invalid_extra_arguments: ['invalid extra_arguments: ', ''],
  invalid_type: ['invalid type: ', ''],
}

/** The reason `{name, detail}` of a supervisor that could not start, in words; undefined for other reasons. */
export function* supervisorExit(name: string, detail: Term): Effect<string | undefined> {
  switch (name) {
    case 'start_spec':
      return `bad child specification, ${yield* problemText(CHILD_PROBLEMS, detail)}`
    case 'bad_start_spec':
      return `bad child specification, invalid children: ${yield* inspectEffect(detail)}`
    case 'supervisor_data':
      return `bad supervisor configuration, ${yield* problemText(SUPERVISOR_PROBLEMS, detail)}`
    default:
      return undefined
  }
}

function* problemText(problems: typeof CHILD_PROBLEMS, detail: Term): Effect<string> {
  if (isTuple(detail, 2) && detail.items[0] instanceof Atom) {
    const problem = problems[detail.items[0].name]
    if (problem !== undefined) return `${problem[0]}${yield* inspectEffect(detail.items[1] as Term)}${problem[1]}`
  }
  return `got: ${yield* inspectEffect(detail)}`
}
