// A partner is invited with a family until a day, sees its own part, and is thanked.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look, type Ask } from '../access/transaction.ts';
import { spokenDay } from '../forms/dates.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { hold } from '../database/hold.ts';
import { callOf } from '../zorgroute/referral/sent-parents.ts';
import { checked, inSentence, requireSince, showForm } from './form-page.ts';
import { PartnerForm, type PartnerData } from './form.ts';
import {
  endInvitation,
  findInvitation,
  findInvited,
  findPartContact,
  insertInvitation,
  listPartners,
  listParts,
  type Partner,
} from './partner-queries.ts';
import { findFamily } from './queries.ts';
import { invitationMistake } from './rules.ts';

export const partnerRoutes = newRouter();

partnerRoutes.get('/gezinnen/:familyId/partner', may('partner:invite'), async (req, res) => {
  await showPartner(req, res);
});

partnerRoutes.post('/gezinnen/:familyId/partner', may('partner:invite'), async (req, res) => {
  const { today } = scopeOf(req);
  const answers = checked(readForm(PartnerForm, scopeOf(req)), (data) => invitationMistake(data, today));
  const { data } = answers;
  if (!data) return showPartner(req, res, answers);

  const familyId = param(req, 'familyId');
  const to = `/gezinnen/${familyId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) => invite(ask, familyId, data, today));
  await goOrShow(res, to, answers, work, (again) => showPartner(req, res, again as typeof answers));
});

async function invite(ask: Ask, familyId: string, data: PartnerData, today: string) {
  await ask(hold(familyId));
  await requireSince(ask, familyId, data.consentOn, today, 'consentOn');
  const partners = await ask(listPartners());
  if (!partners.some(({ membershipId }) => membershipId === data.membershipId))
    throw new Refused('Kies een partner uit de lijst.', 'membershipId');
  const invited = await ask(findInvitation(familyId, data.membershipId));
  if (invited)
    throw new Refused(
      `Deze partner is al uitgenodigd tot en met ${spokenDay(invited.endsOn, today)}. Stop eerst die uitnodiging.`,
      'membershipId',
    );
  await ask(insertInvitation(familyId, data));
}

type Answers = FormAnswers<(typeof PartnerForm)['fields']>;

async function showPartner(req: Request, res: Response, answers?: Answers) {
  const familyId = param(req, 'familyId');
  const { family, partners, kept } = await look(
    scopeOf(req),
    { family: findFamily(familyId), partners: listPartners(), kept: formState(req) },
    { family: familyId },
  );
  const submitLabel = `Partner uitnodigen bij ${inSentence(family.name)}`;
  const options = { membershipId: partners.map(partnerOption) };
  showForm(req, res, {
    title: 'Een partner uitnodigen',
    family,
    form: viewForm(PartnerForm, { req, kept, answers, submitLabel, options }),
    lead: 'Doe dit samen met de ouders. De partner ziet de naam van het gezin, uw vraag, uw naam en telefoon. Verder niets.',
  });
}

const partnerOption = ({ membershipId, personName, organisationName }: Partner) => ({
  value: membershipId,
  label: `${personName}, ${organisationName}`,
});

partnerRoutes.get('/gezinnen/:familyId/partner/:entryId/einde', may('partner:invite'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const { family, invited } = await look(
    scopeOf(req),
    { family: findFamily(familyId), invited: findInvited(familyId, param(req, 'entryId')) },
    { family: familyId },
  );
  if (invited.endsOn < scopeOf(req).today) {
    res.redirect(303, partnersOf(familyId));
    return;
  }
  const { partnerName, endsOn } = invited;
  render(req, res, 'families/partner-end', {
    title: 'Een uitnodiging stoppen',
    family: family.name,
    familyHref: `/gezinnen/${familyId}`,
    keepHref: partnersOf(familyId),
    partnerName,
    until: spokenDay(endsOn, scopeOf(req).today),
    button: {
      action: req.path,
      label: 'Nu stoppen',
      look: 'primary',
    },
  });
});

partnerRoutes.post('/gezinnen/:familyId/partner/:entryId/einde', may('partner:invite'), async (req, res) => {
  const familyId = param(req, 'familyId');
  await change(scopeOf(req), { family: familyId }, async (ask) => {
    await ask(endInvitation(familyId, param(req, 'entryId')));
  });
  res.redirect(303, partnersOf(familyId));
});

const partnersOf = (familyId: string) => `/gezinnen/${familyId}#partners`;

/** The casemanager, or the team where nobody may be named: each with the number to press. */
function whomToCall(
  contact: { casemanagerName: string; casemanagerPhone: string } | undefined,
  { teamName, teamPhone }: { teamName: string; teamPhone: string | null },
) {
  if (!contact)
    return [
      {
        term: teamName,
        description: teamPhone
          ? 'Het team weet wie de casemanager is.'
          : 'Vraag het team wie de casemanager is.',
        ...callOf(teamPhone ?? undefined),
      },
    ];
  const { casemanagerName, casemanagerPhone } = contact;
  return [{ term: 'Casemanager', description: casemanagerName, ...callOf(casemanagerPhone || undefined) }];
}

partnerRoutes.get('/gezinnen/:familyId/deel', may('familyPart:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const { family, parts, contact } = await look(
    scopeOf(req),
    { family: findFamily(familyId), parts: listParts(familyId), contact: findPartContact(familyId) },
    { family: familyId },
  );
  const shown = parts.map((part) => ({
    purpose: part.purpose.split(/\n+/),
    until: `tot en met ${spokenDay(part.endsOn, scopeOf(req).today)}`,
    since: spokenDay(part.startsOn, scopeOf(req).today),
    by: part.authorName,
  }));
  render(req, res, 'families/pupil-of-family', {
    title: family.name,
    parts: shown,
    calls: whomToCall(contact, family),
  });
});
