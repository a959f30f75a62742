// Does everybody find the route: seven steps in two readings, with the agreed terms, rights, readers and how long things are kept?

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { STEPS } from '../../../src/zorgroute/steps.ts';
import { SOURCES } from '../../../src/guidance/sources-of-sentences.ts';
import { startPortal, type Portal } from '../../portal.ts';

/** The agreed terms, as the rulebook's table has them. */
const TERMS: Record<string, string[]> = {
  '2': ['Overleg op school: binnen 10 schooldagen na het signaal'],
  '3': ['Gesprek met ouders: binnen 10 schooldagen na het signaal'],
  '5': [
    'Ontvangst bevestigen: binnen 2 werkdagen na het versturen van de aanmelding',
    'Casemanager aanwijzen: binnen 5 werkdagen na het versturen van de aanmelding',
    'Eerste contact met het gezin: binnen 10 werkdagen na het versturen van de aanmelding',
  ],
  '6': [
    'Plan: binnen 30 werkdagen na het versturen van de aanmelding',
    'Terugkoppeling aan school: binnen 6 weken na het eerste contact of na de vorige',
  ],
  '7': ['Evaluatie: binnen 3 maanden na het plan of na de vorige'],
};
const KEPT = [
  ['signalen, overleg, gesprekken', '2 jaar nadat het kind van school ging'],
  ['naar het speciaal onderwijs', '3 jaar na het vertrek'],
  ['afwezig zijn', '5 jaar na het uitschrijven'],
  ['geen plan kwam', '5 jaar'],
  ['Een plan voor jeugdhulp', '20 jaar'],
  ['jeugdhulpverlener opschreef', '20 jaar na de laatste wijziging'],
];
const READINGS = ['/zorgroute/ouders', '/zorgroute/professionals'];

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const page = async (path: string) => (await portal.visitor().get(path)).html;
const bare = (html: string) => html.replace(/<[^>]+>/g, '\n').replaceAll(/\s*\n\s*/g, '\n');

describe.each(['/', '/zorgroute', ...READINGS])('the picture on %s', (path) => {
  test('is a list of the seven stations in order, each with its name and a sentence for parents', async () => {
    const html = await page(path);

    const line = /<ol class="zr-picture__line">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
    const stations = [...line.matchAll(/<li.*?<h3[^>]*>(.*?)<\/h3><p>(.*?)<\/p>/gs)];

    expect(stations.map(([, name]) => name)).toEqual(
      STEPS.map(({ number, name }) => `<a href="/zorgroute/stap/${number}">${name}</a>`),
    );
    for (const [, , sentence = ''] of stations) expect(sentence).toMatch(/^.{10,70}[.?]$/);
    expect(line).not.toContain('<img');
  });
});

describe.each(READINGS)('%s', (path) => {
  test('tells every step with who does it, and every term that is agreed for it', async () => {
    const html = await page(path);

    for (const { number, explained, ...step } of STEPS) {
      const who = path.endsWith('ouders') ? step.who : explained.who;
      const told =
        new RegExp(`<div class="zr-step" id="stap-${number}">(.*?)\n</div>`, 's').exec(html)?.[1] ?? '';
      expect(told).toContain(`Wie: ${who}.`);
      expect((told.match(/<li>/g) ?? []).length).toBeGreaterThanOrEqual(3);
      expect(bare(told)).not.toMatch(/[.?]\s*\.$/m);
      for (const term of TERMS[number] ?? []) expect(told).toContain(`${term}.`);
      if (!TERMS[number]) expect(told).not.toContain('binnen');
    }
  });

  test('tells whose consent is needed at which age, and what happens after a no', async () => {
    const text = bare(await page(path));

    for (const words of ['Jonger dan 12 jaar', '12 tot en met 15 jaar', '16 jaar en ouder'])
      expect(text).toContain(words);
    expect(text).toContain('Er gaat niets naar het basisteam.');
    expect(text).toContain('binnen zes weken');
  });

  test('tells how long everything is kept, with where that was found', async () => {
    const rows = [...(await page(path)).matchAll(/<tr class="utrecht-table__row">\s*(<th.*?)<\/tr>/gs)].map(
      ([, row]) => row ?? '',
    );

    for (const [what = '', howLong = ''] of KEPT) {
      const row = rows.find((one) => one.includes(what)) ?? '';
      expect(row).toContain(`>${howLong}<`);
      expect(row).toMatch(/<a href="https:/);
    }
  });

  test('every place on the page that it names is there', async () => {
    const html = await page(path);

    const named = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');

    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });

  test('shows what an administrator wrote about the region', async () => {
    expect(await page(path)).toContain('Afspraken in uw gemeente');
  });
});

test('professionals read every term there is, with how days are counted', async () => {
  const text = bare(await page('/zorgroute/professionals'));

  expect(text).toContain('Wachten op de rechter\n6 weken');
  expect(text).toContain('gerekend vanaf de dag van de belofte\n20 werkdagen');
  expect(text).toContain('Werkdagen zijn zonder weekend en feestdagen.');
});

test('professionals are not spoken to as parents', async () => {
  const html = await page('/zorgroute/professionals');
  const steps = /<section id="stappen">(.*?)<\/section>/s.exec(html)?.[1] ?? '';
  const picture = /<ol class="zr-picture__line">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';

  expect(bare(picture)).not.toMatch(/\b[Uu]w?\b/);
  expect(bare(steps)).not.toMatch(/\b[Uu]w (kind|casemanager|gezin|gemeente|toestemming)|samen met u\b/);
});

test('parents read their rights, each at the law itself', async () => {
  const html = await page('/zorgroute/ouders');
  const rights = /<section id="rechten">(.*?)<\/section>/s.exec(html)?.[1] ?? '';

  for (const words of [
    'voordat die weggaat',
    'intrekken',
    'verbeteren',
    'vernietigen',
    'wat voor een ander van groot belang is, en wat een wet verbiedt te vernietigen',
    'wie er in de gegevens',
    'Jeugdwet, artikel 7.3.9',
  ])
    expect(rights).toContain(words);
  expect(rights.match(/<li>/g)?.length).toBe(13);
  for (const name of Object.values(SOURCES))
    expect(name.label).not.toMatch(/Venemaschool|Wetshuys|Knuwer|Stimulansz|Kwadraad|Bestuursopleidingen/);
});

test('parents read who helps them on: a confidant, a supporter, an interpreter, and where to go who disagrees', async () => {
  const html = await page('/zorgroute/ouders');
  const [, help = ''] = /<section id="steun">(.*?)<\/section>/s.exec(html) ?? [];
  const [, out = ''] = /Als u er niet uitkomt<\/h3>(.*)$/s.exec(help) ?? [];

  expect(help).toMatch(
    /vertrouwenspersoon van Jeugdstem.*cliëntondersteuning.*tolk.*ouder- en jeugdsteunpunt/s,
  );
  for (const words of [
    /klachtenregeling met een onafhankelijke commissie\. Die staat in de schoolgids/,
    /geschillencommissie passend onderwijs oordeelt binnen tien weken/,
    /klacht over het basisteam of de gemeente/,
    /klacht over een hulpverlener/,
    /binnen zes weken bezwaar/,
    /opgeschreven of gedeeld\?.*functionaris gegevensbescherming.*Autoriteit Persoonsgegevens/,
  ])
    expect(out).toMatch(words);
});

test.for(['/zorgroute/ouders', '/zorgroute/professionals'])(
  '%s names everybody who reads, and says what CJG means',
  async (path) => {
    const [, reading = ''] = /<section id="delen">(.*?)<\/section>/s.exec(await page(path)) ?? [];

    for (const words of [
      'Centrum voor Jeugd en Gezin',
      'De casemanager en de vervanger, van hun eigen gezinnen.',
      'De coördinator van het basisteam, van alle gezinnen van het team.',
      'Een partner die meehelpt, leest alleen het eigen deel',
    ])
      expect(reading).toContain(words);
  },
);

test.for(['/zorgroute/ouders', '/zorgroute/stap/1'])(
  '%s: who does not wait for the school finds whom to call',
  async (path) => {
    expect(await page(path)).toMatch(
      /tot de school iets zegt\. <a href="\/contact">Kijk wie u kunt bellen<\/a>/,
    );
  },
);

test('parents find whom to call in what stands on the page, and no team is promised that is not there', async () => {
  const html = await page('/zorgroute/ouders');

  expect(html).toContain('<li><a href="#bellen">Wie kunt u bellen?</a></li>');
  for (const path of ['/', '/zorgroute', '/zorgroute/ouders', '/zorgroute/folder'])
    expect(await page(path), path).toMatch(/het (basis)?team van de gemeente als dat hier bekend is/);
});

describe('the page of one step', () => {
  test.for(STEPS)('$number tells both readers, its terms, who reads it, and the way on', async (step) => {
    const html = await page(`/zorgroute/stap/${step.number}`);

    expect(html).toContain(`Stap ${step.number} van 7`);
    expect(html).toContain(step.description);
    expect(html).toContain(step.explained.leaves);
    for (const term of TERMS[step.number] ?? []) expect(html).toContain(term);
    expect(html).toContain('layer-label');
    expect(html).toContain(`href="/rollen-en-taken/stap/${step.number}"`);
    expect(html.match(/aria-current="page"><span class="zr-stops__number">(\d)/)?.[1]).toBe(
      String(step.number),
    );
    expect(html.includes('rel="prev"')).toBe(step.number > 1);
    expect(html.includes('rel="next"')).toBe(step.number < 7);
  });

  test('what stays at school is for the school alone; the care layer is not', async () => {
    for (const { number } of STEPS) {
      const html = await page(`/zorgroute/stap/${number}`);
      expect(html.includes('layer-label--care'), String(number)).toBe(number >= 5);
      expect(html.includes('layer-label--school'), String(number)).toBe(number <= 4);
    }
  });

  test.for(['0', '8', '03', '3.0', 'drie', '__proto__', ''])('%s is no step', async (step) => {
    expect((await portal.visitor().get(`/zorgroute/stap/${step}`)).status).toBe(404);
  });
});
