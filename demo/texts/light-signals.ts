// Lighter signals, for children with a signal and nothing more yet.
import type { FamilyKind, SignalText } from './story.ts';

export interface LightSignal extends SignalText {
  key: string;
  yearGroup: number;
  family: FamilyKind;
}

export const lightSignals: readonly LightSignal[] = [
  {
    key: 'nieuwe-bril',
    yearGroup: 3,
    family: 'two_parents',
    area: 'health',
    need: 'learning',
    observed:
      '{kind} knijpt de ogen dicht bij het digibord en schrijft over van een buurkind. Van dichtbij leest {hij} alles.',
    ownWords: 'Het bord is vandaag wazig.',
    done: 'Naar voren gezet en aan vader een ogentest voorgesteld.',
    where: 'In het lokaal.',
  },
  {
    key: 'hond-weggelopen',
    yearGroup: 6,
    family: 'two_parents',
    area: 'social_emotional',
    need: 'living',
    observed:
      'Sinds de hond van {kind} is weggelopen, zit {hij} in de pauze binnen en bekijkt {hij} foto’s. Het werk gaat gewoon door.',
    ownWords: 'Ik had het hek moeten checken.',
    done: 'Samen een briefje voor in het dorp gemaakt en opgehangen.',
    where: 'In de pauze.',
  },
  {
    key: 'verhuizen-met-kerst',
    yearGroup: 7,
    family: 'two_parents',
    area: 'home',
    need: 'living',
    observed:
      'De verhuizing van {kind} gaat over een paar weken gebeuren. {Hij} maakt geen plannen meer met vrienden en heeft {zijn} kastje al leeggehaald.',
    ownWords: 'Dan doet afscheid nemen minder pijn.',
    done: 'Gesproken over een afscheid dat {kind} zelf mag bedenken.',
    where: 'In de klas, bij het maken van afspraken.',
  },
  {
    key: 'nieuw-zusje',
    yearGroup: 1,
    family: 'two_parents',
    area: 'home',
    need: 'living',
    observed:
      'Na de geboorte van een zusje praat {kind} met een babystem en wil {hij} weer een speen. Met de poppen is {hij} streng.',
    ownWords: 'Baby’s hoeven nooit wat.',
    done: 'Een boekje meegegeven en {kind} benoemd tot grote helper.',
    where: 'In de huishoek.',
  },
  {
    key: 'duimen-en-toppen',
    yearGroup: 4,
    family: 'two_parents',
    area: 'learning',
    need: 'learning',
    observed:
      'De tafels van vier en zes blijven bij {kind} niet hangen, terwijl {hij} dagelijks oefent. Onder tafel telt {hij} op {zijn} vingers en dan bloost {hij}.',
    ownWords: 'Ze glijden er aan de andere kant weer uit.',
    done: 'We oefenen met springen op het plein; dat gaat beter dan op papier.',
    where: 'Bij rekenen.',
  },
  {
    key: 'ruzie-met-hartsvriend',
    yearGroup: 5,
    family: 'separated',
    area: 'social_emotional',
    need: 'living',
    observed:
      '{kind} en {zijn} hartsvriend zeggen elkaar al twee weken geen gedag. Beiden vroegen een andere plek in de klas.',
    ownWords: 'Hij weet zelf wel waarom.',
    done: 'Met elk apart gepraat. Een gesprek samen willen zij nog niet.',
    where: 'In de klas en op het plein.',
  },
  {
    key: 'laat-opgehaald',
    yearGroup: 2,
    family: 'one_custody',
    area: 'home',
    need: 'living',
    observed:
      'Drie middagen deze week stond {kind} na vieren nog bij mij. Moeder kwam buiten adem aan en gaf aan dat haar rooster is veranderd.',
    ownWords: 'Ik kan al heel lang wachten.',
    done: 'Moeder het nummer van de naschoolse opvang gegeven.',
    where: 'Bij het hek, na schooltijd.',
  },
  {
    key: 'hoesten-bij-gym',
    yearGroup: 8,
    family: 'two_parents',
    area: 'health',
    need: 'living',
    observed:
      'Na twee rondjes hardlopen moet {kind} hoesten en gaan zitten. Vorig jaar liep {hij} nog voorop.',
    ownWords: 'Er past minder lucht in.',
    done: 'Ouders ingelicht, zij gaan ermee naar de dokter.',
    where: 'In de gymzaal.',
  },
  {
    key: 'op-de-gang-bij-muziek',
    yearGroup: 4,
    family: 'two_parents',
    area: 'social_emotional',
    need: 'learning',
    observed:
      'Bij muziek houdt {kind} de handen over de oren en loopt {hij} naar de gang. Met een koptelefoon op doet {hij} mee met de trommel.',
    ownWords: 'Alle geluiden komen tegelijk binnen.',
    done: 'De koptelefoon ligt klaar en de triangels zijn verhuisd naar de andere kant.',
    where: 'In de muziekles.',
  },
  {
    key: 'opeens-stil',
    yearGroup: 7,
    family: 'separated',
    area: 'social_emotional',
    need: 'living',
    observed:
      '{kind} stak altijd als eerste de vinger op en doet dat sinds een week of drie niet meer. Cijfers en vriendschappen lijken gelijk gebleven.',
    ownWords: 'Niks bijzonders, ik luister nu meer.',
    done: 'Ik kijk het twee weken aan en vraag het dan nog eens, wandelend.',
    where: 'Bij klassengesprekken.',
  },
  {
    key: 'lezen-met-een-liniaal',
    yearGroup: 5,
    family: 'two_parents',
    area: 'learning',
    need: 'learning',
    observed:
      '{kind} slaat bij het lezen regels over en raakt de draad kwijt. Met een liniaal onder de zin leest {hij} twee keer zo vlot.',
    ownWords: 'De regels lopen in elkaar.',
    done: 'De liniaal mag erbij blijven, ook bij toetsen. Leesmoeder is gevraagd.',
    where: 'Tijdens het lezen.',
  },
  {
    key: 'schoenen-te-klein',
    yearGroup: 3,
    family: 'one_custody',
    area: 'home',
    need: 'living',
    observed:
      '{kind} loopt in de klas op sokken en zegt dat de schoenen bijten. De neus van de linkerschoen is open en met tape geplakt.',
    ownWords: 'Mijn voeten groeien ’s nachts stiekem.',
    done: 'Voor de hele groep is er een ruilrek met schoenen en laarzen bij de deur gekomen.',
    where: 'In de klas en bij de kapstok.',
  },
];
