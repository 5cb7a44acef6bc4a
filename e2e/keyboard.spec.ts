import { expect, type Page, test } from '@playwright/test'

test('by keyboard alone: from the home page to a solved exercise and the next lesson', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('#root:not([data-drawn])').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Search/ })).toBeFocused()
  await page.keyboard.type('02 insert')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/02-insert/)
  await expect(page.getByRole('contentinfo')).toContainText('Ready')

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status', { name: 'Outcome of the run' })).toContainText('Run 1 finished')

  await command(page, 'Open the file exercise')
  const editor = page.getByRole('region', { name: 'Code', exact: true }).getByRole('textbox')
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+Shift+Enter')
  const exercise = page.getByRole('region', { name: 'Lesson' })
  await expect(exercise.getByRole('list', { name: 'Expectations' })).toContainText('not met:')

  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+a')
  await paste(page, '{:ok, tomas} = Repo.insert(%Clinic.Patient{name: "Tomas Lindqvist", born_on: ~D[1990-02-02]})')
  await page.keyboard.press('Control+Shift+Enter')
  await expect(exercise.getByRole('heading', { name: /Exercise/ })).toContainText('solved')

  await page.keyboard.press('Alt+PageDown')
  await expect(page).toHaveURL(/03-all/)
})

test('F6 goes round the parts of the page, and ? shows the keys', async ({ page }) => {
  await page.goto('/lessons/1-beginner/02-insert')
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
  const editor = page.getByRole('region', { name: 'Code', exact: true }).getByRole('textbox')
  await expect(editor).toBeAttached()
  await page.keyboard.press('F6')
  await expect(page.getByRole('region', { name: 'Lesson' }).locator(':focus')).toBeAttached()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByRole('region', { name: 'Run' })).toContainText('Run the open file')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('F6')
  await expect(editor).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.getByRole('region', { name: 'What happened' }).locator(':focus')).toBeAttached()
  await page.keyboard.press('Shift+F6')
  await expect(editor).toBeFocused()
})

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Search/ })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
