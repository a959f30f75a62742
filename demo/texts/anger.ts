// Stories about being very angry, and what lies under it.
import type { Story } from './story.ts';

export const anger: readonly Story[] = [
  {
    key: 'boos-bij-opruimen',
    theme: 'boos bij overgangen',
    yearGroup: 3,
    family: 'separated',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'Bij het opruimen gooide {kind} deze week vier keer de bak met blokken om. Daarna kroop {hij} onder mijn bureau en duurde het twintig minuten voor {hij} terugkwam. Als het werk nog niet af is, gebeurt het; na een afgeronde taak niet.',
      ownWords: 'Ik was nog niet klaar in mijn hoofd.',
      done: 'Vijf minuten vooraf zet ik een kleurklok aan. Onder het bureau ligt een kussen, dan hoeft {hij} niet verder weg.',
      where: 'In het lokaal, bij het wisselen van activiteit.',
    },
    consultation: {
      discussed: 'De momenten van boosheid op een tijdlijn. Ze vallen bijna allemaal samen met stoppen.',
      ownHelp: 'De kleurklok, een doos ‘later verder’ en een seintje dat alleen {kind} kent.',
      decision: 'De leerkracht spreekt beide ouders en vraagt hoe stoppen thuis gaat.',
    },
    conversation: {
      present: 'Beide ouders en de juf, een half uur voor schooltijd.',
      recognition: 'Moeder kent het van het naar bed gaan en vader van het weggaan uit de speeltuin.',
      wishes: 'Samen dezelfde manier vinden en geen ruzie over wie strenger is.',
      childsView: '{kind} wil dat de klok ook mee naar huis gaat.',
      agreements: 'Elk huis koopt zo’n klok. Over drie weken praten we weer, dan met {kind}.',
    },
    referral: {
      reason: 'Overgangen geven thuis in twee huizen en op school grote boosheid; ouders willen één aanpak.',
      goingWell:
        'In het spel is {kind} vindingrijk, bij rekenen snel en als {hij} rustig is heel gevoelig voor anderen.',
      tried: 'De kleurklok halveerde het aantal keren. Op maandag en na vakanties helpt hij nauwelijks.',
      parentsAsk: 'Oudertraining voor allebei, op verschillende avonden als dat kan.',
      childsView: 'Een pauzeknop zoals op de film.',
      schoolAsks: 'Dezelfde woorden in alle drie de plekken.',
      involved: 'Vader leest mee met een online cursus; verder geen mensen.',
      whyNow:
        'Bij de laatste bui raakte {kind} een klasgenoot met een blok, en daar schrok {hij} zelf het meest van.',
    },
    question: 'Hoe is het met het kind dat het blok kreeg? Wij vragen het omdat {kind} er vast mee zit.',
    answer: 'Goed; ze hebben samen een pleister uitgezocht en spelen alweer.',
    returnAdvice:
      'De oudertraining is vrij toegankelijk en start elke maand. U hoeft daarvoor niet aan te melden en ouders kunnen apart. Wij horen graag van u hoe het na acht avonden is.',
    contactNotes: [
      'Bij moeder thuis het naar bed gaan nagespeeld met poppen. {kind} was de klok. De dag erna bij vader hetzelfde, en daar wilde {hij} de speeltuin zijn.',
    ],
    feedback:
      'In beide huizen en bij u gelden dezelfde drie zinnen. Ze staan op het kaartje aan de kleurklok.',
    result: '{kind} ruimt op zodra de klok groen is en zette de doos ‘later verder’ zelf terug in de kast.',
  },
  {
    key: 'weg-van-het-plein',
    theme: 'weglopen van school',
    yearGroup: 5,
    family: 'one_custody',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Twee keer in tien dagen is {kind} na een onenigheid het hek uitgelopen. De eerste keer vond ik {hem} bij de bushalte, de tweede keer op de bank bij oma’s oude huis. {Hij} ging zonder tegenstribbelen mee terug.',
      ownWords: 'Mijn benen waren al weg voordat ik het bedacht.',
      done: 'Moeder is beide keren meteen gebeld. Er is nu een plek binnen de school waar {kind} altijd heen mag: de schuur van de conciërge.',
      where: 'Van het schoolplein, na de middagpauze.',
    },
    laterSignal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'Na een onvoldoende voor topografie liep {kind} de klas uit, maar deze keer naar de schuur. De conciërge liet {hem} een uur schuren aan een vogelhuisje. Daarna maakte {hij} de toets over en had {hij} alles goed.',
      ownWords: 'Hout wordt niet boos terug.',
      done: 'De conciërge en ik hebben afgesproken dat hij een berichtje stuurt zodra {kind} er is.',
      where: 'In de klas en in de schuur.',
    },
    consultation: {
      discussed:
        'De veiligheid buiten het hek en wat er voorafging aan het weglopen: steeds iets waarbij {kind} zich afgewezen voelde.',
      ownHelp:
        'De schuur als veilige plek, een kaart om te tonen in plaats van te praten, en een afspraak wie er zoekt.',
      decision: 'Deze week nog een gesprek met moeder.',
    },
    conversation: {
      present: 'Moeder, de leerkracht, de intern begeleider en aan het eind {kind}.',
      recognition:
        'Thuis loopt {kind} ook weg, maar dan naar de tuin. Sinds oma naar een verzorgingshuis verhuisde is het vaker.',
      wishes: 'Zeker weten dat {kind} veilig is, en samen leren ruzie te maken zonder weglopen.',
      childsView: '{kind} wil een vogelhuisje naar oma brengen.',
      agreements:
        'Op woensdag gaat {kind} met de bus naar oma. Bij weglopen belt de directeur moeder en zoekt de conciërge.',
    },
    referral: {
      reason:
        '{kind} loopt weg als iets tegenzit, op school en thuis, en kan daardoor in gevaar komen in het verkeer.',
      goingWell: '{kind} is handig, heeft een sterk gevoel voor eerlijkheid en zorgt goed voor dieren.',
      tried:
        'Sinds de schuur er is, ging {kind} het hek niet meer uit. Moeder heeft nog geen plek thuis gevonden die zo werkt.',
      parentsAsk: 'Begeleiding voor hen samen, als het kan in beweging en niet op een stoel.',
      childsView: 'Dat iemand wacht tot ik terug ben zonder te vragen waarom.',
      schoolAsks: 'Een gezamenlijk plan voor school en thuis, met namen en telefoonnummers.',
      involved: 'De buurtsportcoach kent {kind} van de trapveldjes.',
      whyNow: 'De conciërge gaat over twee maanden met pensioen en dan is de schuur leeg.',
    },
    question:
      'Zijn er tijden waarop {kind} alleen over straat gaat? Dat willen wij als eerste op de kaart zetten.',
    answer: 'Alleen op woensdag met de bus, en dan belt {hij} bij vertrek en bij aankomst.',
    returnAdvice:
      'Met de afspraken van school is {kind} drie weken niet weggelopen. De buurtsportcoach wil op vrijdag met {hem} en moeder gaan boksen en praten. Lijkt u dat ook genoeg, dan laten wij het hierbij.',
    contactNotes: [
      'Met moeder en {kind} langs het kanaal gelopen. Wie kwaad werd mocht tien passen vooruit, en de ander bleef staan. Moeder gebruikte het vaker dan {kind}.',
      'Een timmerman uit het dorp heeft een werkbank over. Moeder heeft er een hoek van het schuurtje thuis voor vrijgemaakt.',
    ],
    feedback:
      'Thuis is er nu ook een werkbank. Vertelt u ons wie straks de schuur op school doet? {kind} vraagt daarnaar.',
    result: '{kind} toont de kaart, gaat een kwartier timmeren en komt uit zichzelf terug.',
  },
  {
    key: 'handen-die-slaan',
    theme: 'slaan, weinig woorden',
    yearGroup: 2,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'In de zandbak sloeg {kind} gisteren drie kinderen die {zijn} emmer aanraakten. Praten lukt dan niet; {hij} ademt hoog en houdt de vuisten dicht. Een uur later bracht {hij} elk van de drie een schelp.',
      ownWords: 'Mijn handen zijn harde handen.',
      done: 'Ik ga er op hurkhoogte bij zitten en geef woorden: stop, van mij, straks jij. {kind} heeft ze één keer nagezegd.',
      where: 'Buiten bij het zand en in de bouwhoek.',
    },
    consultation: {
      discussed: 'Taal en boosheid naast elkaar. {kind} maakt korte zinnen voor {zijn} leeftijd.',
      ownHelp: 'Een eigen emmer met naam, oefenen met de drie woorden en de logopedist laten luisteren.',
      decision: 'We delen met ouders wat goed gaat en wat niet.',
    },
    conversation: {
      present: 'Moeder en vader, met de juf op kleuterstoeltjes.',
      recognition:
        'Zij krijgen van buren te horen dat {kind} druk is. Thuis slaat {hij} een broertje, nooit hen.',
      wishes: 'Een manier die werkt en niet alleen de gang.',
      childsView: '{kind} liet zien dat {hij} met zachte handen een lieveheersbeestje kan vasthouden.',
      agreements: 'Het lieveheersbeestje wordt het teken. De logopedist van school luistert volgende week.',
    },
    referral: {
      reason: '{kind} slaat als woorden ontbreken; ouders voelen zich erop aangekeken en vragen steun.',
      goingWell:
        'Achter de schelpen zit een kind dat graag goedmaakt. {kind} is sterk, vrolijk en dol op dieren.',
      tried:
        'Het teken werkt als er een volwassene dichtbij is. De logopedist adviseert oefenen en gaf een boekje mee.',
      parentsAsk: 'Iemand die thuis komt kijken als het misgaat, niet erna.',
      childsView: 'Zachte handen zijn moe aan het eind van de dag.',
      schoolAsks: 'Aanpak thuis en op school gelijk trekken.',
      involved: 'Logopedie via school, sinds kort.',
      whyNow: 'Andere ouders vroegen of {kind} nog op het feestje mag komen.',
    },
    question: 'Op welk moment van de dag gaat het thuis het vaakst mis? Dan komen wij op die tijd.',
    answer: 'Tussen vijf en half zeven, als er gekookt wordt en broertje wakker is.',
    returnAdvice:
      'Video-begeleiding thuis kan via de jeugdverpleegkundige, zonder wachttijd. Dat is precies wat ouders vragen. De logopedist stemt met haar af en u hoort via ouders hoe het loopt.',
    contactNotes: [
      'Om vijf uur meegekeken, met de camera op het aanrecht. Daarna drie fragmenten bekeken waarin het goed ging. Vader zag voor het eerst hoe vaak {kind} broertje een speeltje geeft.',
    ],
    feedback:
      'Ouders kijken elke week met ons naar beelden. Zij oefenen het woord straks. Wilt u dat in de groep ook gebruiken, dan hoort {kind} overal hetzelfde.',
    result: '{kind} zegt stop en straks jij, en ging naar drie feestjes.',
  },
  {
    key: 'kapotte-spullen',
    theme: 'vernielen, woede zonder woorden',
    yearGroup: 8,
    family: 'custody_unknown',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        '{kind} brak in een week een liniaal, een stoelpoot en de ruit van de fietsenstalling. Na de ruit bleef {hij} ernaast staan tot iemand kwam en zei meteen dat {hij} het was. {Zijn} fiets had {hij} die ochtend zelf in de sloot gegooid.',
      ownWords: 'Alles gaat toch stuk, dan kan ik het beter zelf doen.',
      done: 'We hebben samen de scherven geveegd. {kind} werkt het terug bij de glaszetter, die dat een goed idee vond.',
      where: 'In de klas en bij de fietsenstalling.',
    },
    consultation: {
      discussed:
        'Een week met drie incidenten na een jaar zonder. Er moet iets veranderd zijn, maar wat weten we niet.',
      ownHelp: 'Een mentor uit het team die elke ochtend een hand geeft en vraagt hoe de nacht was.',
      decision:
        'Moeder wordt gebeld voor een gesprek deze week. Wie het gezag heeft, zoeken we tegelijk uit.',
    },
    conversation: {
      present: 'Moeder, haar broer, de leerkracht en de intern begeleider.',
      recognition:
        'Moeder schrok niet; thuis zitten er gaten in twee deuren. Vader stuurde vorige maand na jaren een bericht aan {kind}.',
      wishes: 'Weten wat zij moet met dat bericht, en dat {kind} niet alles stukmaakt wat {hem} lief is.',
      childsView: '{kind} vroeg of je iemand mag missen die je niet kent.',
      agreements:
        'Oom komt op zondag sleutelen aan de fiets. Moeder antwoordt vader dat er even tijd nodig is.',
    },
    referral: {
      reason:
        'Sinds een onverwacht bericht van vader is {kind} heel boos en vernielt {hij} eigen en andermans spullen.',
      goingWell:
        '{kind} is eerlijk, technisch en trouw aan {zijn} vrienden. Het herstelwerk bij de glaszetter deed {hij} tot de laatste ruit.',
      tried: 'Sinds de ochtendhand bleef alles heel op school. Thuis is de kamerdeur er deze week uitgegaan.',
      parentsAsk: 'Moeder wil hulp bij de vragen over vader en bij haar eigen boosheid daarover.',
      childsView: 'Ik wil zijn stem horen, maar ik wil niet dat het iets betekent.',
      schoolAsks: 'Iemand die met {kind} praat over wat wij op school niet kunnen dragen.',
      involved: 'Oom, als familie. Een instantie is er niet.',
      whyNow: 'Vader wil {kind} rond {zijn} verjaardag zien en die is over vijf weken.',
    },
    question: 'Heeft vader gezag over {kind}? Wij kunnen pas plannen als dat vaststaat.',
    answer:
      'Moeder denkt van niet en heeft het register gevraagd. Wij geven het door zodra het papier er is.',
    returnAdvice:
      'Zolang het gezag niet bekend is, mogen wij niet beginnen. Oom en de mentor zijn intussen de beste steun die er is. Stuurt u opnieuw in met het uittreksel, dan pakken wij het dezelfde week op.',
    contactNotes: [
      'Gesprek met {kind} tijdens het vastzetten van een deur. {Hij} schreef vier vragen aan vader en bewaart ze nog. Moeder las ze met {zijn} toestemming en schreef er een vijfde bij.',
      'Moeder en oom gesproken. Zij kiezen ervoor dat een eerste ontmoeting bij ons op kantoor is, met {kind} die bepaalt wanneer het klaar is.',
    ],
    feedback:
      '{kind} bereidt iets belangrijks voor en heeft daar hulp bij. De ochtendhand van de mentor noemde {hij} het beste van de dag.',
    parentsView:
      'Ik ben het met alles eens behalve met het woord vernielen. Het waren drie dingen in een jaar. Mijn kind is geen sloper maar heeft verdriet en geen bodem om het op te zetten.',
    result:
      '{kind} rijdt op een fiets die {hij} zelf heeft opgeknapt en er is al weken niets meer kapotgegaan.',
  },
];
