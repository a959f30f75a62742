// Whom does somebody call who fears for a child? The numbers, and where they were found.

import { longDay } from '../forms/dates.ts';
import { LOOKED_UP_ON, SOURCES, type SourceName } from './sources-of-sentences.ts';

type EmergencyNumber = {
  title: string;
  who: string;
  phone: string;
  tel: string;
  foundIn: readonly SourceName[];
  hint: string;
  more?: { text: string; href: string; label: string };
};

/** A number as it is called, and as people read it; a link to call breaks nowhere. */
export const NUMBERS: readonly EmergencyNumber[] = [
  {
    title: 'Direct gevaar?',
    who: 'Politie, ambulance en brandweer',
    phone: '112',
    tel: '112',
    foundIn: ['emergency', 'veiligThuis'],
    hint: 'Bel meteen. Wacht niet op een gesprek of een formulier.',
  },
  {
    title: 'Advies, of melden',
    who: 'Veilig Thuis',
    phone: '0800-2000',
    tel: '08002000',
    foundIn: ['veiligThuis', 'chat'],
    hint: 'Gratis, dag en nacht. U kunt ook advies vragen zonder namen te noemen.',
    more: {
      text: 'Kunt u niet bellen? Op werkdagen kunt u meestal van 9 tot 17 uur chatten, zonder uw naam. Een melding doen kan niet in de chat.',
      href: 'https://www.veiligthuis.nl',
      label: 'Chat met Veilig Thuis',
    },
  },
  {
    title: 'Crisis, maar geen geweld?',
    who: 'Spoed voor Jeugd Groningen',
    phone: '0800-8081',
    tel: '08008081',
    foundIn: ['crisis', 'crisisNumber'],
    hint: 'Voor een kind met zulke psychische problemen, of zulke problemen thuis, dat er gevaar is en het niet kan wachten.',
    more: {
      text: 'Krijgt het kind al hulp? Bel dan eerst die hulpverlener. Woont het kind in Noordenveld (Drenthe)? Bel de huisarts of de huisartsenpost.',
      href: 'https://spoedvoorjeugdgroningen.nl/wanneer-bellen/',
      label: 'Wanneer u belt',
    },
  },
  {
    title: 'Ben je zelf een kind?',
    who: 'De Kindertelefoon',
    phone: '0800-0432',
    tel: '08000432',
    foundIn: ['childLine'],
    hint: 'Elke dag van 11.00 tot 21.00 uur. Gratis, en je hoeft je naam niet te zeggen. Voor iedereen van 8 tot 18 jaar.',
  },
  {
    title: 'Gaat het om iemand van de school?',
    who: 'Vertrouwensinspecteur',
    phone: '0900-1113111',
    tel: '09001113111',
    foundIn: ['inspector'],
    hint: 'Op werkdagen van 8.00 tot 17.00 uur. Bij seksueel misbruik, geweld of intimidatie door wie daar werkt.',
  },
];

/** What the page rests on: the steps of the meldcode, and each number. */
const FOUND_IN = [
  ...new Set<SourceName>(['meldcode', 'weighing', ...NUMBERS.flatMap(({ foundIn }) => foundIn)]),
];

export const showSafety = () => ({
  title: 'Zorgen over de veiligheid van een kind',
  head: {
    title: 'Zorgen over de veiligheid van een kind',
    lead: 'U hoeft hier niets in te vullen. Het portaal schrijft niet op dat u deze pagina opent.',
  },
  quickExit: true,
  numbers: NUMBERS,
  sources: FOUND_IN.map((name) => SOURCES[name]),
  checkedOn: longDay(LOOKED_UP_ON),
});
