// Page: the referral as it was sent, and what happened with it since. The same page for school and team.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { shortDay, spokenDay } from '../../forms/dates.ts';
import { fullName } from '../../pupils/names.ts';
import { onPaper } from '../../web/on-paper.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { actionsFor } from './actions.ts';
import {
  findSentReferral,
  listAdvice,
  listFeedback,
  listQuestions,
  listVersions,
  type SentReferral,
  type SentVersion,
} from './sent-queries.ts';
import { routeOf, standingSentences } from './sent-standing.ts';
import { feedbackEntries, happenedEntries } from './sent-since.ts';
import { marksOf, shownVersion } from './sent-version.ts';

export async function showSent(req: Request, res: Response): Promise<void> {
  const referralId = param(req, 'referralId');
  const told = await look(
    scopeOf(req),
    {
      referral: findSentReferral(referralId),
      versions: listVersions(referralId),
      questions: listQuestions(referralId),
      advice: listAdvice(referralId),
      feedback: listFeedback(referralId),
    },
    { referral: referralId },
  );
  render(req, res, 'zorgroute/referral/sent', {
    ...headOf(req, told),
    ...standingOf(req, told),
    ...contentOf(told, scopeOf(req).today),
  });
}

type Told = {
  referral: SentReferral;
  versions: SentVersion[];
  questions: Parameters<typeof happenedEntries>[0];
  advice: Parameters<typeof happenedEntries>[1];
  feedback: Parameters<typeof feedbackEntries>[0];
};

function headOf(req: Request, { referral, versions }: Told) {
  const child = childName(referral, versions);
  return {
    title: `Aanmelding van ${child}`,
    back: wayBack(req, referral, child),
    reference: referral.reference,
    print: onPaper(req, child, 'shared'),
    between: `Van ${referral.schoolName} naar ${receiverOf(referral)}`,
    isTeam: !SCHOOL.includes(req.actor?.role ?? ''),
    marks: versions[0] ? marksOf(versions[0]) : [],
  };
}

/** Where it stands and what this reader can do; of what is closed to this reader, why it is. */
function standingOf(req: Request, { referral, versions }: Told) {
  const { today } = scopeOf(req);
  const { role, membershipId = '' } = req.actor ?? {};
  const reader = { role, membershipId, today };
  if (!versions.length)
    return {
      closed: closedWhy(referral, today),
      standing: [],
      actions: actionsFor({ ...referral, sharingOpen: false }, reader),
    };
  return {
    route: referral.returnedOn ? undefined : routeOf(referral, role, today),
    standing: standingSentences(referral, role, today),
    actions: actionsFor(referral, reader),
  };
}

function contentOf({ referral, versions, questions, advice, feedback }: Told, today: string) {
  const [latest, ...earlier] = versions.map((version) => shownVersion(version, today));
  return {
    latest,
    earlier,
    happened: happenedEntries(questions, advice, today),
    feedback: feedbackEntries(feedback, referral, today),
  };
}

/** They know the parents: the others are to call them. */
const SCHOOL: readonly string[] = ['teacher', 'intern_begeleider'];

function wayBack({ actor }: Request, { pupilId, familyId, callName }: SentReferral, child: string) {
  if (callName && pupilId) return { label: child, href: `/leerlingen/${pupilId}` };
  if (actor?.role === 'casemanager' && familyId) return { label: 'Het gezin', href: `/gezinnen/${familyId}` };
  return {
    label: actor?.role === 'casemanager' ? 'Gezinnen' : 'Postvak',
    href: actor?.role === 'casemanager' ? '/gezinnen' : '/postvak',
  };
}

const receiverOf = ({ teamId, receiverName }: SentReferral) =>
  teamId ? receiverName : `de gemeente ${receiverName}`;

/** The team knows the child from what was sent; when that is closed, only by the reference. */
function childName(
  { callName, prefix, familyName, reference }: SentReferral,
  [latest]: SentVersion[],
): string {
  if (latest) return latest.content.child.name;
  return callName ? fullName({ callName, prefix: prefix ?? '', familyName: familyName ?? '' }) : reference;
}

function closedWhy(referral: SentReferral, today: string) {
  const { sharingOpen, withdrawnOn, returnedOn, schoolEndedOn } = referral;
  const ended = schoolEndedOn
    ? [`De school heeft dit traject afgesloten op ${spokenDay(schoolEndedOn, today)}.`]
    : [];
  if (sharingOpen !== false)
    return {
      title: `Deze aanmelding ging${returnedOn ? ` op ${shortDay(returnedOn, today)}` : ''} terug naar de school`,
      text: ['Het team ziet de inhoud daarna nog dertig dagen. Die zijn voorbij.', ...ended],
    };
  return {
    title: `Het delen is gestopt${withdrawnOn ? ` sinds ${shortDay(withdrawnOn, today)}` : ''}`,
    text: [...ended, NOT_TO_BE_SEEN],
  };
}

const NOT_TO_BE_SEEN =
  'De aanmelding is niet meer te zien, voor de school niet en voor het team niet. Wat het team in het eigen dossier heeft, blijft bij het team.';
