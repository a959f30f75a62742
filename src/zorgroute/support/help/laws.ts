// Under which law is help arranged, and who decides on it by that law? See Jeugdwet 2.3 and 2.6, Zvw, Wlz 3.2.3, Wmo 2.3.5, WPO 40 and 40a.

import { lowerFirst } from '../../../forms/sentences.ts';
import type { Option } from '../../../forms/fields.ts';
import { labelOf } from '../../words.ts';

/** Who decides by law; '' where nobody has to. */
const DECIDES_BY_LAW = {
  network: 'nobody',
  youth_free: 'nobody',
  youth_decision: 'municipality',
  zvw: 'doctor',
  wlz: 'ciz',
  wmo: 'municipality',
  education: 'swv',
  uwv: 'uwv',
} as const;
type Law = keyof typeof DECIDES_BY_LAW;

export const DECIDERS = [
  { value: 'municipality', label: 'De gemeente, met een besluit (beschikking)' },
  { value: 'doctor', label: 'Huisarts, jeugdarts of medisch specialist, met een verwijzing' },
  { value: 'insurer', label: 'De zorgverzekeraar' },
  { value: 'ciz', label: 'Het CIZ (Centrum indicatiestelling zorg), met een indicatie voor langdurige zorg' },
  { value: 'care_office', label: 'Het zorgkantoor' },
  {
    value: 'swv',
    label:
      'Het samenwerkingsverband van de scholen: extra hulp op school (arrangement) of een plek in het speciaal onderwijs (toelaatbaarheidsverklaring, TLV)',
  },
  { value: 'school', label: 'De school' },
  { value: 'uwv', label: 'UWV' },
  { value: 'nobody', label: 'Niemand, er is geen besluit nodig' },
] as const satisfies readonly Option[];

/** What stands there unless somebody else is chosen. */
export const BY_LAW = 'by_law';

const LAW_NAMES: Record<Law, string> = {
  network: 'Familie, vrienden of buren',
  youth_free: 'Jeugdwet, vrij toegankelijk',
  youth_decision: 'Jeugdwet, met een besluit',
  zvw: 'Zorgverzekeringswet (Zvw)',
  wlz: 'Wet langdurige zorg (Wlz)',
  wmo: 'Wet maatschappelijke ondersteuning (Wmo)',
  education: 'Passend onderwijs, samenwerkingsverband',
  uwv: 'UWV',
};

/** Each with who decides by law. */
export const LAWS = (Object.keys(LAW_NAMES) as Law[]).map((value) => ({
  value,
  label: LAW_NAMES[value],
  hint: `Wie besluit: ${withinSentence(labelOf(DECIDERS, DECIDES_BY_LAW[value]))}.`,
}));

export const lawInWords = (law: string): string => labelOf(LAWS, law);

/** Who decides, by what was chosen or else by law. */
export const deciderOf = ({ law, decidedBy }: { law: string; decidedBy: string }): string =>
  decidedBy === BY_LAW ? DECIDES_BY_LAW[law as Law] : decidedBy;

export const deciderInWords = (help: { law: string; decidedBy: string }): string =>
  labelOf(DECIDERS, deciderOf(help));

export const needsDecision = (help: { law: string; decidedBy: string }): boolean =>
  deciderOf(help) !== 'nobody';

/** Within a sentence: what is written in capitals stays so. */
export function withinSentence(text: string): string {
  return /^(CIZ|UWV)/.test(text) ? text : lowerFirst(text);
}
