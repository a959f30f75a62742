// Who may decide about sharing, and what did they say? One line a page.

import { may } from '../../access/may.ts';
import { newRouter } from '../../web/routes.ts';
import { showOverview } from './consent-overview.ts';
import { recordAnswer, showAnswer } from './answer-of-person.ts';
import { goOnAfterRefusal, showRefusal } from './refusal.ts';
import { showWithdrawal, withdraw } from './withdrawal.ts';

export const consentRoutes = newRouter();
const OVERVIEW = '/trajecten/:trajectoryId/toestemmingen';
const REFUSAL = '/trajecten/:trajectoryId/weigering';

consentRoutes.get(OVERVIEW, may('consent:record'), showOverview);
consentRoutes.get(`${OVERVIEW}/nieuw`, may('consent:record'), showAnswer);
consentRoutes.post(`${OVERVIEW}/nieuw`, may('consent:record'), recordAnswer);
consentRoutes.get(`${OVERVIEW}/van/kind`, may('consent:record'), showAnswer);
consentRoutes.post(`${OVERVIEW}/van/kind`, may('consent:record'), recordAnswer);
consentRoutes.get(`${OVERVIEW}/van/:guardianId`, may('consent:record'), showAnswer);
consentRoutes.post(`${OVERVIEW}/van/:guardianId`, may('consent:record'), recordAnswer);
consentRoutes.get(`${OVERVIEW}/:consentId/intrekking`, may('consent:record'), showWithdrawal);
consentRoutes.post(`${OVERVIEW}/:consentId/intrekking`, may('consent:record'), withdraw);
consentRoutes.get(REFUSAL, may('consent:record'), showRefusal);
consentRoutes.post(REFUSAL, may('consent:record'), goOnAfterRefusal);
