// Stories about hearing, moving, eating and the toilet.
import type { Story } from './story.ts';

export const bodyAndSenses: readonly Story[] = [
  {
    key: 'wat-zegt-u-juf',
    theme: 'horen',
    yearGroup: 2,
    family: 'two_parents',
    signal: {
      area: 'health',
      need: 'both',
      observed:
        'Als ik achter {kind} sta en {zijn} naam zeg, reageert {hij} vier van de vijf keer niet. In de kring schuift {hij} naar voren tot {hij} mijn knieën raakt. Bij het rijmspel zei {hij} ‘kat’ waar ik ‘tak’ zei.',
      ownWords: 'De juf praat met haar binnenstem.',
      done: '{kind} zit nu voorin, aan de kant van het raam. Ik heb moeder gevraagd of het thuis ook opvalt.',
      where: 'In de kring en bij taalspelletjes.',
    },
    consultation: {
      discussed: 'Het luisteren, de uitspraak van klanken en hoe vaak {kind} verkouden is geweest.',
      ownHelp: 'Voorin zitten, eerst aankijken en dan pas praten, en klankspelletjes met plaatjes.',
      decision: 'Ouders vragen of het gehoor recent getest is, en daarna verder kijken.',
    },
    conversation: {
      present: 'Moeder en de juf; vader kon niet weg van het werk.',
      recognition: 'Moeder merkt dat de televisie hard moet. De laatste gehoortest was bij de baby.',
      wishes: 'Zekerheid of {kind} goed hoort, en hulp bij het boos worden als {hij} iets mist.',
      childsView: '{kind} vindt fluisteren een stom spel.',
      agreements: 'Moeder maakt een afspraak voor een gehoortest. Wij houden de plek voorin.',
    },
    referral: {
      reason:
        '{kind} hoort niet alles, wordt daar boos van en ouders zoeken steun bij hoe zij daar thuis mee om kunnen gaan.',
      goingWell:
        '{kind} bouwt, puzzelt en fietst als de beste. Met één kind tegelijk speelt {hij} heel gezellig.',
      tried:
        'Voorin zitten hielp duidelijk bij de uitleg. In de drukte van de speelzaal raakt {kind} nog elke week overstuur.',
      parentsAsk: 'Tips voor thuis en iemand die de weg weet tussen alle onderzoeken.',
      childsView: 'Mensen moeten mijn gezicht pakken voordat ze praten.',
      schoolAsks: 'Afstemming: wie doet wat na de uitslag.',
      involved: 'De gehoortest is aangevraagd bij de jeugdgezondheidszorg.',
      whyNow: 'In groep drie leert {kind} letters, en daar zijn klanken voor nodig.',
    },
    question: 'Is de uitslag van de gehoortest er al? Dan stemmen wij ons gesprek daarop af.',
    answer: 'De test is volgende week dinsdag. Moeder belt jullie zelf met de uitslag.',
    returnAdvice:
      'Het lijkt ons goed om eerst de uitslag van de gehoortest af te wachten. Misschien is {kind} met een kleine ingreep geholpen. Blijft het boos worden, dan staan wij klaar.',
    contactNotes: [
      'Moeder gebeld na de test: er zit vocht achter beide trommelvliezen en er komen buisjes. Besproken hoe zij {kind} voorbereidt. {Hij} wil dat de beer ook buisjes krijgt.',
    ],
    feedback:
      'Na de ingreep kan geluid een poosje hard klinken. Ouders vragen om {kind} in de speelzaal een rustige plek te wijzen.',
    result: '{kind} draait zich om als {zijn} naam klinkt en rijmt de hele kring bij elkaar.',
  },
  {
    key: 'de-schaar-en-de-veter',
    theme: 'fijne motoriek, moed verliezen',
    yearGroup: 3,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        'Bij schrijven breekt {kind} ongeveer twee potloden per dag en na vier letters schudt {hij} de hand los. De jas dichtdoen duurt langer dan de pauze. Deze week verstopte {hij} {zijn} schrift achter de radiator.',
      ownWords: 'Mijn hand luistert naar iemand anders.',
      done: 'We gebruiken een dik potlood en een schrijfplank. Letters mogen ook in het zand.',
      where: 'Bij schrijven, knutselen en aankleden.',
    },
    consultation: {
      discussed: 'Voorbeelden van het schrijfwerk naast elkaar gelegd en bekeken wat {kind} wel lukt.',
      ownHelp: 'Korte schrijfmomenten, materiaal op maat en elke dag iets waarin {kind} uitblinkt.',
      decision: 'Met ouders bespreken en verkennen of een kinderfysiotherapeut kan meekijken.',
    },
    conversation: {
      present: 'Vader en de juf, met het schrift op tafel.',
      recognition: 'Vader had vroeger hetzelfde. Thuis eindigt aankleden vaak met schoenen door de gang.',
      wishes: 'Dat {kind} weer zegt: dit kan ik.',
      childsView: '{kind} wil klittenband aan alles.',
      agreements:
        'Klittenband komt er. Ouders vragen de huisarts naar kinderfysiotherapie en oefenen niet meer ’s ochtends.',
    },
    referral: {
      reason:
        '{kind} loopt vast op dingen met de handen, en de ochtenden thuis zijn daardoor elke dag een gevecht.',
      goingWell: 'Lezen gaat vlot, {kind} weet alles van vogels en loopt de avondvierdaagse zonder moeite.',
      tried:
        'Het dikke potlood scheelt pijn. De fysiotherapie is begonnen; het vertrouwen van {kind} zelf blijft klein.',
      parentsAsk: 'Hulp bij de ochtend en bij de buien van {kind}, voor het hele gezin.',
      childsView: 'Een robot die tekent wat ik denk.',
      schoolAsks: 'Dat school, thuis en fysiotherapie hetzelfde doen.',
      involved: 'Kinderfysiotherapeut in het dorp, sinds een maand.',
      whyNow: 'Er is een kleintje op komst en ouders willen de ochtenden voor die tijd rustig hebben.',
    },
    question: 'Hoeveel tijd hebben ouders op een gewone ochtend? We denken graag in minuten mee.',
    answer: 'Vijfenveertig minuten, waarvan er dertig naar aankleden gaan, zegt vader.',
    returnAdvice:
      'De fysiotherapeut heeft nog maar drie behandelingen gedaan en kan ook naar het aankleden kijken. Geeft u dat een kans tot na de vakantie. Het doel van de aanmelding wordt daarna vanzelf scherper.',
    contactNotes: [
      'Om zeven uur meegelopen met een ochtend. Wij hebben het aankleden naar de kamer met de vogelboeken verplaatst en de volgorde op kaartjes gezet. {kind} tekende er vogels bij, met stempels.',
    ],
    feedback: 'Thuis werkt een kaartjesrij. Een kopie voor bij de kapstok zit in de tas van {kind}.',
    result: '{kind} doet zelf de jas dicht en hing een eigen vogeltekening aan de muur.',
  },
  {
    key: 'zonder-luier-naar-school',
    theme: 'zindelijkheid',
    yearGroup: 1,
    family: 'one_custody',
    signal: {
      area: 'health',
      need: 'living',
      observed:
        '{kind} heeft na acht weken nog bijna elke dag een natte of vieze broek. {Hij} zegt er niets van en gaat op {zijn} knieën zitten tot iemand het merkt. Andere kleuters beginnen er opmerkingen over te maken.',
      ownWords: 'De wc maakt een beest-geluid.',
      done: 'Vaste tijden naar de wc, met een liedje. De conciërge heeft het geluid van de spoelbak zachter gezet.',
      where: 'In het kleuterlokaal en bij de toiletten.',
    },
    consultation: {
      discussed: 'Hoe vaak, wanneer en bij wie het wel lukt. Bij de stagiaire ging {kind} drie keer mee.',
      ownHelp: 'Een eigen wc-kaart, reservekleren in een vrolijke tas en de stagiaire als vaste hulp.',
      decision: 'Met moeder praten en vragen wat zij al geprobeerd heeft.',
    },
    conversation: {
      present: 'Moeder en beide juffen.',
      recognition: 'Bij moeder thuis gaat het net zo. Zij is bang dat school haar een slechte moeder vindt.',
      wishes: 'Rust, een plan en geen commentaar van familie meer.',
      childsView: '{kind} wil een wc met een deur die half open blijft.',
      agreements: 'Thuis en school doen hetzelfde: vijf vaste tijden, een stempel en nooit boos.',
    },
    referral: {
      reason: 'Zindelijk worden lukt niet vanzelf en moeder, die er alleen voor staat, wil begeleiding.',
      goingWell:
        'Er wordt veel gelachen tussen moeder en {kind}. In de groep is {hij} de eerste die een ander kind een hand geeft.',
      tried:
        'De vaste tijden gaven in de derde week twee droge dagen. Daarna werd {kind} ziek en begon het opnieuw.',
      parentsAsk: 'Iemand die meedenkt en het een paar weken volhoudt met haar.',
      childsView: 'De halve deur en een stempel van een haai.',
      schoolAsks: 'Een plan dat ook in een volle kleutergroep uitvoerbaar is.',
      involved: 'Het consultatiebureau gaf vorig jaar een boekje.',
      whyNow: 'De andere kinderen gaan erover praten; moeder en wij willen dat voor zijn.',
    },
    question: 'Heeft een arts al gekeken of er een lichamelijke reden is? Daar beginnen wij altijd mee.',
    answer: 'De huisarts heeft gekeken en alles was goed; dat mochten wij van moeder doorgeven.',
    returnAdvice:
      'De jeugdverpleegkundige begeleidt zindelijkheid thuis en op school, met zes bezoeken. Moeder wil dit graag en wij hebben het meteen geregeld. Uw aanmelding kan daarom rusten.',
    contactNotes: [
      'Moeder verteld dat zij dit al maanden goed doet; daar moest zij van huilen. De haaienstempels zijn besteld en het schema hangt op de deur, die op een kier blijft.',
    ],
    feedback:
      'Wij volgen het schema van school, met dezelfde stempel. Na vijf droge dagen mag {kind} de haai aan de juf laten zien.',
    result: '{kind} gaat uit zichzelf naar de wc en de vrolijke tas is mee naar huis.',
  },
  {
    key: 'de-boterham-in-de-bloempot',
    theme: 'eten in gezelschap',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'health',
      need: 'living',
      observed:
        'In de bloempot bij het raam vond de schoonmaker een week aan boterhammen. {kind} praat door de hele lunch heen en klapt de trommel dicht als ik langsloop. Met traktaties gaat {hij} naar de gang.',
      ownWords: 'Ik hoor mezelf kauwen, en anderen ook.',
      done: '{kind} en ik eten nu twee keer per week samen in het kantoortje, met muziek. Dan gaat de helft op.',
      where: 'Tijdens de lunch.',
    },
    consultation: {
      discussed:
        'Het eten en verstoppen, zonder er een strijdpunt van te maken. We letten op hoe {kind} groeit en speelt, en dat is gewoon.',
      ownHelp: 'Muziek tijdens het eten voor de hele groep en geen opmerkingen over trommels.',
      decision: 'Ouders horen van ons wat we gevonden hebben en hoe we het aanpakken.',
    },
    conversation: {
      present: 'Vader, moeder, de leerkracht.',
      recognition:
        'Thuis eet {kind} alleen voor de televisie, en steeds dezelfde vier dingen. Zij hebben alles al geprobeerd, van belonen tot boos.',
      wishes: 'Een avondmaaltijd zonder spanning.',
      childsView: '{kind} wil zelf kiezen en zelf smeren.',
      agreements:
        '{kind} maakt de eigen trommel. Thuis blijft een muziekje aan en praat niemand over het bord.',
    },
    referral: {
      reason: 'Eten met anderen geeft {kind} en het gezin zoveel spanning dat zij hulp van buiten willen.',
      goingWell: '{kind} heeft energie voor tien, turnt en helpt bij de schoolkrant.',
      tried:
        'Met muziek eet {kind} op school nu drie van de vijf dagen mee. Aan tafel thuis is er nog weinig veranderd.',
      parentsAsk: 'Een aanpak die zij als ouders samen kunnen volhouden.',
      childsView: 'Dat niemand hoera zegt als ik een hap neem.',
      schoolAsks: 'Weten of onze manier van doen past bij wat er thuis gebeurt.',
      involved: 'De schoolarts woog en mat {kind} en zag geen reden voor spoed.',
      whyNow: '{kind} zegt kampen en logeerpartijen af vanwege het eten.',
    },
    question: 'Welke vier dingen eet {kind} graag? Het klinkt klein, maar daar begint onze aanpak.',
    answer:
      'Witte rijst, komkommer, kaas en pannenkoek. {kind} schreef het lijstje zelf en zette er een smiley bij.',
    returnAdvice:
      'De diëtist voor kinderen en het spreekuur van de jeugdarts zijn hiervoor de eerste stap en hebben plaats. Ouders gaan daar deze maand heen. Wat op school gebeurt, kan zo doorlopen.',
    contactNotes: [
      'Met het gezin boodschappen gedaan. {kind} koos één nieuw ding om alleen mee te koken, niet om te eten. Het werd paprika, omdat die kraakt.',
    ],
    feedback: 'Ouders laten het eten los aan tafel en {kind} kookt op zondag. Ga vooral door met de muziek.',
    result: '{kind} eet elke dag met de groep mee en vraagt om de plek naast het raam.',
  },
];
