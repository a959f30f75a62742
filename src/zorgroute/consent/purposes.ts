// To what end is asked whether there may be shared, and on which ground?

/** Read out on the page, and kept with every answer in these words: to what end, on which ground. */
export const PURPOSES = {
  school_to_team: {
    purpose: 'Het basisteam kijkt met het gezin en de school welke hulp past.',
    ground:
      'Toestemming (AVG, artikel 6). De school deelt alleen wat iedereen die mee beslist, goedvindt. Intrekken mag op elk moment.',
  },
  team_to_school: {
    purpose: 'De school weet hoe het gaat met de hulp en kan er in de klas rekening mee houden.',
    ground:
      'Toestemming (Jeugdwet, artikel 7.3.11). Het team vertelt alleen wat iedereen die mee beslist, goedvindt. Intrekken mag op elk moment.',
  },
} as const;
