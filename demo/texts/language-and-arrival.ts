// Stories about children and parents who are new here.
import type { Story } from './story.ts';

export const languageAndArrival: readonly Story[] = [
  {
    key: 'vliegtuigen-boven-het-plein',
    theme: 'nieuw, gevlucht, Arabisch',
    yearGroup: 5,
    family: 'interpreter',
    language: 'Arabisch',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'Toen er een straaljager overvloog, dook {kind} onder het klimrek en bleef daar tot na de bel. In de klas zit {hij} het liefst met de rug naar de muur. Bij rekenen doet {hij} mee, bij taal legt {hij} de pen neer.',
      ownWords: 'Daar kwam na het geluid altijd nog iets.',
      done: '{kind} heeft een plek achterin gekregen en ik waarschuw als er een oefening of hard geluid komt. Een klasgenoot die Arabisch spreekt hielp met uitleggen.',
      where: 'Op het plein en in de klas.',
    },
    laterSignal: {
      area: 'learning',
      need: 'learning',
      observed:
        'Met plaatjes en een woordenlijst maakt {kind} alle opdrachten van de methode voor nieuwkomers. In het gewone taalboek komt {hij} niet verder dan de eerste regel. {Hij} kan in {zijn} eigen taal al vlot lezen en schrijven, zag ik toen ik een Arabisch boekje meebracht.',
      ownWords: 'In mijn taal ben ik slim.',
      done: 'Ik leen elke week een tweetalig boek bij de bibliotheek en {kind} leest daaruit voor.',
      where: 'Tijdens taal en stillezen.',
    },
    consultation: {
      discussed:
        'Schrikken van geluid, het leren van Nederlands en wat de klas ervan weet. We gaan niet naar het verleden vragen.',
      ownHelp:
        'Een dagritme met plaatjes, waarschuwen voor geluid en twee uur per week taal in een klein groepje.',
      decision: 'Gesprek met ouders met een tolk, in een tijd dat beiden kunnen.',
    },
    conversation: {
      present: 'Moeder, vader, de leerkracht en een tolk Arabisch.',
      recognition: 'Ouders zien dat {kind} thuis schrikt van de deurbel. Slapen gaat met het licht aan.',
      wishes: 'Dat {kind} zich hier veilig gaat voelen en snel de taal leert.',
      childsView: '{kind} wil graag op voetbal en wil dat een oom kan komen kijken.',
      agreements:
        'Ouders geven door als er slecht nieuws van familie is. Wij sturen berichten als spraakbericht, dat is makkelijker.',
    },
    referral: {
      reason: '{kind} schrikt hevig van geluiden en komt daardoor op school en thuis niet tot rust.',
      goingWell:
        '{kind} rekent boven het niveau van de groep, is een uitstekende keeper en leert elke dag nieuwe woorden.',
      tried:
        'Waarschuwen helpt: {kind} blijft dan binnen en is na vijf minuten rustig. Onverwachte geluiden blijven heel zwaar.',
      parentsAsk: 'Hulp van iemand die weet wat een oorlog met kinderen doet, met een vaste tolk.',
      childsView: 'Ik wil dat mijn hart niet zo hard gaat.',
      schoolAsks: 'Advies over wat wij wel en niet moeten doen als {kind} schrikt.',
      involved: 'Een vrijwilliger van het taalcafé komt bij moeder thuis.',
      whyNow: 'Over een maand is het dorpsfeest, met vuurwerk op de laatste avond.',
    },
    question: 'Kan dezelfde tolk ook bij ons gesprek zijn? Een vertrouwde stem scheelt veel.',
    answer: 'Ja, ouders willen dat graag. Het nummer van het tolkbureau geven zij zelf aan u.',
    returnAdvice:
      'De jeugdarts van Het Baken heeft een spreekuur voor kinderen die gevlucht zijn en kan binnen twee weken zien wat nodig is. Ouders gaven ons ja voor die weg. Met het advies van de arts bent u daarna weer welkom.',
    contactNotes: [
      'Kennismaking met ouders en de tolk. Vader vertelde in grote lijnen over de reis. Wij hebben afgesproken dat {kind} niets hoeft te vertellen. Er is gezorgd voor gehoorbeschermers en een plan voor de avond van het vuurwerk.',
      'Ouders belden via de tolk: de feestavond brachten zij door bij familie, ver van het vuurwerk.',
    ],
    feedback:
      'Er is een deskundige gevonden die met {kind} en ouders aan de slag gaat. Blijf waarschuwen voor geluid, dat werkt.',
    result: '{kind} speelt het hele kwartier buiten en kijkt naar een vliegtuig zonder te schuilen.',
  },
  {
    key: 'terug-of-blijven',
    theme: 'Oekraïens, online school, toekomst onzeker',
    yearGroup: 8,
    family: 'interpreter',
    language: 'Oekraïens',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        '{kind} volgt na schooltijd tot negen uur lessen van de oude school via internet. In onze lessen doet {hij} het hoogstnodige en zegt {hij} dat het toch niet meetelt. Bij de voorlichting over de middelbare school keek {hij} niet op.',
      ownWords: 'Waarom zou ik kiezen als we weer weggaan.',
      done: 'Met {kind} een dag uitgeschreven: zestien uur bezig. Ik heb het huiswerk voor onze school geschrapt.',
      where: 'In de klas en bij de voorlichting.',
    },
    consultation: {
      discussed: 'Het dubbele programma, het schooladvies en wat wij van de toekomst van het gezin weten.',
      ownHelp: 'Geen huiswerk van ons, en de wiskunde van de oude school mag in de rekentijd.',
      decision: 'Gesprek met ouders en een tolk, met {kind} erbij.',
    },
    conversation: {
      present:
        'Moeder, {kind}, de leerkracht en een tolk Oekraïens. Vader deed mee via de telefoon uit het buitenland.',
      recognition:
        'Moeder ziet een kind dat alleen nog werkt en slaapt. Vader vindt het diploma van daar belangrijk.',
      wishes: 'Dat {kind} twee wegen open kan houden zonder eraan onderdoor te gaan.',
      childsView: '{kind} wil weten wat {zijn} beste vriend gaat doen, die nog daar is.',
      agreements: 'De online school gaat naar drie dagen. Wij vragen het voortgezet onderwijs wat meetelt.',
    },
    referral: {
      reason: '{kind} volgt twee scholen tegelijk en is somber over een toekomst die niemand kan beloven.',
      goingWell:
        '{kind} spreekt na twee jaar vloeiend Nederlands, speelt bandura en helpt nieuwe kinderen op weg.',
      tried:
        'Drie dagen in plaats van vijf gaf wat lucht. De somberheid bleef; op het plein staat {kind} meestal alleen met de telefoon.',
      parentsAsk: 'Iemand met wie {kind} in de eigen taal kan praten over thuis en hier.',
      childsView: 'Iemand die niet zegt dat het goed komt.',
      schoolAsks: 'Steun voor {kind} en voor ouders, die elk in een ander land moeten beslissen.',
      involved: 'De begeleider van de gemeentelijke opvang komt eens per maand.',
      whyNow: 'Binnen zes weken moet de aanmelding voor de brugklas gedaan zijn.',
    },
    question:
      'Heeft {kind} zelf al gezegd of {hij} hulp wil? Bij oudere kinderen vragen wij dat altijd apart.',
    answer:
      'Ja, dat zei {kind} in het gesprek en later nog eens. {Zijn} voorwaarde is dat vader weet wat er besproken wordt.',
    returnAdvice:
      'Het gezin woont in de gemeentelijke opvang en heeft daar een eigen begeleider met een psycholoog die Oekraïens spreekt. Wij hebben hen, op hun verzoek, aan elkaar voorgesteld. Dat is sneller dan via ons.',
    contactNotes: [
      'Gesprek met {kind} alleen, met tolk op afstand. {Hij} maakte een lijst met wat vaststaat en wat niet. Op de eerste lijst kwamen meer dingen dan {hij} had verwacht.',
      'Vader via beeldbellen gesproken over de brugklas. Hij stemt in met een school die beide talen waardeert.',
    ],
    feedback:
      'De schoolkeuze is gemaakt door ouders en {kind} samen. Dat {hij} bandura speelt op het afscheid, was {zijn} eigen idee.',
    result:
      '{kind} schreef zich in voor de brugklas en speelt twee middagen per week muziek in plaats van lessen te volgen.',
  },
  {
    key: 'de-tolk-van-het-gezin',
    theme: 'kind tolkt voor ouders, Pools',
    yearGroup: 6,
    family: 'interpreter',
    language: 'Pools',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} was deze maand vier ochtenden weg om voor {zijn} ouders te vertalen: bij de bank, bij de garage en twee keer bij de dokter. {Hij} heeft brieven van de verhuurder in de schooltas. Over wat daarin staat, weet {hij} alles.',
      ownWords: 'Ik zeg het soms iets aardiger dan het er staat.',
      done: 'Ik heb {kind} bedankt voor de uitleg en verteld dat volwassenen ook een tolk kunnen vragen. Ouders kregen een briefje in het Pools.',
      where: 'Bij het bespreken van het verzuim.',
    },
    consultation: {
      discussed:
        'Wat tolken van een kind vraagt en hoe de school daar zelf mee is omgegaan bij oudergesprekken.',
      ownHelp:
        'Bij elk gesprek komt voortaan een tolk via de telefoon. {kind} hoeft dat voor ons niet meer te doen.',
      decision: 'Een nieuw gesprek met ouders, nu met een echte tolk.',
    },
    conversation: {
      present: 'Vader, moeder, de leerkracht en een tolk Pools via de luidspreker.',
      recognition:
        'Ouders zijn trots op hoe goed {kind} het doet. Dat {hij} er slecht van slaapt, wisten zij niet.',
      wishes: 'Zelf Nederlands leren, ook al werken zij in ploegen.',
      childsView: '{kind} wil geen geheimen van de bank weten.',
      agreements: 'Onder schooltijd tolkt {kind} niet meer. Wij zoeken een taalles op zondag.',
    },
    referral: {
      reason: '{kind} regelt als tolk de zaken van volwassenen en draagt zorgen die daarbij horen.',
      goingWell: 'Leren gaat vlot, in twee talen. Het gezin is hecht en heeft veel vrienden in het dorp.',
      tried:
        'Sinds er een tolk bij school is, vertellen ouders meer. Buiten school gaat het tolken gewoon door.',
      parentsAsk: 'Hulp bij de brieven van de verhuurder en bij het vinden van taalles.',
      childsView: 'Dat ik bij de dokter in de wachtkamer mag blijven.',
      schoolAsks: 'Steun voor ouders bij de papieren, met een tolk die geen kind is.',
      involved: 'De werkgever van vader regelt alleen zaken over het werk.',
      whyNow: 'De verhuurder heeft een datum genoemd en {kind} is de enige die dat goed begrepen heeft.',
    },
    question: 'Welke datum staat er in de brief van de verhuurder? Wij kunnen meteen meekijken.',
    answer: 'Ouders brengen de brief zelf mee. De intern begeleider heeft hem niet gekopieerd.',
    returnAdvice:
      'De vraag gaat over huur en papieren van ouders. Cliëntsteun Het Schakelpad doet dat met een Poolse medewerker en is al gebeld door moeder. Voor {kind} is het afgesproken stoppen met tolken de belangrijkste hulp.',
    contactNotes: [
      'Ouders op kantoor ontvangen met tolk. De brief ging over een nieuw contract en niet over vertrek. Er is hardop gelachen en moeder wilde het meteen aan {kind} vertellen.',
      'Zondagles gevonden in Zuidhorn, met kinderopvang erbij. Vader begint, moeder volgt na de vakantie.',
    ],
    feedback:
      'Ouders hebben een eigen tolk en hulp bij brieven. Krijgt {kind} toch weer een vraag om te vertalen, verwijs dan naar ons.',
    result: '{kind} was drie maanden alle dagen op school en vertaalt alleen nog moppen.',
  },
  {
    key: 'woorden-voor-een-kleuter',
    theme: 'jonge kleuter, taalstart, Tigrinya',
    yearGroup: 1,
    family: 'interpreter',
    language: 'Tigrinya',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        '{kind} is tien weken op school en gebruikt ongeveer twintig Nederlandse woorden. {Hij} kijkt goed af en lacht veel, maar vraagt nooit hulp, ook niet bij een natte broek. Als moeder komt, praat {hij} honderduit.',
      ownWords: 'Juf, kijk, ik.',
      done: 'We werken met pictogrammen en ik zing elke dag hetzelfde liedje bij het jas aandoen. {kind} zingt dat helemaal mee.',
      where: 'In de kleutergroep, de hele dag.',
    },
    consultation: {
      discussed:
        'Wat bij een nieuwe taal past en waar we extra op letten. Thuis praat {kind} volgens moeder veel.',
      ownHelp: 'Voorlezen in een klein groepje, pictogrammen bij de wc en een praatplaat mee naar huis.',
      decision: 'Ouders spreken met een tolk, over taal en over hoe zij het hier maken.',
    },
    conversation: {
      present: 'Moeder, vader, de baby, de leerkracht en een tolk Tigrinya.',
      recognition:
        'Ouders zeggen dat {kind} thuis lange verhalen vertelt. Zij maken zich meer zorgen over de eenzaamheid van moeder.',
      wishes: 'Andere gezinnen leren kennen en weten hoe alles hier werkt.',
      childsView: '{kind} wees op het plaatje van de glijbaan en zei: nog.',
      agreements:
        'Thuis blijven ouders hun eigen taal spreken. Een andere moeder neemt hen mee naar de spelinloop.',
    },
    referral: {
      reason:
        'Ouders kennen hier bijna niemand en {kind} vraagt in de groep nergens om; zij willen beide op weg geholpen worden.',
      goingWell: '{kind} is nieuwsgierig, motorisch sterk en gaat elke dag zingend naar binnen.',
      tried:
        'De pictogrammen bij de wc werken, er was geen natte broek meer. De spelinloop lukte één keer; daarna durfde moeder niet alleen.',
      parentsAsk: 'Iemand die moeder leert hoe de weg loopt, van bus tot bibliotheek.',
      childsView: 'Nog een keer glijden, met mama erbij.',
      schoolAsks: 'Contacten voor het gezin en zicht op de taalontwikkeling buiten school.',
      involved: 'De verloskundige en daarna het consultatiebureau, voor de baby.',
      whyNow: 'De maatschappelijke begeleiding stopt over een maand en er is nog geen ander.',
    },
    question: 'Kan vader onder werktijd bellen of liever ’s avonds? Wij bestellen dan de tolk.',
    answer: 'Na zeven uur ’s avonds; overdag staat zijn telefoon in een kluisje.',
    returnAdvice:
      'Voor de taal van {kind} is tien weken nog kort; de logopedist van school kan meekijken. Moeder is welkom in de vrouwengroep op donderdag, waar iemand haar komt ophalen. Laat het weten als dat niet op gang komt.',
    contactNotes: [
      'Met moeder en de baby met de bus naar de bibliotheek geweest. Zij vroeg om boekjes met liedjes. Onderweg groette zij de chauffeur in het Nederlands.',
    ],
    feedback:
      'Moeder gaat elke donderdag naar een groep. Zij wil op school wel een keer koken; vraagt u haar gerust.',
    result: '{kind} zegt nu zelf: juf, help even, en speelt in de poppenhoek met drie anderen.',
  },
];
