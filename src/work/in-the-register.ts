// "Mijn werk" of an administrator: what is not finished in the register.

import type { Register } from './queries.ts';
import { contactRows, isJustBegun, registerRows } from './register-rules.ts';
import type { Empty, Lists } from './sections.ts';

export const inTheRegister = (register: Register | undefined, today: string): Lists => ({
  lead: 'Wat er in de lijst van mensen, groepen, leerlingen en contactpersonen nog niet af is.',
  sections: register ? sectionsOf(register, today) : [],
  empty: emptyRegister(register),
  looked: () => 'nobody',
  nobody: { as: 'people:keep', pupils: [] },
});

const sectionsOf = (register: Register, today: string): Lists['sections'] => [
  { id: 'af-te-maken', title: 'Maak af', rows: registerRows(register, today) },
  {
    id: 'contact',
    title: 'Contactpersonen die iedereen kan lezen',
    rows: contactRows(register),
    beside: isJustBegun(register),
  },
];

/** Nobody has to be told what to do before there is anybody. */
function emptyRegister(register: Register | undefined): Empty {
  if (!register?.people) return NOBODY_YET;
  const withSchools = register.schools.length ? ', en elke groep en leerling is compleet' : '';
  return {
    title: 'Alles is af.',
    text: `Er eindigt de komende 30 dagen geen rol, iedereen heeft een wachtwoord${withSchools}.`,
    href: '/beheer/mensen',
    linkText: 'Naar de mensen',
  };
}

const NOBODY_YET: Empty = {
  title: 'Er zijn nog geen mensen.',
  text: 'Hier komt te staan wat er nog niet af is. Begin met de mensen die met het portaal gaan werken.',
  href: '/beheer/mensen',
  linkText: 'Mensen toevoegen',
};
