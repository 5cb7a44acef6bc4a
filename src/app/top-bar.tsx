import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { isTheme, type Theme, useLayout } from '#features/layout/layout-store.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { SEARCH_KEYS } from '#ui/keys.ts'
import { Link } from './link.tsx'

interface TopBarProps {
  readonly children?: ReactNode
  /** What can be done with what is open. */
  readonly actions?: ReactNode
  readonly onSearch: () => void
}

/** The bar at the top of every page; `children` say where one is. */
export function TopBar({ children, actions, onSearch }: TopBarProps) {
  return (
    <header className="top">
      <Link to={{ page: 'contents' }} className="brand" aria-label="Ecto Playground, contents">
        <BrandMark />
        <span>Ecto Playground</span>
      </Link>
      {children}
      <button type="button" className="find" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span>Search</span>
        <span className="kbd" aria-hidden="true">
          {SEARCH_KEYS}
        </span>
      </button>
      {actions}
      <ThemeMenu />
    </header>
  )
}

const THEMES: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }

function ThemeMenu() {
  const { theme, actions } = useLayout()
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button look="icon" aria-label={`Theme: ${THEMES[theme]}`}>
          <Icon name="theme" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => isTheme(value) && actions.setTheme(value)}>
            {Object.entries(THEMES).map(([value, name]) => (
              <DropdownMenu.RadioItem key={value} value={value}>
                <span className="tick-mark" aria-hidden="true">
                  {value === theme ? '✓' : ''}
                </span>
                {name}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
