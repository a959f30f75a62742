// A child that is in no file to import is added by hand; and the municipality where it lives is chosen by a person.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { childApart, groupApart, groupOptions } from '../../groups/names-apart.ts';
import { listNamesakes } from '../../groups/namesake-queries.ts';
import { isYearGroupOf, yearGroupOfPupilIn, yearGroupOptions } from '../../groups/rules.ts';
import { fullName, groupAndBirth, nameInGroup, searchable, spacedPostcode } from '../names.ts';
import { findPupil, type Pupil } from '../queries.ts';
import { findTwins, insertPupil, listGroups, listMunicipalities, setResidence } from './queries.ts';
import type { Listed } from '../list-queries.ts';
import { NewPupilForm, ResidenceForm } from './form.ts';

type NewAnswers = FormAnswers<(typeof NewPupilForm)['fields']>;
type ResidenceAnswers = FormAnswers<(typeof ResidenceForm)['fields']>;

export const registrationRoutes = newRouter();

registrationRoutes.get('/leerlingen/nieuw', may('pupil:add'), async (req, res) => {
  await showNew(req, res);
});

registrationRoutes.post('/leerlingen/nieuw', may('pupil:add'), async (req, res) => {
  const answers = readForm(NewPupilForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showNew(req, res, answers);

  const { twins, groups } = await look(
    scopeOf(req),
    {
      twins: findTwins(data.birthDate, searchable(data.callName), searchable(data.familyName)),
      groups: listGroups(),
    },
    ({ twins: shown }) => (shown.length ? { action: 'search', pupils: shown.map(({ id }) => id) } : 'nobody'),
  );
  if (twins.length && !data.another) {
    return showNew(req, res, withMistake(answers, 'another', twinSentence(twins)), twins);
  }
  const group = groups.find(({ id }) => id === data.groupId);
  const wrong = wrongPlace(data, group);
  if (!group || wrong) return showNew(req, res, wrong ? withMistake(answers, ...wrong) : answers, twins);

  const yearGroup = data.yearGroup || yearGroupOfPupilIn(group.yearGroup);
  const id = randomUUID();
  const to = req.actor?.role === 'administrator' ? '/beheer/leerlingen' : `/leerlingen/${id}`;
  await submit(scopeOf(req), { to, looked: { pupil: id } }, (ask) =>
    ask(insertPupil(id, { ...data, yearGroup, postcode: data.postcode || null })),
  );
  res.redirect(303, to);
});

/** The field to mend and how. In a combination group each child has a year group of its own. */
function wrongPlace(
  data: { yearGroup: string },
  group?: { name: string; yearGroup: string },
): [name: 'groupId' | 'yearGroup', message: string] | undefined {
  if (!group) return ['groupId', 'Kies een groep uit de lijst.'];
  if (data.yearGroup && !isYearGroupOf(yearGroupOptions(null, 'single'), data.yearGroup))
    return ['yearGroup', 'Kies een jaargroep uit de lijst.'];
  if (data.yearGroup || !group.yearGroup || yearGroupOfPupilIn(group.yearGroup)) return undefined;
  return ['yearGroup', `${group.name} is een combinatiegroep. Kies de jaargroep van het kind.`];
}

/** A person decides whether it is the same child. */
function twinSentence(twins: readonly Listed[]): string {
  const [first] = twins;
  if (!first) return '';
  const born = first.birthDate ? groupAndBirth({ ...first, groupName: null }) : '';
  return `Er is al een ${fullName(first)}, ${born}. Is dit een ander kind? Zet dan hier een vinkje.`;
}

async function showNew(req: Request, res: Response, answers?: NewAnswers, twins: readonly Listed[] = []) {
  const questions = { groups: listGroups(), namesakes: listNamesakes(), kept: formState(req) };
  const { groups, namesakes, kept } = await look(scopeOf(req), questions, 'nobody');
  render(req, res, 'pupils/registration/new-pupil', {
    title: 'Leerling toevoegen',
    form: viewForm(NewPupilForm, {
      req,
      kept,
      answers,
      submitLabel: 'Leerling toevoegen',
      options: {
        groupId: groupOptions(groups, namesakes),
        yearGroup: yearGroupOptions(null, 'single'),
      },
      asked: { another: twins.length > 0 },
    }),
    hasGroups: groups.length > 0,
    twins: twins
      .map(groupApart(namesakes))
      .map((twin) => twinLine(twin, req.actor?.role === 'intern_begeleider')),
  });
}

const twinLine = (twin: Listed, isIb: boolean) => ({
  term: 'Lijkt erop',
  description: `${fullName(twin)}, ${groupAndBirth(twin)}`,
  ...(isIb && { href: `/leerlingen/${twin.id}` }),
});

registrationRoutes.get('/leerlingen/:pupilId/woonplaats', may('pupil:residence'), async (req, res) => {
  await showResidence(req, res);
});

registrationRoutes.post('/leerlingen/:pupilId/woonplaats', may('pupil:residence'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const answers = readForm(ResidenceForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showResidence(req, res, answers);

  const to = `/leerlingen/${pupilId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { pupil: pupilId } }, async (ask) => {
      const municipalities = await ask(listMunicipalities());
      const isOne = municipalities.some(({ id }) => id === data.municipalityId);
      if (!isOne) throw new Refused('Kies een gemeente uit de lijst.', 'municipalityId');
      await ask(setResidence(pupilId, data.municipalityId));
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showResidence(req, res, { ...answers, data: undefined, mistakes }),
  );
});

async function showResidence(req: Request, res: Response, answers?: ResidenceAnswers) {
  const pupilId = param(req, 'pupilId');
  const questions = {
    pupil: findPupil(pupilId),
    municipalities: listMunicipalities(),
    kept: formState(req),
    namesakes: listNamesakes(),
  };
  const found = childApart(await look(scopeOf(req), questions, { pupil: pupilId }));
  const { pupil } = found;
  render(req, res, 'pupils/registration/residence', {
    title: `Waar woont ${pupil.callName}?`,
    form: residenceView(req, found, answers),
    child: fullName(pupil),
    pupilHref: `/leerlingen/${pupilId}`,
    postcode: pupil.postcode && spacedPostcode(pupil.postcode),
  });
}

type Residence = { pupil: Pupil; municipalities: readonly { id: string; name: string }[]; kept: FormState };

const residenceView = (
  req: Request,
  { pupil, municipalities, kept }: Residence,
  answers?: ResidenceAnswers,
) =>
  viewForm(ResidenceForm, {
    req,
    kept,
    answers,
    submitLabel: `Woongemeente bewaren bij ${nameInGroup(pupil)}`,
    initial: { municipalityId: pupil.residenceId ?? '' },
    options: { municipalityId: municipalities.map(({ id, name }) => ({ value: id, label: name })) },
  });
