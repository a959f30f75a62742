// Which tale is in which state today? Every state of the exported list has a child at both schools.
import type { StateId } from '../../src/zorgroute/progress/states.ts';

/** By the key of the tale; Zwaluwsingel first, then Brinkvonder. */
export const plots: Record<string, StateId> = {
  // De Zwaluwsingel: the rich mix of groep 5 first.
  'ruzie-met-hartsvriend': 'signal',
  'de-vergeten-gymtas': 'ownHelp',
  'schrikken-van-de-deur': 'conversationDue',
  'samen-naar-het-hek': 'consentDue',
  'steeds-een-ander-adres': 'readyToSend',
  'alleen-langs-de-lijn': 'sent',
  'de-boterham-in-de-bloempot': 'questionAsked',
  'het-nieuwe-pleeggezin': 'assigned',
  'mama-is-overleden': 'support',
  'de-rekenhoek': 'ended:solved_at_school',
  'hond-weggelopen': 'signal',
  'laat-opgehaald': 'signal:overdue',
  'nieuwe-bril': 'ownHelp:overdue',
  'de-lege-regel': 'unseen',
  'op-een-been': 'unseen:overdue',
  'opeens-stil': 'conversationDue:overdue',
  'pas-na-het-derde-boek': 'parentsThink',
  'een-hand-voor-de-mond': 'parentsThink:overdue',
  'het-lege-stoeltje': 'consentDue:overdue',
  'de-stille-telefoon': 'consentRefused',
  'een-inhaler-in-elk-huis': 'consentRefused:overdue',
  'twee-agendas': 'waitingForCourt',
  'wie-tekent-er': 'waitingForCourt:overdue',
  'bang-na-de-inbraak': 'inPreparation',
  'handen-die-slaan': 'inPreparation:overdue',
  'niet-mee-op-schoolreis': 'readyToSend:overdue',
  'papa-in-de-rolstoel': 'sent:overdue',
  'woorden-voor-een-kleuter': 'received',
  'nooit-gekozen': 'received:overdue',
  'bij-oma-aan-tafel': 'questionAsked:overdue',
  'steeds-handen-wassen': 'returned',
  'de-schaar-en-de-veter': 'returned:overdue',
  'in-slaap-in-de-kring': 'assigned:overdue',
  'de-lege-broodtrommel': 'support',
  'ziekgemeld-om-elf-uur': 'support',
  'zorgen-voor-broertje': 'support:overdue',
  'mijn-plek-bij-het-raam': 'reopened',
  'liever-eerst-zelf': 'reopened:overdue',
  'duimen-en-toppen': 'ended:solved_at_school',
  'een-jaar-te-vroeg': 'ended:no_referral',
  'terug-of-blijven': 'ended:returned',
  'ruzie-bij-het-hek': 'ended:withdrawn',
  'nieuw-zusje': 'ended:moved',
  'aan-de-jas-van-vader': 'ended:closed',
  'twee-keer-max': 'ended:by_mistake',

  // De Brinkvonder.
  'lezen-met-een-liniaal': 'signal',
  'hoesten-bij-gym': 'signal:overdue',
  'op-de-gang-bij-muziek': 'ownHelp',
  'schoenen-te-klein': 'ownHelp:overdue',
  'het-derde-briefje': 'unseen',
  'niet-in-het-midden': 'unseen:overdue',
  'de-nieuwe-beugel': 'conversationDue',
  'de-bus-van-half-acht': 'conversationDue:overdue',
  'de-klok-in-de-gang': 'parentsThink',
  'altijd-de-keeper': 'parentsThink:overdue',
  'kapotte-spullen': 'consentDue',
  'waar-is-papa-nu': 'consentDue:overdue',
  'thuis-bij-mama': 'consentRefused',
  'op-de-trap': 'consentRefused:overdue',
  'gamen-in-de-nacht': 'waitingForCourt',
  'het-lange-wachten': 'waitingForCourt:overdue',
  'klaar-en-dan': 'inPreparation',
  'wat-zegt-u-juf': 'inPreparation:overdue',
  'altijd-te-laat': 'readyToSend',
  'buikpijn-op-maandag': 'readyToSend:overdue',
  'vier-nieuwe-kinderen-in-huis': 'sent',
  'stil-als-een-muisje': 'sent:overdue',
  'de-grapjas': 'received',
  'opa-van-de-boerderij': 'received:overdue',
  'de-tolk-van-het-gezin': 'questionAsked',
  'ziek-op-gymdag': 'questionAsked:overdue',
  'broer-in-het-ziekenhuis': 'returned',
  'de-lege-toets': 'returned:overdue',
  'weg-van-het-plein': 'assigned',
  'de-groepsapp': 'assigned:overdue',
  'niet-op-de-klassenfoto': 'support',
  'vliegtuigen-boven-het-plein': 'support:overdue',
  'het-schrift-met-slotje': 'reopened',
  'de-rode-pen': 'reopened:overdue',
  'de-fiets-van-opa': 'ended:solved_at_school',
  'het-andere-pad': 'ended:no_referral',
  'zonder-luier-naar-school': 'ended:returned',
  'boos-bij-opruimen': 'ended:withdrawn',
  'verhuizen-met-kerst': 'ended:moved',
  'de-grote-tas': 'ended:closed',
  'de-laarzen-van-een-ander': 'ended:by_mistake',
};

/** What happens besides, by the key of the tale. */
export const turns = {
  /** One of the two parents takes the consent back after sending: the shared layer closes. */
  sharingWithdrawn: 'thuis-bij-mama',
  resent: 'de-grapjas',
  newDatePromised: 'woorden-voor-een-kleuter',
  correctedSignal: 'alleen-langs-de-lijn',
  correctedConversation: 'de-tolk-van-het-gezin',
  correctedNote: 'mama-is-overleden',
  struckSignal: 'papa-in-de-rolstoel',
  /** The signal stood at the first child and belongs to the second, in the same group. */
  movedSignal: { from: 'nooit-gekozen', to: 'hond-weggelopen' },
  safety: 'schrikken-van-de-deur',
  /** The talk with the parents has a day. */
  planned: ['ruzie-met-hartsvriend', 'de-nieuwe-beugel'],
  /** Moeder tells that vader agrees. */
  otherParentSpeaks: 'niet-mee-op-schoolreis',
  /** The second child is a younger or older one of the first child's family. */
  siblings: { of: 'de-lege-broodtrommel', child: 'ziekgemeld-om-elf-uur', firstName: 'Dounia' },
  partnerInvited: 'mama-is-overleden',
} as const;

/** Which of the closing texts of texts/decisions.ts tells the end. */
export const endings: Record<string, number> = {
  'de-rekenhoek': 0,
  'duimen-en-toppen': 3,
  'de-fiets-van-opa': 4,
  'mijn-plek-bij-het-raam': 1,
  'het-schrift-met-slotje': 2,
  'een-jaar-te-vroeg': 0,
  'het-andere-pad': 3,
  'liever-eerst-zelf': 5,
  'de-rode-pen': 1,
  'ruzie-bij-het-hek': 3,
  'boos-bij-opruimen': 0,
  'zonder-luier-naar-school': 1,
  'terug-of-blijven': 0,
  'aan-de-jas-van-vader': 0,
  'de-grote-tas': 2,
};

/** Which of the reopening reasons tells why it started again. */
export const reopenings: Record<string, number> = {
  'mijn-plek-bij-het-raam': 0,
  'liever-eerst-zelf': 1,
  'het-schrift-met-slotje': 6,
  'de-rode-pen': 3,
};

/** Which of the refusal reasons the second parent gives; those who wait for a judge have their own (short-tales.ts). */
export const refusals: Record<string, number> = {
  'de-stille-telefoon': 3,
  'een-inhaler-in-elk-huis': 4,
  'op-de-trap': 2,
};
