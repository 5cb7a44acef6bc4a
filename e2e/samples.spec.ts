import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

test('the scratchpad starts from a database with thousands of rows', async ({ page }) => {
  await page.goto('/scratchpad')
  await page.getByRole('link', { name: 'Music library' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Music library')
  const { happened, run, look } = await openWorkbench(page, '/scratchpad/music')
  await run()
  await expect(happened).toContainText('{Music.Track, 4200}')
  await look('Database')
  await expect(happened).toContainText('playlists_tracks')
})

test('what is changed in a sample stays there, and the empty scratchpad is as it was', async ({ page }) => {
  const { type, lines } = await openWorkbench(page, '/scratchpad/blog')
  await type('Repo.aggregate(Blog.Post, :count)')
  await page.getByRole('link', { name: 'An empty scratchpad' }).click()
  await expect(lines).toContainText('defmodule Note')
  await page.goto('/scratchpad/blog')
  await expect(lines).toContainText('Repo.aggregate(Blog.Post, :count)')
})
