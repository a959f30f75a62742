// Stories about fear: of speaking, failing, touching, saying goodbye.
import type { Story } from './story.ts';

export const anxiety: readonly Story[] = [
  {
    key: 'stil-als-een-muisje',
    theme: 'praat thuis wel en op school niet',
    yearGroup: 2,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        '{kind} zit sinds vijf maanden in mijn groep en heeft nog geen woord tegen een volwassene gezegd. Met knikken, wijzen en lachen doet {hij} overal aan mee. Op een filmpje van moeder praat en zingt {hij} de hele woonkamer bij elkaar.',
      ownWords: 'Tegen een klasgenoot, gefluisterd: mijn stem woont thuis.',
      done: 'Ik vraag niet meer om antwoord, maar bied kaartjes aan. Een vriendje mag namens {kind} zeggen wat {hij} kiest.',
      where: 'Overal op school, behalve heel zacht in de poppenhoek.',
    },
    consultation: {
      discussed: 'Waar en met wie {kind} wel geluid maakt. We willen helpen zonder aan te dringen.',
      ownHelp:
        'Een praatmaatje, moeder die een kwartier meespeelt in een leeg lokaal, en geen beurt in de kring.',
      decision: 'Ouders uitnodigen en vragen wat zij zouden willen.',
    },
    conversation: {
      present: 'Moeder, vader, de juf en het filmpje op de telefoon.',
      recognition:
        'Bij oma aan de telefoon zwijgt {kind} ook. Moeder was vroeger net zo en weet nog hoe naar aandringen was.',
      wishes: 'Tijd, en iemand die hier verstand van heeft.',
      childsView: '{kind} koos op de kaartjes: lach, koek en later.',
      agreements:
        'Moeder komt elke vrijdag een kwartier spelen voor schooltijd. Niemand zegt: je kunt het wel.',
    },
    referral: {
      reason:
        '{kind} praat thuis voluit en op school niet; ouders en school willen deskundige steun voordat het vast gaat zitten.',
      goingWell: '{kind} heeft twee vriendjes, begrijpt alles en maakt tekeningen met hele verhalen erin.',
      tried: 'In het lege lokaal met moeder fluistert {kind} nu. Zodra de juf binnenkomt, stopt het.',
      parentsAsk: 'Deskundige begeleiding waarbij zij zelf mee mogen doen.',
      childsView: 'Een kaartje met een muis die een toeter vasthoudt.',
      schoolAsks: 'Een stappenplan voor in de groep.',
      involved: 'De logopedist keek mee en dacht dat anderen hier beter bij kunnen helpen.',
      whyNow: 'Over een paar maanden wisselt {kind} van juf en lokaal.',
    },
    question: 'Mag het filmpje bij het eerste gesprek op tafel? Wij bewaren het niet.',
    answer: 'Ja, moeder laat het op haar eigen telefoon zien.',
    returnAdvice:
      'Het samenwerkingsverband heeft een begeleider voor jonge kinderen die niet spreken op school. Die kan in de klas beginnen, en dat heeft bij deze leeftijd de voorkeur. Ouders en wij zien daarna samen of er thuis nog iets nodig is.',
    contactNotes: [
      'Bij het gezin op de vloer gespeeld. {kind} praatte eerst tegen de hond, later tegen de hond over mij. Ouders hebben de stappen voor school meegelezen en er één geschrapt.',
      'Vrijdagkwartier bijgewoond: de juf kwam binnen en {kind} fluisterde door.',
    ],
    feedback:
      'De stappen staan op papier; moeder heeft ze u gegeven. Volgende stap is het vriendje erbij in het lege lokaal.',
    result: '{kind} fluistert in de kleine kring en riep op het plein keihard: tikkie.',
  },
  {
    key: 'de-lege-toets',
    theme: 'faalangst bij toetsen',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        'Sinds de rapporten levert {kind} toetsen leeg in die {hij} in de oefenles foutloos maakte. Voor rekenen was {hij} vanmorgen een half uur op het toilet. In {zijn} agenda staat bij elke toets een zwart kruis.',
      ownWords: 'Als ik niks invul, kan het ook niet fout.',
      done: 'De laatste toets nam ik mondeling af, wandelend over het plein. {kind} had een acht.',
      where: 'Bij toetsen en beurten voor het bord.',
    },
    consultation: {
      discussed: 'Het verschil tussen oefenen en toetsen, en wat wij zelf over cijfers zeggen in de klas.',
      ownHelp: 'Mondeling toetsen, eerst de makkelijke vragen en geen cijfers hardop.',
      decision: 'Met ouders bespreken of er buiten toetsen ook spanning is.',
    },
    conversation: {
      present: 'Moeder, vader en de leerkracht; de oudere zus paste op.',
      recognition:
        'Ja: ook muziekles en zwemmen zijn gestopt op de dag van het examen. Vader zegt dat hij de lat misschien hoog legt.',
      wishes: 'Dat {kind} weer durft te beginnen.',
      childsView: '{kind} wil eerst weten hoe goed goed genoeg is.',
      agreements:
        'Thuis vraagt niemand naar cijfers, wel naar wat leuk was. Wij toetsen tot de vakantie mondeling.',
    },
    referral: {
      reason: 'De angst om fouten te maken houdt {kind} tegen op school en in {zijn} vrije tijd.',
      goingWell:
        '{kind} heeft een brede kennis, een doorzettende oudere zus als voorbeeld en veel plezier in koken.',
      tried: 'Mondeling lukt het. Zodra er een blad ligt, is het kruis terug in de agenda.',
      parentsAsk: 'Een training voor {kind} en een gesprek voor henzelf over hoe zij reageren.',
      childsView: 'Een examen waar je voor kunt oefenen in fouten maken.',
      schoolAsks: 'Hulp die verder gaat dan onze aanpassingen.',
      involved: 'Er is bij ons niemand bekend.',
      whyNow: 'De entreetoets volgt volgend schooljaar; nu is er nog tijd.',
    },
    question: 'Is {kind} ook bang voor fouten van anderen? Soms helpt dat ons om te kiezen waar we starten.',
    answer: 'Nee, voor anderen is {hij} mild. {Hij} troost juist wie een onvoldoende heeft.',
    returnAdvice:
      'De school kan de training ‘Fout is ook goed’ zelf geven; de orthopedagoog van het bestuur begeleidt dat. Dat staat nog niet bij wat u geprobeerd hebt. Ouders vinden het een goed begin.',
    contactNotes: [
      'Samen met {kind} expres een taart laten mislukken en opgegeten. Vader nam het grootste stuk. {Hij} vroeg of het volgende week moeilijker mocht.',
    ],
    feedback: '{kind} verzamelt elke week drie mooie fouten. {Hij} hoopt dat u er ook een meeneemt.',
    result: '{kind} maakte de laatste drie toetsen op papier en liet één vraag met opzet open.',
  },
  {
    key: 'steeds-handen-wassen',
    theme: 'handen wassen en controleren',
    yearGroup: 7,
    family: 'two_parents',
    signal: {
      area: 'health',
      need: 'living',
      observed:
        '{kind} gaat ongeveer tien keer per dag naar de kraan; {zijn} handen zijn rood en hebben kloofjes. De deurklink pakt {hij} met de mouw. Bij het groepswerk vroeg {hij} drie keer of de stiften schoon waren.',
      ownWords: 'Als ik het niet doe, wordt er iemand ziek en dat is dan door mij.',
      done: 'Ik heb {kind} niet verboden te wassen, maar gevraagd of {hij} mij wil vertellen wanneer de drang het grootst is. Bij gym is hij het kleinst.',
      where: 'Op school, vooral voor het eten en bij gedeelde spullen.',
    },
    consultation: {
      discussed:
        'Wat we zien en waar we van wegblijven: wij stellen niets vast. Wel willen we dat {kind} snel goede hulp krijgt.',
      ownHelp: 'Handcrème op mijn bureau, eigen stiften en geen opmerkingen van klasgenoten.',
      decision: 'Ouders bellen en binnen een week afspreken.',
    },
    conversation: {
      present: 'Moeder, vader, de leerkracht en de intern begeleider.',
      recognition:
        'Ouders zien het al een half jaar. Het licht gaat thuis acht keer aan en uit, anders kan {kind} niet slapen.',
      wishes: 'Zo snel mogelijk iemand die weet wat dit is en wat zij wel en niet moeten doen.',
      childsView: '{kind} vindt het zelf ook raar en wil dat het stopt.',
      agreements: 'Ouders bellen de huisarts. Wij sturen ons verhaal mee als zij dat willen.',
    },
    referral: {
      reason:
        '{kind} moet van zichzelf steeds wassen en controleren, en dat kost op school en thuis uren per dag.',
      goingWell: '{kind} kan er goed over vertellen, sport veel en heeft begripvolle vrienden.',
      tried:
        'De eigen stiften gaven twee dagen rust, daarna moesten die ook gewassen. Ouders merken dat meehelpen het groter maakt.',
      parentsAsk: 'Passende hulp en uitleg, ook voor de andere kinderen thuis.',
      childsView: 'Dat het in mijn hoofd stil is, zoals bij hardlopen.',
      schoolAsks: 'Weten hoe wij reageren zonder dat we het groter maken.',
      involved: 'De huisarts heeft een verwijsbrief geschreven; ouders regelen de wachtlijst.',
      whyNow: 'De handen bloeden soms en {kind} slaapt nog zes uur.',
    },
    question:
      'Staat {kind} al op een wachtlijst, en hoe lang is die? Wij kunnen de tijd ertussen overbruggen.',
    answer: 'Ja, volgens ouders veertien weken. Overbruggen is precies wat zij vragen.',
    returnAdvice:
      'Met de brief van de huisarts kan {kind} via een andere aanbieder binnen drie weken terecht; ouders kregen van ons de naam. Dan is een aanmelding bij het basisteam niet meer nodig. Aarzelt u niet als het toch langer duurt.',
    contactNotes: [
      'Overbruggingsgesprek met ouders: wat helpt en wat niet, op één blad. Zij kiezen één ding om niet meer mee te doen, de lichtknop. {kind} koos het zelf uit.',
      'Gehoord dat de behandeling eerder begint dan gedacht. Ouders en {kind} zijn naar de kennismaking geweest.',
    ],
    feedback:
      '{kind} heeft passende hulp. Voor school geldt: geruststellen met één zin en daarna verder met de les.',
    result: '{kind} wast {zijn} handen voor het eten en gebruikt de stiften van de groep.',
  },
  {
    key: 'aan-de-jas-van-vader',
    theme: 'afscheid nemen',
    yearGroup: 4,
    family: 'deceased_parent',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        '{kind} hield zich vanmorgen met twee handen vast aan de jas van vader, tot de knoop eraf ging. Het afscheid duurt al drie weken langer dan een half uur. Als vader eenmaal weg is, tekent {hij} een kwartier en doet dan mee.',
      ownWords: 'Straks onthoud ik zijn gezicht niet.',
      done: 'Ik wacht {kind} buiten op en neem {hem} mee naar binnen met een taak: de ramen open. Vader is gebeld als het goed ging.',
      where: 'Bij de voordeur van de school.',
    },
    consultation: {
      discussed:
        'Het verlies van moeder, drie jaar terug, en waarom het afscheid juist nu moeilijk wordt. Vader begon net met een baan verder weg.',
      ownHelp: 'Een foto van vader in het laatje, een vaste taak en een appje om tien uur.',
      decision: 'Vader spreken over wat er thuis verandert.',
    },
    conversation: {
      present: 'Vader en de leerkracht; het gesprek was telefonisch vanwege zijn reis.',
      recognition:
        'Vader herkent het en voelt zich heen en weer getrokken. ’s Avonds vraagt {kind} naar moeder, voor het eerst in lange tijd.',
      wishes: 'Iemand die met {kind} de herinneringen opzoekt, en raad over zijn werk.',
      childsView: '{kind} wil een foto van papa én mama in het laatje.',
      agreements: 'Beide foto’s komen er. Vader stuurt om tien uur een bericht dat de leerkracht voorleest.',
    },
    referral: {
      reason:
        'Door het nieuwe werk van vader komt bij {kind} het verlies van moeder opnieuw boven; elke ochtend is zwaar.',
      goingWell:
        '{kind} is taalvaardig en gevoelig, heeft fijne vrienden en een vader die veel met {hem} doet.',
      tried:
        'Het bericht van tien uur maakt de rest van de dag goed. Het afscheid zelf duurt nog steeds lang.',
      parentsAsk: 'Steun voor {kind} en praktische hulp voor de dagen dat vader laat is.',
      childsView: 'Een doos waar mama in kan blijven, met een sleutel.',
      schoolAsks: 'Hulp die rekening houdt met wat dit gezin al heeft meegemaakt.',
      involved: 'Er waren gesprekken in het jaar van het overlijden; die zijn gestopt.',
      whyNow: 'Vader overweegt zijn baan op te zeggen en wil weten of dat nodig is.',
    },
    question: 'Heeft vader nog contact met wie toen hielp? Een bekend gezicht heeft vaak de voorkeur.',
    answer: 'Zij werkt daar niet meer, zei hij. Hij staat open voor een nieuw iemand.',
    returnAdvice:
      'Vader heeft na ons telefoontje een plek gevonden bij het herinneringsatelier, samen met {kind}. Hij denkt dat dit voldoende is en vraagt school de foto’s en het bericht te houden. Na de zomer mag u ons weer bellen.',
    contactNotes: [
      'Samen een doos getimmerd met een slotje. {kind} vroeg vader hoe mama rook, en hij had een sjaal bewaard. Het was lang stil en daarna werd er soep gegeten.',
    ],
    feedback:
      'Vader werkt tot de zomer vier dagen. Na het atelier op donderdag kan {kind} moe zijn; een rustig begin op vrijdag is fijn.',
    result: '{kind} neemt afscheid met een high five en bewaart de sleutel van de doos in {zijn} laatje.',
  },
];
