/** `npm run -s exs -- [options] FILE.exs...`: runs Elixir scripts as the page does. */
import { readFileSync } from 'node:fs'
import type { Source } from '#protocol/message.ts'
import type { OutputEvent, RunEvent, Statement } from '#protocol/run-event.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { type HeadlessRun, runHeadless } from '#session/run-headless.ts'
import { type CliOptions, readOptions, USAGE } from './options.ts'
import { recordingOf } from './recording.ts'

/** The name that scripts have in messages, whatever file they come from. */
const SCRIPT = 'script.exs'

const read = readOptions(process.argv.slice(2))
if (read.kind === 'error') {
  console.error(`${read.message}\n\n${USAGE}`)
  process.exit(2)
}
const engine = await createNodeEngine()
process.exitCode = await main(read.options)

async function main(options: CliOptions): Promise<number> {
  let failures = 0
  const groups = options.together ? [options.files] : options.files.map((file) => [file])
  for (const files of groups) {
    const sources = files.map(readSource)
    if (sources.some((source) => source === undefined)) {
      failures++
      continue
    }
    const run = await runScripts(sources as readonly Source[], options)
    const label = files.join(' ')
    if (options.json) console.log(JSON.stringify({ file: label, events: recordingOf(run.events, options.adapter) }))
    else printFailure(run.events)
    if (run.events.some((event) => event.kind === 'error')) failures++
  }
  return options.json ? 0 : Math.min(failures, 1)
}

function readSource(file: string): Source | undefined {
  try {
    return { file: SCRIPT, text: readFileSync(file, 'utf8') }
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

function runScripts(sources: readonly Source[], options: CliOptions): Promise<HeadlessRun> {
  const { adapter, strict, autoTables } = options
  return runHeadless(
    sources,
    { adapter, strict, autoTables },
    { engine, clock: 'virtual', ...(options.json ? {} : { print: printer(options) }) },
  )
}

/** Prints output and, with `--trace`, statements as they happen. */
function printer({ trace, adapter }: CliOptions): (event: RunEvent) => void {
  return (event) => {
    if (event.kind === 'output') streamOf(event).write(event.text)
    else if (event.kind === 'diagnostic') console.error(`${event.severity}: ${event.message}\n  ${event.file}:${event.line ?? '?'}`)
    else if (event.kind === 'query' && trace) printStatement(adapter === 'postgres' ? event.postgres : event.sqlite)
  }
}

function streamOf({ device }: OutputEvent): NodeJS.WriteStream {
  return device === 'stdio' ? process.stdout : process.stderr
}

function printStatement(statement: Statement | null): void {
  if (statement !== null) process.stdout.write(`${statement.sql} ${statement.inspectedParams}\n`)
}

function printFailure(events: readonly RunEvent[]): void {
  for (const event of events) {
    if (event.kind !== 'error') continue
    console.error(`${event.banner}\n${event.trace}`.trimEnd())
  }
}
