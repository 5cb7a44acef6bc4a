import { type MouseEvent, type ReactNode, useMemo } from 'react'
import type { Lesson, LessonEntry } from '#course/lesson.ts'
import { colourElixirBlocks } from '#editor/elixir-html.ts'
import { useLineLink } from '#ui/line-link.ts'
import { TitleText } from '#ui/title-text.tsx'

interface LessonPaneProps {
  readonly lesson: LessonEntry
  /** Its text. */
  readonly html: string
  /** What its chapter is about, at the first step of one. */
  readonly intro: Lesson['intro']
  readonly docs: Lesson['docs']
  /** Follows a link of the text; false when the browser is to do so. */
  readonly onFollow: (href: string) => boolean
  /** What follows the text: the exercise. */
  readonly children: ReactNode
  /** Leads on, at the end of the text. */
  readonly footer: ReactNode
}

/** The text of a lesson. Its numbers of lines lead to the code. */
export function LessonPane({ lesson, html: text, intro, docs, onFollow, children, footer }: LessonPaneProps) {
  const link = useLineLink()
  const html = useMemo(() => ({ __html: colourElixirBlocks(text) }), [text])
  const follow = (event: MouseEvent) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null
    if (href == null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const line = /^#L(\d+)$/.exec(href)?.[1]
    if (line === undefined && (href.startsWith('#') || !onFollow(href))) return
    event.preventDefault()
    if (line !== undefined) link.select(Number(line), 'code.exs')
  }
  return (
    <article className="lesson">
      {intro !== null && <ChapterIntro lesson={lesson} html={intro} />}
      <h1>
        <TitleText title={lesson.title} />
      </h1>
      <p className="lead">{lesson.summary}</p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed are the links inside */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links inside */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from the course's own Markdown at build time */}
      <div className="prose" onClick={follow} dangerouslySetInnerHTML={html} />
      {docs !== null && (
        <p className="note docs-link">
          Documentation:{' '}
          <a href={docs.url} className="mono" target="_blank" rel="noreferrer">
            {docs.name}
          </a>
        </p>
      )}
      {children}
      {footer}
    </article>
  )
}

function ChapterIntro({ lesson: { chapter }, html }: { readonly lesson: LessonEntry; readonly html: string }) {
  return (
    <section className="intro" aria-label="About the chapter">
      <p className="chapter-title">
        Chapter {chapter?.number}: <TitleText title={chapter?.title ?? ''} />
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from the course's own Markdown at build time */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
