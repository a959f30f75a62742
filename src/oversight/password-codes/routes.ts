// For whom was a link for a new password asked, by whom, and which code goes with it? The privacy officer reads it, and gives the code.

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { clockTime, dayIn, spokenDay } from '../../forms/dates.ts';
import { listCodesToGive } from '../../people/code-queries.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';

export const passwordCodeRoutes = newRouter();

passwordCodeRoutes.get('/wachtwoordcodes', may('accessLog:read'), async (req, res) => {
  const { codes } = await look(scopeOf(req), { codes: listCodesToGive() }, 'nobody');
  const { today } = scopeOf(req);
  render(req, res, 'oversight/password-codes/page', {
    title: 'Codes voor een nieuw wachtwoord',
    codes: codes.map(({ personName, askedByName, askedAt, code }) => ({
      term: personName,
      description: [
        `Code: ${code}`,
        `Link gemaakt door ${askedByName ?? 'iemand die er niet meer werkt'}, ${spokenDay(dayIn(askedAt), today)} om ${clockTime(askedAt)}`,
      ],
    })),
  });
});
