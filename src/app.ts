// The portal from outside to inside, one line per feature.

import express, { type Express } from 'express';

import { set, type AppSettings } from './app-settings.ts';
import { ownAccountRoutes } from './account/own-account-routes.ts';
import { passwordRoutes } from './account/password-routes.ts';
import { accountRoutes } from './account/routes.ts';
import { contactKeepingRoutes } from './contacts/routes.ts';
import { freeDayRoutes } from './free-days/routes.ts';
import { groupRoutes } from './groups/routes.ts';
import { teacherRoutes } from './groups/teacher-routes.ts';
import { organisationPhoneRoutes } from './organisations/phone-routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { peopleAccountRoutes } from './people/account-routes.ts';
import { codeRoutes } from './people/code-routes.ts';
import { lastDayRoutes } from './people/last-day-routes.ts';
import { roleRoutes } from './people/role-routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { importAccountRoutes } from './pupil-import/account-routes.ts';
import { importConfirmRoutes } from './pupil-import/confirm-routes.ts';
import { importRoutes } from './pupil-import/routes.ts';
import { registeredPupilRoutes } from './registered-pupils/pupil-routes.ts';
import { registerRoutes } from './registered-pupils/routes.ts';
import { keeperRoutes } from './portal-keeping/keeper-routes.ts';
import { portalKeepingRoutes } from './portal-keeping/routes.ts';
import { promiseRoutes } from './basisteam/promise-routes.ts';
import { schoolListConfirmRoutes } from './school-list/confirm-routes.ts';
import { schoolListRoutes } from './school-list/routes.ts';
import { postcodeRoutes } from './postcodes/routes.ts';
import { basisteamRoutes } from './basisteam/routes.ts';
import { renamingRoutes } from './families/renaming-routes.ts';
import { noteCorrectionRoutes } from './families/note-correction-routes.ts';
import { noteRoutes } from './families/note-routes.ts';
import { partnerRoutes } from './families/partner-routes.ts';
import { familyRoutes } from './families/routes.ts';
import { careAtSchoolRoutes } from './guidance/care-at-school/routes.ts';
import { contactRoutes } from './guidance/contacts/routes.ts';
import { contactSearchRoutes } from './guidance/contacts/search-routes.ts';
import { mailRoutes } from './mail/routes.ts';
import { keepingRoutes } from './content/routes.ts';
import { textRoutes } from './guidance/content/routes.ts';
import { pyramidRoutes } from './guidance/pyramid/routes.ts';
import { folderRoutes } from './guidance/folder/routes.ts';
import { guidanceRoutes } from './guidance/routes.ts';
import { rolesAndTasksRoutes } from './guidance/roles/routes.ts';
import { leadToOneAddress } from './guidance/site/one-address.ts';
import { siteRoutes } from './guidance/site/routes.ts';
import { zorgrouteRoutes } from './guidance/zorgroute/routes.ts';
import { familyMoveRoutes } from './zorgroute/assignment/move-to-family-routes.ts';
import { assignmentRoutes } from './zorgroute/assignment/routes.ts';
import { firstContactCorrectionRoutes } from './zorgroute/support/correction-routes.ts';
import { supportRoutes } from './zorgroute/support/routes.ts';
import { planAnswerRoutes } from './zorgroute/plan/answer-routes.ts';
import { goalRoutes } from './zorgroute/plan/goal-routes.ts';
import { ownPlanOfferRoutes } from './zorgroute/plan/offer-routes.ts';
import { planPersonRoutes } from './zorgroute/plan/person-routes.ts';
import { planRoutes } from './zorgroute/plan/routes.ts';
import { planStrikeRoutes } from './zorgroute/plan/strike-routes.ts';
import { planTableRoutes } from './zorgroute/plan/table-routes.ts';
import { planTextRoutes } from './zorgroute/plan/text-routes.ts';
import { careEndRoutes } from './zorgroute/closing/end-routes.ts';
import { careReopeningRoutes } from './zorgroute/closing/reopening-routes.ts';
import { closingRoutes } from './zorgroute/closing/routes.ts';
import { lookRoutes } from './zorgroute/evaluation/look-routes.ts';
import { evaluationRoutes } from './zorgroute/evaluation/routes.ts';
import { lookStrikeRoutes } from './zorgroute/evaluation/strike-routes.ts';
import { helpKeepRoutes } from './zorgroute/support/help/keep-routes.ts';
import { helpNewsRoutes } from './zorgroute/support/help/news-routes.ts';
import { helpRoutes } from './zorgroute/support/help/routes.ts';
import { helpStrikeRoutes } from './zorgroute/support/help/strike-routes.ts';
import { schooldeelAnswerRoutes } from './zorgroute/support/schooldeel/answer-routes.ts';
import { furtherRoutes } from './zorgroute/support/schooldeel/further-routes.ts';
import { schooldeelHowRoutes } from './zorgroute/support/schooldeel/how-routes.ts';
import { proposalRoutes } from './zorgroute/support/schooldeel/proposal-routes.ts';
import { schooldeelRoutes } from './zorgroute/support/schooldeel/routes.ts';
import { schooldeelSchoolRoutes } from './zorgroute/support/schooldeel/school-routes.ts';
import { schooldeelStrikeRoutes } from './zorgroute/support/schooldeel/strike-routes.ts';
import { wordRoutes } from './zorgroute/support/schooldeel/word-routes.ts';
import { consentRoutes } from './zorgroute/consent/routes.ts';
import { referralRoutes } from './zorgroute/referral/routes.ts';
import { sendingRoutes } from './zorgroute/referral/sending-routes.ts';
import { guardianRoutes } from './zorgroute/guardian/routes.ts';
import { childChoiceRoutes } from './pupils/choice/routes.ts';
import { registrationRoutes } from './pupils/registration/routes.ts';
import { pupilRoutes } from './pupils/routes.ts';
import { endRoutes } from './zorgroute/end/routes.ts';
import { moveRoutes } from './zorgroute/entries/move-routes.ts';
import { entryRoutes } from './zorgroute/entries/routes.ts';
import { consultationRoutes } from './zorgroute/consultation/routes.ts';
import { seenRoutes } from './zorgroute/seen/routes.ts';
import { shortNoteRoutes } from './zorgroute/note/routes.ts';
import { plannedTalkRoutes } from './zorgroute/planned-talk/routes.ts';
import { parentConversationRoutes } from './zorgroute/parent-conversation/routes.ts';
import { accessLogRoutes } from './oversight/access-log/routes.ts';
import { accountLogRoutes } from './oversight/account-log/routes.ts';
import { struckRoutes } from './oversight/struck/routes.ts';
import { signalRoutes } from './zorgroute/signal/routes.ts';
import { workRoutes } from './work/routes.ts';
import { byFirstWord } from './web/by-first-word.ts';
import { answerProblem, noSuchPage } from './web/error-pages.ts';
import { healthRoutes } from './web/health.ts';
import { refuseWhenStopping } from './web/stopping.ts';
import {
  alwaysAnew,
  giveNonce,
  neverStore,
  readableBody,
  sameOriginOnly,
  securityHeaders,
} from './web/security.ts';
import { staticFiles } from './web/static-files.ts';
import { useViews } from './web/views.ts';

/** In the order in which they are asked whose address it is. */
const FEATURES = [
  leadToOneAddress,
  guidanceRoutes,
  siteRoutes,
  zorgrouteRoutes,
  folderRoutes,
  rolesAndTasksRoutes,
  careAtSchoolRoutes,
  contactRoutes,
  contactSearchRoutes,
  pyramidRoutes,
  textRoutes,
  accountRoutes,
  passwordRoutes,
  ownAccountRoutes,
  mailRoutes,
  workRoutes,
  accessLogRoutes,
  accountLogRoutes,
  struckRoutes,
  signalRoutes,
  registrationRoutes,
  childChoiceRoutes,
  pupilRoutes,
  consultationRoutes,
  entryRoutes,
  moveRoutes,
  endRoutes,
  parentConversationRoutes,
  shortNoteRoutes,
  plannedTalkRoutes,
  seenRoutes,
  guardianRoutes,
  consentRoutes,
  sendingRoutes,
  referralRoutes,
  keepingRoutes,
  organisationRoutes,
  keeperRoutes,
  portalKeepingRoutes,
  organisationPhoneRoutes,
  freeDayRoutes,
  contactKeepingRoutes,
  peopleAccountRoutes,
  codeRoutes,
  postcodeRoutes,
  roleRoutes,
  lastDayRoutes,
  peopleRoutes,
  groupRoutes,
  teacherRoutes,
  registerRoutes,
  registeredPupilRoutes,
  importRoutes,
  importConfirmRoutes,
  importAccountRoutes,
  schoolListRoutes,
  schoolListConfirmRoutes,
  basisteamRoutes,
  promiseRoutes,
  assignmentRoutes,
  familyMoveRoutes,
  supportRoutes,
  firstContactCorrectionRoutes,
  familyRoutes,
  noteRoutes,
  noteCorrectionRoutes,
  partnerRoutes,
  renamingRoutes,
  planRoutes,
  ownPlanOfferRoutes,
  planTextRoutes,
  goalRoutes,
  planPersonRoutes,
  planAnswerRoutes,
  planTableRoutes,
  planStrikeRoutes,
  helpRoutes,
  helpKeepRoutes,
  helpNewsRoutes,
  helpStrikeRoutes,
  schooldeelRoutes,
  proposalRoutes,
  wordRoutes,
  furtherRoutes,
  schooldeelStrikeRoutes,
  schooldeelSchoolRoutes,
  schooldeelAnswerRoutes,
  schooldeelHowRoutes,
  evaluationRoutes,
  lookRoutes,
  lookStrikeRoutes,
  closingRoutes,
  careEndRoutes,
  careReopeningRoutes,
];

export function createApp(settings: AppSettings): Express {
  const app = express();
  set(app, settings);
  useViews(app);

  app.use(giveNonce, securityHeaders(settings.secure), staticFiles());
  app.use(alwaysAnew, healthRoutes, refuseWhenStopping);
  const body = express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 1000 });
  app.use(neverStore, sameOriginOnly, body, readableBody);
  app.use(byFirstWord(FEATURES), noSuchPage, answerProblem);
  return app;
}
