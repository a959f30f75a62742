// What the code must keep to. With CHECK_DATABASE_URL the SQL is checked against that database too: `npm run check:code`.

import safeql from '@ts-safeql/eslint-plugin/config';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const databaseUrl = process.env.CHECK_DATABASE_URL;

const sqlMatchesSchema = safeql.configs.connections({
  databaseUrl,
  targets: [{ tag: 'sql', skipTypeAnnotations: true }],
  overrides: { types: { bytea: { parameter: { regex: 'Buffer.*' }, return: 'Buffer' } } },
});

const environmentOnlyInConfig = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only src/config.ts reads the environment; take the setting as an argument.',
};

export default defineConfig(
  globalIgnores(['dist', 'data', 'coverage', 'public', '.dependency-cruiser.cjs']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off', // `return res.redirect(…)` ends a story early
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    ignores: ['src/config.ts'],
    rules: { 'no-restricted-syntax': ['error', environmentOnlyInConfig] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' }, // what `expect.any(…)` gives
  },
  {
    files: ['src/takes.ts'], // printed from the views
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
    },
  },
  databaseUrl ? { files: ['src/**/*.ts'], extends: [sqlMatchesSchema] } : {},
);
