declare namespace App {
  interface Locals {
    /** The page being rendered, so that a component's error can name the content file. */
    page?: import('./content/load.ts').Page
    /** Set where all pages of a language become one file that loads nothing. */
    single?: boolean
  }
}

interface Window {
  /** Missing in older browsers; source: W3C Trusted Types. */
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): object }
  }
}

declare module 'subset-font' {
  /** Cuts a font to the characters of a text; source: the package's README. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}
