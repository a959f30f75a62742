// Which forms does the portal have? Found in its sources, wherever they are made: no list is kept that somebody could forget. What a function
// makes while it answers is made here with everything that it can ask.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_ROOT } from '../../src/config.ts';
import type { FormSpec } from '../../src/forms/form.ts';
import { decisionsForm } from '../../src/pupil-import/form.ts';
import { confirmForm } from '../../src/school-list/form.ts';
import { endFormFor } from '../../src/zorgroute/closing/end-form.ts';
import { keptLookForm } from '../../src/zorgroute/evaluation/kept-look-form.ts';
import { lookFormFor } from '../../src/zorgroute/evaluation/look-form.ts';
import { correctionForm } from '../../src/zorgroute/entries/correction.ts';
import { WRITTEN } from '../../src/zorgroute/steps.ts';

/** The folder of its file, and its own name. `isOfOthers`: it may ask what another asks as well, by the same field. */
export type NamedForm = { name: string; form: FormSpec; isOfOthers?: boolean };

const SRC = path.join(PROJECT_ROOT, 'src');
const TOOL = 'forms/form.ts';
const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== TOOL)
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), 'utf8') }));

const A_FORM = /\bdefineForm\s*[<(]|\brules: \[/g;
const EXPORTED = /export const \w+ = defineForm\(/g;
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

const A_PARENT = { id: 'bbbbbbbb-0000-4000-8000-000000000000', name: 'Marieke Postma' } as never;
const A_GOAL = 'aaaaaaaa-0000-4000-8000-000000000000';

/** What is made while the portal answers, by the file that makes it. */
const MADE: Record<string, NamedForm[]> = {
  'zorgroute/entries/correction.ts': WRITTEN.map((kind) => ({
    name: 'zorgroute/entries correctionForm',
    isOfOthers: true,
    form: correctionForm(kind),
  })),
  'pupil-import/form.ts': [
    {
      name: 'pupil-import decisionsForm',
      form: decisionsForm(
        {
          gone: [{ value: 'a', label: 'Kind' }],
          asksLastDay: true,
          returning: [{ value: 'b', label: 'Kind' }],
          ended: [{ value: 'c', label: 'Groep' }],
          olderBecause: 'Er is een nieuwer bestand.',
          equal: 1,
          unclear: [{ position: 0, label: 'Kind', hint: '', choices: [{ value: 'new', label: 'Nieuw' }] }],
          teaches: [{ value: 'd', label: 'Iemand' }],
        },
        '2026-12-01',
      ),
    },
  ],
  'zorgroute/closing/end-form.ts': [
    {
      name: 'zorgroute/closing endFormFor',
      form: endFormFor({
        helps: [],
        parents: [A_PARENT],
        children: [A_PARENT],
        houses: [A_PARENT],
        isOfSome: true,
      }),
    },
  ],
  'zorgroute/evaluation/look-form.ts': [
    {
      name: 'zorgroute/evaluation lookFormFor',
      form: lookFormFor({
        goals: [
          { goal: { id: A_GOAL } as never, number: 1, speakers: [{ key: 'school', name: 'De school' }] },
        ],
        scorers: [{ key: 'b', name: 'Marieke' }],
        isOfHouse: false,
        isCorrection: true,
      }),
    },
  ],
  'zorgroute/evaluation/kept-look-form.ts': [
    {
      name: 'zorgroute/evaluation keptLookForm',
      isOfOthers: true,
      form: keptLookForm({ goals: [A_GOAL] }),
    },
  ],
  'school-list/form.ts': [
    { name: 'school-list confirmForm', form: confirmForm({ mayBePart: true, gone: [] } as never) },
  ],
};

const isForm = (value: unknown): value is FormSpec =>
  typeof value === 'object' && value !== null && 'fields' in value && 'rules' in value;

/** A form, or those of a list of parts or pages. */
function formsIn(value: unknown): FormSpec[] {
  if (isForm(value)) return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'form' in one && isForm(one.form) ? [one.form] : [],
  );
}

const read = await Promise.all(
  SOURCES.filter(({ text }) => text.match(A_FORM)).map(async ({ file, text }) => {
    const exported = (await import(path.join(SRC, file))) as object;
    const forms = Object.entries(exported).flatMap(([name, value]) =>
      formsIn(value).map((form) => ({
        name: `${path.dirname(file)} ${name}`,
        form,
        isOfOthers: Array.isArray(value),
      })),
    );
    return { file, text, forms };
  }),
);

const ALL: NamedForm[] = [...read.flatMap(({ forms }) => forms), ...Object.values(MADE).flat()];
/** Those that are made of others come last. */
export const EVERY_FORM: NamedForm[] = [
  ...ALL.filter(({ isOfOthers }) => !isOfOthers),
  ...ALL.filter(({ isOfOthers }) => isOfOthers),
];

/** Files that make a form which nobody found: neither exported, by itself or in a list, nor made above. */
export const HIDDEN_FORMS: string[] = read.flatMap(({ file, text, forms }) => {
  const alone = count(text, A_FORM) - count(text, EXPORTED);
  const found = forms.length - count(text, EXPORTED) + (MADE[file]?.length ?? 0);
  return alone > found ? [file] : [];
});

const READ = /\b(?:readForm|viewForm)\(\s*([A-Z]\w*),/g;

/** Forms that are shown or taken in, of which none has the name. */
export const UNKNOWN_FORMS: string[] = SOURCES.flatMap(({ file, text }) =>
  [...text.matchAll(READ)].flatMap(([, name = '']) =>
    EVERY_FORM.some((one) => one.name.endsWith(` ${name}`)) ? [] : [`${file}: ${name}`],
  ),
);
