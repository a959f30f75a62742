// Step 5: the coordinator names a casemanager and a stand-in, for a new family or one that the team knows; and changes them later.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { formState, readForm, viewForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refused.ts';
import { submit } from '../../forms/submit.ts';
import { isUuid } from '../../web/params.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { childOf, listOf, showWhyNot } from '../team-pages.ts';
import { findTeamReferral, hold, type TeamReferral } from '../team-queries.ts';
import {
  ChangeForm,
  CHOOSE,
  NameForm,
  NOTHING_CHANGES,
  NUMBER,
  TYPE_A_NAME,
  type ChangeData,
  type NameData,
} from './form.ts';
import {
  endAssignments,
  findFamilyInCharge,
  insertAssignment,
  insertCareCase,
  insertFamily,
  listCasemanagers,
  searchFamilies,
  type Casemanager,
  type Charge,
  type FoundFamily,
} from './queries.ts';

export const assignmentRoutes = newRouter();
type NameAnswers = FormAnswers<(typeof NameForm)['fields']>;
type ChangeAnswers = FormAnswers<(typeof ChangeForm)['fields']>;

assignmentRoutes.get('/aanmeldingen/:referralId/casemanager', may('casemanager:name'), async (req, res) => {
  const { referral, casemanagers, kept } = await lookWith(req, '');
  if (referral.casemanagerName) showChange(req, res, { referral, casemanagers, kept });
  else showName(req, res, { referral, casemanagers, kept });
});

assignmentRoutes.post('/aanmeldingen/:referralId/casemanager', may('casemanager:name'), async (req, res) => {
  const body = req.body as Record<string, unknown>;
  if (typeof body.version === 'string') await changeCasemanager(req, res, body.version);
  else if (body._do === 'search') await searchFamily(req, res);
  else await nameCasemanager(req, res);
});

/**
 * The search is a button of the form itself, so that nothing chosen or typed is lost and no name stands in an address. It is
 * the first button: Enter in any field searches, and names nobody.
 */
async function searchFamily(req: Request, res: Response) {
  const answers = { ...readForm(NameForm, req.body), mistakes: [] };
  const searched = textOf(answers.typed.familySearch);
  const page = await lookWith(req, searched, 'search');
  if (searched) showName(req, res, { ...page, answers, hasSearched: true });
  else showName(req, res, { ...page, answers: withMistake(answers, 'familySearch', TYPE_A_NAME) });
}

async function nameCasemanager(req: Request, res: Response) {
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

async function changeCasemanager(req: Request, res: Response, version: string) {
  const answers = readForm(ChangeForm, req.body);
  const { data } = answers;
  const showAgain = async (again: FormAnswers) => {
    showChange(req, res, { ...(await lookWith(req, '')), answers: again as ChangeAnswers });
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
      const before = await ask(findTeamReferral(referralId));
      const { familyId } = before;
      if (!familyId || whyNot('change', before))
        throw new Refused(whyNot('change', before) ?? '', 'casemanagerId');
      await ask(hold(familyId));
      const now = await ask(findTeamReferral(referralId));
      if (now.assignmentId !== version) {
        throw new Refused(
          `Iemand anders heeft intussen gewisseld: de casemanager is nu ${now.casemanagerName ?? ''}. Kijk of u nog wilt wisselen.`,
          'casemanagerId',
        );
      }
      const charge = chargeOf(data);
      if (isCharge(charge, now)) throw new Refused(NOTHING_CHANGES, 'casemanagerId');
      await requireTeamMembers(ask, charge);
      for (const ended of await ask(endAssignments(familyId)))
        await ask(insertAssignment(ended.referralId, familyId, charge));
    });
  await goOrShow(res, to, answers, work, showAgain);
}

const chargeOf = ({ casemanagerId, standInId, phone }: ChangeData): Charge => ({
  casemanagerId,
  standInId: standInId || null,
  phone,
});

const isCharge = ({ casemanagerId, standInId, phone }: Charge, now: TeamReferral) =>
  casemanagerId === now.casemanagerId && standInId === now.standInId && phone === now.casemanagerPhone;

/** A choice that was in the list when the page was opened, but is not there any more. The database holds it as well. */
async function requireTeamMembers(ask: Ask, { casemanagerId, standInId }: Charge) {
  const ids = (await ask(listCasemanagers())).map((member) => member.membershipId);
  if (!ids.includes(casemanagerId))
    throw new Refused('Deze casemanager werkt niet meer bij uw team. Kies iemand anders.', 'casemanagerId');
  if (standInId && !ids.includes(standInId))
    throw new Refused('Deze vervanger werkt niet meer bij uw team. Kies iemand anders.', 'standInId');
}

function lookWith(req: Request, searched: string, action: 'read' | 'search' = 'read') {
  const referralId = param(req, 'referralId');
  const questions = {
    referral: findTeamReferral(referralId),
    casemanagers: listCasemanagers(),
    found: searchFamilies(searched),
    kept: formState(req),
  };
  return look(req, questions, ({ found }) =>
    action === 'search' && found.length
      ? { families: found.map((family) => family.id), action }
      : { referral: referralId, action: 'read' },
  );
}

type Page = {
  referral: TeamReferral;
  casemanagers: Casemanager[];
  kept: Awaited<ReturnType<typeof lookWith>>['kept'];
};

function showName(
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

function showChange(
  req: Request,
  res: Response,
  { referral, casemanagers, kept, answers }: Page & { answers?: ChangeAnswers },
) {
  const form = viewForm(ChangeForm, {
    req,
    kept,
    answers,
    submitLabel: 'Casemanager wisselen',
    options: peopleOptions(casemanagers),
    initial: {
      casemanagerId: referral.casemanagerId ?? '',
      standInId: referral.standInId ?? '',
      phone: referral.casemanagerPhone ?? '',
    },
  });
  render(req, res, 'zorgroute/assignments/change', {
    ...headOf(req, 'Casemanager wisselen', referral),
    form,
    version: referral.assignmentId ?? '',
    lead: `Nu is ${referral.casemanagerName ?? ''} de casemanager. Een wissel geldt meteen en voor alle kinderen van het gezin. Wie niet meer gekozen is, ziet het gezin dan niet meer.`,
  });
}

const headOf = (req: Request, title: string, referral: TeamReferral) => ({
  title,
  over: `${childOf(referral)} · ${referral.schoolName}`,
  trail: [
    listOf(req),
    { label: childOf(referral), href: `/aanmeldingen/${referral.referralId}` },
    { label: title },
  ],
});

const peopleOptions = (casemanagers: Casemanager[]) => {
  const options = casemanagers.map(({ membershipId, name, families }) => ({
    value: membershipId,
    label: `${name} (${families === 1 ? '1 gezin' : `${families} gezinnen`})`,
  }));
  return { casemanagerId: options, standInId: options };
};

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
