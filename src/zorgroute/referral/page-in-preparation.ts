// What stands around every page of the referral in preparation? The child, the way back, and whether it may still be written in.

import type { Request, Response } from 'express';

import { fullName } from '../../pupils/names.ts';
import { Conflict } from '../../problems/problems.ts';
import { safetyPage } from '../consultation/rules.ts';
import type { TrajectoryFacts } from '../facts/facts-of-rows.ts';
import { isSent } from './sending.ts';

/** True when the page is answered: a referral that was sent is shown as it was sent. */
export function shownAsSent(_req: Request, res: Response, facts: TrajectoryFacts): boolean {
  if (facts.outcome)
    throw new Conflict(
      'Dit traject is afgesloten. Heropen het eerst. Daarna kunt u verder met de aanmelding.',
    );
  if (!isSent(facts)) return false;
  res.redirect(303, `/aanmeldingen/${facts.referralId ?? ''}`);
  return true;
}

export function aroundPreparation(facts: TrajectoryFacts) {
  const base = `/trajecten/${facts.trajectoryId}`;
  return {
    child: fullName(facts),
    callName: facts.callName,
    pupilHref: `/leerlingen/${facts.pupilId}`,
    guardiansHref: `/leerlingen/${facts.pupilId}/ouders`,
    residenceHref: `/leerlingen/${facts.pupilId}/woonplaats`,
    listHref: `${base}/aanmelding`,
    consentsHref: `${base}/toestemmingen`,
    refusalHref: `${base}/weigering`,
    safetyHref: facts.isSafety ? safetyPage(facts.trajectoryId) : undefined,
  };
}
