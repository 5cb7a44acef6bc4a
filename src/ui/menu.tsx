import { useState } from 'react'
import { latePart } from './late-part.tsx'
import { MenuButton, type MenuProps } from './menu-button.tsx'

const OpenedMenu = latePart('The menu', async () => (await import('./opened-menu.tsx')).OpenedMenu, {
  isOpen: () => true,
  close: ({ onGivenUp }) => onGivenUp(),
  meanwhile: ({ byKeyboard, onGivenUp, ...props }) => <MenuButton {...props} />,
})

/** A button that opens a menu below itself. What the menu is made of is loaded when the button is pointed at, focused or pressed. */
export function Menu(props: MenuProps) {
  const [asked, setAsked] = useState<'by pointer' | 'by keyboard' | null>(null)
  if (asked !== null) return <OpenedMenu.Part {...props} byKeyboard={asked === 'by keyboard'} onGivenUp={() => setAsked(null)} />
  return (
    <MenuButton
      {...props}
      onPointerEnter={OpenedMenu.prefetch}
      onFocus={OpenedMenu.prefetch}
      onClick={({ detail }) => setAsked(detail === 0 ? 'by keyboard' : 'by pointer')}
      onKeyDown={(event) => event.key === 'ArrowDown' && setAsked('by keyboard')}
    />
  )
}
