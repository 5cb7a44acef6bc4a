import { expect, type Page, test } from '@playwright/test'
import { writeFragment } from '../src/features/share/fragment.ts'
import { violations } from './axe.ts'
import { openWorkbench } from './workbench.ts'

const LESSON = '/lessons/2-intermediate/31-join'

/** The link that Share gives. */
async function link(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  const address = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  return address
}

test('a link opens the same code, file, panel and dialect, and runs nothing', async ({ page, browser }) => {
  const { look, type, happened } = await openWorkbench(page, '/scratchpad')
  await type('Enum.sum(1..100) # shared')
  await expect(happened).toContainText('5050')
  await look('SQL')
  const address = await link(page)
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  const opened = await openWorkbench(other, address)
  await expect(opened.lines).toContainText('Enum.sum(1..100) # shared')
  await expect(opened.happened.getByRole('tab', { name: /^SQL/ })).toHaveAttribute('aria-selected', 'true')
  await expect(other.getByRole('status', { name: 'Notice' })).toContainText('Nothing of it has run')
  expect(new URL(other.url()).hash).toBe('')
  await other.waitForTimeout(1200)
  await expect(other.getByRole('status', { name: 'Outcome of the run' })).toHaveText('')
  await opened.run()
  await opened.look('Results')
  await expect(opened.happened).toContainText('5050')
})

test('a link stands beside one’s own edits until one is chosen', async ({ page }) => {
  const { code, lines, type } = await openWorkbench(page, LESSON)
  await type('my_own = 1')
  await page.goto('about:blank')
  await openWorkbench(page, `${LESSON}#code=the_links%20=%202`)
  await expect(lines).toContainText('the_links = 2')
  await expect(code.getByRole('status', { name: 'Versions' })).toContainText('your own is kept')
  await code.getByRole('button', { name: 'See mine' }).click()
  await expect(lines).toContainText('my_own = 1')
  await page.reload()
  await expect(lines).toContainText('my_own = 1')
  await code.getByRole('button', { name: 'See what is from a link' }).click()
  await expect(lines).toContainText('the_links = 2')
  await code.getByRole('button', { name: 'Keep this one only' }).click()
  await expect(code.getByRole('button', { name: 'See mine' })).toHaveCount(0)
  await page.reload()
  await expect(lines).toContainText('the_links = 2')
})

test('a damaged link is named, and nothing is lost', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, '/scratchpad')
  await type('my_own = 1')
  const address = await link(page)
  await page.goto('about:blank')
  await openWorkbench(page, address.slice(0, -6))
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('This link is damaged')
  await expect(lines).toContainText('my_own = 1')
})

test('a link from a newer playground is named', async ({ page }) => {
  await openWorkbench(page, '/scratchpad#7=abcdef')
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('made by a newer playground (form 7)')
})

test('a link to a lesson that is gone opens what it holds', async ({ page }) => {
  const { lines } = await openWorkbench(page, '/lessons/1-beginner/99-gone#lesson=1-beginner/99-gone&code=still_here%20=%201')
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('The lesson “1-beginner/99-gone” is no longer here.')
  await expect(lines).toContainText('still_here = 1')
  expect(new URL(page.url()).pathname).toBe('/scratchpad')
})

test('a link from an older text of a lesson says so and offers today’s', async ({ page }) => {
  const state = { subject: LESSON.slice('/lessons/'.length), title: 'join', tab: 'code', panel: 'sql', dialect: 'sqlite' }
  const fragment = writeFragment({ ...state, files: { code: { text: 'sent = 1', base: '01234567' } } })
  const { code, lines } = await openWorkbench(page, `${LESSON}${fragment}`)
  await expect(lines).toContainText('sent = 1')
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('on an older version of this lesson')
  await code.getByRole('button', { name: 'Take the new one' }).click()
  await expect(lines).not.toContainText('sent = 1')
})

test('code in the address of the home page opens the scratchpad, also on an open page', async ({ page }) => {
  const { lines } = await openWorkbench(page, '/#code=%25User%7B%7D%20%7C%3E%20IO.inspect()')
  await expect(lines).toContainText('%User{} |> IO.inspect()')
  await page.evaluate(() => {
    location.hash = '#scratchpad=music&code=Repo.all(Track)'
  })
  await expect(lines).toContainText('Repo.all(Track)')
  expect(new URL(page.url()).pathname).toBe('/scratchpad/music')
})

test('a frame shows code and results alone, keeps nothing, and leads to the playground', async ({ page, context }) => {
  const { code, happened, run } = await openWorkbench(page, '/scratchpad?embed#code=Enum.sum(1..100)')
  await expect(page.getByRole('region', { name: 'Lesson' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Search/ })).toHaveCount(0)
  await run()
  await expect(happened).toContainText('5050')
  await expect(code.getByRole('tab', { name: 'code' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('ecto-playground/edits/scratchpad'))).toBeNull()
  const opening = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open in the playground' }).click()
  const opened = await opening
  await expect(opened.getByRole('region', { name: 'Lesson' })).toBeVisible()
  await expect(opened.getByRole('region', { name: 'Code', exact: true })).toContainText('Enum.sum(1..100)')
})

test('a page of another site may hold the frame', async ({ request }) => {
  const policy = (await request.get('/scratchpad')).headers()['content-security-policy']
  expect(policy).toContain('frame-ancestors *')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing in the dialog, beside a link’s version, and in a frame', async ({ page }) => {
      const { type } = await openWorkbench(page, '/scratchpad')
      await type('my_own = 1')
      await page.getByRole('button', { name: 'Share' }).click()
      await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('about:blank')
      await openWorkbench(page, '/scratchpad#code=1')
      await expect(page.getByRole('status', { name: 'Versions' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await openWorkbench(page, '/scratchpad?embed#code=1')
      expect(await violations(page)).toEqual([])
    })
  })
}
