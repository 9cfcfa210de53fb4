import { defineElement } from '../../lib/define-element.ts'
import { queryRequired } from '../../lib/dom.ts'

const CHOICES = ['length', 'address'] as const

/** Shows the one text of the chosen length and address, and gives it to the copy button. */
defineElement('text-chooser', (host, signal) => {
  const form = queryRequired<HTMLFormElement>(host, 'form')
  const texts = [...host.querySelectorAll('details')]
  const show = () => {
    const chosen = new FormData(form)
    for (const text of texts) {
      text.open = CHOICES.every((name) => text.dataset[name] === chosen.get(name))
      text.hidden = !text.open
      if (text.open)
        queryRequired<HTMLElement>(host, 'copy-button').dataset['text'] = queryRequired(text, '.text').textContent
    }
  }
  /** Chooses the text that the address names. */
  const follow = () => {
    const target = texts.find(({ id }) => `#${id}` === location.hash)
    if (target)
      for (const name of CHOICES)
        queryRequired<HTMLInputElement>(host, `[name=${name}][value=${target.dataset[name]}]`).checked = true
    show()
  }
  form.addEventListener('input', show, { signal })
  addEventListener('hashchange', follow, { signal })
  form.hidden = false
  for (const summary of host.querySelectorAll('summary')) summary.hidden = true
  follow()
})
