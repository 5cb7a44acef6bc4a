import { type MouseEvent, useEffect } from 'react'
import { PlainPage } from './plain-page.tsx'
import { followLink } from './router.ts'
import { useGlossary } from './use-glossary.ts'

/** The words that lessons use, each with the lessons that do. */
export function GlossaryPage({ onSearch }: { readonly onSearch: () => void }) {
  const { terms, failed } = useGlossary()
  const there = terms !== null
  useEffect(() => {
    if (!there) return
    const show = () => document.getElementById(location.hash.slice(1))?.scrollIntoView()
    if (location.hash !== '') show()
    addEventListener('hashchange', show)
    return () => removeEventListener('hashchange', show)
  }, [there])
  const follow = (event: MouseEvent) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null
    if (href == null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !followLink(href)) return
    event.preventDefault()
  }
  return (
    <PlainPage title="Glossary" say="The words of Ecto and of databases that the lessons use." onSearch={onSearch}>
      {failed && <p role="alert">The glossary could not be loaded. Open the page again to retry.</p>}
      {!there && !failed && <p role="status">Loading…</p>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed are the links inside */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links inside */}
      <div className="glossary" onClick={follow}>
        {terms?.map(({ term, id, html }) => (
          <section key={id} id={id} aria-label={term}>
            <h2>{term}</h2>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from the course's own Markdown at build time */}
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </section>
        ))}
      </div>
    </PlainPage>
  )
}
