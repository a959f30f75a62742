// By what can a privacy officer search the log? Posted, so that no name stands in an address.

import { line, optionalDay, pick } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';

export const ACTIONS = [
  { value: 'read', label: 'gelezen' },
  { value: 'search', label: 'gezocht' },
  { value: 'print', label: 'geopend om af te drukken' },
  { value: 'download', label: 'gedownload' },
  { value: 'export', label: 'geëxporteerd' },
  { value: 'change', label: 'gewijzigd' },
] as const;
export const RESULTS = [
  { value: 'done', label: 'gelukt' },
  { value: 'refused', label: 'geweigerd' },
] as const;
export const LAYERS = [
  { value: 'school', label: 'Alleen school' },
  { value: 'shared', label: 'School en CJG' },
  { value: 'care', label: 'Alleen CJG' },
  { value: 'register', label: 'Mensen, groepen en leerlingen' },
  { value: 'log', label: 'Dit logboek' },
] as const;

const ALL = { value: '', label: 'Alles' };

export const LogForm = defineForm(
  {
    from: optionalDay({ label: 'Van' }),
    until: optionalDay({ label: 'Tot en met' }),
    person: line({ label: 'Wie heeft gekeken?', hint: 'Een deel van de naam mag.' }),
    child: line({
      label: 'Naar wie',
      hint: 'Naam van het kind, of ZR-nummer.',
    }),
    action: { ...pick({ label: 'Wat' }), options: [ALL, ...ACTIONS] },
    result: { ...pick({ label: 'Gelukt of geweigerd' }), options: [ALL, ...RESULTS] },
    layer: { ...pick({ label: 'Laag' }), options: [ALL, ...LAYERS] },
  },
  ({ from, until }) =>
    from && until && until < from
      ? { name: 'until', message: 'Kies een dag op of na de eerste dag.' }
      : undefined,
);
