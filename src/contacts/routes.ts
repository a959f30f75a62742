// Whom to call at one's own schools and teams, and at a municipality without a team: kept by administrators, checked once a year; two people
// may be at one text.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look } from '../access/transaction.ts';
import { spokenDay } from '../forms/dates.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { bothTexts, openedVersion, savedFirst, versionFor } from '../forms/changed-meanwhile.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { Conflict } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import { ContactForm } from './form.ts';
import {
  confirmContact,
  findContact,
  findOrganisation,
  keepContact,
  listKept,
  listMunicipalities,
  type Contact,
  type Organisation,
} from './queries.ts';
import { mistakeIn } from './rules.ts';
import {
  contactFacts,
  keptRow,
  LIST,
  listOf,
  MUNICIPALITIES,
  placeOf,
  publicHref,
  startOf,
  WITHOUT_TEAM,
} from './page.ts';
import { findRegionKeeper } from '../organisations/queries.ts';

export const contactKeepingRoutes = newRouter();
const ONE = `${LIST}/:organisationId`;

contactKeepingRoutes.get(LIST, may('contact:keep'), async (req, res) => {
  const { kept } = await look(scopeOf(req), { kept: listKept('own') }, 'nobody');
  render(req, res, 'contacts/contact-list', {
    title: 'Contactpersonen',
    rows: kept.map((one) => keptRow(one, scopeOf(req).today)),
  });
});

contactKeepingRoutes.get(MUNICIPALITIES, may('contact:keep'), async (req, res) => {
  const { kept } = await look(
    scopeOf(req),
    { keeper: findRegionKeeper(), kept: listKept('municipalities') },
    'nobody',
  );
  render(req, res, 'contacts/municipality-list', {
    title: WITHOUT_TEAM,
    rows: kept.map((one) => keptRow(one, scopeOf(req).today)),
  });
});

contactKeepingRoutes.get(ONE, may('contact:keep'), async (req, res) => {
  const id = param(req, 'organisationId');
  const { organisation, contact } = await look(
    scopeOf(req),
    { organisation: findOrganisation(id), contact: findContact(id) },
    'nobody',
  );
  render(req, res, 'contacts/contact', {
    title: organisation.name,
    list: listOf(organisation),
    changeHref: `${placeOf(id)}/wijzigen`,
    publicHref: publicHref(organisation),
    ...(contact && {
      facts: contactFacts(contact, scopeOf(req).today),
      isOld: contact.isOld,
      checkedOn: spokenDay(contact.checkedOn, scopeOf(req).today),
      button: {
        action: `${placeOf(id)}/controle`,
        label: 'Ja, dit klopt nog',
        look: contact.isOld ? 'primary' : 'secondary',
        fields: { version: String(contact.version) },
      },
    }),
  });
});

contactKeepingRoutes.post(`${ONE}/controle`, may('contact:keep'), async (req, res) => {
  const id = param(req, 'organisationId');
  const confirming = change(scopeOf(req), 'nobody', async (ask) => {
    await ask(findOrganisation(id));
    await ask(confirmContact(id, openedVersion(req), scopeOf(req).today));
  });
  if (!(await savedFirst(confirming)))
    throw new Conflict('Iemand anders veranderde dit contact intussen. Kijk eerst wat er nu staat.');
  res.redirect(303, placeOf(id));
});

contactKeepingRoutes.get(`${ONE}/wijzigen`, may('contact:keep'), async (req, res) => {
  await showForm(req, res);
});

contactKeepingRoutes.post(`${ONE}/wijzigen`, may('contact:keep'), async (req, res) => {
  const id = param(req, 'organisationId');
  const to = placeOf(id);
  const answers = readForm(ContactForm, scopeOf(req));
  const taken = await takeIn(answers, (data) =>
    savedFirst(
      submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
        const [organisation, stored] = await Promise.all([ask(findOrganisation(id)), ask(findContact(id))]);
        const mistake = mistakeIn(data, stored, scopeOf(req).today);
        if (mistake) throw new Refused(mistake.message, mistake.name);
        const municipalities = await ask(listMunicipalities());
        if (data.municipalityId && !municipalities.some((one) => one.id === data.municipalityId))
          throw new Refused('Kies een gemeente uit de lijst.', 'municipalityId');
        const where = organisation.isListed ? { place: '', municipalityId: '' } : {};
        const names = organisation.kind === 'team' ? {} : { alsoCalled: '' };
        await ask(keepContact(id, openedVersion(req), { ...data, ...where, ...names }, scopeOf(req).today));
      }),
    ),
  );
  if (taken.wrong) await showForm(req, res, { answers: taken.wrong });
  else if (taken.result) res.redirect(303, to);
  else await showForm(req, res.status(409), { answers, changed: true });
});

type Showing = { answers?: FormAnswers<(typeof ContactForm)['fields']>; changed?: boolean };

const lookAround = (req: Request) =>
  look(
    scopeOf(req),
    {
      organisation: findOrganisation(param(req, 'organisationId')),
      contact: findContact(param(req, 'organisationId')),
      municipalities: listMunicipalities(),
      kept: formState(req),
    },
    'nobody',
  );
type Found = Awaited<ReturnType<typeof lookAround>>;

async function showForm(req: Request, res: Response, showing: Showing = {}) {
  const found = await lookAround(req);
  const { organisation, contact } = found;
  render(req, res, 'contacts/contact-form', {
    title: contact ? 'Contact wijzigen' : 'Contact invullen',
    over: organisation.name,
    trail: [
      listOf(organisation),
      { label: organisation.name, href: placeOf(organisation.id) },
      { label: contact ? 'Wijzigen' : 'Invullen' },
    ],
    form: formOf(req, found, showing),
    both: showing.changed && contact ? beside(contact, scopeOf(req).today) : undefined,
  });
}

function formOf(req: Request, found: Found, { answers, changed = false }: Showing) {
  const { organisation, contact, municipalities, kept } = found;
  const opened = { kept, current: contact?.version ?? 0, hasMistakes: Boolean(answers), changed };
  return viewForm(ContactForm, {
    req,
    kept,
    answers,
    initial: startOf(contact, organisation),
    options: { municipalityId: municipalities.map((one) => ({ value: one.id, label: one.name })) },
    submitLabel: changed ? 'Bewaren wat ik invulde' : 'Contact bewaren',
    asked: askedOf(organisation),
    headings: HEADINGS,
    version: versionFor(req, opened),
  });
}

/** Where a school of DUO's list stands is known from there; a team works for its own municipality, which has no place. */
const askedOf = ({ kind, isListed }: Organisation) => ({
  alsoCalled: kind === 'team',
  place: !isListed && kind !== 'municipality',
  municipalityId: !isListed && kind === 'school',
});

const HEADINGS = {
  personName: 'De naam, als die persoon dat goed vindt',
  standInFunction: 'De vervanger',
  alsoCalled: 'Gevonden worden',
  place: 'Waar',
};

/** What somebody else kept meanwhile, beside what this person typed. */
const beside = (contact: Contact, today: string) =>
  bothTexts({ by: contact.changedBy, at: contact.changedAt, facts: contactFacts(contact, today) }, today);
