// Step 4: the referral in preparation, what parents say to it, and the page of what was sent. One line a page; sending stands apart.

import { may } from '../../access/may.ts';
import { newRouter } from '../../web/routes.ts';
import { answer, showAnswer } from './answer-to-team.ts';
import { saveThisPage, showPage } from './page.ts';
import { showChildsPaper } from './paper-child.ts';
import { showPaper } from './paper.ts';
import { recordReading, showReadings } from './readings-of-text.ts';
import { showSent } from './sent.ts';
import { showTasks } from './tasks.ts';
import { chooseTeam, showTeam } from './team-choice.ts';
import { showWhichLaw } from './which-law.ts';

export const referralRoutes = newRouter();
const PREPARATION = '/trajecten/:trajectoryId/aanmelding';
const SENT = '/aanmeldingen/:referralId';

referralRoutes.get(PREPARATION, may('referral:prepare'), showTasks);
referralRoutes.get(`${PREPARATION}/team`, may('referral:prepare'), showTeam);
referralRoutes.post(`${PREPARATION}/team`, may('referral:prepare'), chooseTeam);
referralRoutes.get(`${PREPARATION}/ouders`, may('referral:prepare'), showReadings);
referralRoutes.post(`${PREPARATION}/ouders`, may('referral:prepare'), recordReading);
referralRoutes.get(`${PREPARATION}/afdruk/kind`, may('referral:print'), showChildsPaper);
referralRoutes.get(`${PREPARATION}/afdruk/:guardianId`, may('referral:print'), showPaper);
referralRoutes.get(`${PREPARATION}/welke-wet`, may('referral:prepare'), showWhichLaw);
referralRoutes.post(`${PREPARATION}/welke-wet`, may('referral:prepare'), showWhichLaw);
referralRoutes.get(`${PREPARATION}/:page`, may('referral:prepare'), showPage);
referralRoutes.post(`${PREPARATION}/:page`, may('referral:prepare'), saveThisPage);
referralRoutes.get(SENT, may('referral:read'), showSent);
referralRoutes.get(`${SENT}/antwoord`, may('question:answer'), showAnswer);
referralRoutes.post(`${SENT}/antwoord`, may('question:answer'), answer);
