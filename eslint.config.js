import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

/** Imports from the file's own folder, and from lib. */
const own = '\\./[^/]+'
const shared = '(\\.\\./)+lib/.+'

/** What files of a folder must not import: everything but what matches, as the import is written. */
const mayImport = (files, allowed) => ({
  files,
  ignores: ['**/*.test.ts', 'src/testing/**'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!(${allowed.join('|')})$)`,
            message: 'This folder must not import it (CONTRIBUTING.md, Folders).',
          },
        ],
      },
    ],
  },
})

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
      // Cells that phones stack say that they are cells.
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
      // Fragments set HTML that this project has built itself from its own content.
      'astro/no-set-html-directive': 'off',
    },
  },
  mayImport(['src/lib/**/*.ts'], ['\\./[^/]+', 'date-fns', '@date-fns/utc/date/mini', 'uqr']),
  mayImport(
    ['src/features/**/*.ts'],
    [own, shared, '\\.\\./\\.\\./(content|i18n)/.+', '\\.\\./\\.\\./site\\.ts', '[a-z@].*'],
  ),
  mayImport(['src/**/*.element.ts'], [own, shared]),
  mayImport(['src/content/**/*.ts'], [own, '\\./schemas/[^/]+', shared, '(\\.\\./)+site\\.ts', '[a-z].*']),
  mayImport(['src/site.ts'], ['\\./lib/.+', 'astro/zod', 'node:.+']),
  {
    // Pure functions receive the moment.
    files: ['src/lib/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/lib/{follow-today,local-day,save-reminder}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the moment as an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'Take the moment as an argument.',
        },
      ],
    },
  },
)
