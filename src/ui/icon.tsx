import type { ReactNode } from 'react'

const PATHS = {
  run: <path d="M4.5 3v10l8-5z" fill="currentColor" strokeLinejoin="round" />,
  stop: <path d="M4.5 4.5h7v7h-7z" fill="currentColor" />,
  search: <path d="M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0zM10.2 10.2l3.3 3.3" />,
  prev: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  next: <path d="M6 3.5 10.5 8 6 12.5" />,
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" stroke="none" />
    </>
  ),
  copy: <path d="M5.75 5.75h7.5v7.5h-7.5zM10.25 3.5v-.75h-7.5v7.5h.75" />,
  reset: <path d="M3.5 8a4.5 4.5 0 1 0 1.6-3.45M3.5 2.8v2.7h2.7" />,
  share: <path d="M8 9.5v-7M5.2 5 8 2.2 10.8 5M3 8.5v5h10v-5" />,
  more: <path d="M3.2 7.2h1.6v1.6H3.2zM7.2 7.2h1.6v1.6H7.2zM11.2 7.2h1.6v1.6h-1.6z" fill="currentColor" stroke="none" />,
  fold: <path d="M2.5 3h11v10h-11zM6.5 3v10" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof PATHS

/** A 16 px stroke icon; it says nothing to a screen reader, the word or the name beside it does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {PATHS[name]}
    </svg>
  )
}
