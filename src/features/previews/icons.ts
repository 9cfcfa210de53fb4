/** An icon of the installed guide: pixels of a side, and the share of it that stays white on each edge. */
export type Icon = { name: string; size: number; margin: number; purpose?: 'maskable' }

/** The icons of the manifest and the head. */
export const icons: Icon[] = [
  { name: 'icon-192', size: 192, margin: 0.08 },
  { name: 'icon-512', size: 512, margin: 0.08 },
  // Launchers crop it to a circle of 80 %.
  { name: 'maskable-512', size: 512, margin: 0.2, purpose: 'maskable' },
  { name: 'apple-touch-icon', size: 180, margin: 0.12 },
]
