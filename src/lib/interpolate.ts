/** Wordings of one message by plural category, as Intl.PluralRules names them. */
export type Plurals = { one: string; other: string }

/** Puts values into `{name}` placeholders; a placeholder without a value throws. */
export function interpolate(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`no value for {${name}} in “${template}”`)
    return String(values[name])
  })
}

/** The wording that fits a count, with `{n}` and further values filled in. */
export function plural(
  locale: string,
  n: number,
  forms: Plurals,
  values: Record<string, string | number> = {},
): string {
  const category = new Intl.PluralRules(locale).select(n)
  return interpolate(category === 'one' ? forms.one : forms.other, { ...values, n })
}
