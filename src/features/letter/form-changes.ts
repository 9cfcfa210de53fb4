/** Whether a form holds anything but what the page came with: typed, ticked, or brought back by the browser. */
export const isChanged = (form: HTMLFormElement): boolean =>
  [...form.elements].some((control) => (control as HTMLInputElement).name !== 'remember' && differs(control))

function differs(control: Element): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
    return control.checked !== control.defaultChecked
  const { value, defaultValue } = control as HTMLTextAreaElement
  return value !== defaultValue && defaultValue !== undefined
}
