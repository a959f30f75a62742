// Stories about being with others: left out, bullied, alone, or always funny.
import type { Story } from './story.ts';

export const friendships: readonly Story[] = [
  {
    key: 'alleen-langs-de-lijn',
    theme: 'alleen op het plein',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'In twee weken tijd heb ik elke pauze gekeken: {kind} liep zeventien van de twintig keer alleen langs de lijn van het veld. Als iemand {hem} vraagt, zegt {hij} dat {hij} aan het nadenken is. Voor de groepsfoto ging {hij} achter de boom staan.',
      ownWords: 'Ze praten te snel over dingen die ik niet ken.',
      done: 'Ik heb spelkaarten ingevoerd voor de hele groep en {kind} gevraagd om de regels te bewaken. Dat deed {hij} twee dagen met plezier.',
      where: 'Op het schoolplein.',
    },
    consultation: {
      discussed: 'De telling van de pauzes, wat {kind} zelf wil en wie in de groep bij {hem} past.',
      ownHelp:
        'Een schaakhoek in de pauze, een maatje uit groep zes en drie gesprekjes over hoe je instapt in een spel.',
      decision: 'Ouders horen deze week wat wij zien en wij vragen hoe het buiten school is.',
    },
    conversation: {
      present: 'Allebei de ouders en de leerkracht, met een kop thee.',
      recognition: 'Ouders herkennen het helemaal. Ook op de camping zit {kind} liever bij de grote mensen.',
      wishes: 'Dat {kind} één vriend vindt; het hoeven er van hen geen tien te zijn.',
      childsView: '{kind} zou iemand willen die ook van treinen houdt.',
      agreements:
        'Ouders nodigen het maatje uit om naar het spoormuseum te gaan. Wij houden de schaakhoek open.',
    },
    referral: {
      reason: '{kind} heeft al lang geen speelmaatje en begint zich daar zelf verdrietig over te uiten.',
      goingWell: '{kind} weet ontzettend veel, is eerlijk en heeft een bijzonder gevoel voor humor.',
      tried:
        'In de schaakhoek zit {kind} met twee anderen en praat {hij} volop. Zodra het spel klaar is, loopt {hij} weg.',
      parentsAsk: 'Een groep waar {kind} kan oefenen met vriendschap, dicht bij huis.',
      childsView: 'Iemand die mij belt, in plaats van dat mijn moeder belt.',
      schoolAsks: 'Meekijken naar wat {kind} helpt om contact vast te houden.',
      involved: 'Alleen de fysiotherapeut, twee jaar terug, voor iets anders.',
      whyNow: 'Het maatje gaat na de zomer naar een andere school.',
    },
    question: 'Is {kind} lid van een club of vereniging? Soms kunnen wij daar aansluiten.',
    answer: '{Hij} zat op voetbal en stopte na vier weken. Iets met techniek lijkt {hem} wel wat.',
    returnAdvice:
      'De Wagenloods heeft op zaterdag een technieklab voor kinderen van negen tot twaalf. Wij zouden daar beginnen en pas daarna aan training denken. Bevalt het niet, dan pakken wij het graag met u op.',
    contactNotes: [
      'Thuis bij {kind} op zolder, waar een treinbaan van acht meter ligt. Besproken hoe het is om iemand mee naar boven te nemen. {Hij} heeft twee namen opgeschreven.',
      'Moeder belde dat er zaterdag iemand is geweest die bleef tot na het eten.',
    ],
    feedback:
      '{kind} doet mee aan een kleine groep op zaterdag. Kunt u in de klas vaker tweetallen maken? Dat vroeg {hij} zelf.',
    result: '{kind} heeft een vast schaakmaatje en loopt in de pauze met hem over het plein.',
  },
  {
    key: 'de-groepsapp',
    theme: 'pesten in een app',
    yearGroup: 8,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Een klasgenoot liet mij schermfoto’s zien van een groepsapp waarin een filmpje van {kind} met een bijnaam werd rondgestuurd. {kind} komt sindsdien op de seconde binnen en gaat als eerste weg. Bij gym kleedt {hij} zich om in de lerarenkamer.',
      ownWords: 'Als u er iets van zegt, wordt het erger.',
      done: 'Het filmpje is op ons verzoek verwijderd. Ik heb met {kind} besproken wie wat mag weten en ouders dezelfde dag gebeld.',
      where: 'Buiten school in de app; in school bij gym en bij het uitgaan.',
    },
    laterSignal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Twee weken na de groepsles over de app kreeg {kind} een briefje in de jaszak met dezelfde bijnaam. {Hij} gaf het mij zonder iets te zeggen. In de rij liet {hij} iedereen voorgaan.',
      ownWords: 'Ze zijn alleen van plek veranderd.',
      done: 'Het briefje ligt bij de directeur, die met drie kinderen en hun ouders heeft gesproken.',
      where: 'Bij de kapstok.',
    },
    consultation: {
      discussed: 'De gebeurtenissen op een rij, met data. De anti-pestcoördinator zat erbij.',
      ownHelp:
        'Groepslessen, afspraken met de kinderen die stuurden, en dagelijks een kort moment voor {kind}.',
      decision:
        'Naast wat wij met de groep doen, praten we met de ouders van {kind} over wat {hij} nodig heeft.',
    },
    conversation: {
      present: 'Vader, moeder, {kind} en de intern begeleider.',
      recognition:
        'Ouders merkten dat {kind} de telefoon niet meer aanraakt en niet naar scouting wil. De reden wisten zij pas na ons telefoontje.',
      wishes: 'Dat het stopt. Daarna dat {kind} weer durft.',
      childsView: '{kind} wil niet dat {zijn} ouders met de andere ouders gaan praten.',
      agreements:
        'Wij doen de gesprekken met de andere gezinnen. Elke vrijdag belt de leerkracht {kind} thuis, niet {zijn} ouders.',
    },
    referral: {
      reason:
        'Na weken van pesten via de telefoon trekt {kind} zich overal uit terug, ook waar het veilig is.',
      goingWell:
        '{kind} heeft twee trouwe vrienden buiten de klas, is een goede tekenaar en praat open met {zijn} vader.',
      tried:
        'Het pesten is na gesprekken met de gezinnen gestopt. {kind} gelooft dat nog niet en blijft op {zijn} hoede; scouting is afgezegd.',
      parentsAsk: 'Iemand buiten school bij wie {kind} vertrouwen kan terugkrijgen.',
      childsView: 'Ik wil niet dat dit mee gaat naar de brugklas.',
      schoolAsks: 'Weerbaarheid en herstel voor {kind}, los van wat wij met de groep doen.',
      involved: 'De wijkagent gaf een les over filmpjes delen aan de hele klas.',
      whyNow: 'De overstap naar de middelbare school is over vier maanden, met deels dezelfde kinderen.',
    },
    question: 'Is het filmpje ook buiten de groep terechtgekomen? Dan denken wij mee over verwijderen.',
    answer: 'Voor zover wij weten niet. Vader heeft het zelf nagekeken met {kind} erbij.',
    returnAdvice:
      'De training voor weerbaarheid begint bij het jongerenwerk over drie weken en staat open voor ieder kind. Ouders en {kind} hebben daarvoor gekozen. Een casemanager is daarbij niet nodig, zo vinden zij en wij.',
    contactNotes: [
      'Gesprek met {kind} en vader in de auto, dat praat het makkelijkst volgens beiden. {Hij} heeft een lijst gemaakt met drie mensen die {hij} vertrouwt en wat die mogen weten.',
      'Met de scoutingleiding gesproken, met {kind} aan dezelfde tafel. {Hij} gaat zaterdag een uur.',
    ],
    feedback:
      '{kind} werkt met iemand aan vertrouwen. {Hij} wil dat de vrijdagse belletjes blijven tot de vakantie.',
    parentsView:
      'Wij vinden dat school eerst te lang heeft gewacht en daarna heel goed heeft gehandeld. Het gaat ons niet om straf. Wij willen ons vrolijke kind terug en dat {hij} zelf bepaalt wie dit verhaal hoort.',
    result: '{kind} kleedt zich weer om bij de anderen en ging mee met scoutingkamp.',
  },
  {
    key: 'nooit-gekozen',
    theme: 'buitengesloten bij voetbal',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Bij voetbal in de pauze wordt {kind} als laatste gekozen en krijgt {hij} de bal niet. Drie keer deze maand ging {hij} huilend naar binnen. Vandaag heeft {hij} de bal over het hek geschopt.',
      ownWords: 'Ik ben gewoon lucht met schoenen.',
      done: 'Teams worden nu geloot. Met de jongens en meiden die altijd kiezen heb ik besproken wat zij kunnen doen.',
      where: 'Op het voetbalveld achter de school.',
    },
    consultation: {
      discussed:
        'De groep en de plek van {kind} daarin. De uitkomst van de vragenlijst over vriendschap lag op tafel.',
      ownHelp: 'Loten van teams, samenwerklessen en een coachende rol voor de pleinwacht.',
      decision: 'We vragen ouders wat {kind} thuis vertelt en of er meer speelt.',
    },
    conversation: {
      present: 'Moeder en de leerkracht, vader was aan het werk.',
      recognition:
        'Moeder hoort elke avond over de pauze. Op de vereniging gaat het precies zo, en thuis slaat {kind} soms tegen de deur.',
      wishes: 'Dat {kind} zich ergens goed voelt, of dat nu voetbal is of iets anders.',
      childsView: '{kind} wil toch voetballen, ook al is {hij} niet zo snel.',
      agreements:
        'Moeder praat met de trainer. Op school wordt {kind} scheidsrechter bij de kleintjes op donderdag.',
    },
    referral: {
      reason:
        '{kind} voelt zich overal buitengesloten en zegt dingen over zichzelf die ouders en school verdrietig vinden.',
      goingWell:
        'De kleuters zijn gek op {kind} als scheidsrechter. {Hij} is geduldig, eerlijk en altijd op tijd.',
      tried:
        'Loten scheelt: er is minder gehuil. Het gevoel is er nog; {kind} hoort bij elk gelach {zijn} eigen naam.',
      parentsAsk: 'Hulp voor {kind} om anders naar zichzelf te kijken.',
      childsView: 'Dat ze mij missen als ik er niet ben.',
      schoolAsks: 'Ondersteuning bij het zelfbeeld en een idee voor wat wij in de groep nog missen.',
      involved: 'Geen andere mensen dan de trainer en wijzelf.',
      whyNow: 'Vorige week zei {kind} tegen moeder dat niemand {hem} zou missen als {hij} niet meer kwam.',
    },
    question:
      'Heeft iemand met {kind} gepraat over wat {hij} tegen moeder zei? Wij willen dit zo snel mogelijk weten.',
    answer:
      'Ja, de intern begeleider sprak {hem} dezelfde dag. {Hij} bedoelde niet meer komen voetballen; ouders hebben daar ook zelf naar gevraagd en houden het in de gaten.',
    returnAdvice:
      'De huisarts heeft {kind} gezien en is met ouders een plan begonnen bij de praktijkondersteuner jeugd. Om twee trajecten naast elkaar te voorkomen, wachten wij daarop. Belt u ons als er iets verandert.',
    contactNotes: [
      'Bij het gezin thuis gegeten op uitnodiging van {kind}. {Hij} kookte. Daarna gepraat over plekken waar {hij} gemist wordt: de kleuters, oma en de hond stonden bovenaan.',
      'Telefoon met vader. De trainer heeft alle kinderen een eigen taak gegeven; {kind} doet de warming-up.',
    ],
    feedback:
      '{kind} spreekt wekelijks met iemand. De taak als scheidsrechter doet {hem} meer dan u misschien denkt.',
    result: '{kind} floot het schooltoernooi en werd door twee teams gevraagd om mee te doen.',
  },
  {
    key: 'de-grapjas',
    theme: 'altijd grappig, thuis stil',
    yearGroup: 4,
    family: 'separated',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        '{kind} maakt bij elke instructie geluiden of een grap; vanmorgen telde ik er veertien in een half uur. De klas lacht, en {kind} kijkt dan naar mij in plaats van naar de klas. Als ik naast {hem} zit, is {hij} stil en vraagt {hij} of ik boos ben.',
      ownWords: 'Als ze lachen is het gezellig.',
      done: 'Elke dag is er een grappenminuut voor het eten. Verder spreek ik {kind} aan met een teken in plaats van met {zijn} naam.',
      where: 'Tijdens uitleg in de klas.',
    },
    consultation: {
      discussed:
        'Wanneer de grappen komen: vooral bij rekenen en als de stem van een volwassene hard klinkt.',
      ownHelp:
        'De grappenminuut, voorspelbare instructie in kleine stappen en rekenen met extra uitleg vooraf.',
      decision: 'Met beide ouders delen wat we zien en vragen hoe {kind} thuis is.',
    },
    conversation: {
      present: 'Vader met zijn zus en de leerkracht; moeder kwam een dag later.',
      recognition:
        'Allebei beschrijven zij een kind dat thuis juist weinig zegt. Vader vertelt dat er in het laatste jaar voor de scheiding veel ruzie was.',
      wishes: 'Dat {kind} niet meer hoeft op te letten of iedereen vrolijk is.',
      childsView: '{kind} wil later clown worden of dierenarts.',
      agreements:
        'Ouders zeggen {kind} allebei in eigen woorden dat de ruzie voorbij is en niet door {hem} kwam.',
    },
    referral: {
      reason: '{kind} let steeds op de stemming van volwassenen en maakt grappen als het spannend wordt.',
      goingWell: '{kind} is sociaal, fantasierijk en de spil van het toneelstuk. De rekenhulp slaat aan.',
      tried:
        'Met de grappenminuut zakte het tot drie of vier grappen per les. Bij een invaller met een luide stem was het weer als vanouds.',
      parentsAsk: 'Een plek voor {kind} om te spelen en te praten over wat er thuis is geweest.',
      childsView: 'Een clown kan ook moe zijn.',
      schoolAsks: 'Inzicht in wat {kind} nodig heeft om te kunnen ontspannen.',
      involved: 'Er was een kindercoach, drie keer, tot het geld daarvoor op was.',
      whyNow: 'De ouders hebben nu voor het eerst dezelfde vraag, en dat moment willen wij benutten.',
    },
    question:
      'Zijn ouders het eens over waar {kind} het eerste gesprek heeft? Wij willen geen partij kiezen met een plek.',
    answer: 'Op school, in de muziekkamer. Daar waren zij het binnen een minuut over eens.',
    returnAdvice:
      'De groep voor kinderen van gescheiden ouders begint op drie scholen tegelijk; aanmelden kan via de site. Dat sluit precies aan bij de vraag. Blijkt het te weinig, dan lezen wij uw aanmelding opnieuw.',
    contactNotes: [
      'Muziekkamer. {kind} speelde een halfuur op de trommel: zacht was mama’s huis, hard was vroeger. Ouders krijgen het te horen zoals {hij} het zelf wilde, met de trommel erbij.',
    ],
    feedback:
      '{kind} doet mee aan een groep na schooltijd. Een rustige stem en vooraf weten wie er invalt, helpen {hem}.',
    result:
      '{kind} bewaart de grappen voor de grappenminuut en stak bij rekenen {zijn} vinger op omdat {hij} het niet snapte.',
  },
];
