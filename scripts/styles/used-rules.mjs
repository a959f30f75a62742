// Which rules of the libraries does a page of ours ever use? Those whose classes stand in a view, and whose state a view can give; the rest
// stays out of the file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one state that a browser never gives by itself: a view says it. */
const DISABLED = /(?::|\[aria-)disabled\b/;
const SAYS_DISABLED = /\s(?:aria-)?disabled(?=[\s=>])/;
const OF_A_LIBRARY = /\b((?:utrecht|denhaag)[\w-]*)(?:(?:<%=.*?%>|\$\{.*?\})([\w-]*))?/g;

/**
 * Whether a class of the libraries stands in a view: as a whole, or with a part of which the view decides
 * (`utrecht-alert--<%= kind %>`); whether anything is disabled.
 * @typedef {{ hasClass: (name: string) => boolean, isDisabled: boolean }} Used
 * @param {string} folder with .ejs files
 * @returns {Used}
 */
export function usedIn(folder) {
  const names = new Set();
  const decided = new Map();
  const views = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ejs'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const [, begin, end] of views.flatMap((view) => [...view.matchAll(OF_A_LIBRARY)]))
    if (end === undefined) names.add(begin);
    else decided.set(begin + end, new RegExp(`^${begin}[a-z0-9]*${end}$`));
  return {
    hasClass: (name) => names.has(name) || [...decided.values()].some((pattern) => pattern.test(name)),
    isDisabled: views.some((view) => SAYS_DISABLED.test(view)),
  };
}

/**
 * @param {string} css without comments
 * @param {Used} used
 */
export function usedRules(css, used) {
  return rulesIn(css)
    .map(({ head, body }) => {
      if (head.startsWith('@media') || head.startsWith('@supports')) {
        const inside = usedRules(body, used);
        return inside && `${head}{${inside}}`;
      }
      if (head.startsWith('@')) return `${head}{${body}}`;
      const selectors = partsOf(head).filter((selector) => isUsed(selector, used));
      return selectors.length && body.trim() ? `${selectors.join(',')}{${body}}` : '';
    })
    .join('');
}

/** What stands in :not(…) and its like need not be there. */
function isUsed(selector, used) {
  const asked = selector.replace(/:(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
  if (DISABLED.test(asked) && !used.isDisabled) return false;
  return [...asked.matchAll(/\.([\w-]+)/g)].every(([, name]) => used.hasClass(name));
}

/** "a, b:is(c, d)" is a and b:is(c, d). */
function partsOf(head) {
  const parts = [''];
  let depth = 0;
  for (const sign of head) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && !depth) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

/** The rules on the outside, each with what stands between its braces. */
function rulesIn(css) {
  const rules = [];
  let from = 0;
  while (from < css.length) {
    const opened = css.indexOf('{', from);
    if (opened < 0) break;
    const closed = closingOf(css, opened);
    const head = css
      .slice(from, opened)
      .replace(/@(?:charset|layer)[^;]*;/g, '')
      .trim();
    rules.push({ head, body: css.slice(opened + 1, closed) });
    from = closed + 1;
  }
  return rules;
}

function closingOf(css, opened) {
  let depth = 0;
  for (let at = opened; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (!depth) return at;
  }
  throw new Error('A rule of a library has no end.');
}
