declare namespace App {
  interface Locals {
    /** The language of what is rendered, and the texts in it. */
    locale: import('./site.ts').Locale
    t: import('./i18n/de.ts').Dictionary
    /** The page being rendered; error pages and the frame of the single file are no page. */
    page: import('./content/load.ts').Page
    /** True while the single file is rendered. */
    single?: boolean
  }
}

interface Window {
  /** Trusted Types; missing in older browsers. */
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): object }
  }
}

declare module 'subset-font' {
  /** Reduces a font to the characters of a text; typed after the package's README. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}

declare module 'hyphen/*' {
  const language: { hyphenateSync(text: string, options: { minWordLength: number }): string }
  export default language
}
