// Which school, place, municipality or team does somebody mean? Compares what is typed with an index that holds them all. The server
// uses the same functions for whoever has no script. In a browser the index is fetched once, when the field gets the focus, and what is
// typed goes nowhere; the found ones stand in a list below the field.

const LETTERS = { ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', þ: 'th', ð: 'd' };
const INSIDE_FROM = 3;

/** "'t Zandt" is "t zandt", "Één-Wést" is "een west": without case, accents and signs. */
export const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđłæœßıþð]/g, (letter) => LETTERS[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The index as it travels, made ready to search. In the order in which equal hits are shown: municipalities of now and before,
 * places, teams, schools.
 */
export function entriesOf({ municipalities, postcodes = [], former, places, teams, schools }) {
  const at = (number) => municipalities[number]?.[0] ?? '';
  const page = (number) => `/contact/gemeente/${municipalities[number]?.[1] ?? ''}`;
  return [
    ...municipalities.map(([name, slug], number) => ({
      ...entry(name, 'gemeente', `/contact/gemeente/${slug}`),
      postcodes: runsOf(postcodes[number] ?? ''),
    })),
    ...former.map(([name, slug, now]) =>
      entry(name, `was een gemeente, nu ${now}`, `/contact/gemeente/${slug}`),
    ),
    ...places.map(([name, of]) => entry(name, `plaats in de gemeente ${at(of)}`, page(of))),
    ...teams.map(([name, place, of, id, alsoCalled = '']) =>
      entry(
        name,
        `basisteam van de gemeente ${at(of)}`,
        `/contact/team/${id}`,
        `${alsoCalled} ${place} ${at(of)}`,
      ),
    ),
    ...schools.map(([name, place, of, code]) =>
      entry(name, schoolNote(place, at(of)), `/contact/school/${code}`, `${place} ${at(of)} ${code}`),
    ),
  ];
}

const schoolNote = (place, municipality) => {
  const where = place ? `school in ${place}` : 'school';
  return municipality && municipality !== place ? `${where}, gemeente ${municipality}` : where;
};

function entry(name, note, href, more = '') {
  const folded = fold(name);
  return { name, note, href, folded, words: ` ${folded}`, all: ` ${folded} ${fold(more)}` };
}

/**
 * What was meant, the likeliest first: the name itself, a name that begins so, words of the name, words of where it is, a part of a word.
 * @returns {{ hits: object[], total: number, exact: object | undefined }} `exact` is the only one that it can be
 */
export function search(entries, typed, limit) {
  const found = postcodeIn(typed) ? byPostcode(entries, postcodeIn(typed)) : byWords(entries, wordsOf(typed));
  const hits = found.flat();
  const [sure, another] = found[0];
  const only = hits.length === 1 ? hits[0] : undefined;
  // Of "wijkteam" there is one in every municipality, also where nobody wrote that down.
  const exact = asksForTeam(typed) ? undefined : sure && !another ? sure : only;
  return { hits: hits.slice(0, limit), total: hits.length, exact };
}

/** As typed; "basisteam leek" without the word that no team is called by; and at last with one wrong letter in a word. */
function byWords(entries, words) {
  const named = words.filter((word) => !TEAM_WORDS.has(word));
  for (const attempt of [
    () => find(entries, words),
    () => find(entries, named),
    () => findNear(entries, named),
  ]) {
    const found = attempt();
    if (found.flat().length) return found;
  }
  return [[], [], [], [], []];
}

/** "9351 AB" or "9351": the digits say in which municipality it lies. */
const postcodeIn = (typed) => /^\s*([1-9]\d{3})\s?(?:[a-z]{2})?\s*$/i.exec(typed)?.[1];

/** A number, or what looks like the beginning of one: less of it finds nothing more. */
export const isPostcode = (typed) => /^\s*[1-9](?:\d{0,3}|\d{3}\s?[a-z]{1,2})\s*$/i.test(typed);
const byPostcode = (entries, digits) => [
  entries.filter(({ postcodes = [] }) =>
    postcodes.some(([first, last]) => first <= Number(digits) && Number(digits) <= last),
  ),
];
const runsOf = (text) =>
  text
    .split(', ')
    .filter(Boolean)
    .map((run) => run.split('-').map(Number))
    .map(([first, last = first]) => [first, last]);

const NEAR_FROM = 4;
/** Every word is there as it is, or one of at least four letters with one wrong, missing or turned round. */
function findNear(entries, words) {
  if (!words.length) return [[]];
  const near = (all, word) =>
    all.split(' ').some((one) => one.startsWith(word) || (word.length >= NEAR_FROM && isNear(one, word)));
  const inName = entries.filter(({ folded }) => words.every((word) => near(folded, word)));
  return [[], inName.length ? inName : entries.filter(({ all }) => words.every((word) => near(all, word)))];
}

/** Whether one letter was added, left out, another, or changed places with the next. */
function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, typed] = [one.slice(at), other.slice(at)];
  return (
    rest.slice(1) === typed.slice(1) ||
    rest.slice(1) === typed ||
    rest === typed.slice(1) ||
    (rest[0] === typed[1] && rest[1] === typed[0] && rest.slice(2) === typed.slice(2))
  );
}

const wordsOf = (typed) => fold(typed).split(' ').filter(Boolean);

/** By rank, the likeliest first. */
function find(entries, words) {
  const found = [[], [], [], [], []];
  if (words.length) for (const one of entries) found[rankOf(one, words.join(' '), words)]?.push(one);
  return found;
}

const TEAM_WORDS = new Set(
  'centrum voor jeugd en gezin jeugdhulp gezinsteam gezinsteams kernteam gebiedsteam buurtteam toegang loket gemeente basisteam basisteams wij wijteam wijteams wijkteam wijkteams sociaal sociale team teams jeugdteam jeugdteams cjg'.split(
    ' ',
  ),
);

/** "Sociaal team": it says what is sought, and not of which municipality. */
export const asksForTeam = (typed) => {
  const words = wordsOf(typed);
  return words.length > 0 && words.every((word) => TEAM_WORDS.has(word));
};

function rankOf({ folded, words, all }, sought, typed) {
  if (folded === sought) return 0;
  if (folded.startsWith(sought)) return 1;
  if (typed.every((word) => words.includes(` ${word}`))) return 2;
  if (typed.every((word) => all.includes(` ${word}`))) return 3;
  return typed.every(
    (word) => all.includes(` ${word}`) || (word.length >= INSIDE_FROM && words.includes(word)),
  )
    ? 4
    : -1;
}

const INDEX = '/contact/zoekindex.json';
const SHOWN = 10;
const TELL_AFTER_MS = 400;
const ID = 'zoek-lijst';

const form = globalThis.document?.querySelector('form.zr-search[action="/contact"]');
const field = form?.querySelector('input[name="q"]');
if (form && field) suggest(form, field);

function suggest(form, field) {
  const list = made('ul', { id: ID, role: 'listbox', 'aria-label': 'Gevonden', class: 'zr-suggest__list' });
  const status = form.querySelector('[role=status]');
  let entries;
  let fetching;
  let hits = [];
  let active = -1;
  let telling;

  // A field of this type with a list of ours is a combobox; as a field of type "search" it could not be one.
  field.type = 'text';
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': ID,
    autocapitalize: 'off',
    spellcheck: 'false',
  }))
    field.setAttribute(name, value);
  list.hidden = true;
  field.after(list);

  const isOpen = () => !list.hidden;
  const tell = (sentence) => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      status.textContent = sentence;
    }, TELL_AFTER_MS);
  };
  const close = () => {
    list.hidden = true;
    point(-1);
    field.setAttribute('aria-expanded', 'false');
  };

  function point(to) {
    active = to;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === to));
    if (to < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', list.children[to].id);
      list.children[to].scrollIntoView({ block: 'nearest' });
    }
  }

  function show() {
    if (!entries) return;
    const found = search(entries, field.value, SHOWN);
    hits = found.hits;
    list.replaceChildren(...hits.map(optionOf));
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.hidden = !hits.length;
    field.setAttribute('aria-expanded', String(Boolean(hits.length)));
    tell(sentenceFor(field.value.trim(), found));
  }

  /** Once; a second focus tries again when it did not come. */
  function bring() {
    fetching ??= fetch(INDEX)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error('no index'))))
      .then((index) => {
        entries = entriesOf(index);
        if (field.value && document.activeElement === field) show();
      })
      .catch(() => {
        fetching = undefined;
      });
  }

  const go = (hit) => location.assign(hit.href);
  const KEYS = {
    ArrowDown: () => (isOpen() ? point((active + 1) % hits.length) : show()),
    ArrowUp: () => (isOpen() ? point(active <= 0 ? hits.length - 1 : active - 1) : show()),
    Escape: close,
    Enter: () => go(hits[active]),
  };
  field.addEventListener('focus', bring);
  field.addEventListener('input', show);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const act = KEYS[event.key];
    if (!act || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === 'Enter' && active < 0) || (event.key === 'Escape' && !isOpen())) return;
    event.preventDefault();
    act();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) go(hits[[...list.children].indexOf(option)]);
  });
  if (document.activeElement === field) bring();
}

const NO_POSTCODE = 'Deze postcode is niet van onze regio, of nog niet af. Typ alle vier de cijfers.';
function sentenceFor(typed, { total }) {
  if (!typed) return '';
  if (!total && asksForTeam(typed)) return 'Typ de gemeente waar het kind woont.';
  if (!total && isPostcode(typed)) return NO_POSTCODE;
  if (!total) return 'Niets gevonden. Typ minder letters, of de naam van de gemeente waar het kind woont.';
  if (total === 1) return '1 gevonden. Kies met de pijltjes, open met Enter.';
  const shown = total > SHOWN ? `, de eerste ${SHOWN} staan in de lijst` : '';
  return `${total} gevonden${shown}. Kies met de pijltjes, open met Enter.`;
}

function optionOf({ name, note }, number) {
  const option = made('li', {
    id: `${ID}-${number}`,
    role: 'option',
    'aria-selected': 'false',
    class: 'zr-suggest__option',
  });
  option.append(
    made('span', { class: 'zr-suggest__name' }, name),
    ' ',
    made('span', { class: 'zr-suggest__note' }, note),
  );
  return option;
}

function made(tag, attributes, text = '') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
