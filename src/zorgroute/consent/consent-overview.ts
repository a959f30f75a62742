// Page: whose consent is needed and why, what each said, and what is still missing.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { spokenDay } from '../../forms/dates.ts';
import { fullName } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { isClosedForGood } from '../end/rules.ts';
import { waysOut, type WayOut } from '../referral/blockers.ts';
import { saidYes } from './rules.ts';
import { historyEntries } from './consent-history.ts';
import { answerHref, answerRows, whyTheseDecide } from './consent-rows.ts';
import { PURPOSES } from './purposes.ts';
import { assessFeedback, isDeclined, mustChoose, type Situation } from './sharing-situation.ts';
import { lookAtSituation } from './situation-of-page.ts';

export async function showOverview(req: Request, res: Response): Promise<void> {
  const { today } = scopeOf(req);
  const situation = await lookAtSituation(req);
  render(req, res, 'zorgroute/consent/overview', {
    title: 'Toestemming om te delen',
    ...aroundConsents(situation),
    ...answersOf(situation, today),
    ...whatIsLeft(situation, today),
    residenceMissing: !situation.facts.residenceId,
    onPaper: situation.onPaper,
    // What was sent and closed cannot be filled in any more.
    ...(isClosedForGood(situation.facts) && { preparationHref: undefined }),
    grounds: Object.values(PURPOSES).map(({ purpose, ground }) => `${purpose} ${ground}`),
    entries: historyEntries(situation, today),
  });
}

/** Who decides and why, and what each said. */
function answersOf(situation: Situation, today: string) {
  const { needed } = assessFeedback(situation, today);
  return {
    why: whyTheseDecide(situation, today),
    receiver: receiverName(situation),
    people: answerRows(situation, { sharing: situation.sharing.needed, feedback: needed }, today),
  };
}

/** What has to be asked or chosen. A refusal is an answer: nothing then asks for somebody else's yes. */
function whatIsLeft(situation: Situation, today: string) {
  const choosing = mustChoose(situation, today);
  return choosing
    ? { complete: false, missing: [], next: undefined, refusal: refusalOf(situation, today) }
    : {
        complete: situation.sharing.complete,
        missing: missingWays(situation),
        next: nextToAsk(situation),
        refusal: undefined,
      };
}

/** Where an answer is missing, the button and the table lead to it: the line itself has no other way. */
function missingWays({ sharing, facts }: Situation): WayOut[] {
  const ways = waysOut(sharing.blockers, facts);
  const record = `/trajecten/${facts.trajectoryId}/toestemmingen/nieuw`;
  return ways.map(({ sentences, ...way }) => (way.href === record ? { sentences } : { sentences, ...way }));
}

/** The first whose yes is not there yet; who has only to read is not asked again. */
function nextToAsk({ sharing, facts }: Situation) {
  const person = sharing.needed.find((needed) => !saidYes(needed));
  return person && { name: person.name, href: answerHref(facts.trajectoryId, person.who) };
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

/** What happened, and which way on was chosen. */
function refusalOf(situation: Situation, today: string) {
  const { facts, sharing } = situation;
  const stopped = facts.sharingOpen === false;
  const chosen = chosenWay(situation, today);
  return {
    title: refusalTitle(stopped, isDeclined(situation, today)),
    sentences: [
      stopped
        ? 'School en team zien niet meer wat er gedeeld was.'
        : 'Er gaat niets naar het team. De zorg voor het kind blijft bij de school.',
      ...(stopped && sharing.complete ? [STAYS_CLOSED] : []),
      ...(chosen ? [chosen] : []),
    ],
    linkText: chosen ? 'Anders verder gaan' : 'Beslissen hoe het verder gaat',
  };
}

const refusalTitle = (stopped: boolean, declined: boolean) =>
  stopped ? 'Het delen is gestopt' : declined ? 'De ouders willen geen aanmelding' : 'De school deelt niet';

const STAYS_CLOSED =
  'Iedereen zei weer ja, maar wat gestopt is, blijft gesloten. Wilt u opnieuw aanmelden? Sluit dit traject af en begin met een nieuw signaal.';

function chosenWay({ facts }: Situation, today: string): string | undefined {
  const { refusalDecision, reconsiderOn } = facts;
  if (!refusalDecision || !reconsiderOn) return undefined;
  const on = spokenDay(reconsiderOn, today);
  const isCourt = refusalDecision === 'wait_for_court';
  if (facts.isSafety && !isCourt)
    return 'Er is zorg over de veiligheid. Volg eerst de stappen van de meldcode.';
  if (reconsiderOn < today)
    return isCourt
      ? `U wachtte op de rechter en zou er weer naar kijken op ${on}. Die dag is voorbij.`
      : `U zou het opnieuw bespreken op ${on}. Die dag is voorbij.`;
  return isCourt
    ? `U wacht op de rechter. U kijkt er weer naar op ${on}.`
    : `U bespreekt het opnieuw op ${on}.`;
}
