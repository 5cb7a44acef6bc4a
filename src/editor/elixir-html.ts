import { spansByLine } from './elixir-text.tsx'

const BLOCK = /<pre><code class="language-(?:elixir|output)">([\s\S]*?)<\/code><\/pre>/g

/** Colours the Elixir code blocks of a lesson's HTML; everything else stays as it is. */
export function colourElixirBlocks(html: string): string {
  return html.replace(BLOCK, (_, escaped: string) => `<pre><code>${colour(unescapeHtml(escaped).replace(/\n$/, ''))}</code></pre>`)
}

function colour(text: string): string {
  const line = (spans: ReturnType<typeof spansByLine>[number]) =>
    spans
      .map((span) => (span.className === '' ? escapeHtml(span.text) : `<span class="${span.className}">${escapeHtml(span.text)}</span>`))
      .join('')
  return spansByLine(text).map(line).join('\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function unescapeHtml(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
