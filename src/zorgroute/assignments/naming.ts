// The first casemanager of a referral, for a new family or one that the team knows.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import type { Ask } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { readForm, viewForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refused.ts';
import { submit } from '../../forms/submit.ts';
import { isUuid } from '../../web/params.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { childOf, showWhyNot } from '../team-pages.ts';
import { findTeamReferral, hold, type TeamReferral } from '../team-queries.ts';
import { CHOOSE, NameForm, NUMBER, TYPE_A_NAME, type NameData } from './form.ts';
import { chargeOf, headOf, lookWith, peopleOptions, requireTeamMembers, type Page } from './people.ts';
import {
  findFamilyInCharge,
  insertAssignment,
  insertCareCase,
  insertFamily,
  type Charge,
  type FoundFamily,
} from './queries.ts';

type NameAnswers = FormAnswers<(typeof NameForm)['fields']>;

/**
 * The search is a button of the form itself, so that nothing chosen or typed is lost and no name stands in an address. It is
 * the first button: Enter in any field searches, and names nobody.
 */
export async function searchFamily(req: Request, res: Response) {
  const answers = { ...readForm(NameForm, req.body), mistakes: [] };
  const searched = textOf(answers.typed.familySearch);
  const page = await lookWith(req, searched, 'search');
  if (searched) showName(req, res, { ...page, answers, hasSearched: true });
  else showName(req, res, { ...page, answers: withMistake(answers, 'familySearch', TYPE_A_NAME) });
}

export async function nameCasemanager(req: Request, res: Response) {
  const answers = readForm(NameForm, req.body);
  const { data } = answers;
  const showAgain = async (again: FormAnswers) => {
    const page = await lookWith(req, textOf(again.typed.familySearch), 'search');
    showName(req, res, { ...page, answers: again as NameAnswers, hasSearched: Boolean(page.found.length) });
  };
  if (!data) {
    await showAgain(answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(req, { to, looked: { referral: referralId } }, async (ask) => {
      await ask(hold(referralId));
      const sentence = whyNot('name', await ask(findTeamReferral(referralId)));
      if (sentence) throw new Refused(sentence, 'family');
      const { familyId, charge } =
        data.family === 'new' ? await startFamily(ask, data) : await joinFamily(ask, data);
      await requireTeamMembers(ask, charge);
      await ask(insertCareCase(familyId, referralId));
      await ask(insertAssignment(referralId, familyId, charge));
    });
  await goOrShow(res, to, answers, work, showAgain);
}

async function startFamily(ask: Ask, data: NameData) {
  const familyId = randomUUID();
  await ask(insertFamily(familyId, data.familyName));
  return { familyId, charge: chargeOf(data) };
}

/** A family with a casemanager keeps that one, for all its children. */
async function joinFamily(ask: Ask, data: NameData): Promise<{ familyId: string; charge: Charge }> {
  const familyId = isUuid(data.family) ? data.family : randomUUID();
  await ask(hold(familyId));
  const family = await ask(findFamilyInCharge(familyId));
  if (!family) throw new Refused('Zoek het gezin opnieuw en kies het uit de lijst.', 'family');
  if (!family.casemanagerId) {
    if (!data.casemanagerId) throw new Refused(CHOOSE, 'casemanagerId');
    if (!data.phone) throw new Refused(NUMBER, 'phone');
    return { familyId, charge: chargeOf(data) };
  }
  const isSame = [
    ['', family.casemanagerId].includes(data.casemanagerId),
    ['', family.standInId ?? ''].includes(data.standInId),
  ];
  if (isSame.includes(false)) {
    throw new Refused(
      `${family.name} heeft al een casemanager: ${family.casemanagerName ?? ''}. Laat casemanager en vervanger leeg, dan gelden die van het gezin ook voor dit kind. Wisselen kan daarna, voor het hele gezin.`,
      isSame[0] ? 'standInId' : 'casemanagerId',
    );
  }
  return {
    familyId,
    charge: {
      casemanagerId: family.casemanagerId,
      standInId: family.standInId,
      phone: family.casemanagerPhone ?? '',
    },
  };
}

export function showName(
  req: Request,
  res: Response,
  page: Page & { found?: FoundFamily[]; answers?: NameAnswers; hasSearched?: boolean },
) {
  const { referral, casemanagers, kept, answers, found = [] } = page;
  const title = 'Een casemanager aanwijzen';
  const sentence = whyNot('name', referral);
  if (sentence && !answers?.mistakes.length) {
    showWhyNot(req, res, title, referral, sentence);
    return;
  }
  const form = viewForm(NameForm, {
    req,
    kept,
    answers,
    submitLabel: `Casemanager aanwijzen voor ${referral.callName ?? childOf(referral)}`,
    initial: { family: 'new', familyName: proposedName(referral), phone: referral.teamPhone ?? '' },
    options: {
      family: [{ value: 'new', label: 'Nieuw gezin' }, ...found.slice(0, 10).map(familyOption)],
      ...peopleOptions(casemanagers),
    },
  });
  render(req, res, 'zorgroute/assignments/name', {
    ...headOf(req, title, referral),
    form,
    casemanagers,
    searched: page.hasSearched ? searchedText(found) : undefined,
    lead: 'De ouders en de school krijgen deze naam. Daarna ziet alleen de casemanager, de vervanger en de coördinator de aanmelding; de andere medewerkers niet meer.',
  });
}

const familyOption = ({ id, name, children, casemanagerName }: FoundFamily) => ({
  value: id,
  label: name,
  hint: [children, casemanagerName && `casemanager ${casemanagerName}`].filter(Boolean).join(' · '),
});

const searchedText = (found: FoundFamily[]) => {
  if (!found.length) return 'Geen gezin gevonden. Kies een nieuw gezin, of zoek op een andere naam.';
  const more = found.length > 10 ? ' Er zijn er meer: zoek met een langere naam.' : '';
  return `Gevonden: ${Math.min(found.length, 10)}. Kies hieronder alleen een gezin als u zeker weet dat het dit gezin is.${more}`;
};

/** "Gezin van der Veen"; a person may make it better. */
const proposedName = ({ childName, callName }: TeamReferral) =>
  childName && callName
    ? `Gezin ${childName.slice(childName.startsWith(callName) ? callName.length : 0).trim() || childName}`
    : '';

const textOf = (typed: string | string[] | undefined) =>
  [typed ?? ''].flat().at(-1)?.trim().slice(0, 100) ?? '';
