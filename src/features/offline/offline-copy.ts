/** Registers the worker that keeps the guide for reading without a network; no page waits for it. */
const address = document.documentElement.dataset['worker']

if (address)
  addEventListener('load', () => {
    // Later than the load event, whose task lays out the page in its own fonts as well.
    setTimeout(() => {
      // The policy knows this one address, whatever it is asked for.
      const policy = window.trustedTypes?.createPolicy('sw', { createScriptURL: () => address })
      const script = policy?.createScriptURL('') ?? address
      // Without a worker, or with a broken one, the guide is read from the network.
      navigator.serviceWorker?.register(script as string).catch(() => {})
    })
  })
