// Which stories does the demo tell? All of them, in one list; each is one child's whole way along the route.
import { absence } from './absence.ts';
import { anger } from './anger.ts';
import { anxiety } from './anxiety.ts';
import { bodyAndSenses } from './body-and-senses.ts';
import { carers } from './carers.ts';
import { friendships } from './friendships.ts';
import { griefAndIllness } from './grief-and-illness.ts';
import { languageAndArrival } from './language-and-arrival.ts';
import { moneyAndHome } from './money-and-home.ts';
import { separation } from './separation.ts';
import { sleepAndNights } from './sleep-and-nights.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  ...sleepAndNights,
  ...griefAndIllness,
  ...separation,
  ...moneyAndHome,
  ...languageAndArrival,
  ...friendships,
  ...absence,
  ...bodyAndSenses,
  ...anger,
  ...anxiety,
  ...carers,
];
