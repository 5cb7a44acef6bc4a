import { create } from 'zustand'

interface OfflineStore {
  /** `none`: the page needs its network. `kept`: it does not. `newer`: another release waits until it is asked for. */
  readonly state: 'none' | 'kept' | 'newer'
  readonly actions: {
    /** Begins to keep the page, where the browser can. A refusal leaves everything as it is. */
    readonly keep: (serviceWorker: string) => Promise<void>
    /** Opens the newer release: the page is loaded again, what was typed is kept. */
    readonly takeOver: () => void
  }
}

/** What is kept of the page for use without a network. */
export const useOffline = create<OfflineStore>((set) => {
  let waiting: ServiceWorker | null = null
  const watch = (registration: ServiceWorkerRegistration) => {
    waiting = registration.waiting
    if (waiting !== null) set({ state: 'newer' })
    else if (registration.active !== null) set({ state: 'kept' })
  }
  return {
    state: 'none',
    actions: {
      async keep(serviceWorker) {
        if (!('serviceWorker' in navigator)) return
        try {
          const registration = await navigator.serviceWorker.register(serviceWorker)
          watch(registration)
          registration.addEventListener('updatefound', () => {
            registration.installing?.addEventListener('statechange', () => watch(registration))
          })
        } catch (error) {
          console.info('The page is not kept for use without a network.', error)
        }
      },
      takeOver() {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
        waiting?.postMessage('take over')
      },
    },
  }
})
