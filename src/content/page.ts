// How do the kept texts stand on the pages of whoever keeps them: in lists, with their history, and what a writer must know?

import { birthDay, clockTime, dayIn, shortDay, spokenDay } from '../forms/dates.ts';
import { counted } from '../forms/sentences.ts';
import type { NotTaken } from '../guidance/content/prose-inlines.ts';
import type { ContentPage } from '../guidance/content/kept-pages.ts';
import { readProse } from '../guidance/content/prose.ts';
import { isOverAYear } from '../guidance/content/page.ts';
import { differences, type Line } from './text-differences.ts';
import type { Step, Text } from './queries.ts';
import { isUnfilled } from './rules.ts';

export const LIST = '/beheer/inhoud';
export const placeOfPage = ({ slug }: ContentPage) => `${LIST}/${slug}`;
export const placeOfText = ({ page, key }: { page: string; key: string }) => `${LIST}/${page}/${key}`;

/** The way to a page of texts, and to a text of it. */
export const trailOfPage = (page: ContentPage) => [
  { label: 'Teksten', href: LIST },
  { label: page.name, href: placeOfPage(page) },
];
export const trailOf = (page: ContentPage, text: Pick<Text, 'title' | 'page' | 'key'>) => [
  ...trailOfPage(page),
  { label: text.title, href: placeOfText(text) },
];

/** A page in the list of pages: how many texts, and what waits. */
export function shownPage(page: ContentPage, texts: readonly Text[], today: string) {
  const own = texts.filter((text) => text.page === page.slug);
  const waiting = [
    waitingFor(own.filter(({ body, shown }) => shown && isUnfilled(body)).length, 'nog in te vullen'),
    waitingFor(own.filter(({ checkedOn, shown }) => shown && isOld(checkedOn, today)).length, 'na te kijken'),
  ].filter(Boolean);
  return {
    href: placeOfPage(page),
    name: page.name,
    count: counted(own.length, 'tekst'),
    waiting: waiting.join(', '),
  };
}
const waitingFor = (count: number, what: string) => (count ? `${String(count)} ${what}` : '');
const isOld = (checkedOn: string | null, today: string) =>
  checkedOn === null || isOverAYear(checkedOn, today);

/** A text in the list of its page. */
export const shownText = (text: Text, place: number, today: string) => ({
  href: placeOfText(text),
  title: text.title,
  place,
  isHidden: !text.shown,
  isUnfilled: isUnfilled(text.body),
  checked: text.checkedOn ? `Nagekeken op ${birthDay(text.checkedOn)}` : 'Nog niet nagekeken',
  who: writtenBy(text),
  when: `bewaard ${shortDay(dayIn(text.createdAt), today)}`,
});

/** A version as it reads, for its own page and beside somebody else's text. */
export const textFacts = (text: Pick<Text, 'checkedOn' | 'shown'>) => [
  { term: 'Laatst nagekeken', description: text.checkedOn ? birthDay(text.checkedOn) : 'Nog niet' },
  {
    term: 'Wie leest dit',
    description: text.shown ? 'Iedereen' : 'Alleen wie de teksten bijhoudt: de tekst staat niet op de pagina',
  },
];
export const wholeText = (text: Text) => [
  { term: 'Titel', description: text.title },
  { term: 'Tekst', description: text.body.split('\n') },
  ...textFacts(text),
];

export const writtenBy = ({ authorName, organisationName }: Pick<Text, 'authorName' | 'organisationName'>) =>
  organisationName ? `${authorName}, ${organisationName}` : authorName;
export const writtenAt = (at: Date, today: string) => `${spokenDay(dayIn(at), today)} om ${clockTime(at)}`;

/** What a step did to the text, in words. */
export const shownStep = (step: Step, place: string, today: string) => ({
  href: `${place}/versie/${String(step.number)}`,
  label: `Versie ${String(step.number)}`,
  what: whatItDid(step),
  who: writtenBy(step),
  when: writtenAt(step.createdAt, today),
});
function whatItDid({ number, copyOf, shown, otherShown, otherWords }: Step): string {
  if (number === 1) return 'Eerste tekst';
  if (copyOf !== null) return `Versie ${String(copyOf)} teruggezet`;
  if (otherShown) return shown ? 'Weer laten zien' : 'Van de pagina gehaald';
  return otherWords ? 'Tekst veranderd' : 'Nagekeken zonder wijziging';
}

const NOT_TAKEN: Record<NotTaken, string> = {
  html: 'HTML werkt hier niet. Wat u typte, staat er als gewone tekst.',
  image: 'Een plaatje kan niet. Alleen de beschrijving ervan staat er.',
  code: 'Code krijgt geen eigen opmaak. De tekst staat er gewoon.',
  rule: 'Een streep over de pagina valt weg.',
  link: 'Een link werkt alleen als het adres begint met https://, http://, mailto:, tel: of /. Van een andere link staan alleen de woorden er.',
  heading: 'Een kop in een lijst of een citaat wordt een vette regel.',
  deep: 'Er staat te veel in elkaar: lijsten in lijsten, of heel veel sterretjes. Dat deel is gewone tekst.',
};

/** The text as visitors read it, and what of the typed text does not work. */
export function preview({ title, body }: { title: string; body: string }) {
  const { prose, notTaken } = readProse(body);
  return { title, prose, notTaken: notTaken.map((why) => NOT_TAKEN[why]) };
}

const LINES_AROUND = 1;
export type ShownLine = Line | { kind: 'skipped'; count: number };

/** What changed, with one line around it; whatever stayed further away is counted. */
export function shownDifferences(before: Text, after: Text) {
  const facts = [
    ...(before.title === after.title
      ? []
      : [{ term: 'Titel', description: `Was: ${before.title}. Nu: ${after.title}.` }]),
    ...textFacts(after).flatMap(({ term, description }, n) => {
      const was = textFacts(before)[n]?.description;
      return was === description
        ? []
        : [{ term, description: `Was: ${String(was).toLowerCase()}. Nu: ${description.toLowerCase()}.` }];
    }),
  ];
  const lines = differences(before.body, after.body);
  return { facts, lines: lines.every(({ kind }) => kind === 'same') ? [] : nearChanges(lines) };
}

function nearChanges(lines: readonly Line[]): ShownLine[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - LINES_AROUND), at + LINES_AROUND + 1).some(({ kind }) => kind !== 'same');
  return lines.reduce<ShownLine[]>((shown, line, at) => {
    const last = shown.at(-1);
    if (isNear(at)) shown.push(line);
    else if (last?.kind === 'skipped') last.count += 1;
    else shown.push({ kind: 'skipped', count: 1 });
    return shown;
  }, []);
}
