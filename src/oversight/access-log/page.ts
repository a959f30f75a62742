// "Wie heeft gekeken?" as it is shown: lines in words, folded, with the filters above them.

import type { Request, Response } from 'express';

import type { LookAction, Looked } from '../../access/look-log.ts';
import { PERMISSIONS, SYSTEM_TASKS } from '../../access/permissions.ts';
import { ROLES } from '../../access/roles.ts';
import { scopeOf } from '../../access/scope.ts';
import { clockTime, shortDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { lowerFirst } from '../../forms/sentences.ts';
import { wordsOfName } from '../../pupils/name-search.ts';
import { fullName, searchable } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { ACTIONS, LAYERS, LogForm } from './form.ts';
import type { LogLine } from './queries.ts';
import {
  EVERYTHING,
  foldLines,
  isChange,
  LINES_SHOWN,
  looksIn,
  type Folded,
  type LogFilter,
} from './rules.ts';

type Shown = {
  waitingElsewhere?: number;
  /** How many people wait for a code; 0 where it was not asked. */
  codes?: number;
  answers?: FormAnswers<(typeof LogForm)['fields']>;
  filter?: LogFilter;
  isNext?: boolean;
};

export function showLog(req: Request, res: Response, lines: LogLine[], shown: Shown = {}) {
  const today = scopeOf(req).today;
  const filter = shown.filter ?? EVERYTHING(today);
  const { folded, next } = foldLines(lines, LINES_SHOWN);
  const isFiltered = Boolean(filter.person || filter.child || filter.action || filter.result || filter.layer);
  render(req, res, 'oversight/access-log/page', {
    title: 'Wie heeft gekeken?',
    ...(shown.waitingElsewhere !== undefined && { waitingElsewhere: shown.waitingElsewhere }),
    form: searchForm(req, filter, shown.answers),
    codes: shown.codes ?? 0,
    isFiltered,
    ofPortal: req.actor?.organisationKind === 'region',
    period: `${shortDay(filter.from, today)} tot en met ${shortDay(filter.until, today)}`,
    looks: looksIn(folded).map((look) => inWords(look, filter.child, today, req.actor?.personId)),
    isNext: shown.isNext ?? false,
    next: next && { ...typedFilter(filter), afterAt: next.at, afterId: String(next.id) },
  });
}

const searchForm = (req: Request, filter: LogFilter, answers: Shown['answers']) =>
  viewForm(LogForm, {
    ...{ req, action: '/werk', answers, submitLabel: 'Zoeken' },
    // Of a municipality no officer reads the names of children.
    ...(req.actor?.organisationKind === 'municipality' && {
      hints: { child: 'Het ZR-nummer van de aanmelding.' },
    }),
    initial: { from: typedDay(filter.from), until: typedDay(filter.until) },
  });

/** The line about this look: it names the children whose names are on the page. */
export function logLooked(lines: readonly LogLine[], action: LookAction): Looked {
  const pupils = foldLines(lines, LINES_SHOWN).folded.flatMap(({ children }) => children.map(({ id }) => id));
  return { as: 'accessLog:read', action, pupils: [...new Set(pupils)] };
}

const typedFilter = ({ from, until, ...rest }: LogFilter) => ({
  ...rest,
  from: typedDay(from),
  until: typedDay(until),
});

const NAMED = 3;

/** One person, one day, one child: a sentence, with its lines folded below. The reader's own are told apart from those of others. */
function inWords(
  look: readonly Folded<LogLine>[],
  sought: string,
  today: string,
  readerId: string | undefined,
) {
  const [line] = look;
  if (!line) throw new Error('A look without a line');
  const names = line.children.length ? soughtFirst(line.children.map(fullName), sought) : line.references;
  const isOwn = line.personId !== null && line.personId === readerId;
  return {
    day: shortDay(line.day, today),
    isOwn,
    who: isOwn ? 'U' : (line.personName ?? 'onbekend'),
    role: [roleOf(line.role), line.organisationName].filter(Boolean).join(', '),
    isRefused: line.result === 'refused',
    looked: lookedHow(look),
    about: names.slice(0, NAMED).join(', ') || ABOUT[line.subjectKind],
    others: names.slice(NAMED),
    at: [...new Set(look.map(({ what, action }) => atWhat(what, action)))].join(', '),
    lines: look.map(lineInWords),
  };
}

/** "keek 3 keer naar", "wilde kijken naar", "wijzigde 2 keer iets bij". */
function lookedHow(look: readonly Folded<LogLine>[]): string {
  const times = look.reduce((sum, { equal }) => sum + 1 + equal.length, 0);
  const often = times > 1 ? ` ${String(times)} keer` : '';
  const isRefused = look[0]?.result === 'refused';
  if (look[0] && isChange(look[0].action))
    return isRefused ? `wilde${often} iets wijzigen bij` : `wijzigde${often} iets bij`;
  return isRefused ? `wilde${often} kijken naar` : `keek${often} naar`;
}

/** "signaal", and of what is more than reading what it was: "signaal (geopend om af te drukken)". */
const atWhat = (what: string, action: string) =>
  `${lowerFirst(whatOf(what))}${action === 'read' || isChange(action) ? '' : ` (${actionOf(action)})`}`;

function lineInWords(line: Folded<LogLine>) {
  const moments = [line, ...line.equal];
  return {
    time: clockTime(line.at),
    times:
      moments.length > 1
        ? { label: `${String(moments.length)} keer die dag`, at: moments.map(({ at }) => clockTime(at)) }
        : undefined,
    what: `${whatOf(line.what)}: ${actionOf(line.action)}`,
    layer: LAYERS.find(({ value }) => value === line.layer)?.label ?? line.layer,
    ground: line.ground ?? (line.result === 'refused' ? 'geen grond' : undefined),
    origin: line.origin,
  };
}
const actionOf = (action: string) => ACTIONS.find(({ value }) => value === action)?.label ?? action;

/** Whom somebody searches is not hidden among the others. */
function soughtFirst(names: readonly string[], sought: string): string[] {
  const words = wordsOfName(sought);
  const isSought = (name: string) =>
    words.length > 0 && words.every((word) => ` ${searchable(name)}`.includes(` ${word}`));
  return [...names.filter(isSought), ...names.filter((name) => !isSought(name))];
}

const ABOUT = {
  pupil: 'een kind van een andere organisatie',
  referral: 'een aanmelding',
  family: 'een gezin',
  none: 'een bladzijde zonder kinderen',
};

/** Of the portal itself its name says enough. */
const roleOf = (role: string | null) =>
  role === 'system' ? null : role && role in ROLES ? ROLES[role as keyof typeof ROLES] : role;
const NAMED_RIGHTS = new Map<string, { label: string }>(Object.entries({ ...PERMISSIONS, ...SYSTEM_TASKS }));
const whatOf = (what: string) => capital(NAMED_RIGHTS.get(what)?.label ?? what);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
