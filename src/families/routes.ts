// The casemanager's families: their page, what was written down about them, and the partners that were invited.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { logOf } from '../access/looking.ts';
import { change, look, type Ask } from '../access/transaction.ts';
import { dayIn, spokenDay, typedDay } from '../forms/dates.ts';
import { formState, readForm, viewForm, withMistake, type FormAnswers } from '../forms/form.ts';
import { goOrShow, Refused } from '../forms/refused.ts';
import { submit } from '../forms/submit.ts';
import { NotFound } from '../web/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { parentsOf } from '../zorgroute/parents.ts';
import { firstContactMistake } from '../zorgroute/support/rules.ts';
import { hold } from '../zorgroute/team-queries.ts';
import { CorrectionForm, NoteForm, PartnerForm, StrikeForm, type NoteData } from './form.ts';
import { childView, earlierNames, familyRows, invitedView, knownEntry, noteEntry } from './page.ts';
import {
  endInvitation,
  findFamily,
  findInCharge,
  findInvitation,
  findNote,
  findPartContact,
  insertFirstContacts,
  insertInvitation,
  insertNote,
  insertNoteCorrection,
  listChildren,
  listFamilies,
  listInvited,
  listKnownAtSchool,
  listNotes,
  listParents,
  listPartners,
  listRenamings,
  listParts,
  strikeNote,
} from './queries.ts';
import { awaitingContact, beforeFamilyMistake, invitationMistake, noteMistake } from './rules.ts';

export const familyRoutes = newRouter();

familyRoutes.get('/gezinnen', may('family:list'), async (req, res) => {
  await showFamilies(req, res, null);
});

familyRoutes.get('/gezinnen/na/:familyId', may('family:list'), async (req, res) => {
  await showFamilies(req, res, param(req, 'familyId'));
});

async function showFamilies(req: Request, res: Response, after: string | null) {
  const pageOf = (found: { id: string }[]) => [...new Set(found.map((row) => row.id))];
  const { found } = await look(req, { found: listFamilies(after) }, (answers) => {
    const families = pageOf(answers.found).slice(0, 25);
    return families.length ? { families } : 'nobody';
  });
  const ids = pageOf(found);
  const shown = new Set(ids.slice(0, 25));
  const isCoordinator = req.actor?.role === 'cjg_coordinator';
  const rows = familyRows(
    found.filter((row) => shown.has(row.id)),
    today(),
    isCoordinator,
  );
  const moreHref = ids.length > 25 ? `/gezinnen/na/${ids[24] ?? ''}` : undefined;
  render(req, res, 'families/list', {
    title: isCoordinator ? 'Gezinnen van het team' : 'Mijn gezinnen',
    list: { rows, moreHref, label: 'Gezinnen' },
    isCoordinator,
  });
}

familyRoutes.get('/gezinnen/:familyId', may('family:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const { family, renamings, children, parents, notes, known, inCharge, invited } = await look(
    req,
    {
      family: findFamily(familyId),
      renamings: listRenamings(familyId),
      children: listChildren(familyId),
      parents: listParents(familyId),
      notes: listNotes(familyId, null),
      known: listKnownAtSchool(familyId),
      inCharge: findInCharge(familyId),
      invited: listInvited(familyId),
    },
    { family: familyId },
  );
  const context = { today: today(), familyId, isCasemanager: req.actor?.role === 'casemanager' };
  render(req, res, 'families/page', {
    title: family.name,
    familyId,
    earlierNames: earlierNames(renamings, context.today),
    isCasemanager: context.isCasemanager,
    inCharge,
    children: children.map((child) => childView(child, context)),
    parents: parentsOf(parents),
    notes: notes.slice(0, 25).map((note) => noteEntry(note, context)),
    moreNotes: moreNotes(familyId, notes),
    known: known.map((row) =>
      knownEntry(
        row,
        { name: inCharge?.casemanagerName ?? null, phone: inCharge?.casemanagerPhone ?? null },
        context.today,
      ),
    ),
    invited: invited.map((row) => invitedView(row, context)),
    membershipId: req.actor?.membershipId,
  });
});

familyRoutes.get('/gezinnen/:familyId/contact/na/:entryId', may('family:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const { family, notes } = await look(
    req,
    { family: findFamily(familyId), notes: listNotes(familyId, param(req, 'entryId')) },
    { family: familyId },
  );
  const context = { today: today(), familyId, isCasemanager: req.actor?.role === 'casemanager' };
  render(req, res, 'families/notes', {
    title: 'Eerdere contacten',
    family: family.name,
    familyId,
    notes: notes.slice(0, 25).map((note) => noteEntry(note, context)),
    moreNotes: moreNotes(familyId, notes),
  });
});

const moreNotes = (familyId: string, notes: { id: string }[]) =>
  notes.length > 25 ? `/gezinnen/${familyId}/contact/na/${notes[24]?.id ?? ''}` : undefined;

familyRoutes.get('/gezinnen/:familyId/contact', may('contactNote:record'), async (req, res) => {
  await showNote(req, res);
});

familyRoutes.post('/gezinnen/:familyId/contact', may('contactNote:record'), async (req, res) => {
  const answers = checked(readForm(NoteForm, req.body), (data) => noteMistake(data.heldOn, today()));
  const { data } = answers;
  if (!data) {
    await showNote(req, res, answers);
    return;
  }
  const familyId = param(req, 'familyId');
  const to = `/gezinnen/${familyId}`;
  const work = () =>
    submit(req, { to, looked: { family: familyId } }, async (ask) => {
      await requireSince(ask, familyId, data.heldOn);
      await ask(insertNote(familyId, data));
      await noteFirstContact(req, ask, familyId, data);
    });
  await goOrShow(res, to, answers, work, (again) => showNote(req, res, again as typeof answers));
});

async function requireSince(ask: Ask, familyId: string, heldOn: string) {
  const { since } = await ask(findFamily(familyId));
  const mistake = beforeFamilyMistake(heldOn, since, spoken);
  if (mistake) throw new Refused(mistake, 'heldOn');
}

/** The same milestone as on the page of its own, with its line in the log. */
async function noteFirstContact(
  req: Request,
  ask: Ask,
  familyId: string,
  { heldOn, firstContact }: NoteData,
) {
  if (!firstContact.length) return;
  const due = awaitingContact(await ask(listChildren(familyId)));
  const met = due.filter(({ referralId }) => firstContact.includes(referralId));
  if (met.length < firstContact.length) throw new Refused(ALREADY_MET, 'heldOn');
  for (const { sentOn } of met) {
    const mistake = firstContactMistake(heldOn, today(), sentOn, spoken);
    if (mistake) throw new Refused(mistake, 'heldOn');
  }
  const referrals = met.map(({ referralId }) => referralId);
  await ask(insertFirstContacts(referrals, heldOn));
  const line = logOf(req, { referrals, as: 'contact:first' }, 'change');
  if (line) await ask(line);
}

const ALREADY_MET = 'Het eerste contact is intussen al vastgelegd. Bewaar dit opnieuw, zonder dat vinkje.';

async function showNote(req: Request, res: Response, answers?: FormAnswers<(typeof NoteForm)['fields']>) {
  const familyId = param(req, 'familyId');
  const { family, children, kept } = await look(
    req,
    { family: findFamily(familyId), children: listChildren(familyId), kept: formState(req) },
    { family: familyId },
  );
  const due = awaitingContact(children);
  const form = viewForm(NoteForm, {
    req,
    kept,
    answers,
    submitLabel: `Contact bewaren bij ${inSentence(family.name)}`,
    initial: { heldOn: typedDay(today()) },
    options: {
      firstContact: due.map(({ referralId, childName }) => ({
        value: referralId,
        label: `Ja, het eerste contact voor ${childName}`,
      })),
    },
  });
  if (!due.length) delete form.fields.firstContact;
  showForm(req, res, {
    title: 'Contact opschrijven',
    family,
    form,
    lead: 'Alleen het CJG leest dit. De school niet.',
  });
}

familyRoutes.get(
  '/gezinnen/:familyId/contact/:entryId/correctie',
  may('contactNote:record'),
  async (req, res) => {
    await showCorrection(req, res);
  },
);

familyRoutes.post(
  '/gezinnen/:familyId/contact/:entryId/correctie',
  may('contactNote:record'),
  async (req, res) => {
    const answers = checked(readForm(CorrectionForm, req.body), (data) => noteMistake(data.heldOn, today()));
    const { data } = answers;
    if (!data) {
      await showCorrection(req, res, answers);
      return;
    }
    const [familyId, noteId] = [param(req, 'familyId'), param(req, 'entryId')];
    const to = `/gezinnen/${familyId}`;
    const work = () =>
      submit(req, { to, looked: { family: familyId } }, async (ask) => {
        await ask(hold(noteId));
        if ((await ask(findNote(familyId, noteId))).isStruck) throw new Refused(GONE, 'note');
        await requireSince(ask, familyId, data.heldOn);
        await ask(insertNoteCorrection(familyId, noteId, data));
      });
    await goOrShow(res, to, answers, work, (again) => showCorrection(req, res, again as typeof answers));
  },
);

const GONE =
  'Deze notitie is intussen verbeterd of doorgehaald. Open het gezin opnieuw en kijk wat er nu staat.';

async function showCorrection(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof CorrectionForm)['fields']>,
) {
  const familyId = param(req, 'familyId');
  const { family, note, kept } = await look(
    req,
    { family: findFamily(familyId), note: findNote(familyId, param(req, 'entryId')), kept: formState(req) },
    { family: familyId },
  );
  if (note.isStruck && !answers) throw new NotFound();
  const form = viewForm(CorrectionForm, {
    req,
    kept,
    answers,
    submitLabel: 'Verbetering bewaren',
    initial: { heldOn: typedDay(note.heldOn), manner: note.manner, withWhom: note.withWhom, note: note.note },
  });
  showForm(req, res, {
    title: 'Contact verbeteren',
    family,
    form,
    lead: 'De oude tekst blijft te lezen voor wie dit mag zien.',
  });
}

familyRoutes.get(
  '/gezinnen/:familyId/contact/:entryId/doorhaling',
  may('contactNote:record'),
  async (req, res) => {
    await showStrike(req, res);
  },
);

familyRoutes.post(
  '/gezinnen/:familyId/contact/:entryId/doorhaling',
  may('contactNote:record'),
  async (req, res) => {
    const answers = readForm(StrikeForm, req.body);
    const { data } = answers;
    if (!data) {
      await showStrike(req, res, answers);
      return;
    }
    const [familyId, noteId] = [param(req, 'familyId'), param(req, 'entryId')];
    const to = `/gezinnen/${familyId}`;
    const work = () =>
      submit(req, { to, looked: { family: familyId } }, async (ask) => {
        await ask(hold(noteId));
        if ((await ask(findNote(familyId, noteId))).isStruck) throw new Refused(GONE, 'reason');
        await ask(strikeNote(noteId, data.reason));
      });
    await goOrShow(res, to, answers, work, (again) => showStrike(req, res, again as typeof answers));
  },
);

async function showStrike(req: Request, res: Response, answers?: FormAnswers<(typeof StrikeForm)['fields']>) {
  const familyId = param(req, 'familyId');
  const { family, note, kept } = await look(
    req,
    { family: findFamily(familyId), note: findNote(familyId, param(req, 'entryId')), kept: formState(req) },
    { family: familyId },
  );
  if (!note.isMine || (note.isStruck && !answers)) throw new NotFound();
  const form = viewForm(StrikeForm, { req, kept, answers, submitLabel: 'Contact doorhalen' });
  const facts = [{ term: `Contact van ${spokenDay(note.heldOn, today())}`, description: note.note }];
  showForm(req, res, {
    title: 'Contact doorhalen',
    family,
    form,
    facts,
    lead: 'Daarna ziet alleen u dit nog, en de functionaris gegevensbescherming.',
  });
}

familyRoutes.get('/gezinnen/:familyId/partner', may('partner:invite'), async (req, res) => {
  await showPartner(req, res);
});

familyRoutes.post('/gezinnen/:familyId/partner', may('partner:invite'), async (req, res) => {
  const answers = checked(readForm(PartnerForm, req.body), (data) => invitationMistake(data, today()));
  const { data } = answers;
  if (!data) {
    await showPartner(req, res, answers);
    return;
  }
  const familyId = param(req, 'familyId');
  const to = `/gezinnen/${familyId}`;
  const work = () =>
    submit(req, { to, looked: { family: familyId } }, async (ask) => {
      await ask(hold(familyId));
      const isPartner = (await ask(listPartners())).some(
        (partner) => partner.membershipId === data.membershipId,
      );
      if (!isPartner) throw new Refused('Kies een partner uit de lijst.', 'membershipId');
      const invited = await ask(findInvitation(familyId, data.membershipId));
      if (invited)
        throw new Refused(
          `Deze partner is al uitgenodigd tot en met ${spokenDay(invited.endsOn, today())}. Stop eerst die uitnodiging.`,
          'membershipId',
        );
      await ask(insertInvitation(familyId, data));
    });
  await goOrShow(res, to, answers, work, (again) => showPartner(req, res, again as typeof answers));
});

async function showPartner(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof PartnerForm)['fields']>,
) {
  const familyId = param(req, 'familyId');
  const { family, partners, kept } = await look(
    req,
    { family: findFamily(familyId), partners: listPartners(), kept: formState(req) },
    { family: familyId },
  );
  const options = partners.map((partner) => ({
    value: partner.membershipId,
    label: `${partner.personName}, ${partner.organisationName}`,
  }));
  const form = viewForm(PartnerForm, {
    req,
    kept,
    answers,
    submitLabel: `Partner uitnodigen bij ${inSentence(family.name)}`,
    options: { membershipId: options },
  });
  showForm(req, res, {
    title: 'Een partner uitnodigen',
    family,
    form,
    lead: 'Doe dit samen met de ouders. De partner ziet de naam van het gezin, uw vraag, uw naam en telefoon. Verder niets.',
  });
}

familyRoutes.post('/gezinnen/:familyId/partner/:entryId/einde', may('partner:invite'), async (req, res) => {
  const familyId = param(req, 'familyId');
  await change(req, { family: familyId }, async (ask) => {
    await ask(endInvitation(familyId, param(req, 'entryId')));
  });
  res.redirect(303, `/gezinnen/${familyId}#partners`);
});

familyRoutes.get('/gezinnen/:familyId/deel', may('familyPart:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const { family, parts, contact } = await look(
    req,
    { family: findFamily(familyId), parts: listParts(familyId), contact: findPartContact(familyId) },
    { family: familyId },
  );
  const shown = parts.map((part) => ({
    purpose: part.purpose.split(/\n+/),
    until: `tot en met ${spokenDay(part.endsOn, today())}`,
    since: spokenDay(part.startsOn, today()),
    by: part.authorName,
  }));
  render(req, res, 'families/part', {
    title: family.name,
    team: { name: family.teamName, phone: family.teamPhone },
    parts: shown,
    contact,
  });
});

type FormPage = {
  title: string;
  family: { id: string; name: string };
  form: ReturnType<typeof viewForm>;
  lead: string;
  facts?: { term: string; description: string }[];
};

function showForm(req: Request, res: Response, { title, family, form, lead, facts }: FormPage) {
  const trail = [
    { label: 'Mijn gezinnen', href: '/gezinnen' },
    { label: family.name, href: `/gezinnen/${family.id}` },
    { label: title },
  ];
  render(req, res, 'basisteam/form', {
    title,
    trail,
    head: { title, over: family.name, lead },
    form,
    facts,
    layer: 'care',
  });
}

/** A rule that needs today's date. */
function checked<A extends FormAnswers>(
  answers: A,
  rule: (data: NonNullable<A['data']>) => { name: string; message: string } | undefined,
): A {
  const broken = answers.data && rule(answers.data);
  return broken ? (withMistake(answers, broken.name, broken.message) as A) : answers;
}

const inSentence = (name: string) => name.replace(/^Gezin /, 'gezin ');
const today = () => dayIn(new Date());
const spoken = (day: string) => spokenDay(day, today());
