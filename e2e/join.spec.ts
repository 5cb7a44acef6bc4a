import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

const JOIN = '/lessons/2-intermediate/31-join'

test('the join lesson runs: a value beside the code, SQL for both databases, rows', async ({ page }) => {
  const { lines, happened, run, look } = await openWorkbench(page, JOIN)
  await run()
  await expect(lines).toContainText('# => ["Ola')
  await expect(happened.getByRole('list', { name: 'Results' })).toContainText('["Ola Berge", "Ola Berge", "The Tidewrack"]')
  await look('SQL')
  const statements = happened.getByRole('list', { name: 'Statements' })
  await expect(statements).toContainText('INNER JOIN "albums" AS a1 ON a1."artist_id" = a0."id"')
  await expect(statements).toContainText('Repo.all')
  await happened.getByRole('button', { name: 'PostgreSQL' }).click()
  await expect(statements).toContainText('INNER JOIN "albums" AS a1 ON a1."artist_id" = a0."id"')
  await statements
    .getByText(/^3 rows$/)
    .first()
    .click()
  await expect(statements.getByRole('table').first()).toContainText('Ola Berge')
})

test('join changed to left_join: the SQL changes', async ({ page }) => {
  const { happened, run, look, type } = await openWorkbench(page, JOIN)
  await type('import Ecto.Query\n\nRepo.all(from r in Label.Artist, left_join: a in assoc(r, :albums), select: {r.name, a.title})\n')
  await run()
  await look('SQL')
  await expect(happened.getByRole('list', { name: 'Statements' })).toContainText('LEFT OUTER JOIN "albums"')
})

test('an edit is there again after a reload', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, JOIN)
  await type('1 + 41')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  await page.reload()
  await expect(lines).toContainText('1 + 41')
})

test('the exercise: refused as it stands, solved by the solution, and marked', async ({ page }) => {
  const { text, code, happened, file } = await openWorkbench(page, JOIN)
  await text.getByRole('button', { name: 'Check' }).click()
  const expectations = text.getByRole('list', { name: 'Expectations' })
  await expect(expectations).toContainText('not met:')
  await text.getByRole('button', { name: 'Hint 1 of 3' }).click()
  await expect(text.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1)
  await text.getByRole('button', { name: 'Show solution' }).click()
  await code.getByRole('button', { name: 'Put it into the exercise' }).click()
  await expect(code.getByRole('tab', { name: /^exercise/ })).toHaveAttribute('aria-selected', 'true')
  await text.getByRole('button', { name: 'Check' }).click()
  await expect(text.getByRole('heading', { name: /Exercise/ })).toContainText('solved')
  await expect(expectations).not.toContainText('not met:')
  await expect(happened).toBeVisible()
  await file('code')
  await page.getByRole('link', { name: 'Ecto Playground, contents' }).click()
  await expect(page.getByRole('link', { name: /^31 join/ }).getByRole('img', { name: 'solved' })).toBeVisible()
})
