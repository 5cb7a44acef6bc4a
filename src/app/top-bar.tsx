import type { ReactNode } from 'react'
import { isTheme, type Theme, useLayout } from '#features/layout/layout-store.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { Icon } from '#ui/icon.tsx'
import { SEARCH_KEYS } from '#ui/keys.ts'
import { Menu } from '#ui/menu.tsx'
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
    <Menu
      label={`Theme: ${THEMES[theme]}`}
      icon="theme"
      items={Object.entries(THEMES).map(([value, name]) => ({
        name,
        checked: value === theme,
        onSelect: () => isTheme(value) && actions.setTheme(value),
      }))}
    />
  )
}
