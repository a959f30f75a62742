// What does the front door show? The route, and a door for each visitor.

import { stations } from './zorgroute/shown.ts';

export const showHome = () => ({
  title: 'Van zorg in de klas naar hulp thuis en op school',
  stations: stations(),
});
