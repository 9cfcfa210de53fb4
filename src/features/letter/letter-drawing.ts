import type { Letter } from './letter.ts'
import { queryRequired, setText } from '../../lib/dom.ts'

/** Puts a letter into its sheet, every word of it as text. */
export function drawLetter(sheet: HTMLElement, letter: Letter, language: string): void {
  sheet.lang = language
  const texts = {
    '.sender': letter.sender.join('\n'),
    '.return': letter.returnLine,
    '.recipient': letter.recipient.join('\n'),
    '.day': letter.day,
    '.subject': letter.subject,
    '.signed': letter.name,
  }
  for (const [selector, text] of Object.entries(texts)) setText(queryRequired(sheet, selector), text)
  queryRequired(sheet, '.body').replaceChildren(...letter.body.map(drawBlock))
}

function drawBlock(block: string | string[]): HTMLElement {
  const element = document.createElement(typeof block === 'string' ? 'p' : 'ul')
  if (typeof block === 'string') {
    element.className = 'whitespace-pre-wrap'
    element.textContent = block
  } else element.append(...block.map(drawItem))
  return element
}

function drawItem(text: string): HTMLElement {
  const item = document.createElement('li')
  item.textContent = `– ${text}`
  return item
}
