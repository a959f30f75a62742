// Which column keeps what a form asks? Unless said otherwise the one of the question's own name, in a table of the form.

/** `in`: its tables; `entry`: the kind of a step; `json`: one column that keeps all of it; `but`: other columns, null for what only steers the form or is looked up. */
type Kept = { in?: string[]; entry?: string; json?: string; but?: Record<string, string | null> };

const WHO_CARRIES_ON = {
  familySearch: null,
  familyName: 'family.name',
  phone: 'assignment.casemanager_phone',
};

const HAPPENED_ON = 'school_entry.happened_on';

export const KEPT: Record<string, Kept> = {
  'account LoginForm': { but: { email: null } },
  'account PasswordForm': { but: { code: null } },
  'account OwnForm': { in: ['person'] },
  'basisteam QuestionForm': { in: ['question'] },
  'basisteam PromiseForm': { in: ['milestone'] },
  'basisteam AdviceForm': { in: ['advice'] },
  'contacts ContactForm': { in: ['contact'] },
  'content TextForm': { in: ['content_version'] },
  'families NoteForm': { in: ['contact_note'] },
  'families CorrectionForm': { in: ['contact_note'], but: { reason: 'contact_note.correction_reason' } },
  'families RenamingForm': { in: ['family_renaming'] },
  'families StrikeForm': { but: { reason: 'contact_note.strike_reason' } },
  'families PartnerForm': { in: ['family_partner'] },
  'first-admin FirstForm': { in: ['person', 'account'] },
  'free-days FreeDayForm': {
    in: ['own_free_day'],
    but: { freeFrom: 'own_free_day.from_day', freeUntil: 'own_free_day.until_day' },
  },
  'groups GroupForm': { in: ['school_group'] },
  'groups TeacherForm': { in: ['group_teacher'] },
  'groups LastDayForm': { in: ['group_teacher'] },
  'mail MailForm': { in: ['mail_choice'] },
  'organisations PhoneForm': { in: ['organisation'] },
  'people PersonForm': { in: ['person', 'account', 'membership'] },
  'people RoleForm': { in: ['membership'] },
  'people LastDayForm': { in: ['membership'] },
  'people AccountForm': { in: ['account'] },
  'people PeopleSearch': { but: { q: null, open: null } },
  // The code becomes a BRIN and a branch; which kind somebody may make is the page's.
  'portal-keeping OrganisationForm': { in: ['organisation'], but: { code: null } },
  'portal-keeping NameForm': { in: ['organisation'] },
  'portal-keeping KeeperForm': { in: ['person', 'account'] },
  'portal-keeping SuccessorForm': { in: ['person', 'account'], but: { follows: null } },
  // Four digits each, once they are read.
  'postcodes PostcodesForm': { but: { postcodes: null } },
  // Who and which group: pupils, groups and people that the file or the school has.
  'pupil-import decisionsForm': {
    but: {
      leftOn: 'pupil.left_on',
      gone: null,
      returning: null,
      ended: null,
      teaches: null,
      'unclear-0': null,
    },
  },
  'registered-pupils PupilForm': { in: ['pupil'] },
  'registered-pupils LeavingForm': { in: ['pupil'] },
  // What is looked for can be found there.
  'oversight/access-log LogForm': {
    in: ['access_log'],
    but: { person: null, child: null, from: null, until: null },
  },
  'pupils/registration NewPupilForm': { in: ['pupil'] },
  'zorgroute/assignment NameForm': { but: WHO_CARRIES_ON },
  'zorgroute/assignment MoveForm': { but: { ...WHO_CARRIES_ON, reason: 'family_move.reason' } },
  'zorgroute/assignment ChangeForm': { but: { phone: 'assignment.casemanager_phone' } },
  'zorgroute/consent AnswerForm': {
    in: ['consent'],
    // Becomes an answer and the categories that go with it.
    but: { answer: null, back: null, backCategories: 'consent.categories', reason: 'consent_reason.reason' },
  },
  'zorgroute/consent WithdrawalForm': { in: ['consent_withdrawal'] },
  'zorgroute/consent RefusalForm': { in: ['refusal_follow_up'] },
  'zorgroute/consent DeclinedForm': { in: ['refusal_follow_up'] },
  'zorgroute/consultation ConsultationForm': {
    entry: 'consultation',
    but: {
      heldOn: HAPPENED_ON,
      safetyNote: 'school_entry_apart.answers',
      safetyAgainOn: 'school_entry_apart.answers',
    },
  },
  'zorgroute/end EndForm': { in: ['trajectory_end_reason'] },
  'zorgroute/end ReopeningForm': { but: { reason: 'trajectory_end.reopen_reason' } },
  'zorgroute/entries correctionForm': { but: { correctionReason: 'school_entry.correction_reason' } },
  'zorgroute/entries StrikeForm': { but: { reason: 'school_entry.strike_reason' } },
  'zorgroute/entries MoveForm': { in: ['signal_move'], but: { search: null } },
  'zorgroute/guardian GuardianForm': { in: ['guardian', 'guardian_contact'] },
  'zorgroute/note NoteForm': { entry: 'note', but: { notedOn: HAPPENED_ON } },
  'zorgroute/closing endFormFor': {
    json: 'care_entry.answers',
    but: { on: 'care_entry.happened_on', stays: 'care_entry.answers' },
  },
  'zorgroute/closing CareReopeningForm': { json: 'care_entry.answers' },
  // That it is well, is that no other day stands there.
  'zorgroute/closing AftercareForm': { json: 'care_entry.answers', but: { how: null } },
  'zorgroute/evaluation lookFormFor': {
    json: 'care_entry.answers',
    but: { on: 'care_entry.happened_on', reason: 'care_entry.correction_reason' },
  },
  'zorgroute/evaluation keptLookForm': {
    json: 'care_entry.answers',
    but: { on: 'care_entry.happened_on' },
  },
  'zorgroute/plan OfferForm': { json: 'care_entry.answers', but: { offeredOn: 'care_entry.happened_on' } },
  'zorgroute/plan OfferCorrectionForm': {
    json: 'care_entry.answers',
    but: { offeredOn: 'care_entry.happened_on', reason: 'care_entry.correction_reason' },
  },
  'zorgroute/plan PlanStrikeForm': { but: { reason: 'care_entry.strike_reason' } },
  'zorgroute/plan AnswerForm': { json: 'care_entry.answers', but: { saidOn: 'care_entry.happened_on' } },
  'zorgroute/plan OpinionForm': { json: 'care_entry.answers', but: { saidOn: 'care_entry.happened_on' } },
  'zorgroute/plan OwnAnswerForm': { json: 'care_entry.answers' },
  'zorgroute/plan PlanTextForm': { json: 'plan_version.content' },
  'zorgroute/plan OwnPlanForm': { json: 'plan_version.content' },
  'zorgroute/plan GoalForm': { json: 'plan_version.content' },
  'zorgroute/plan GoalApartForm': { json: 'plan_version.content' },
  'zorgroute/plan PersonForm': { json: 'plan_version.content' },
  'zorgroute/support/help HelpForm': {
    json: 'care_entry.answers',
    but: { askedOn: 'care_entry.happened_on' },
  },
  'zorgroute/support/help HelpChangeForm': {
    json: 'care_entry.answers',
    but: { askedOn: 'care_entry.happened_on', reason: 'care_entry.correction_reason' },
  },
  'zorgroute/support/help NewsForm': { json: 'care_entry.answers', but: { on: 'care_entry.happened_on' } },
  'zorgroute/support/help ConfirmForm': { json: 'care_entry.answers', but: { on: 'care_entry.happened_on' } },
  'zorgroute/support/help HelpStrikeForm': { but: { reason: 'care_entry.strike_reason' } },
  'zorgroute/support/schooldeel ProposalForm': { json: 'care_entry.answers' },
  'zorgroute/support/schooldeel ProposalChangeForm': {
    json: 'care_entry.answers',
    but: { reason: 'care_entry.correction_reason' },
  },
  'zorgroute/support/schooldeel WordForm': {
    json: 'care_entry.answers',
    but: { saidOn: 'care_entry.happened_on' },
  },
  'zorgroute/support/schooldeel OwnWordForm': { json: 'care_entry.answers' },
  'zorgroute/support/schooldeel FurtherForm': { json: 'schooldeel_entry.answers' },
  'zorgroute/support/schooldeel AnswerForm': { json: 'schooldeel_entry.answers' },
  'zorgroute/support/schooldeel AllYesForm': { json: 'schooldeel_entry.answers' },
  'zorgroute/support/schooldeel HowWordForm': { json: 'schooldeel_entry.answers' },
  'zorgroute/support/schooldeel SchooldeelStrikeForm': { but: { reason: 'care_entry.strike_reason' } },
  'zorgroute/planned-talk PlannedTalkForm': { entry: 'planned_talk', but: { plannedOn: HAPPENED_ON } },
  'zorgroute/parent-conversation ParentConversationForm': {
    entry: 'conversation',
    but: { heldOn: HAPPENED_ON },
  },
  'zorgroute/referral PAGES': { json: 'referral_preparation.answers' },
  'zorgroute/referral PaperForm': { in: ['referral'] },
  'zorgroute/referral ReadingForm': { in: ['parents_reading'], but: { opinion: null } },
  'zorgroute/referral AnswerForm': { in: ['question'] },
  'zorgroute/signal SignalForm': { entry: 'signal', but: { seenOn: HAPPENED_ON } },
  'zorgroute/support FirstContactForm': { but: { metOn: 'milestone.on_date' } },
  'zorgroute/support FirstContactCorrectionForm': {
    but: { metOn: 'milestone.on_date', reason: 'milestone_reason.reason' },
  },
  'zorgroute/support FeedbackForm': { in: ['feedback'] },
};

/** The least of a step, beside the answer that is judged. */
export const ENTRIES: Record<string, Record<string, string | boolean>> = {
  signal: { observed: 'Gezien.', need: 'living' },
  consultation: { discussed: 'Besproken.', decision: 'own_help', evaluateOn: '2026-12-01' },
  conversation: {
    present: 'Moeder',
    discussed: 'Besproken.',
    outcome: 'refer',
    toldRoute: 'yes',
    toldRights: 'yes',
    againOn: '2026-12-01',
  },
  note: { what: 'Gezegd.', withWhom: 'mother' },
  planned_talk: { who: 'Moeder', calledOff: false },
};

/** Choices that become something else than a value of their column. */
export const NEVER_KEPT: Record<string, readonly string[]> = {
  'oversight/access-log LogForm: action': [''],
  'oversight/access-log LogForm: result': [''],
  'oversight/access-log LogForm: layer': [''],
  'zorgroute/consent RefusalForm: decision': ['end'],
  'zorgroute/consent DeclinedForm: decision': ['end'],
  'zorgroute/consultation ConsultationForm: decision': ['safety'],
};

/** Columns that several forms fill with limits of their own, and why that harms nobody. */
export const OTHER_LIMITS: Record<string, string> = {
  'consent.categories': 'each direction has its own',
  'refusal_follow_up.decision': 'only where a parent refused there is a court to wait for',
};

export const TABLES = [
  ...new Set(
    Object.values(KEPT).flatMap(({ in: tables = [], json, but = {} }) => [
      ...tables,
      ...(json ? [json.split('.')[0] ?? ''] : []),
      ...Object.values(but).flatMap((place) => (place ? [place.split('.')[0] ?? ''] : [])),
    ]),
  ).add('school_entry'),
];
