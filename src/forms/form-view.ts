// How does a form look? As a view takes it: every question with what was typed, what is wrong with it, and what stands around.

import { randomUUID } from 'node:crypto';

import { clockTime } from './dates.ts';
import { idOf, viewField, type FieldOptions, type FieldView } from './field-view.ts';
import { placeOf, type FormState } from './form-state.ts';
import type { Fields, FormAnswers, FormSpec, Typed } from './form.ts';
import { withShownWhen } from './shown-when.ts';

/** `N`: the names of its fields, for a view that lays them out one by one; `M`: of those that are not always asked. */
export type FormView<N extends string = string, M extends string = never> = {
  action: string;
  method: 'post';
  key: string;
  page: string;
  membershipId: string;
  errors: { name: string; id: string; message: string }[];
  /** What did not happen, and where what was typed is now: above the mistakes. */
  undone?: string;
  fields: Record<N, FieldView> & { [name in M]?: FieldView };
  draftSavedAt?: string;
  notice?: string;
  autosave: boolean;
  /** It was sent and came back: this page is the answer to a POST. */
  refused: boolean;
  submitLabel: string;
  multipart: boolean;
  /** Other buttons beside the first, sent as _do. */
  buttons?: readonly { value: string; label: string }[];
  cancel?: { href: string; label: string };
  /** What stands above a field, by its name. */
  headings?: Record<string, string>;
  /** Stands there instead of the questions. */
  refusedBecause?: Refusal;
  /** Of a text that two people may have open: which one this page saw. */
  version?: string | number;
  /** Beside it, where a part of the text may be somebody else's: what its parts said when the form was opened. */
  base?: string;
};
/** In one sentence, and where it is mended. */
export type Refusal = { title: string; sentence: string; href: string; linkText: string };
type Name<F> = keyof F & string;
/** What the page adds to its form: the situation decides which questions are asked, and how. `U`: what is not always asked. */
type ViewOptions<F extends Fields, U extends Name<F> = never> = FieldOptions<F> & {
  /** What the button says happens: "Signaal bewaren bij Sam, groep 5". */
  submitLabel: string;
  /** Key and draft; without it the form keeps no draft (login, search). */
  kept?: FormState;
  /** What the button would have done, when that is not keeping: "Er is nog niets verstuurd". */
  notYet?: 'verstuurd' | 'beloofd' | 'ingelezen' | 'doorgevoerd' | 'bewaard';
  /**
   * Whether a question is asked in this situation. The name of another question: it is not, and a mistake about it is
   * mended there.
   */
  asked?: { [name in U]: boolean | Name<F> };
  /** The situation refuses the form: said instead of it, with where to mend it. What was sent stays on the page. */
  refusedBecause?: Refusal | undefined;
  /** A form that is done in a moment keeps no draft, also where it has a key. */
  autosave?: false;
} & Pick<FormView, 'buttons' | 'cancel' | 'headings' | 'version'>;

/** The form for the view: posted text first, then the draft, then what it starts with. */
export function viewForm<F extends Fields, U extends Name<F> = never>(
  spec: FormSpec<F>,
  view: ViewOptions<F, U>,
): FormView<Exclude<Name<F>, NoInfer<U>>, NoInfer<U>> {
  const { req, kept } = view;
  const answers = view.answers && mendedWhereAsked(view.answers, view.asked);
  const fields = viewFields(spec, answers?.typed ?? kept?.fields ?? {}, { ...view, answers });
  return {
    action: view.action ?? placeOf(req),
    method: 'post',
    key: kept?.key ?? '',
    page: randomUUID(),
    membershipId: req.actor?.membershipId ?? '',
    fields,
    autosave: Boolean(kept) && view.autosave !== false,
    submitLabel: view.submitLabel,
    multipart: Object.values(spec.fields).some((field) => field.kind === 'file'),
    ...(answers ? whatIsWrong(answers, view, Object.values(fields)) : whatWasKept(view)),
    ...aroundFields(view),
  };
}

const viewFields = <F extends Fields, U extends Name<F>>(
  spec: FormSpec<F>,
  typed: Typed,
  view: ViewOptions<F, U>,
) =>
  withShownWhen(
    spec.fields,
    Object.fromEntries(
      Object.entries(spec.fields)
        .filter(([name]) => isAsked(name, view.asked))
        .map(([name, field]) => [name, viewField(name, field, typed, view)]),
    ),
  );

/** The page is the answer to what was posted. */
function whatIsWrong(
  { mistakes }: FormAnswers,
  view: Pick<ViewOptions<Fields>, 'req' | 'kept' | 'notYet'>,
  fields: readonly FieldView[],
) {
  const undone = mistakes.length ? undoneIn(view, fields) : undefined;
  return {
    errors: mistakes.map((mistake) => ({ ...mistake, id: idOf(mistake.name) })),
    refused: view.req.method === 'POST' && mistakes.length > 0,
    ...(undone && { undone }),
  };
}

/** The page is asked for: with what it says of an own draft, or why it cannot be filled in. */
function whatWasKept({ kept, refusedBecause }: Pick<ViewOptions<Fields>, 'kept' | 'refusedBecause'>) {
  const notice = NOTICES[String(kept?.fields?._why ?? '')];
  return {
    errors: [],
    refused: false,
    ...(kept?.savedAt && { draftSavedAt: `Bewaard om ${clockTime(kept.savedAt)}` }),
    ...(notice && { notice }),
    ...(refusedBecause && { refusedBecause }),
  };
}

function aroundFields({ buttons, cancel, headings, version }: ViewOptions<Fields>) {
  return {
    ...(buttons && { buttons }),
    ...(cancel && { cancel }),
    ...(headings && { headings }),
    ...(version !== undefined && { version }),
  };
}

type Asked = Partial<Record<string, boolean | string>> | undefined;
const isAsked = (name: string, asked: Asked) => (asked?.[name] ?? true) === true;

/** A mistake about a question that is not on the page stands where it can be mended. */
const mendedWhereAsked = <F extends Fields>(answers: FormAnswers<F>, asked: Asked): FormAnswers<F> => ({
  ...answers,
  mistakes: answers.mistakes.map((mistake) => {
    const there = asked?.[mistake.name];
    return typeof there === 'string' ? { ...mistake, name: there } : mistake;
  }),
});

/** Nothing where nothing would have been kept: a search, logging in. */
function undoneIn(
  { kept, notYet }: Pick<ViewOptions<Fields>, 'kept' | 'notYet'>,
  fields: readonly FieldView[],
): string | undefined {
  if (!kept && !notYet) return undefined;
  return `Er is nog niets ${notYet ?? 'bewaard'}.${whereTypedIs(fields)}`;
}

function whereTypedIs(fields: readonly FieldView[]): string {
  const has = (kind: string) => fields.some((field) => field.kind === kind);
  if (has('file')) return ' Kies het bestand opnieuw.';
  if (has('password')) return ' Vul het wachtwoord opnieuw in.';
  const all = fields.flatMap((field) => [field, ...(field.list?.rows.flatMap((row) => row.fields) ?? [])]);
  const isFilled = all.some(({ value }) => [value].flat().some((text) => text.trim()));
  return isFilled ? ' Wat u hebt ingevuld, staat hieronder nog.' : '';
}

const NOTICES: Record<string, string | undefined> = {
  asleep: 'U was even weg en moest opnieuw inloggen. Wat u had getypt, staat er nog.',
  switched: 'U was intussen van rol gewisseld. Wat u had getypt, is hier bewaard.',
  taken:
    'U had dit formulier al bewaard. De tekst die u daarna typte, staat hieronder. Bewaar hem alleen als hij er nog bij moet.',
  draft: 'Uw concept is bewaard. Niemand anders ziet het.',
};
