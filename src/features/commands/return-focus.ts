import { useRef } from 'react'

/**
 * For a dialog that keys open: gives the focus back to where it was, unless what the dialog did has put it somewhere. Spread over the
 * dialog's content.
 */
export function useReturnFocus(): { readonly onOpenAutoFocus: () => void; readonly onCloseAutoFocus: (event: Event) => void } {
  const opener = useRef<Element | null>(null)
  return {
    onOpenAutoFocus() {
      opener.current = document.activeElement
    },
    onCloseAutoFocus(event) {
      event.preventDefault()
      const nowhere = document.activeElement === null || document.activeElement === document.body
      if (nowhere && opener.current instanceof HTMLElement) opener.current.focus()
    },
  }
}
