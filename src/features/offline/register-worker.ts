/** Registers the worker for reading offline. */
const address = document.documentElement.dataset['worker']

/** Filling the cache takes a phone's processor a second, which fonts and first taps need more. */
const DELAY_MS = 3000

function register(address: string): void {
  // The policy allows this one address only.
  const policy = window.trustedTypes?.createPolicy('sw', { createScriptURL: () => address })
  const script = policy?.createScriptURL('') ?? address
  // Without a worker the guide loads from the network.
  navigator.serviceWorker?.register(script as string).catch(() => {})
}

if (address) setTimeout(register, DELAY_MS, address)
