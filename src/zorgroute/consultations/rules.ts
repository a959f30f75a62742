// What do the agreements say about a consultation? Pure: today is an argument.

import type { Mistake } from '../../forms/form.ts';
import type { Day } from '../calendar/days.ts';
import { DEFAULT_CALENDAR } from '../calendar/working-days.ts';
import { dueOn } from '../terms.ts';
import type { ConsultationData } from './form.ts';

/** What is wrong with these answers, apart from what each field sees by itself. */
export function consultationMistake(data: ConsultationData, today: Day): Mistake | undefined {
  if (data.heldOn > today) {
    return { name: 'heldOn', message: 'Deze dag moet nog komen. Vul de dag in waarop het overleg was.' };
  }
  if (data.safetyNote && data.decision !== 'safety') {
    return {
      name: 'safetyNote',
      message:
        'U schreef iets over veiligheid, maar koos een ander besluit. Kies daar "zorg over de veiligheid", of haal deze tekst weg.',
    };
  }
  if (data.decision !== 'own_help') return undefined;
  if (!data.evaluateOn) {
    return { name: 'evaluateOn', message: 'Vul in wanneer u bekijkt of de hulp op school genoeg is.' };
  }
  if (data.evaluateOn <= data.heldOn) {
    return {
      name: 'evaluateOn',
      message: 'Kies een dag na het overleg om te bekijken of de hulp genoeg is.',
    };
  }
  return undefined;
}

/** The day that is proposed for looking back at the school's own help. */
export const proposedEvaluation = (today: Day): Day => dueOn('evaluation', today, DEFAULT_CALENDAR);
