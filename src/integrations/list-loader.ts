import type { Loader } from 'astro/loaders'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseUniqueList } from '../lib/yaml-list.ts'

/**
 * Loads a YAML list as a collection. Astro's own file loader logs an unreadable file and goes on
 * with an empty collection; this one stops the build, with the file's name.
 */
export function listLoader(file: string): Loader {
  return {
    name: 'list-loader',
    load: async ({ config, parseData, store, watcher }) => {
      const path = fileURLToPath(new URL(file, config.root))
      const load = async () => {
        const items = parseUniqueList(await readFile(path, 'utf8'), file)
        store.clear()
        for (const item of items) {
          const id = String(item['id'])
          store.set({ id, data: await parseData({ id, data: item, filePath: file }) })
        }
      }
      await load()
      watcher?.on('change', (changed) => void (changed === path && load()))
    },
  }
}
