// What does one child's traject need in texts? A whole story, or only the first part of one.
import { lightSignals } from '../texts/light-signals.ts';
import { stories } from '../texts/stories.ts';
import type { ConsultationText, FamilyKind, SignalText, Story } from '../texts/story.ts';
import { consultationsOfLightSignals, shortTales } from './short-tales.ts';

/** As in a story, with every area of the form. */
export type Noticed = Omit<SignalText, 'area'> & { area: SignalText['area'] | 'behaviour' | 'absence' };

export interface Tale {
  key: string;
  family: FamilyKind;
  signal: Noticed;
  laterSignal?: Noticed;
  consultation?: ConsultationText;
  conversation?: Story['conversation'];
  /** The texts from the referral on. */
  whole?: Story;
}

/** A tale for a child of this group that has no story of its own. */
export interface ShortTale extends Tale {
  group: string;
  yearGroup: number;
}

const tales = new Map<string, Tale>([
  ...stories.map((story): [string, Tale] => [story.key, { ...story, whole: story }]),
  ...lightSignals.map(({ key, family, ...signal }): [string, Tale] => {
    const consultation = consultationsOfLightSignals[key];
    return [key, { key, family, signal, ...(consultation ? { consultation } : {}) }];
  }),
  ...shortTales.map((tale): [string, Tale] => [tale.key, tale]),
]);

/** @throws Error when there is none. */
export function findTale(key: string): Tale {
  const tale = tales.get(key);
  if (!tale) throw new Error(`The demo has no tale ${key}`);
  return tale;
}
