// The SQL in the code, checked against the database of CHECK_DATABASE_URL: `npm run check:sql`. All else is in .oxlintrc.jsonc.

import safeql from '@ts-safeql/eslint-plugin/config';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const databaseUrl = process.env.CHECK_DATABASE_URL;

const sqlMatchesSchema = safeql.configs.connections({
  databaseUrl,
  targets: [{ tag: 'sql', skipTypeAnnotations: true }],
  overrides: { types: { bytea: { parameter: { regex: 'Buffer.*' }, return: 'Buffer' } } },
});

export default defineConfig({
  files: ['src/**/*.ts'],
  extends: [sqlMatchesSchema],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
});
