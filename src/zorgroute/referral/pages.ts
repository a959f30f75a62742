// On which pages is the referral filled in? Three, each with some of its parts: saved together, and one draft a page.

import { idOf } from '../../forms/field-view.ts';
import { defineForm, type FormSpec } from '../../forms/form.ts';
import { partAt, type Part } from './parts.ts';

export type PreparationPage = {
  /** In the address. */
  slug: string;
  title: string;
  parts: readonly Part[];
  /** Every question of its parts: no two parts have one of the same name. */
  form: FormSpec;
  /** The address of one part, from when each was a page: it leads on, and takes in what was typed in a page that was open still. */
  isFormer?: true;
};

const page = (slug: string, title: string, ...slugs: string[]): PreparationPage => {
  const parts = slugs.flatMap((one) => partAt(one) ?? []);
  const fields = Object.assign({}, ...parts.map(({ form }) => form.fields)) as FormSpec['fields'];
  return { slug, title, parts, form: defineForm(fields) };
};

export const PAGES: readonly PreparationPage[] = [
  page('het-kind', 'Het kind en het gezin', 'kind-en-gezin', 'wat-gaat-goed', 'wat-vindt-het-kind'),
  page('wat-er-speelt', 'Wat er speelt', 'aanleiding', 'wat-is-geprobeerd', 'betrokken-hulp', 'waarom-nu'),
  page(
    'wat-er-nodig-is',
    'Wat er nodig is',
    'wat-vragen-de-ouders',
    'wat-vraagt-de-school',
    'terugkoppeling',
  ),
];

export function pageAt(slug: string): PreparationPage | undefined {
  const part = partAt(slug);
  return part
    ? { slug, title: part.title, parts: [part], form: part.form, isFormer: true }
    : PAGES.find((known) => known.slug === slug);
}

/** The page on which a part is filled in. @throws Error for a part without one */
export function pageWith({ slug }: Pick<Part, 'slug'>): PreparationPage {
  const found = PAGES.find(({ parts }) => parts.some((part) => part.slug === slug));
  if (!found) throw new Error(`The part ${slug} of a referral is on no page`);
  return found;
}

/** Where a part is filled in, at this question or its first. */
export function partHref(listHref: string, part: Part, question?: string): string {
  const [first = ''] = Object.keys(part.form.fields);
  return `${listHref}/${pageWith(part).slug}#${idOf(question ?? first)}`;
}

/** The page that can take over an outcome of "Zorg op school: welke wet?", in its field `law`. */
export const LAW_PAGE = pageWith({ slug: 'wat-vraagt-de-school' });
