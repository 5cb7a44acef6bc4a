import { goTo } from './without-browser.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { App } from '../app.tsx'
import { loadSubject } from '../course.ts'
import { parseRoute } from '../route.ts'

export async function drawPage(path: string): Promise<string> {
  goTo(path)
  const route = parseRoute(path, '/')
  if (route.page === 'lesson') await loadSubject(route.lesson)
  return renderToStaticMarkup(<App />)
}
