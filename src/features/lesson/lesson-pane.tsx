import { type MouseEvent, type ReactNode, useMemo } from 'react'
import type { LessonEntry } from '#course/lesson.ts'
import { colourElixirBlocks } from '#editor/elixir-html.ts'
import { useLineLink } from '#ui/line-link.ts'
import { TitleText } from '#ui/title-text.tsx'

interface LessonPaneProps {
  readonly lesson: LessonEntry
  /** Its text. */
  readonly html: string
  /** What follows the text: the exercise. */
  readonly children: ReactNode
  /** Leads on, at the end of the text. */
  readonly footer: ReactNode
}

/** The text of a lesson. Its numbers of lines lead to the code. */
export function LessonPane({ lesson, html: text, children, footer }: LessonPaneProps) {
  const link = useLineLink()
  const html = useMemo(() => ({ __html: colourElixirBlocks(text) }), [text])
  const follow = (event: MouseEvent) => {
    const line = event.target instanceof Element ? /^#L(\d+)$/.exec(event.target.closest('a')?.getAttribute('href') ?? '')?.[1] : undefined
    if (line === undefined) return
    event.preventDefault()
    link.select(Number(line), 'code.exs')
  }
  return (
    <article className="lesson">
      <h1>
        <TitleText title={lesson.title} />
      </h1>
      <p className="lead">{lesson.summary}</p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed are the links inside */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links inside */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from the course's own Markdown at build time */}
      <div className="prose" onClick={follow} dangerouslySetInnerHTML={html} />
      {children}
      {footer}
    </article>
  )
}
