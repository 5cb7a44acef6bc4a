// What the page asks of a browser stands before its modules are loaded.
import './without-browser.ts'

import { lessons, samples } from 'virtual:course'
import { renderToStaticMarkup } from 'react-dom/server'
import { App } from '#app/app.tsx'
import { loadSubject } from '#app/course.ts'
import { pathOf, type Route } from '#app/route.ts'
import { sampleSubject } from '#app/subject.ts'
import { loadGlossary } from '#app/use-glossary.ts'
import type { SampleEntry } from '#course/sample.ts'
import { plainTitle } from '#ui/title-text.tsx'
import type { DrawnPage } from './drawn-page.ts'

const SITE = 'Ecto Playground'
const BASE = import.meta.env.BASE_URL

type Place = Exclude<Route, { page: 'lesson' | 'sample' }>

const PLACES: Readonly<Record<Place['page'], Pick<DrawnPage, 'file' | 'title' | 'description'>>> = {
  contents: { file: 'index.html', title: SITE, description: null },
  scratchpad: titled('scratchpad.html', 'Scratchpad', 'Your own schemas, migrations and queries, run as they are.'),
  conformance: titled('conformance.html', 'What is here, and what is not', 'What of Elixir and Ecto runs in the page.'),
  functions: titled('functions.html', 'Functions, by lesson', 'What of Ecto the lessons teach, and where.'),
  glossary: titled('glossary.html', 'Glossary', 'The words of Ecto and of databases that the lessons use.'),
  missing: titled('404.html', 'Not found', null),
}

/** The pages of the playground, each as what the page's own script draws first. */
export async function* drawPages(): AsyncGenerator<DrawnPage> {
  await loadGlossary()
  for (const page of ['contents', 'scratchpad', 'conformance', 'functions', 'glossary'] as const) yield drawPlace({ page })
  yield drawPlace({ page: 'missing', path: `${BASE}404` })
  for (const sample of samples) yield drawSample(sample)
  for (const { id } of lessons) yield drawLesson(id)
}

/** A page that is no lesson. */
export function drawPlace(place: Place): DrawnPage {
  return { ...PLACES[place.page], module: null, html: draw(place) }
}

async function drawSample({ id, title, summary }: SampleEntry): Promise<DrawnPage> {
  await loadSubject(sampleSubject(id))
  const page = titled(`scratchpad/${id}.html`, title, summary)
  return { ...page, module: `\0virtual:sample/${id}`, html: draw({ page: 'sample', sample: id }) }
}

/** The page of a lesson. */
export async function drawLesson(id: string): Promise<DrawnPage> {
  const subject = await loadSubject(id)
  if (subject?.lesson == null) throw new Error(`The course has no lesson ${id}`)
  const { title, summary } = subject.lesson
  return {
    ...titled(`lessons/${id}.html`, plainTitle(title), summary),
    module: `\0virtual:lesson/${id}`,
    html: draw({ page: 'lesson', lesson: id }),
  }
}

function titled(file: string, title: string, description: string | null) {
  return { file, title: `${title} · ${SITE}`, description }
}

function draw(route: Route): string {
  location.pathname = pathOf(route, BASE)
  return renderToStaticMarkup(<App />)
}
