import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'pictures/', 'coverage/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript knows the names; this rule does not know the browser's and Node's.
      'no-undef': 'off',
      // A scrolling table must be reachable by keyboard (axe: scrollable-region-focusable).
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
      // Fragments set HTML that this project has built itself from its own content.
      'astro/no-set-html-directive': 'off',
    },
  },
)
