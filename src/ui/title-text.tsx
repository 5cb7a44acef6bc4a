/** A title whose `words in backticks` are code. */
export function TitleText({ title }: { readonly title: string }) {
  return title.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  )
}

/** A title without its marks, for names and the window. */
export function plainTitle(title: string): string {
  return title.replaceAll('`', '')
}
