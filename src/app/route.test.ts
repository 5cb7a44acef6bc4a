import { expect, test } from 'vitest'
import { parseRoute, pathOf, type Route } from './route.ts'

test('paths and routes, also below a base', () => {
  const routes: readonly (readonly [string, string, Route])[] = [
    ['/', '/', { page: 'contents' }],
    ['/', '/scratchpad', { page: 'scratchpad' }],
    ['/ecto/', '/ecto/conformance', { page: 'conformance' }],
    ['/', '/scratchpad/music', { page: 'sample', sample: 'music' }],
    ['/', '/functions', { page: 'functions' }],
    ['/', '/glossary', { page: 'glossary' }],
    ['/', '/lessons/2-intermediate/31-join', { page: 'lesson', lesson: '2-intermediate/31-join' }],
    ['/ecto/', '/ecto/lessons/3-book/04-dynamic/02-reduce', { page: 'lesson', lesson: '3-book/04-dynamic/02-reduce' }],
  ]
  for (const [base, path, route] of routes) {
    expect(parseRoute(path, base)).toEqual(route)
    expect(pathOf(route, base)).toBe(path)
  }
})

test('a path of nothing is missing', () => {
  expect(parseRoute('/lessons/31', '/')).toEqual({ page: 'missing', path: '/lessons/31' })
  expect(parseRoute('/lessons/2-intermediate/31-join', '/ecto/')).toEqual({ page: 'missing', path: '/lessons/2-intermediate/31-join' })
})
