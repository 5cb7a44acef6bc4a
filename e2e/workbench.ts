import { expect, type Locator, type Page } from '@playwright/test'

/** A lesson in the browser, in a learner's terms. */
export interface Workbench {
  readonly text: Locator
  readonly code: Locator
  readonly happened: Locator
  readonly run: () => Promise<void>
  /** Opens a tab of what happened. */
  readonly look: (tab: 'Results' | 'SQL' | 'Transactions' | 'Database' | 'Console') => Promise<void>
  /** Opens a file. */
  readonly file: (name: 'setup' | 'code' | 'exercise' | 'solution') => Promise<void>
  /** Replaces the whole text of the open file, by pasting. */
  readonly type: (text: string) => Promise<void>
  /** The lines of the open file that are in view, with the values beside them. */
  readonly lines: Locator
}

/** Opens a page of a lesson or the scratchpad and waits for the engine and the editor. */
export async function openWorkbench(page: Page, path: string): Promise<Workbench> {
  await page.goto(path)
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
  await expect(editor(page)).toBeAttached()
  const code = page.getByRole('region', { name: 'Code', exact: true })
  const happened = page.getByRole('region', { name: 'What happened' })
  return {
    text: page.getByRole('region', { name: 'Lesson' }),
    code,
    happened,
    run: () => page.keyboard.press('Control+Enter'),
    look: (tab) => happened.getByRole('tab', { name: new RegExp(`^${tab}`) }).click(),
    file: (name) => code.getByRole('tab', { name: new RegExp(`^${name}`) }).click(),
    type: async (text) => {
      await editor(page).focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
      await page.keyboard.press('Control+V')
    },
    lines: code.getByRole('code'),
  }
}

function editor(page: Page): Locator {
  return page.getByRole('region', { name: 'Code', exact: true }).getByRole('textbox')
}
