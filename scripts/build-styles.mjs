// Builds public/styles/portal.css and public/fonts from the NL Design System packages and our own styles/. Another folder than public may be named.
// Of the components named here only the rules that a view uses, and only the design tokens they reach, end up in the file.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { decided, withoutUndecided } from './styles/decided.mjs';
import { withTokens } from './styles/tokens.mjs';
import { withoutEmptyRules, withoutRings, withSidesTogether } from './styles/shorter.mjs';
import { usedIn, usedRules } from './styles/used-rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? join(root, 'public');
const packaged = (name) => join(root, 'node_modules', name);
const own = (name) => readFileSync(join(root, 'styles', name), 'utf8');

const utrecht = [
  'root',
  'body',
  'document',
  'skip-link',
  'breadcrumb-nav',
  'heading-1',
  'heading-2',
  'heading-3',
  'paragraph',
  'link',
  'alert',
  'form-field',
  'form-fieldset',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'textbox',
  'textarea',
  'select',
  'radio-button',
  'checkbox',
  'button',
  'table',
  'number-badge',
];
const libraries = [
  ...utrecht.map((name) => `@utrecht/${name}-css/dist/index.css`),
  '@gemeente-denhaag/process-steps/dist/index.css',
  '@gemeente-denhaag/step-marker/dist/index.css',
];
const defaultTokens = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';
const fontFiles = '@fontsource-variable/source-sans-3';
const subsets = ['latin', 'latin-ext'];

const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/g, '');
const squeeze = (css) =>
  withoutComments(css)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([{;][\w-]+): /g, '$1:')
    .replace(/;}/g, '}')
    .replace(/ > /g, '>')
    .replace(/ \+ (?=[*.](?!\d))/g, '+')
    .replace(/ !important/g, '!important')
    .replace(/calc\([^()]*\([^()]*\) \* 0(px|rem|em)?\)/g, '0')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '')
    .replace(/([{;][\w-]+): /g, '$1:')
    .trim();
const declarations = (css) => [...withoutComments(css).matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)];
const references = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);

const theme = own('theme.css');
/** One file a component, in the order of the alphabet: none reaches into another, so that their order says nothing. */
const parts = readdirSync(join(root, 'styles/components')).sort();
const app = ['base.css', ...parts.map((file) => `components/${file}`), 'print.css'].map(own).join('\n');

const defaults = new Map(
  declarations(readFileSync(packaged(defaultTokens), 'utf8')).map(([, name, value]) => [name, value.trim()]),
);
const ours = new Map(declarations(theme).map(([, name, value]) => [name, value.trim()]));
/** A view writes what a station is after `denhaag-step-marker--`; these four it never is. */
const NEVER_A_STATION = /[^{}]*denhaag-step-marker--(?:nested|warning|error|default)\b[^{}]*\{[^{}]*\}/g;
const rules = usedRules(
  withoutComments(libraries.map((name) => readFileSync(packaged(name), 'utf8')).join('\n')),
  usedIn(join(root, 'views')),
).replace(NEVER_A_STATION, '');
/** Tokens stand at :root, for every page; a component sets some for itself. */
const setInside = new Set(declarations(rules + app).map(([, name]) => name));
const setWhere = (name) => {
  if (setInside.has(name)) return 'somewhere';
  const value = ours.get(name) ?? defaults.get(name);
  const isWhole = value !== undefined && references(value).every((other) => setWhere(other) !== 'nowhere');
  return isWhole ? 'always' : 'nowhere';
};
const { css: components, tokens } = withTokens(withoutUndecided(decided(rules, setWhere), setWhere), {
  defaults: new Map([...defaults].filter(([name]) => !ours.has(name) && setWhere(name) === 'always')),
  beside: theme + app,
});

/**
 * One @font-face per subset, with the range the font's maker gives it. What is not there at once stays away until the
 * next page: text never moves under a reader's eyes.
 */
function fontFaces() {
  const index = readFileSync(packaged(`${fontFiles}/index.css`), 'utf8');
  mkdirSync(join(target, 'fonts'), { recursive: true });
  return subsets.map((subset) => {
    const file = `source-sans-3-${subset}-wght-normal.woff2`;
    copyFileSync(packaged(`${fontFiles}/files/${file}`), join(target, 'fonts', file));
    const range = index
      .split(`/* source-sans-3-${subset}-wght-normal */`)[1]
      .match(/unicode-range: ([^;]+);/)[1];
    const version = createHash('sha256')
      .update(readFileSync(join(target, 'fonts', file)))
      .digest('hex')
      .slice(0, 10); // as src/web/static-files.ts gives it
    return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:200 900;font-display:optional;src:url(../fonts/${file}?v=${version}) format("woff2");unicode-range:${range}}`;
  });
}

/**
 * Arial in the size of our font, for who reads a page before the font is there: lines break at nearly the same words.
 * `size` is how wide Dutch text runs in our font against Arial; ascent and descent are those of our font (1.024, 0.4).
 */
function standIns() {
  const inPercent = (part) => `${(part * 100).toFixed(1)}%`;
  return [
    { weight: '200 549', names: ['Arial', 'Liberation Sans'], size: 0.941 },
    { weight: '550 900', names: ['Arial Bold', 'Liberation Sans Bold'], size: 0.913 },
  ].map(
    ({ weight, names, size }) =>
      `@font-face{font-family:"Source Sans 3 stand-in";font-weight:${weight};src:${names.map((name) => `local("${name}")`).join()};size-adjust:${inPercent(size)};ascent-override:${inPercent(1.024 / size)};descent-override:${inPercent(0.4 / size)};line-gap-override:0%}`,
  );
}

const css = withoutEmptyRules(
  withoutUnread(
    [
      '@layer tokens,lib,app;',
      ...fontFaces(),
      ...standIns(),
      `@layer tokens{:root{${tokens.map(([name, value]) => `${name}:${value}`).join(';')}}${squeeze(theme)}}`,
      `@layer lib{${withSidesTogether(withoutRings(squeeze(components)), setWhere)}}`,
      `@layer app{${squeeze(app)}}`,
    ].join('\n'),
  ),
);

/** A token of the libraries that no rule reads decides nothing; without it another may be read no more. */
function withoutUnread(all) {
  const read = new Set(references(all));
  const less = all.replace(
    /(?<=[{;])(--_?(?:basis|utrecht|denhaag)-[\w-]+):[^;{}]*(?:;|(?=}))/g,
    (declaration, name) => (read.has(name) ? declaration : ''),
  );
  return less === all ? all : withoutUnread(less);
}

mkdirSync(join(target, 'styles'), { recursive: true });
writeFileSync(join(target, 'styles/portal.css'), css);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `portal.css ${kilobytes(Buffer.byteLength(css))}, brotli ${kilobytes(brotliCompressSync(css).length)}`,
);
