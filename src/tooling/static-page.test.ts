import { expect, test } from 'vitest'
import { fillPage } from './static-page.ts'

const SHELL = '<meta name="description" content="All"><title>Ecto Playground</title><div id="root"></div>'
const BUNDLE = { 'assets/a.js': { type: 'chunk', facadeModuleId: '\0virtual:lesson/2-intermediate/31-join' } }

test('a page has its title, its summary, its chunk and its text', () => {
  const page = {
    file: 'lessons/2-intermediate/31-join.html',
    title: 'join & on',
    description: 'Rows of "two" tables.',
    module: '\0virtual:lesson/2-intermediate/31-join',
    html: '<h1>$& join</h1>',
  }
  expect(fillPage(SHELL, page, '/ecto/', BUNDLE)).toBe(
    '<meta name="description" content="Rows of &quot;two&quot; tables."><title>join &amp; on</title>\n' +
      '    <link rel="modulepreload" crossorigin href="/ecto/assets/a.js"><div id="root" data-drawn><h1>$& join</h1></div>',
  )
})

test('a page without a chunk or a sentence of its own', () => {
  const page = { file: '404.html', title: 'Ecto Playground', description: null, module: null, html: '' }
  expect(fillPage(SHELL, page, '/', BUNDLE)).toBe(SHELL.replace('id="root"', 'id="root" data-drawn'))
})
