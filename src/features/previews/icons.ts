/** An icon of the installed guide: pixels of a side, and the share of it that stays white on each edge. */
export type Icon = { name: string; size: number; margin: number; purpose?: 'maskable' }

/** The icons the manifest and the head name. */
export const icons: Icon[] = [
  { name: 'icon-192', size: 192, margin: 0.08 },
  { name: 'icon-512', size: 512, margin: 0.08 },
  // Launchers cut a circle of 80 % out of it.
  { name: 'maskable-512', size: 512, margin: 0.2, purpose: 'maskable' },
  { name: 'apple-touch-icon', size: 180, margin: 0.12 },
]
