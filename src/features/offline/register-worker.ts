/** Registers the worker for reading offline after the page has loaded. */
const address = document.documentElement.dataset['worker']

if (address)
  addEventListener('load', () => {
    // A task of its own: the load event's task also lays out the page in its web fonts.
    setTimeout(() => {
      // The policy allows this one address only.
      const policy = window.trustedTypes?.createPolicy('sw', { createScriptURL: () => address })
      const script = policy?.createScriptURL('') ?? address
      // Without a worker the guide loads from the network.
      navigator.serviceWorker?.register(script as string).catch(() => {})
    })
  })
