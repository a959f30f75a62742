// "Mijn werk" of whoever works with families: a basisteam, its casemanagers, and the partners they invite.

import { nearDay, shortDay } from '../forms/dates.ts';
import type { ListedHelp } from '../zorgroute/support/help/queries.ts';
import type { ListedStanding } from '../zorgroute/plan/queries.ts';
import type { SchooldeelOfTeam } from '../zorgroute/support/schooldeel/standing-queries.ts';
import type { Moved } from './moved-queries.ts';
import { movedFromTeam, movedOnce } from './moved.ts';
import type { Invitation } from './queries.ts';
import { lateHelp, ownHelp } from './help-rows.ts';
import { oncePerFamily } from './one-family.ts';
import { latePlans, ownPlans } from './plan-rows.ts';
import { lateSchooldeel, ownSchooldeel } from './schooldeel-rows.ts';
import { keyed, type Lists } from './sections.ts';
import type { TeamList, TeamRow } from './team-queries.ts';
import { teamRow, type TeamRole } from './team-rules.ts';

const teamList = (found: TeamRow[], role: TeamRole, today: string) => (list: TeamList) =>
  keyed(
    found.filter((row) => row.list === list),
    (row) => teamRow(row, role, today),
  );

/** Of these families and referrals the log names the referrals. */
const looked: Lists['looked'] = (referrals) => ({ referrals });

type Found = {
  team?: TeamRow[] | undefined;
  moved?: Moved[] | undefined;
  plans?: ListedStanding[] | undefined;
  help?: ListedHelp[] | undefined;
  schooldeel?: SchooldeelOfTeam[] | undefined;
};

export function inTheTeam(
  role: 'cjg_worker' | 'cjg_coordinator',
  { team = [], moved = [], plans = [], help = [], schooldeel = [] }: Found,
  today: string,
): Lists {
  const of = teamList(team, role, today);
  return {
    sections: [
      ...movedOnce([
        { id: 'voor-u', title: 'Wacht op u', ...of('voor-u'), none: 'Er wacht nu niets op u.' },
        movedFromTeam(moved),
        { id: 'stil', title: 'Stil: de dag is voorbij', ...of('stil'), note: SILENT },
        { id: 'van-anderen', title: 'Hier wacht u op', ...of('van-anderen') },
      ]),
      latePlans(plans, today),
      lateHelp(help, today),
      lateSchooldeel(schooldeel, today),
    ],
    empty: NOTHING_FOR_THE_TEAM,
    looked,
  };
}

const SILENT =
  'De casemanager heeft nog geen contact gemeld, of de school nog niets laten weten. Vraag hoe het ermee staat.';
const NOTHING_FOR_THE_TEAM = {
  title: 'Er wacht nu niets op u.',
  text: 'Stuurt een school een aanmelding, dan staat die hier en in het postvak. U bevestigt dan eerst de ontvangst.',
  href: '/postvak',
  linkText: 'Naar het postvak',
};

export function withFamilies(
  { team = [], moved = [], plans = [], help = [], schooldeel = [] }: Found,
  today: string,
): Lists {
  const of = teamList(team, 'casemanager', today);
  const own = { id: 'voor-u', title: 'Wacht op u', ...of('voor-u'), none: 'Er wacht nu niets op u.' };
  const [waits = own, ...others] = oncePerFamily([
    { section: own, of: team.filter(({ list }) => list === 'voor-u') },
    ownPlans(plans, today),
    ownHelp(help, today),
    ownSchooldeel(schooldeel, today),
  ]);
  const further = { id: 'verder', title: 'Verder bij u', ...of('verder'), folded: true };
  const ofChildren = movedOnce([waits, movedFromTeam(moved), further]);
  return {
    // What waits stands above what goes on.
    sections: [...ofChildren.slice(0, -1), ...others, ...ofChildren.slice(-1)],
    empty: NO_FAMILY_WAITS,
    looked,
  };
}

const NO_FAMILY_WAITS = {
  title: 'Er wacht nu niets op u.',
  text: 'Wijst de coördinator u aan als casemanager, dan staat het gezin hier. U neemt dan eerst contact op met het gezin.',
  href: '/gezinnen',
  linkText: 'Naar mijn gezinnen',
};

export const invited = (invitations: Invitation[], today: string): Lists => ({
  sections: [
    {
      id: 'gezinnen',
      title: 'Gezinnen waarbij u bent uitgenodigd',
      rows: invitations.map((invitation) => invitationRow(invitation, today)),
      note: 'U ziet alleen uw eigen deel, tot en met de dag die erbij staat.',
    },
  ],
  empty: {
    title: 'U bent nu bij geen gezin uitgenodigd.',
    text: 'Nodigt een casemanager u uit, dan staat het gezin hier, met wat er van u gevraagd wordt en tot wanneer u kunt meelezen.',
  },
  looked: (families) => ({ families }),
});

const invitationRow = (
  { familyId, familyName, purpose, startsOn, endsOn, invitedBy }: Invitation,
  today: string,
) => ({
  href: `/gezinnen/${familyId}/deel`,
  who: familyName,
  what: `${purpose.replace(/\.$/, '')} · uitgenodigd door ${invitedBy}`,
  since: shortDay(startsOn, today),
  until: nearDay(endsOn, today),
  untilWord: 'tot en met',
  subject: familyId,
});
