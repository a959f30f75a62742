// Which breaks are written out? All but the dropped policies, which are read from the schema.

import { IN_ACCOUNTS } from './in-accounts.ts';
import { IN_CODE } from './in-code.ts';
import { IN_CONSENT } from './in-consent.ts';
import { IN_DATABASE } from './in-database.ts';
import { IN_FIRST_START } from './in-first-start.ts';
import { IN_FORMS } from './in-forms.ts';
import { IN_KIT } from './in-kit.ts';
import { IN_KNOWN_SUBJECTS } from './in-known-subjects.ts';
import { IN_MAIL } from './in-mail.ts';
import { IN_MIGRATIONS } from './in-migrations.ts';
import { LOOSENED_POLICIES } from './in-policies.ts';
import { IN_HELP } from './in-help.ts';
import { IN_LOOKING } from './in-looking.ts';
import { IN_PLAN } from './in-plan.ts';
import { IN_PLANNED_TALK } from './in-planned-talk.ts';
import { IN_SAFETY } from './in-safety.ts';
import { IN_SAFETY_TOLD } from './in-safety-told.ts';
import { IN_SCHOOLDEEL } from './in-schooldeel.ts';
import { IN_SCHOOL_LIST } from './in-school-list.ts';
import { IN_SEEN } from './in-seen.ts';
import { IN_START } from './in-start.ts';
import { IN_TREE } from './in-tree.ts';
import { IN_VIEWS } from './in-views.ts';
import { IN_OWNERS } from './in-owners.ts';
import { IN_PAGES } from './in-pages.ts';
import { IN_PUBLIC } from './in-public.ts';
import { IN_STANDING } from './in-standing.ts';
import { IN_UNDERSTOOD } from './in-understood.ts';
import { IN_WHOSE } from './in-whose.ts';
import { IN_WORK } from './in-work.ts';
import type { Break } from './break.ts';

export const WRITTEN_BREAKS: readonly Break[] = [
  ...IN_ACCOUNTS,
  ...IN_CODE,
  ...IN_CONSENT,
  ...IN_FORMS,
  ...IN_KIT,
  ...IN_KNOWN_SUBJECTS,
  ...IN_LOOKING,
  ...IN_TREE,
  ...IN_VIEWS,
  ...IN_SCHOOL_LIST,
  ...IN_MAIL,
  ...IN_MIGRATIONS,
  ...IN_DATABASE,
  ...IN_PAGES,
  ...IN_PUBLIC,
  ...IN_STANDING,
  ...IN_SAFETY,
  ...IN_SAFETY_TOLD,
  ...IN_SEEN,
  ...IN_HELP,
  ...IN_SCHOOLDEEL,
  ...IN_PLAN,
  ...IN_PLANNED_TALK,
  ...IN_UNDERSTOOD,
  ...IN_START,
  ...IN_FIRST_START,
  ...IN_WHOSE,
  ...IN_WORK,
  ...IN_OWNERS,
  ...LOOSENED_POLICIES,
];
