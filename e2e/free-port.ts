import { createServer, type AddressInfo } from 'node:net'

/** A free port. */
export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
