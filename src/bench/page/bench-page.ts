/**
 * Times the built page in Chromium beside a bare page of Monaco and sql.js: `npm run build`, then `npm run bench:page`. Cold is a browser
 * that has never been here, warm its next visit. Chromium is that of `CHROMIUM_PATH`, or the system's.
 */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { type Frames, watchFrames } from './frames.ts'
import { type Site, serveBarePage, servePlayground } from './sites.ts'
import { type Milestones, type Visit, visit } from './visit.ts'
import { framesWhileScrolling, framesWhileTyping, timeRuns, typeLetters } from './workbench.ts'

const LESSON = '/lessons/1-beginner/01-defining-a-schema'
const TEXT = 'text and code to read'
const EDITOR = 'editor'
const ENGINE = 'engine ready'
const TYPING = 'frames, typing'
const PLAYGROUND: Milestones = {
  [TEXT]: '.static-code code, .view-line',
  [EDITOR]: '.view-line',
  [ENGINE]: 'footer:has(.dot:not(.starting))',
}
const BARE: Milestones = { [TEXT]: '.view-line', [EDITOR]: '.view-line', [ENGINE]: '#row' }
/** Visits of each kind; the median counts. */
const VISITS = 3
const SLOWDOWNS = [1, 4]

interface Column {
  readonly title: string
  readonly rows: Readonly<Record<string, string>>
}

const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const playground = await servePlayground()
const bare = await serveBarePage()
const browser = await chromium.launch({
  ...(existsSync(installed) ? { executablePath: installed } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const columns: Column[] = []
  for (const slowdown of SLOWDOWNS) {
    columns.push(...(await measure(browser, 'playground', playground, LESSON, PLAYGROUND, slowdown)))
    columns.push(...(await measure(browser, 'bare page', bare, '/', BARE, slowdown)))
  }
  print(columns)
} finally {
  await browser.close()
  playground.close()
  bare.close()
}

/** Visits a page in fresh browsers, twice each. */
async function measure(
  browser: Browser,
  name: string,
  site: Site,
  path: string,
  milestones: Milestones,
  slowdown: number,
): Promise<Column[]> {
  const address = site.address + path
  const cold: Visit[] = []
  const warm: Visit[] = []
  const bytes: number[] = []
  let work: Readonly<Record<string, string>> = {}
  for (let round = 0; round < VISITS; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const before = site.sent()
    cold.push(await left(visit(context, address, milestones, slowdown)))
    bytes.push(site.sent() - before)
    const again = await visit(context, address, milestones, slowdown)
    warm.push(again)
    if (round === VISITS - 1) work = milestones === PLAYGROUND ? await timeWork(again) : await timeTyping(again)
    await context.close()
  }
  const title = (temperature: string) => `${name}, ${temperature}, CPU ${slowdown}×`
  return [
    { title: title('cold'), rows: { ...timesOf(cold, milestones), 'over the network': `${Math.round(median(bytes) / 1000)} KB` } },
    { title: title('warm'), rows: { ...timesOf(warm, milestones), ...work } },
  ]
}

async function left(visiting: Promise<Visit>): Promise<Visit> {
  const visited = await visiting
  await visited.page.close()
  return visited
}

async function timeWork({ page }: Visit): Promise<Readonly<Record<string, string>>> {
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/^Run 1/)
    .first()
    .waitFor()
  return {
    'Run → results': `${Math.round(await timeRuns(page))} ms`,
    [TYPING]: smoothness(await framesWhileTyping(page, false)),
    'frames, typing during a run': smoothness(await framesWhileTyping(page, true)),
    'frames, scrolling 10,000 rows': smoothness(await framesWhileScrolling(page)),
  }
}

async function timeTyping({ page }: Visit): Promise<Readonly<Record<string, string>>> {
  await page.getByRole('textbox').first().focus()
  return { [TYPING]: smoothness(await watchFrames(page, () => typeLetters(page))) }
}

function smoothness({ dropped, due, longest }: Frames): string {
  return `${dropped} of ${due} dropped, longest ${Math.round(longest)} ms`
}

function timesOf(visits: readonly Visit[], milestones: Milestones): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(milestones).map((name) => [name, `${Math.round(median(visits.map(({ reached }) => reached[name] ?? Number.NaN)))} ms`]),
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** A Markdown table, one line a measure. */
function print(columns: readonly Column[]): void {
  const names = [...new Set(columns.flatMap(({ rows }) => Object.keys(rows)))]
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  line(['', ...columns.map(({ title }) => title)])
  line(['---', ...columns.map(() => '---:')])
  for (const name of names) line([name, ...columns.map(({ rows }) => rows[name] ?? '–')])
}
