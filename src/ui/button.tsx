import type { ComponentProps } from 'react'

type ButtonProps = ComponentProps<'button'> & {
  /** `main` is the one to be pressed, `line` has an edge, `icon` holds an icon alone (give it an `aria-label`). */
  readonly look?: 'plain' | 'line' | 'main' | 'stop' | 'icon'
  readonly small?: boolean
}

/** A button of the playground. */
export function Button({ look = 'plain', small = false, className = '', ...props }: ButtonProps) {
  const classes = ['btn', look === 'plain' ? '' : look, small ? 'small' : '', className].filter((name) => name !== '')
  return <button type="button" {...props} className={classes.join(' ')} />
}
