// What does the municipality have: families, cases made from what was sent, contact notes, and partners invited?
import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '../../src/calendar/days.ts';
import { addWorkingDays, DEFAULT_CALENDAR } from '../../src/calendar/working-days.ts';
import { promisedDate } from '../../src/zorgroute/assignment/rules.ts';
import { closingTexts } from '../texts/decisions.ts';
import { addPlan } from './plans.ts';
import { endings, turns } from './states-of-stories.ts';
import { snapshotOf } from './referral-preparation.ts';
import { noteCorrection } from './school-layer.ts';
import type { Referral } from './shared-layer.ts';
import { actorOf, momentOn, writtenBy, type Actor, type World } from './rows-made.ts';

/** Gives the family that the child is linked to: a brother or sister may be in it already. */
export function addFamily(world: World, referral: Referral, casemanager: Actor, at: string): string {
  const { file, team } = referral;
  const { child, tale, days } = file;
  const family = familyOf(world, tale.key === turns.siblings.child ? turns.siblings.of : tale.key);
  if (family.isNew) {
    const name = [child.prefix, child.lastName].filter(Boolean).join(' ');
    world.add('family', { id: family.id, team_id: team.id, name: `Gezin ${name}`, created_at: at });
  }
  const snapshot = snapshotOf(world, file, promisedDate(days.sent ?? days.signal, DEFAULT_CALENDAR));
  world.add('care_case', {
    family_id: family.id,
    referral_id: referral.id,
    child_name: child.name,
    child_birth_date: child.birthDate,
    snapshot,
    opened_on: days.assigned,
  });
  addNotes(world, referral, family.id, casemanager);
  addPlan(world, referral, { family: family.id, by: casemanager, snapshot });
  if (tale.key === turns.partnerInvited && days.firstContact) {
    addPartner(world, referral, family.id, casemanager, days.firstContact);
  }
  return family.id;
}

function familyOf(world: World, tale: string): { id: string; isNew: boolean } {
  const id = world.families.get(tale) ?? randomUUID();
  const isNew = !world.families.has(tale);
  world.families.set(tale, id);
  return { id, isNew };
}

const later = (day: Day, count: number): Day => addWorkingDays(day, count, DEFAULT_CALENDAR);

function addNotes(world: World, { file }: Referral, family: string, by: Actor): void {
  const { days, tale, told, state } = file;
  const { firstContact, ended } = days;
  if (!firstContact || !tale.whole) return;
  for (const [place, text] of tale.whole.contactNotes.entries()) {
    addNote(
      world,
      family,
      by,
      later(firstContact, place * 11),
      told(text),
      place === 0 && tale.key === turns.correctedNote ? noteCorrection(file) : '',
    );
  }
  if (state === 'ended:closed' && ended) {
    addNote(world, family, by, ended, told(closingTexts.closed[endings[tale.key] ?? 0] ?? ''), '');
  }
}

function addNote(world: World, family: string, by: Actor, day: Day, note: string, correction: string): void {
  const row = {
    family_id: family,
    held_on: day,
    manner: mannerOf(note),
    with_whom: withWhom(note),
    note,
    ...writtenBy(by),
    created_at: momentOn(world, day, 16),
    corrects_id: null,
    correction_reason: '',
  };
  if (!correction) {
    world.add('contact_note', row);
    return;
  }
  const corrects_id = world.add('contact_note', {
    ...row,
    note: `${note} Het kind zei dat het nu wel goed komt.`,
  });
  const created_at = momentOn(world, later(day, 1), 9);
  world.add('contact_note', { ...row, created_at, corrects_id, correction_reason: correction });
}

function mannerOf(note: string): string {
  if (/\bgebeld|telefo|\bbelde/i.test(note)) return 'phone';
  if (/kantoor|bij ons|kwam (zelf )?langs/i.test(note)) return 'office';
  return /op school|in de klas|intern begeleider|leerkracht/i.test(note) ? 'at_school' : 'visit';
}

function withWhom(note: string): string {
  const people = [
    ...(/\bouders\b/i.test(note) ? ['ouders'] : []),
    ...(/\bmoeder\b/i.test(note) ? ['moeder'] : []),
    ...(/\bvader\b/i.test(note) ? ['vader'] : []),
    ...(/\bvoogd\b/i.test(note) ? ['de voogd'] : []),
    ...(/\boma\b/i.test(note) ? ['oma'] : []),
  ];
  const named = people.includes('ouders') ? ['ouders'] : people;
  const text = (named.length > 0 ? named : ['het gezin']).join(' en ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function addPartner(world: World, { file }: Referral, family: string, by: Actor, firstContact: Day): void {
  const partner = actorOf(world, 'partner', 'partner');
  const starts_on = later(firstContact, 4);
  world.add('family_partner', {
    family_id: family,
    membership_id: partner.membershipId,
    purpose: file.told('Meedenken over slapen en eten, en zo nodig een onderzoek door de jeugdarts.'),
    consent_by: file.child.guardians.find(({ deceased }) => !deceased)?.name ?? file.child.name,
    consent_on: starts_on,
    starts_on,
    ends_on: addDays(world.today, 90),
    ...writtenBy(by),
    created_at: momentOn(world, starts_on, 11),
  });
}
