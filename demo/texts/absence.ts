// Stories about children who are often not at school.
import type { Story } from './story.ts';

export const absence: readonly Story[] = [
  {
    key: 'buikpijn-op-maandag',
    theme: 'buikpijn, verzuim op maandag',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'health',
      need: 'both',
      observed:
        'Van de laatste twaalf maandagen was {kind} er zeven niet, steeds met buikpijn. Is {hij} er wel, dan ligt {hij} na de eerste les met de armen om de buik. Rond half twaalf is het meestal over.',
      ownWords: 'Het begint zondag al bij het eten.',
      done: 'Een warme kruik en een rustig begin in de bibliotheekhoek. Vader vertelde aan de telefoon dat de huisarts niets heeft gevonden.',
      where: 'Op maandagochtend in de klas.',
    },
    consultation: {
      discussed:
        'Het rooster van maandag: spreekbeurten, tempotoetsen en zwemmen. Misschien zit daar iets wat {kind} spannend vindt.',
      ownHelp: 'De tempotoets is verplaatst naar donderdag en de maandag begint met voorlezen.',
      decision: 'Praten met ouders en met {kind} zelf over de zondag en de maandag.',
    },
    conversation: {
      present: 'Beide ouders, {kind} en de leerkracht.',
      recognition:
        'Ouders herkennen de zondagavond: {kind} eet niet en vraagt tien keer hoe laat het is. Na een vrije maandag is er niets aan de hand.',
      wishes: 'Begrijpen waar het vandaan komt en weten of zij streng of zacht moeten zijn.',
      childsView:
        '{kind} zegt dat {hij} bang is dat iedereen kijkt als {hij} klaar moet zijn en het niet is.',
      agreements:
        '{kind} komt op maandag altijd, al is het vanaf tien uur. Ouders bellen niet meer af voor dat tijdstip.',
    },
    referral: {
      reason:
        'Spanning rond school geeft {kind} elke week buikpijn en daardoor verzuim; ouders en school komen samen niet verder.',
      goingWell:
        '{kind} leest op hoog niveau, zorgt voor de schoolkonijnen en heeft een warme band met thuis.',
      tried:
        'Later beginnen hielp: vier van de vijf maandagen was {kind} er. De buikpijn schoof op naar dinsdag.',
      parentsAsk: 'Iemand die {kind} leert wat spanning is en die hun zegt wat zij kunnen doen.',
      childsView: 'Een knop om de buik uit te zetten.',
      schoolAsks: 'Handvatten voor de ochtenden en een gezamenlijke lijn met thuis.',
      involved: 'De huisarts onderzocht {kind} twee keer; ouders willen dat dit vermeld wordt.',
      whyNow: 'Het verzuim neemt toe en wij willen niet dat het een gewoonte wordt.',
    },
    question: 'Hoe gaat het in vakanties met de buikpijn? Wij willen weten of het met school te maken heeft.',
    answer:
      'In de vakantie is er niets tot twee dagen voor het einde. Ouders hielden het bij op de kalender.',
    returnAdvice:
      'De jeugdarts kan binnen een week met ouders en {kind} praten en hoort bij de school. Die stap mist nog in uw verhaal. Wij verwachten dat daarmee al veel duidelijk wordt.',
    contactNotes: [
      'Gesprek met {kind} over een spanningsmeter van een tot tien. Zondag is een acht, de konijnen zijn een twee. Wij hebben de konijnen naar de maandagochtend gehaald.',
      'Ouders vertellen dat zij het twijfelen aan de ontbijttafel hebben afgeschaft. Dat was moeilijker voor hen dan voor {kind}.',
    ],
    feedback:
      '{kind} oefent met een spanningsmeter. Het zou mooi zijn als {hij} maandag als eerste de konijnen mag voeren.',
    result: '{kind} was acht maandagen achter elkaar om half negen op school.',
  },
  {
    key: 'ziekgemeld-om-elf-uur',
    theme: 'veel ziek, kort voor de overstap',
    yearGroup: 8,
    family: 'one_custody',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        '{kind} was dit schooljaar eenendertig dagen ziek. De ziekmelding komt vaak pas na elf uur, soms stuurt {kind} die zelf. Op de dagen dat {hij} er is, werkt {hij} hard en haalt {hij} alles in.',
      ownWords: 'Het is rustiger als ik er niet ben, dan hoef ik niks uit te leggen.',
      done: 'Ik bel nu om kwart voor negen. Twee keer kreeg ik {kind} zelf aan de lijn en kwam {hij} daarna toch.',
      where: 'Niet op school; thuis.',
    },
    consultation: {
      discussed:
        'De verzuimkaart en de gesprekken aan de telefoon. De leerplichtambtenaar gaf algemeen advies, zonder naam.',
      ownHelp:
        'Dagelijks bellen om kwart voor negen en een vaste taak die alleen {kind} doet: de schoolradio.',
      decision: 'Moeder uitnodigen, met {kind}.',
    },
    conversation: {
      present: 'Moeder, {kind}, de leerkracht en de intern begeleider.',
      recognition:
        'Moeder werkt in de nacht en slaapt tot elf uur. Zij dacht dat {kind} dan al op school zat.',
      wishes: 'Moeder wil dat {kind} eerlijk kan zeggen wat er is. Zij zoekt ander werk.',
      childsView: '{kind} zegt dat opstaan in een stil huis voelt alsof het al te laat is.',
      agreements:
        'De radio begint om half negen met {kind} achter de knoppen. Moeder belt ons zelf als er echt iets is.',
    },
    referral: {
      reason: '{kind} blijft steeds vaker thuis en moeder kan er door nachtwerk niet bij zijn in de ochtend.',
      goingWell:
        '{kind} is taalvaardig, maakt een wekelijkse radio-uitzending en heeft een advies voor havo gekregen.',
      tried:
        'Op radiodagen was {kind} er altijd. Op de andere dagen lukt het ongeveer de helft van de keren.',
      parentsAsk: 'Steun bij werk en tijden, en iemand die met {kind} praat over de ochtenden.',
      childsView: 'Dat er iemand roept dat de thee klaar is.',
      schoolAsks: 'Een oplossing voor de stille ochtenden voordat de brugklas begint.',
      involved: 'Moeder krijgt begeleiding van haar werkgever bij het zoeken naar dagwerk, zei zij.',
      whyNow: 'Op de middelbare school is er niemand meer die om kwart voor negen belt.',
    },
    question:
      'Weet moeder dat er ook ziekmeldingen van {kind} zelf zijn? Wij willen haar daar niet mee verrassen.',
    answer: 'Dat weet zij; {kind} heeft het in het gesprek op school zelf gezegd.',
    returnAdvice:
      'Wij adviseren eerst het verzuimgesprek met de leerplichtambtenaar en de jeugdarts erbij. In onze ervaring kan dat binnen twee weken. Neemt u de uitkomst daarvan op, dan begint ons team met een betere start.',
    contactNotes: [
      'Ochtendbezoek om zeven uur. Thee gedronken met {kind}, moeder sliep. {Hij} liet zien hoe een ochtend gaat en waar het stopt: bij de voordeur, met de schoenen al aan.',
      'Moeder heeft per de eerste van de maand een baan overdag. Tot die tijd belt tante om half acht.',
    ],
    feedback:
      'De ochtenden zijn anders geregeld. {kind} vraagt of de radio na de vakantie ook op dinsdag kan.',
    result: '{kind} miste in twee maanden één dag, en die had moeder zelf om kwart over acht gemeld.',
  },
  {
    key: 'thuis-bij-mama',
    theme: 'blijft thuis om bij moeder te zijn',
    yearGroup: 7,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Op de dagen dat {kind} bij moeder is, komt {hij} gemiddeld drie van de vijf dagen. Bij vader is {hij} er altijd. {kind} heeft de telefoon in {zijn} mouw en kijkt er elke tien minuten op.',
      ownWords: 'Iemand moet toch horen of ze opstaat.',
      done: '{kind} mag de telefoon op mijn bureau leggen met het geluid aan. Dat gaf voor het eerst in weken een hele ochtend werk.',
      where: 'In de klas; het verzuim is op de dagen bij moeder.',
    },
    consultation: {
      discussed:
        'Het verschil tussen de twee huizen en de zin over opstaan. We willen eerst luisteren naar wat moeder er zelf over kwijt wil.',
      ownHelp:
        'De telefoon op het bureau, en elke dag na de middag even vragen of {kind} gegeten en gespeeld heeft.',
      decision: 'Eerst moeder spreken, daarna vader.',
    },
    conversation: {
      present:
        'Moeder en de intern begeleider, op een tijd die moeder koos. Vader heeft een eigen gesprek gehad.',
      recognition:
        'Moeder vertelde uit zichzelf dat zij somber is en dat {kind} dat merkt. Vader vermoedde het.',
      wishes:
        'Moeder wil beter worden en dat {kind} niet op haar hoeft te passen. Vader wil helpen zonder dat het een strijd wordt.',
      childsView: '{kind} wil niet minder bij {zijn} moeder zijn.',
      agreements:
        'Een vriendin van moeder komt op schooldagen om negen uur langs en stuurt {kind} een duim. Vader brengt en haalt.',
    },
    referral: {
      reason: '{kind} blijft thuis om op moeder te letten. Moeder heeft ons gevraagd dit zo op te schrijven.',
      goingWell: '{kind} is zorgzaam en scherp, houdt van koken en heeft in {zijn} vader een rustige steun.',
      tried:
        'De duim om negen uur werkt: op die dagen is {kind} ontspannen. De vriendin kan het twee dagen per week.',
      parentsAsk: 'Moeder vraagt hulp in huis en begeleiding voor {kind}; vader is het daarmee eens.',
      childsView: 'Ik wil weten wat ik moet doen als het niet goed gaat, dan hoef ik niet steeds te kijken.',
      schoolAsks: 'Volwassenen om het gezin heen, zodat {kind} op school kan zijn.',
      involved: 'De huisarts van moeder; wij hebben daar zelf geen contact mee.',
      whyNow: 'Moeder is nu open over hoe het gaat en wil hulp; dat durfde zij vorig jaar nog niet.',
    },
    question:
      'Is er iets afgesproken voor een dag waarop het met moeder niet gaat? Dan weten wij wie wij bellen.',
    answer: 'Ja, dan belt {kind} vader, die op tien minuten woont. Het briefje hangt op de koelkast.',
    returnAdvice:
      'Moeder wil liever eerst met haar eigen huisarts verder en heeft ons gevraagd te wachten. Vader en de vriendin vangen de ochtenden op. Wij hebben over vier weken een belafspraak met haar staan.',
    contactNotes: [
      'Moeder, vader en {kind} samen gesproken. {kind} kreeg van beiden te horen: jij hoeft niet op te letten, dat doen wij. Er is een kaart gemaakt met drie telefoonnummers.',
      'Hulp in huis gestart op vier ochtenden. {kind} belde zelf om te zeggen dat de hulp grappig is.',
    ],
    feedback:
      'Er is elke ochtend een volwassene bij moeder. De telefoon hoeft van {kind} niet meer op uw bureau, zei {hij}.',
    result: '{kind} is bij beide ouders alle dagen naar school gegaan en laat de telefoon in de tas.',
  },
  {
    key: 'ziek-op-gymdag',
    theme: 'afwezig op gymdagen',
    yearGroup: 3,
    family: 'two_parents',
    signal: {
      area: 'health',
      need: 'both',
      observed:
        'Op negen van de elf gymdagen was {kind} ziek of had {hij} geen kleren mee. Bij het omkleden stond {hij} één keer tien minuten met de jas aan in de hoek. Buitenspelen doet {hij} wel, zolang niemand aan {zijn} trui komt.',
      ownWords: 'Mijn huid is van mij alleen.',
      done: 'Ik heb {kind} laten omkleden achter het gordijn. De volgende week was {hij} toch weer afwezig.',
      where: 'In de kleedkamer en op het plein.',
    },
    consultation: {
      discussed:
        'Wat omkleden voor {kind} moeilijker maakt dan voor anderen. We kennen de oorzaak niet en gaan die eerst vragen.',
      ownHelp: 'Omkleden mag in de personeelsruimte en gym mag in lange broek en trui.',
      decision: 'Op korte termijn met ouders praten, open en zonder vermoedens.',
    },
    conversation: {
      present: 'Moeder en de leerkracht; vader schoof na een kwartier aan.',
      recognition:
        'Ouders vertellen dat {kind} eczeem heeft en dat een kind vorig jaar zei dat het besmettelijk was. Zij waren dat vergeten te melden.',
      wishes: 'Dat {kind} zich niet hoeft te schamen en dat het smeren op school ook lukt.',
      childsView: '{kind} wil in een voetbalshirt met lange mouwen gymmen.',
      agreements:
        'Ouders kopen het shirt. De leerkracht leest een boek voor over huid en {kind} kiest of {hij} iets vertelt.',
    },
    referral: {
      reason: '{kind} schaamt zich voor {zijn} huid, ontwijkt gym en feestjes en slaapt slecht door jeuk.',
      goingWell: '{kind} is een lenige klimmer, leert makkelijk en heeft een grappige manier van vertellen.',
      tried:
        'Met het shirt kwam {kind} vier van de zes keer. Zwemles is nog niet gelukt en de nachten zijn onrustig.',
      parentsAsk:
        'Begeleiding bij het smeren, dat elke avond strijd geeft, en steun voor het zelfvertrouwen van {kind}.',
      childsView: 'Een onzichtbaarheidscrème, maar dan echt.',
      schoolAsks: 'Uitleg over wat wij overdag kunnen doen.',
      involved: 'De huisarts schreef zalf voor. Ouders stemden in met deze zin.',
      whyNow: 'Het schoolzwemmen begint na de vakantie.',
    },
    question: 'Is er een verpleegkundige die het smeren heeft voorgedaan? Anders regelen wij dat als eerste.',
    answer: 'Nee, ouders kregen alleen een folder. Zij willen graag dat iemand het laat zien.',
    returnAdvice:
      'Jeugdgezondheid Het Baken heeft een verpleegkundige die hierin gespecialiseerd is en die ook in de klas wil komen. Daarvoor is geen aanmelding bij ons nodig. Wij hebben ouders aan haar voorgesteld.',
    contactNotes: [
      'Samen met de verpleegkundige op bezoek. {kind} mocht eerst de beer insmeren en daarna de arm van vader. Van het smeren is een spel met een zandloper gemaakt.',
    ],
    feedback:
      'Het smeren lukt thuis zonder strijd. Op zwemdagen smeert {kind} zelf, een half uur ervoor; een rustig hoekje is genoeg.',
    result: '{kind} deed mee met elke gymles en zwom met het shirt aan het eerste baantje.',
  },
];
