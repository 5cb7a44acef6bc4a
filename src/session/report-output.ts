import type { Pid } from '#terms/pid.ts'
import type { EventLog } from './event-log.ts'
import { type CurrentForm, pidText } from './place.ts'

/** Notes what a program printed: what goes to stderr is a warning. */
export function reportOutput(log: EventLog, device: 'stdio' | 'stderr', text: string, pid: Pid, form: CurrentForm): void {
  if (device === 'stdio') log.add({ kind: 'output', pid: pidText(pid), ...form, text })
  else
    log.add({
      kind: 'diagnostic',
      pid: pidText(pid),
      ...form,
      severity: 'warning',
      message: text,
      column: null,
      endColumn: null,
      fix: null,
    })
}
