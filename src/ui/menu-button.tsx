import type { ComponentProps } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

/** One thing that a menu offers. */
export interface MenuItem {
  readonly name: string
  /** A word beside the name: what it is good for. */
  readonly about?: string
  /** For one of several of which one holds: whether it does. */
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
}

/** Items under a name of their own. */
export interface MenuGroup {
  readonly group: string
  readonly items: readonly MenuItem[]
}

export interface MenuProps {
  /** What the button says to a screen reader. */
  readonly label: string
  readonly icon: IconName
  readonly items: readonly (MenuItem | MenuGroup)[]
}

/** The button of a menu, alone. */
export function MenuButton({ label, icon, items, ...props }: MenuProps & Omit<ComponentProps<typeof Button>, 'look'>) {
  return (
    <Button {...props} look="icon" aria-label={label} aria-haspopup="menu">
      <Icon name={icon} />
    </Button>
  )
}
