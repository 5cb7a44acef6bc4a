import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

interface MenuProps {
  /** What the button says to a screen reader. */
  readonly label: string
  readonly icon: IconName
  readonly children: ReactNode
}

const CloseContext = createContext<() => void>(() => {})

/** A button that opens a menu below itself. Arrows, Home, End and first letters go through it; Esc, Tab and a press outside close it. */
export function Menu({ label, icon, children }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => list.current?.hidePopover()
  const place = () => {
    const edge = button.current?.getBoundingClientRect()
    if (edge === undefined || list.current === null) return
    list.current.style.setProperty('--below', `${edge.bottom + 4}px`)
    list.current.style.setProperty('--right', `${Math.max(8, document.documentElement.clientWidth - edge.right)}px`)
  }
  return (
    <>
      <Button
        ref={button}
        look="icon"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.showPopover()
        }}
      >
        <Icon name={icon} />
      </Button>
      <div
        ref={list}
        id={id}
        className="menu"
        popover="auto"
        role="menu"
        aria-label={label}
        onBeforeToggle={place}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          if (newState === 'open') itemsOf(list.current)[0]?.focus()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Tab') close()
          else move(event, itemsOf(list.current))
        }}
      >
        <CloseContext value={close}>{children}</CloseContext>
      </div>
    </>
  )
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? [])]
}

/** Puts the focus on the item that a key goes to. What the menu takes, the page's own keys do not see. */
function move(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.findIndex((item) => item.matches(':focus'))
  const target = targetOf(event.key, at, items)
  if (target === undefined) return
  event.preventDefault()
  event.stopPropagation()
  target.focus()
}

function targetOf(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length]
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1)
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
    default:
      if (key.length !== 1 || key === ' ') return undefined
      return [...items.slice(at + 1), ...items].find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
  }
}

interface MenuItemProps {
  /** For one of several of which one holds: whether it does. */
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}

/** One thing that a menu offers; the menu closes, and then it is done. */
export function MenuItem({ checked, disabled = false, onSelect, children }: MenuItemProps) {
  const close = useContext(CloseContext)
  return (
    <button
      type="button"
      {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked })}
      tabIndex={-1}
      disabled={disabled}
      onClick={() => {
        close()
        onSelect()
      }}
    >
      {checked !== undefined && (
        <span className="tick-mark" aria-hidden="true">
          {checked ? '✓' : ''}
        </span>
      )}
      {children}
    </button>
  )
}

/** Items under a name of their own. */
export function MenuGroup({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-label={name} className="menu-group">
      <div className="menu-label" aria-hidden="true">
        {name}
      </div>
      {children}
    </div>
  )
}
