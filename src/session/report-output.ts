import type { Pid } from '#terms/pid.ts'
import type { EventLog } from './event-log.ts'
import { type CurrentForm, pidText } from './place.ts'

const WARNING = /^warning: /

/** Notes what a program printed. What stands on stderr as Elixir's warnings do, as of `IO.warn/1`, is a warning at its line. */
export function reportOutput(log: EventLog, device: 'stdio' | 'stderr', text: string, pid: Pid, form: CurrentForm): void {
  const at = { pid: pidText(pid), ...form }
  if (device === 'stderr' && WARNING.test(text)) {
    const message = text.replace(WARNING, '').trimEnd()
    log.add({ kind: 'diagnostic', ...at, severity: 'warning', message, column: null, endColumn: null, fix: null })
  } else log.add({ kind: 'output', ...at, device, text })
}
