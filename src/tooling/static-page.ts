import type { DrawnPage } from '#app/static/drawn-page.ts'

/** What a bundle says of a file: which module it stands for. */
export type Bundle = Readonly<Record<string, { readonly type: string; readonly facadeModuleId?: string | null }>>

/** The built `index.html` as a page of its own: with its title and text, and a request for its chunk beside that for the script. */
export function fillPage(shell: string, { title, description, module, html }: DrawnPage, base: string, bundle: Bundle): string {
  const chunk = Object.entries(bundle).find(([, { facadeModuleId }]) => module !== null && facadeModuleId === module)?.[0]
  const preload = chunk === undefined ? '' : `\n    <link rel="modulepreload" crossorigin href="${base}${chunk}">`
  return shell
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(title)}</title>${preload}`)
    .replace(/(<meta name="description" content=")[^"]*"/, (whole, start: string) =>
      description === null ? whole : `${start}${escaped(description)}"`,
    )
    .replace('<div id="root"></div>', () => `<div id="root" data-drawn>${html}</div>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
