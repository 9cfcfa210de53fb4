import type { Letter } from './letter.ts'
import { queryRequired, setText } from '../../lib/dom.ts'

/** Fills the letter's page; every entry goes in as text, never as HTML. */
export function renderLetter(page: HTMLElement, letter: Letter, language: string): void {
  page.lang = language
  const texts = {
    '.sender': letter.sender.join('\n'),
    '.return': letter.returnLine,
    '.recipient': letter.recipient.join('\n'),
    '.day': letter.day,
    '.subject': letter.subject,
    '.signed': letter.name,
  }
  for (const [selector, text] of Object.entries(texts)) setText(queryRequired(page, selector), text)
  queryRequired(page, '.body').replaceChildren(...letter.body.map(renderBlock))
}

function renderBlock(block: string | string[]): HTMLElement {
  const element = document.createElement(typeof block === 'string' ? 'p' : 'ul')
  if (typeof block === 'string') {
    element.className = 'whitespace-pre-wrap'
    element.textContent = block
  } else element.append(...block.map(renderItem))
  return element
}

function renderItem(text: string): HTMLElement {
  const item = document.createElement('li')
  item.textContent = `– ${text}`
  return item
}
