// The naming of a casemanager, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'U hoort wie uw casemanager is.',
  parentsDo: 'Ouders horen wie hun casemanager is.',
  expect: [
    'Het basisteam van de gemeente waar uw kind woont, laat weten dat de aanmelding binnen is.',
    'U krijgt één naam: uw casemanager. De school hoort die naam ook.',
    'De casemanager neemt zelf contact met u op.',
  ],
  who: 'Het basisteam van de gemeente waar het kind woont',
  leaves: 'Eén casemanager met een vervanger, en een eerste contact met het gezin.',
  work: [
    'Bevestig de ontvangst. Is iets niet duidelijk? Vraag het de school: de termijn staat dan stil.',
    'Past de hulp ergens anders beter? Geef de aanmelding terug met advies.',
    'Wijs één casemanager en een vervanger aan. Vanaf dan ziet de rest van het team de aanmelding niet meer.',
    'Leg het eerste contact met het gezin vast.',
  ],
};
