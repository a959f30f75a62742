// Which design tokens does the file need? Those that a rule reaches; one that is asked for once stands in the rule itself.

const ASKED = /var\((--[\w-]+)(?=[,)])/g;

/**
 * @param {string} css of the libraries, in which nothing is left to decide
 * @param {object} around
 * @param {Map<string, string>} around.defaults every token that the theme leaves as it is, with its value
 * @param {string} around.beside styles of our own that may ask for tokens as well
 * @returns {{ css: string, tokens: [name: string, value: string][] }}
 */
export function withTokens(css, { defaults, beside }) {
  const asked = counted(css, beside, defaults);
  const isShort = (name, value) => asked.get(name) === 1 || value.length <= `var(${name})`.length;
  const inside = new Map(
    [...defaults].filter(([name, value]) => isShort(name, value) && !askedIn(beside).includes(name)),
  );
  const filled = filledIn(css, inside);
  const reached = reachedFrom([...askedIn(filled), ...askedIn(beside)], defaults, inside);
  return { css: filled, tokens: [...reached].sort(([a], [b]) => a.localeCompare(b)) };
}

const askedIn = (css) => [...css.matchAll(ASKED)].map(([, name]) => name);

/** How often each token is asked for, by rules and by tokens that are asked for themselves. */
function counted(css, beside, defaults) {
  const times = new Map();
  const waiting = [...askedIn(css), ...askedIn(beside)];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    times.set(name, (times.get(name) ?? 0) + 1);
    if (times.get(name) === 1 && defaults.has(name)) waiting.push(...askedIn(defaults.get(name)));
  }
  return times;
}

/** With the value in the place of its token, and again for what stands in that value. */
function filledIn(css, inside) {
  let filled = css;
  for (;;) {
    const next = filled.replace(/var\((--[\w-]+)\)/g, (whole, name) => inside.get(name) ?? whole);
    if (next === filled) return filled;
    filled = next;
  }
}

function reachedFrom(names, defaults, inside) {
  const reached = new Map();
  const waiting = [...names];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (reached.has(name) || !defaults.has(name)) continue;
    const value = filledIn(defaults.get(name), inside);
    reached.set(name, value);
    waiting.push(...askedIn(value));
  }
  return reached;
}
