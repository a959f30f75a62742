// Which of the values that a library offers for one property is it? Decided while building, so that no reader has to bring the others.

/**
 * `var(--a, var(--b, 1px))` is `var(--b)` when --a is set nowhere and --b for every page, and `1px` when neither is.
 * @param {string} css
 * @param {(name: string) => 'always' | 'somewhere' | 'nowhere'} isSet
 */
export function decided(css, isSet) {
  let text = '';
  let from = 0;
  for (let at = css.indexOf('var('); at >= 0; at = css.indexOf('var(', from)) {
    const end = closingOf(css, at + 3);
    text += css.slice(from, at) + valueOf(css.slice(at + 4, end), isSet);
    from = end + 1;
  }
  return text + css.slice(from);
}

/**
 * A value that asks for something that is set nowhere is none at all, which a browser reads as `unset`; so is a colour of 0,
 * as long as it comes out of a var(): read as it stands, it would leave what another rule says.
 * @param {string} css after `decided`
 * @param {(name: string) => 'always' | 'somewhere' | 'nowhere'} isSet
 */
export const withoutUndecided = (css, isSet) =>
  css.replace(/([{;]\s*[a-z][\w-]*\s*:)([^;{}]*)(?=[;}])/g, (whole, property, value) =>
    isNone(property, value, isSet)
      ? `${property}unset${value.includes('!important') ? '!important' : ''}`
      : whole,
  );

const isNone = (property, value, isSet) =>
  (/color\s*:$/.test(property) && value.trim() === '0') ||
  [...value.matchAll(/var\((--[\w-]+)\)/g)].some(([, name]) => isSet(name) === 'nowhere');

function valueOf(inside, isSet) {
  const comma = inside.indexOf(',');
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  if (comma < 0 || isSet(name) === 'always') return `var(${name})`;
  const otherwise = decided(inside.slice(comma + 1).trim(), isSet);
  return isSet(name) === 'nowhere' ? otherwise : `var(${name},${otherwise})`;
}

function closingOf(css, opened) {
  let depth = 0;
  for (let at = opened; at < css.length; at += 1) {
    if (css[at] === '(') depth += 1;
    if (css[at] === ')') depth -= 1;
    if (!depth) return at;
  }
  throw new Error('A var() of a library has no end.');
}
