import { queryRequired, setText } from '../../lib/dom.ts'
import { fitOf } from './address-fit.ts'
import type { Block, Letter } from './letter.ts'

/** Fills the letter's page; every entry goes in as text, never as HTML. */
export function renderLetter(page: HTMLElement, letter: Letter, language: string): void {
  const part = (name: string) => queryRequired<HTMLElement>(page, `.${name}`)
  page.lang = language
  for (const field of ['sender', 'recipient'] as const) {
    setText(part(field), letter[field].join('\n'))
    part(field).dataset['fit'] = fitOf(letter[field], field)
  }
  for (const name of ['day', 'subject'] as const) setText(part(name), letter[name])
  setText(part('signed'), letter.name)
  // A name written from right to left must not shuffle with the address.
  part('return').replaceChildren(
    ...letter.returnLine.flatMap((text, at) => [at ? ' · ' : '', textIn('bdi', text)]),
  )
  part('body').replaceChildren(...letter.body.map(renderBlock))
  part('last').replaceChildren(...letter.ending.map(renderBlock))
}

const renderBlock = (block: Block): HTMLElement => {
  if (typeof block === 'string') return textIn('p', block)
  const list = document.createElement('ul')
  list.append(...block.map((item) => textIn('li', `– ${item}`)))
  return list
}

function textIn(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
