// Page: whose consent is needed and why, what each said, and what is still missing.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { spokenDay } from '../../forms/dates.ts';
import { fullName } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { waysOut } from '../referral/blockers.ts';
import { param } from '../../web/routes.ts';
import type { ConsentAssessment } from './rules.ts';
import { historyEntries, neededRows, whyTheseDecide } from './consent-rows.ts';
import {
  askSituation,
  assessFeedback,
  isDeclined,
  mustChoose,
  situationOf,
  type Situation,
} from './sharing-situation.ts';

export async function showOverview(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const situation = situationOf(
    await look(scopeOf(req), askSituation(trajectoryId), { trajectory: trajectoryId }),
    today,
  );
  const feedback = assessFeedback(situation, today);
  const declined = isDeclined(situation, today);
  const choosing = mustChoose(situation, today);
  render(req, res, 'zorgroute/consent/overview', {
    title: 'Toestemming om te delen',
    ...aroundConsents(situation),
    why: whyTheseDecide(situation, today),
    sharing: {
      ...shownPart(situation, situation.sharing, 'school_to_team', today),
      // A refusal is an answer: nothing then asks for somebody else's yes.
      ...(choosing && { missing: [] }),
      declined,
      title: `Mag de school delen met ${receiverName(situation)}?`,
      stopped: situation.facts.sharingOpen === false,
    },
    feedback: shownPart(situation, feedback, 'team_to_school', today),
    refusal: choosing ? refusalOf(situation, today) : undefined,
    residenceMissing: !situation.facts.residenceId,
    onPaper: situation.onPaper,
    entries: historyEntries(situation, today),
  });
}

/** What stands around every page about consent: the child, and the ways to and fro. */
export function aroundConsents({ facts }: Pick<Situation, 'facts'>) {
  const base = `/trajecten/${facts.trajectoryId}`;
  return {
    child: fullName(facts),
    callName: facts.callName,
    pupilHref: `/leerlingen/${facts.pupilId}`,
    guardiansHref: `/leerlingen/${facts.pupilId}/ouders`,
    residenceHref: `/leerlingen/${facts.pupilId}/woonplaats`,
    overviewHref: `${base}/toestemmingen`,
    refusalHref: `${base}/weigering`,
    endHref: `${base}/afsluiting`,
    preparationHref: `${base}/aanmelding`,
  };
}

export const receiverName = ({ receiver, onPaper }: Situation): string =>
  receiver ? (onPaper ? `de gemeente ${receiver.name}` : receiver.name) : 'het basisteam';

function shownPart(situation: Situation, assessment: ConsentAssessment, direction: string, today: string) {
  return {
    people: neededRows(situation, assessment.needed, direction, today),
    missing: waysOut(assessment.blockers, situation.facts),
    complete: assessment.complete,
  };
}

function refusalOf({ facts }: Situation, today: string) {
  const { refusalDecision, reconsiderOn } = facts;
  if (!refusalDecision || !reconsiderOn) return { chosen: undefined };
  const on = spokenDay(reconsiderOn, today);
  const isCourt = refusalDecision === 'wait_for_court';
  if (reconsiderOn < today)
    return {
      chosen: isCourt
        ? `U wachtte op de rechter en zou er weer naar kijken op ${on}. Die dag is voorbij.`
        : `U zou het opnieuw bespreken op ${on}. Die dag is voorbij.`,
    };
  return {
    chosen: isCourt
      ? `U wacht op de rechter. U kijkt er weer naar op ${on}.`
      : `U bespreekt het opnieuw op ${on}.`,
  };
}
