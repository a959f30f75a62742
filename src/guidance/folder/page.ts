// Which folders are there? One for each municipality of the region, with the teams that stand on it.

import { SUBREGIONS } from '../contacts/rules.ts';
import type { OpenTeam } from '../contacts/queries.ts';
import { readOnAt, type Municipality } from './folder-content.ts';
import { qrCodeOf } from './qr-code.ts';

/** @param portal its address as everybody knows it, which stands on each folder as well */
export const showFolders = (
  municipalities: readonly Municipality[],
  teams: readonly OpenTeam[],
  portal: string,
) => ({
  title: 'De folder van uw gemeente',
  head: {
    title: 'De folder van uw gemeente',
    lead: 'De zorgroute op één blad, voor ouders: de zeven stappen, uw rechten, en het team van de gemeente als dat hier bekend is. Kies de gemeente waar het kind woont.',
  },
  trail: [{ label: 'De zorgroute', href: '/zorgroute' }, { label: 'De folder van uw gemeente' }],
  regions: SUBREGIONS.map((name) => ({
    name,
    rows: municipalities.filter(({ subregion }) => subregion === name).map((one) => rowOf(one, teams)),
  })),
  readOn: { ...readOnAt(portal), code: qrCodeOf(readOnAt(portal).href) },
});

const rowOf = ({ id, slug, name }: Municipality, teams: readonly OpenTeam[]) => ({
  href: `/zorgroute/folder/${slug}.pdf`,
  label: `Folder ${name}`,
  hint: teamNames(teams.filter(({ municipality }) => municipality.id === id)),
});

const teamNames = (teams: readonly OpenTeam[]): string =>
  teams.length ? teams.map(({ team }) => team.name).join(', ') : 'Nog geen team in dit portaal';
