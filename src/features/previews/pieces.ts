import type { Piece } from '../../content/schemas/pages.ts'

const ink = '#14181d'
const current = '#b8330a'
const quiet = '#6b747d'

/** Heights of the incoming conductors. */
const levels = [30, 60, 90, 120, 150]

/** Drawings in an area of 1,048 × 150; the conductor is at y = 90. */
const drawings: Record<Piece, string> = {
  closed: live('M0 90H430M610 90H1048') + lever('M430 90H610') + contacts(430, 610),
  open: live('M0 90H430') + dead('M610 90H1048') + lever('M430 90 590 16') + contacts(430, 610),
  inputs:
    live('M380 90H1048M380 30V150' + levels.map((y) => `M280 ${y}H380`).join('')) +
    levels.map((y) => dot(380, y)).join(''),
  diode: live('M0 90H1048') + `<path d="M480 46v88l80-44z" fill="${current}"/>` + live('M562 44v92'),
  request:
    live('M0 90H430M610 90H1048') +
    lever('M430 90H610') +
    contacts(430, 610) +
    `<path d="M520 84V26M492 26h56" fill="none" stroke="${ink}" stroke-width="5" stroke-dasharray="8 7"/>`,
  branch:
    live('M0 90H430M430 90V32H620M430 90V124H620') + dot(430, 90) + box(620, 8, 300, 48) + box(620, 100, 300, 48),
  'dead-end': `<path d="M0 90H540M540 52v76" fill="none" stroke="${quiet}" stroke-width="7"/>`,
  list: [0, 1, 2].map((n) => tickBox(400 + n * 120, n < 2)).join('') + live('M0 90H376M716 90H1048'),
  sheet: box(2, 40, 1044, 100) + `<path d="M350 40v100M698 40v100" stroke="${ink}" stroke-width="5"/>`,
}

/** A piece as SVG elements with its corner at the origin. */
export const drawingOf = (piece: Piece): string => drawings[piece]

function live(path: string): string {
  return `<path d="${path}" fill="none" stroke="${current}" stroke-width="7"/>`
}
function dead(path: string): string {
  return `<path d="${path}" fill="none" stroke="${quiet}" stroke-width="6" stroke-dasharray="3 15" stroke-linecap="round"/>`
}
function lever(path: string): string {
  return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="13" stroke-linecap="round"/>`
}
function contacts(...places: number[]): string {
  return places
    .map((x) => `<circle cx="${x}" cy="90" r="14" fill="#fff" stroke="${ink}" stroke-width="6"/>`)
    .join('')
}
function dot(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="9" fill="${current}"/>`
}
function box(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff" stroke="${ink}" stroke-width="5"/>`
}
function tickBox(x: number, ticked: boolean): string {
  const cross = `<path d="M${x - 6} 44l92 92m0-92-92 92" stroke="${ink}" stroke-width="9"/>`
  return box(x, 50, 80, 80) + (ticked ? cross : '')
}
