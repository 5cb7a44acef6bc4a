import type { ComponentProps, MouseEvent } from 'react'
import type { Route } from './route.ts'
import { hrefOf, navigate } from './router.ts'

/** A link to a page of the playground. */
export function Link({ to, ...props }: Omit<ComponentProps<'a'>, 'href'> & { readonly to: Route }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return <a {...props} href={hrefOf(to)} onClick={follow} />
}
