// Stories about loss and about illness in the family.
import type { Story } from './story.ts';

export const griefAndIllness: readonly Story[] = [
  {
    key: 'mama-is-overleden',
    theme: 'rouw om moeder',
    yearGroup: 5,
    family: 'deceased_parent',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Vijf maanden na het overlijden van moeder is {kind} stiller dan in de eerste weken. {Hij} verlaat de kring als het over weekenden gaat. Bij het maken van kaarten voor thuis ging {hij} onder de tafel zitten tot de bel.',
      ownWords: 'Iedereen doet alweer gewoon.',
      done: 'Ik heb {kind} een plekje bij mij op de gang gegeven waar {hij} heen mag zonder te vragen. Met vader heb ik kort gesproken bij het hek.',
      where: 'In de kring en bij het knutselen.',
    },
    laterSignal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'In het dictee schreef {kind} drie keer dezelfde zin over en leverde {hij} het blad verder leeg in. Op het plein staat {hij} vaak bij de boom waar moeder vroeger wachtte. Een vriendinnetje van de kleuters komt er dan bij staan.',
      ownWords: 'Daar kan ik haar beter onthouden.',
      done: 'We hebben de boom laten staan als plek, en ik loop er in de pauze een keer langs.',
      where: 'Op het schoolplein, bij de kastanje.',
    },
    consultation: {
      discussed: 'Hoe rouw er bij kinderen van deze leeftijd uit kan zien en wat de groep weet en vraagt.',
      ownHelp:
        'Een herinnerdoos in de kast van de juf en vooraf vertellen als er in de les iets over moeders komt.',
      decision: 'De leerkracht praat met vader over hoe het thuis gaat en of hij steun wil.',
    },
    conversation: {
      present: 'Vader en de leerkracht. Oma paste op de jongste.',
      recognition:
        'Vader ziet thuis een kind dat vooral hem wil troosten. Pas bij het naar bed gaan komen er tranen.',
      wishes: 'Iemand die weet hoe je met kinderen over de dood praat, voor {kind} en ook voor hemzelf.',
      childsView: '{kind} wil over mama praten, maar niet als de hele klas kijkt.',
      agreements:
        'Vader brengt een foto voor in de herinnerdoos. Op de verjaardag van moeder mag {kind} zelf kiezen wat {hij} doet.',
    },
    referral: {
      reason: 'Na het overlijden van moeder trekt {kind} zich terug; vader zoekt rouwsteun voor het gezin.',
      goingWell: '{kind} tekent veel en mooi, heeft één hartsvriend en vertelt aan de juf wat er is.',
      tried:
        'De plek op de gang gebruikt {kind} twee keer per week en komt er rustiger van terug. Het werk maken lukt sindsdien in de ochtend wel, in de middag nauwelijks.',
      parentsAsk: 'Vader vraagt een rouwgroep of iemand aan huis, op een tijd die naast zijn werk kan.',
      childsView: 'Ik wil andere kinderen zien die dit ook hebben.',
      schoolAsks: 'Raad over wat wij rond feestdagen en verjaardagen het beste kunnen doen.',
      involved: 'De huisarts kent het gezin goed en is op de hoogte van deze aanmelding.',
      whyNow: 'De eerste verjaardag van {kind} zonder moeder komt eraan en vader ziet daar erg tegenop.',
    },
    question: 'Wil vader dat wij eerst met hem alleen spreken? Wij horen graag wat voor hem prettig is.',
    answer: 'Vader wil eerst zelf kennismaken, op een avond. Daarna mag {kind} erbij.',
    returnAdvice:
      'In de bibliotheek van Roden start een lotgenotengroep voor kinderen die een ouder missen; vader kan {kind} daar zelf opgeven. Hij vindt dat voor nu genoeg. Wij hebben hem ons nummer gegeven.',
    contactNotes: [
      'Avondbezoek bij vader. Hij vertelde over het laatste jaar en over hoe de dagen nu lopen. Samen gekeken wie er in de familie een vaste middag kan doen; zijn zus neemt de woensdag.',
      'Met {kind} gewandeld naar de brug waar {hij} met mama eendjes voerde. {Hij} wil naar de groep als papa de eerste keer blijft.',
    ],
    feedback:
      '{kind} gaat vanaf volgende week op dinsdagmiddag naar een groep met andere kinderen. De plek op de gang blijft waardevol, vertelde {hij} ons.',
    parentsView:
      'Ik vind het goed opgeschreven. Mijn kind is niet ziek, maar verdrietig, en dat hoort erbij. Ik vraag hulp omdat ik het niet altijd weet, niet omdat het hier misgaat.',
    result: '{kind} blijft in de kring zitten en vertelde laatst zelf een grap van mama.',
  },
  {
    key: 'opa-van-de-boerderij',
    theme: 'rouw om opa die in huis woonde',
    yearGroup: 3,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Opa, die bij het gezin op de boerderij woonde, is acht weken geleden gestorven. {kind} vraagt elke ochtend of iedereen die weg is ook terugkomt. Als ik de klas even verlaat, loopt {hij} me achterna.',
      ownWords: 'Opa zei ook tot straks.',
      done: 'Ik vertel precies waar ik heen ga en zet de zandloper neer, dan kan {kind} zien wanneer ik er weer ben.',
      where: 'Bij het begin van de dag en als ik het lokaal uitga.',
    },
    consultation: {
      discussed:
        'Het achternalopen en de vragen over terugkomen. Lezen en schrijven gaan vooruit zoals verwacht.',
      ownHelp:
        'De zandloper, een prentenboek over afscheid voor de hele groep en een vaste plaats naast de deur.',
      decision: 'We bespreken met ouders wat zij zien en of een aanmelding nodig is.',
    },
    conversation: {
      present: 'Vader en moeder met de leerkracht, na het melken.',
      recognition:
        'Zij merken dat {kind} mee wil naar het land, de stal en zelfs naar de dokter. Alleen spelen doet {hij} niet meer.',
      wishes: 'Weten of dit vanzelf overgaat en hoe zij eerlijk kunnen antwoorden op vragen over doodgaan.',
      childsView: '{kind} wil een kip naar opa noemen.',
      agreements:
        'De kip komt er. Ouders lezen thuis hetzelfde prentenboek en wij wisselen op vrijdag een berichtje.',
    },
    referral: {
      reason: '{kind} is sinds de dood van opa bang dat anderen ook niet terugkomen.',
      goingWell: '{kind} leert vlot lezen, zorgt voor de klassenplant en kan goed vertellen wat {hij} voelt.',
      tried:
        'Met de zandloper kan ik tien minuten weg. Bij een invaller werkte dat niet en bleef {kind} bij de deur staan.',
      parentsAsk: 'Een paar gesprekken met iemand die verstand heeft van jonge kinderen en verlies.',
      childsView: 'Ik wil dat iedereen zegt hoe laat ze terug zijn.',
      schoolAsks: 'Uitleg over wat wij een invaller moeten meegeven.',
      involved: 'De uitvaartbegeleider gaf ouders een boekje mee; verder is er niets ingezet.',
      whyNow: 'Moeder gaat binnenkort een week weg voor een operatie en dat valt samen met een nieuwe juf.',
    },
    question: 'Weet {kind} al dat moeder een week weg is? Graag horen we wat er verteld is.',
    answer: 'Nog niet; moeder wil het met hulp van jullie vertellen, een week van tevoren.',
    returnAdvice:
      'Wat u en de ouders doen, is precies wat wij zouden aanraden. De jeugdverpleegkundige belt moeder over de week van de operatie. Voor een eigen hulptraject zien wij nu geen reden.',
    contactNotes: [
      'Met moeder en {kind} een kalender gemaakt met zeven vakjes en op elk vakje wie er dan is. {kind} plakte de kip op de dag dat mama thuiskomt.',
    ],
    feedback: 'Er hangt thuis een aftelkalender. U krijgt een kopie van {kind} zelf, voor op {zijn} tafel.',
    result: '{kind} zwaait ’s ochtends bij het hek en zoekt daarna meteen {zijn} tafel op.',
  },
  {
    key: 'papa-in-de-rolstoel',
    theme: 'mantelzorg voor vader',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} belt in elke pauze naar huis om te vragen of het met vader goed gaat. Afspreken na schooltijd doet {hij} niet meer, want dan moet {hij} helpen met de lift. Op het schoolreisje was {hij} de hele dag met de telefoon bezig.',
      ownWords: 'Als ik er niet ben, kan hij niet bij zijn glas.',
      done: 'Ik heb {kind} een vast belmoment gegeven, om half elf in mijn kantoortje. Bij het rapportgesprek hoorde ik van moeder hoe de dagen lopen.',
      where: 'In de pauzes en tijdens het schoolreisje.',
    },
    consultation: {
      discussed: 'Wat {kind} thuis op zich neemt en wat dat doet met spelen en vriendschappen.',
      ownHelp: 'Het belmoment blijft en {kind} mag huiswerk op school afmaken.',
      decision: 'Met ouders bespreken wie er kan helpen, zodat {kind} meer kind kan zijn.',
    },
    conversation: {
      present: 'Moeder, vader (via beeldbellen), de leerkracht en {kind}.',
      recognition:
        'Vader schrok ervan dat {kind} zich zoveel zorgen maakt. Moeder zegt dat zij zelf ook niet ziet wat er nog bij kan.',
      wishes: 'Hulp overdag voor vader en een middag in de week die van {kind} is.',
      childsView: '{kind} wil op woensdag weer naar korfbal, maar alleen als er iemand bij papa is.',
      agreements:
        'Vader vraagt zijn broer voor de woensdag. Wij leggen uit hoe een aanmelding werkt en wat daarin komt te staan.',
    },
    referral: {
      reason:
        '{kind} neemt thuis taken over voor vader, die een beperking heeft, en komt niet meer toe aan spelen.',
      goingWell: 'Op school haalt {kind} goede cijfers; {hij} is behulpzaam en heeft humor.',
      tried:
        'Door het vaste belmoment bleef de telefoon in de les in de tas. De broer van vader kwam drie woensdagen en kan nu door werk niet meer.',
      parentsAsk: 'Meedenken over hulp voor vader en over iets leuks voor {kind} buitenshuis.',
      childsView: 'Korfbal, en niet steeds hoeven denken aan thuis.',
      schoolAsks: 'Een plan voor de middagen waar {kind} niet de eerste hulp in is.',
      involved: 'De thuiszorg komt ’s ochtends en ’s avonds bij vader, zo vertelden ouders.',
      whyNow: 'Moeder gaat meer uren werken vanaf volgende maand; anders valt alles op {kind}.',
    },
    question: 'Op welke uren is {kind} nu alleen met vader? Wij willen eerst die uren oplossen.',
    answer: 'Maandag, woensdag en vrijdag van half drie tot zes. Op de andere dagen werkt moeder thuis.',
    returnAdvice:
      'De vraag om hulp overdag hoort bij het Wmo-loket voor volwassenen; wij hebben ouders met hun goedvinden daar gebracht. Voor {kind} is er een groep voor jonge mantelzorgers waar {hij} zo kan binnenlopen.',
    contactNotes: [
      'Thuis gesproken met ouders en daarna met {kind} op de fiets naar het korfbalveld. Vader wil een belknop om zijn pols, dan hoeft {kind} niet steeds te bellen.',
      'Samen met het Wmo-loket om tafel gezeten bij het gezin thuis. Er komt op drie middagen iemand voor vader.',
    ],
    feedback:
      'Op drie middagen is er hulp in huis. {kind} vroeg ons u te zeggen dat het belmoment nu niet meer elke dag hoeft.',
    result: '{kind} traint weer op woensdag en belt alleen nog op dagen dat vader naar het ziekenhuis is.',
  },
  {
    key: 'broer-in-het-ziekenhuis',
    theme: 'broer langdurig in het ziekenhuis',
    yearGroup: 4,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} wordt door steeds andere mensen gebracht en gehaald, omdat {zijn} broer in het ziekenhuis in de stad ligt. Deze week wist {hij} twee keer niet met wie {hij} mee moest. {Hij} klaagt over pijn op dezelfde plek als {zijn} broer.',
      ownWords: 'Als ik ook ziek ben, mag ik daar slapen.',
      done: 'Ik schrijf elke ochtend op wie {kind} ophaalt en neem de tijd om te vragen hoe het met {zijn} broer is.',
      where: 'Bij het halen en brengen, en in de rekenles.',
    },
    consultation: {
      discussed: 'Hoe we de dagen voor {kind} voorspelbaar maken, nu het thuis elke week anders is.',
      ownHelp:
        'Een weekkaart met foto’s van wie brengt en haalt, en belletjes met het ziekenhuis via de tablet van de klas.',
      decision: 'De intern begeleider spreekt ouders op een plek die hun uitkomt.',
    },
    conversation: {
      present: 'Vader, de intern begeleider en moeder aan de telefoon vanuit het ziekenhuis.',
      recognition:
        'Ouders voelen zich schuldig dat {kind} zo weinig van hen krijgt. De buikpijn was hun ook opgevallen.',
      wishes: 'Rust en één vast adres voor {kind} op de dagen dat zij allebei weg zijn.',
      childsView: '{kind} wil op zaterdag naar {zijn} broer en niet naar het logeeradres.',
      agreements: 'Zaterdag is ziekenhuisdag. Ouders sturen op zondagavond de weekkaart naar de leerkracht.',
    },
    referral: {
      reason: 'Door de lange opname van een broer heeft {kind} geen vaste plek en steeds wisselende opvang.',
      goingWell: '{kind} doet graag mee met muziek, helpt met opruimen en heeft een maatje in de straat.',
      tried:
        'De weekkaart maakt dat {kind} weet wie er staat. De buikpijn bleef; de huisarts vond geen oorzaak.',
      parentsAsk:
        'Een gezin of logeerplek waar {kind} steeds terug kan komen, en iemand die dit met hen regelt.',
      childsView: 'Steeds hetzelfde bed.',
      schoolAsks: 'Eén persoon die overzicht houdt over wie wanneer voor {kind} zorgt.',
      involved: 'Het maatschappelijk werk van het ziekenhuis spreekt ouders; zij wilden dat wij dat noemen.',
      whyNow: 'De opname duurt zeker nog tot de zomer, hoorden ouders vorige week.',
    },
    question: 'Mogen wij met het ziekenhuis overleggen? Dan vragen wij ouders om een aparte toestemming.',
    answer: 'Ouders willen dat eerst met u bespreken. Zij zijn op maandag thuis te bereiken.',
    returnAdvice:
      'Ouders lieten ons weten dat een tante verlof heeft genomen en twee maanden bij het gezin komt wonen. In overleg met hen sluiten wij dit af. De weekkaart raden wij aan om te houden.',
    contactNotes: [
      'Vader gesproken in het restaurant van het ziekenhuis. Samen een lijst gemaakt van iedereen die helpt, met dagen erbij. Het bleken er veertien te zijn; zij kiezen er vier uit.',
    ],
    feedback:
      'Er zijn nu vier vaste mensen die {kind} ophalen. Hun foto’s staan op de weekkaart die u zondag krijgt.',
    result: '{kind} weet elke dag wie er bij het hek staat en heeft drie weken niet over buikpijn gesproken.',
  },
];
