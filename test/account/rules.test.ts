import { expect, test } from 'vitest';

import { guessedMistake } from '../../src/account/rules.ts';

const owner = { email: 'dewi.van.der-velde@zwaluwsingel.invalid', personName: 'Dewi van der Velde' };

test.each([
  'dewi.van.der-velde@zwaluwsingel.invalid',
  'DEWI.VAN.DER-VELDE@ZWALUWSINGEL.INVALID',
  'Dewi van der Velde!',
  'dewivandervelde2026',
  'zwaluwsingel1234',
  'Wachtwoord123456',
  'welkomwelkom2026',
  'zorgroute-1234567890',
  'qwertyuiop12345',
])('%s is guessed', (password) => {
  expect(guessedMistake(password, owner)).toContain('makkelijk te raden');
});

test.each(['aaaaaaaaaaaa', '121212121212', '            '])(
  '%s has too few different characters',
  (password) => {
    expect(guessedMistake(password, owner)).toContain('dezelfde tekens');
  },
);

test.each([
  'een lang wachtwoord',
  'fiets onder de brug',
  'Dewi fietst over het wad',
  'ζωγραφίζω ένα σπίτι',
  'k7#Qp!z9Lm2$',
])('%s is not', (password) => {
  expect(guessedMistake(password, owner)).toBeUndefined();
});
