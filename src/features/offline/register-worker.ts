/** Registers the worker for reading offline after the page has loaded. */
const address = document.documentElement.dataset['worker']

function register(address: string): void {
  // The policy allows this one address only.
  const policy = window.trustedTypes?.createPolicy('sw', { createScriptURL: () => address })
  const script = policy?.createScriptURL('') ?? address
  // Without a worker the guide loads from the network.
  navigator.serviceWorker?.register(script as string).catch(() => {})
}

if (address && document.readyState === 'complete') register(address)
else if (address) addEventListener('load', () => register(address))
