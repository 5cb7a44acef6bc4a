/** Text without what differs from run to run on any machine: the wall clock, identities, durations, places in Ecto's own source. */
export function mask(text: string): string {
  return MASKS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text)
}

const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\b20(2[5-9]|[3-9]\d)-\d\d-\d\d([T ]\d\d:\d\d:\d\d(\.\d+)?)?/g, '<now>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<uuid>'],
  [/(\S*\/)?lib\/\S+\.ex:\d+: /g, ''],
  [/#PID<[\d.]+>/g, '#PID<>'],
  [/#Reference<[\d.]+>/g, '#Reference<>'],
  [/#Port<[\d.]+>/g, '#Port<>'],
  [/#Function<[^>]*>/g, '#Function<>'],
  [/max_cases: \d+/g, 'max_cases: <n>'],
  [/in [\d.]+ seconds( \([^)]*\))?/g, 'in <time> seconds'],
  [/\([\d.]+ms\)/g, '(<time>)'],
]
