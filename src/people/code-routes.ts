// Which codes may somebody give to who got a link for a password? For administrators and privacy officers, who never asked for that link themselves.

import { may } from '../access/may.ts';
import { roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { clockTime, dayIn, spokenDay } from '../forms/dates.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { listCodesToGive, type CodeToGive } from './code-queries.ts';

export const codeRoutes = newRouter();

codeRoutes.get('/wachtwoordcodes', may('passwordCode:give'), async (req, res) => {
  const { codes } = await look(scopeOf(req), { codes: listCodesToGive() }, 'nobody');
  const { today } = scopeOf(req);
  render(req, res, 'people/password-codes', {
    title: 'Codes voor een nieuw wachtwoord',
    codes: codes.map((code) => shownCode(code, today)),
  });
});

const shownCode = ({ personName, worksAs, askedByName, askedAt, code }: CodeToGive, today: string) => ({
  term: personName,
  description: [
    `Code: ${code}`,
    ...worksAs.map(({ role, organisationName }) => `${roleName(role)} bij ${organisationName}`),
    `Link gemaakt door ${askedByName ?? 'iemand die er niet meer werkt'}, ${spokenDay(dayIn(askedAt), today)} om ${clockTime(askedAt)}`,
  ],
});
