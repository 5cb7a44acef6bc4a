import { expect, type Page, test } from '@playwright/test'

const ROLLBACK = '/lessons/2-intermediate/36-rollback'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a lesson can be read: its text, its code in colour, and what its run gives', async ({ page }) => {
    await page.goto(ROLLBACK)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('rollback')
    await expect(page.getByRole('region', { name: 'code.exs' })).toContainText('Repo.rollback({:only_left, left + seats})')
    await expect(page.locator('.static-code .x-k').first()).toHaveText('import')
    const recorded = page.getByRole('list', { name: 'Recorded results' })
    await expect(recorded).toContainText('INSERT INTO "bookings"')
    await expect(recorded).toContainText('{:error, {:only_left, 1}}')
    await expect(page.getByRole('button', { name: 'Run' })).toBeHidden()
  })

  test('on a narrow screen the three places stand below each other', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(ROLLBACK)
    for (const name of ['Lesson', 'Code', 'What happened']) await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('the contents lead to the lessons', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Repo.insert/1' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Repo.insert/1')
  })
})

test('Next alone leads from the first lesson to the last', async ({ request }) => {
  const contents = await (await request.get('/')).text()
  const all = new Set([...contents.matchAll(/href="(\/lessons\/[^"#]+)"/g)].map(([, path]) => path))
  const visited: string[] = []
  let path: string | undefined = '/lessons/1-beginner/01-defining-a-schema'
  while (path !== undefined) {
    visited.push(path)
    const html: string = await (await request.get(path)).text()
    expect(html, path).toMatch(/aria-label="(Lesson|Step) \d+ of \d+ in this (part|chapter); 0 solved"/)
    expect(html, path).toMatch(/\d+ of \d+ in [^<]+(, \d+ to go|is done)|This was the last one/)
    path = /<div class="onward"><p><a href="([^"]+)"[^>]*>Next: /.exec(html)?.[1]
  }
  expect(new Set(visited)).toEqual(all)
  expect(visited).toHaveLength(all.size)
})

for (const width of [1440, 1024, 390]) {
  test(`the page’s script takes over in place at ${width} px: nothing moves, and what was scrolled stays`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await expectNothingMoves(page)
  })
}

test('panes that were resized stand where they were left before any script of the page runs', async ({ page }) => {
  await page.goto(ROLLBACK)
  await page.locator('#root:not([data-drawn])').waitFor({ state: 'attached' })
  for (const name of ['Width of the text', 'Size of the results']) {
    const box = await page.getByRole('separator', { name }).boundingBox()
    await page.mouse.move(box?.x ?? 0, 400)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 90, 400, { steps: 4 })
    await page.mouse.up()
  }
  await page.waitForTimeout(500)
  await expectNothingMoves(page)
})

/**
 * Holds the page's script back: everything stands where it stands afterwards, and the text stays scrolled. The editor
 * is held to the end: it takes the place of the code that is compared.
 */
async function expectNothingMoves(page: Page): Promise<void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/index-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.route('**/assets/monaco-*.js', () => {})
  await page.goto(ROLLBACK, { waitUntil: 'commit' })
  await page.locator('.recorded > li').first().waitFor({ state: 'attached' })
  await page.locator('.read .pane-body').evaluate((element) => element.scrollTo(0, 120))
  const before = await places(page)
  release()
  await page.locator('#root:not([data-drawn])').waitFor({ state: 'attached' })
  expect(await places(page)).toEqual(before)
  expect(before.scrolled).toBe(120)
}

function places(page: Page) {
  return page.evaluate(() => ({
    scrolled: document.querySelector('.read .pane-body')?.scrollTop,
    boxes: ['h1', '.prose h2', '.static-code li', '.recorded > li', '.exercise', '#read', '#code', '#result'].map((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      return [selector, ...[box?.left, box?.top, box?.width].map((number) => Math.round(number ?? -1))]
    }),
  }))
}

test('text and code are readable before 120 KB have come', async ({ request }) => {
  const html = await request.get(ROLLBACK)
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(await html.text())?.[1] ?? ''
  const sizes = await Promise.all([ROLLBACK, style, '/theme.js'].map(async (path) => compressed(await request.get(path))))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120 * 1024)
})

async function compressed(response: { body: () => Promise<Buffer>; headers: () => Record<string, string> }): Promise<number> {
  const { gzipSync } = await import('node:zlib')
  return gzipSync(await response.body()).length
}
