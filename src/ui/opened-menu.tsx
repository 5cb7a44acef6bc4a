import { DropdownMenu } from 'radix-ui'
import { MenuButton, type MenuGroup, type MenuItem, type MenuProps } from './menu-button.tsx'

export interface OpenedMenuProps extends MenuProps {
  /** Asked for by a key, its first item has the focus. */
  readonly byKeyboard: boolean
  /** It could not be loaded, and is not waited for. */
  readonly onGivenUp: () => void
}

/** The button with its menu, which begins open. */
export function OpenedMenu({ label, icon, items, byKeyboard }: OpenedMenuProps) {
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>
        <MenuButton label={label} icon={icon} items={items} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content ref={byKeyboard ? focusFirst : null} className="menu" align="end" sideOffset={4} collisionPadding={8}>
        <Items items={items} />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

function focusFirst(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus()
}

/** Of items of which one holds, the one that does is the group's value. */
function Items({ items }: Pick<MenuProps, 'items'>) {
  const shown = items.map((item) => ('group' in item ? <Group key={item.group} {...item} /> : <Item key={item.name} {...item} />))
  const held = items.find((item) => 'checked' in item && item.checked)
  return held === undefined || !('name' in held) ? shown : <DropdownMenu.RadioGroup value={held.name}>{shown}</DropdownMenu.RadioGroup>
}

function Group({ group, items }: MenuGroup) {
  return (
    <DropdownMenu.Group className="menu-group" aria-label={group}>
      <DropdownMenu.Label className="menu-label" aria-hidden="true">
        {group}
      </DropdownMenu.Label>
      {items.map((item) => (
        <Item key={item.name} {...item} />
      ))}
    </DropdownMenu.Group>
  )
}

function Item({ name, about, checked, disabled = false, onSelect }: MenuItem) {
  if (checked !== undefined)
    return (
      <DropdownMenu.RadioItem value={name} disabled={disabled} onSelect={onSelect}>
        <span className="tick-mark" aria-hidden="true">
          {checked ? '✓' : ''}
        </span>
        {name}
      </DropdownMenu.RadioItem>
    )
  return (
    <DropdownMenu.Item disabled={disabled} onSelect={onSelect}>
      {name} {about !== undefined && <span className="meta">{about}</span>}
    </DropdownMenu.Item>
  )
}
