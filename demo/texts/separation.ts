// Stories about parents who no longer live together.
import type { Story } from './story.ts';

export const separation: readonly Story[] = [
  {
    key: 'de-grote-tas',
    theme: 'wisselen tussen twee huizen',
    yearGroup: 5,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Op vrijdag, de dag dat {kind} van huis wisselt, komt er weinig uit {zijn} handen. {Hij} controleert steeds de grote tas op de gang en vraagt hoe laat het is. Vorige vrijdag miste er een knuffel en wilde {hij} niet mee naar gym.',
      ownWords: 'Ik vergeet altijd iets in het andere huis.',
      done: 'De tas staat nu in het lokaal en {kind} heeft een lijstje dat we samen nalopen.',
      where: 'Op vrijdag, in het lokaal en op de gang.',
    },
    consultation: {
      discussed:
        'Het verschil tussen de vrijdag en de andere dagen. Het lijstje met spullen wordt elke week langer.',
      ownHelp: 'Op vrijdag begint {kind} met een klusje voor de conciërge en daarna pas met rekenen.',
      decision: 'Beide ouders uitnodigen, elk met hetzelfde briefje.',
    },
    conversation: {
      present: 'De twee ouders en de leerkracht, voor het eerst samen.',
      recognition:
        'Vader merkt dat {kind} zaterdag pas weer praat. Moeder heeft hetzelfde na de wissel naar haar.',
      wishes: 'Allebei willen zij dat de wissel makkelijker wordt; over hoe zijn zij het nog niet eens.',
      childsView: '{kind} wil van alles twee, zodat de tas kleiner kan.',
      agreements: 'Er komen dubbele gymspullen en pyjama’s. De knuffel blijft op school tijdens de wissel.',
    },
    referral: {
      reason:
        'De wekelijkse wissel tussen twee huizen kost {kind} zoveel dat de vrijdag en de maandag verloren gaan.',
      goingWell:
        'Van dinsdag tot en met donderdag werkt {kind} geconcentreerd en speelt {hij} met veel kinderen.',
      tried:
        'Met dubbele spullen is de tas half zo groot. De onrust op vrijdag werd er iets minder door, niet weg.',
      parentsAsk: 'Een gesprek onder leiding over een schema dat beter bij {kind} past.',
      childsView: 'Ik wil niet kiezen, ik wil alleen minder vaak wisselen.',
      schoolAsks: 'Ondersteuning voor ouders bij het maken van een rustiger schema.',
      involved: 'De mediator van twee jaar geleden; dat is afgerond.',
      whyNow: 'Vader gaat verhuizen naar een dorp verderop en het schema moet toch anders.',
    },
    question: 'Vanaf welke datum woont vader in het nieuwe dorp? Wij stemmen de afspraak daarop af.',
    answer: 'Vader krijgt de sleutel over vijf weken. Tot die tijd blijft alles zoals het is.',
    returnAdvice:
      'Ouders hebben in hun ouderschapsplan afgesproken dat zij bij een verhuizing teruggaan naar de mediator. Dat is de kortste weg. Blijft {kind} daarna onrustig, dan horen wij dat graag.',
    contactNotes: [
      'Gesprek met beide ouders op kantoor. Ieder vertelde wat een goede vrijdag zou zijn. Er ligt nu een voorstel voor twee weken om twee weken, dat zij met {kind} bespreken.',
      '{kind} kwam zelf langs met een tekening van twee huizen en één lange weg. Uitgelegd wat er met {zijn} mening gebeurt.',
    ],
    feedback:
      'Ouders proberen tot de zomer een ander schema. De wisseldag wordt maandag; graag dan het klusje bij de conciërge.',
    parentsView:
      'Als vader wil ik toevoegen dat {kind} bij mij op zondag juist heel ontspannen is. Het gaat mij om de wissel zelf, niet om wie er gelijk heeft.',
    result: 'Op wisseldagen werkt {kind} gewoon mee en de grote tas blijft thuis.',
  },
  {
    key: 'ruzie-bij-het-hek',
    theme: 'ouders die ruzie hebben bij school',
    yearGroup: 7,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Maandag stonden beide ouders tegelijk bij het hek en werd er geschreeuwd over wie {kind} mee zou nemen. {kind} liep terug naar binnen en bleef in de wc tot ik kwam. Sindsdien vraagt {hij} elke dag wie er staat.',
      ownWords: 'Ik doe net alsof ik ze niet ken.',
      done: '{kind} mag voorlopig door de achterdeur naar buiten en wacht bij mij tot duidelijk is wie er ophaalt.',
      where: 'Bij het hek en daarna in de gang.',
    },
    laterSignal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Voor het kamp moest {kind} kiezen wie er zou komen zwaaien. {Hij} gaf het briefje leeg terug en wilde daarna liever niet mee. In het schrift schreef {hij} een verhaal over een kind met een schild.',
      ownWords: 'Wie ik ook kies, de ander is boos.',
      done: 'We hebben voor alle kinderen het zwaaien veranderd: de klas zwaait naar de school, niemand hoeft te kiezen.',
      where: 'In de klas, bij de voorbereiding van het kamp.',
    },
    consultation: {
      discussed: 'De ruzie bij het hek, de veiligheid van {kind} en de vraag hoe wij neutraal blijven.',
      ownHelp:
        'Halen gaat via de achterdeur en het weekrooster van ouders hangt bij de leerkracht in de kast.',
      decision: 'Met elk van de ouders een eigen gesprek, op dezelfde dag en met dezelfde vragen.',
    },
    conversation: {
      present: 'Eerst vader, een uur later moeder; beide keren de leerkracht en de intern begeleider.',
      recognition: 'Beiden geven toe dat {kind} te veel meekrijgt. Over de oorzaak denken zij heel anders.',
      wishes:
        'Vader vraagt om duidelijke tijden. Moeder wil dat het overdragen niet meer waar {kind} bij is gebeurt.',
      childsView: '{kind} wil dat niemand vraagt bij wie het leuker is.',
      agreements: 'Ouders halen om en om, met een kwartier ertussen. Berichten gaan niet meer via {kind}.',
    },
    referral: {
      reason:
        'De strijd tussen ouders komt mee naar school; {kind} durft op sommige dagen niet naar huis te gaan.',
      goingWell:
        '{kind} is een sterke schrijver, voorzitter van de leerlingenraad en heeft een vaste vriendengroep.',
      tried:
        'Het kwartier ertussen voorkomt ruzie bij het hek. Ouders sturen nu lange mails aan de leerkracht over elkaar, en {kind} weet dat.',
      parentsAsk: 'Allebei willen hulp bij het overleggen, mits die van buiten komt en neutraal is.',
      childsView: 'Iemand die tegen allebei hetzelfde zegt.',
      schoolAsks: 'Begeleiding voor ouders en iemand die naast {kind} staat.',
      involved: 'Beide ouders hebben een advocaat; er is geen zitting gepland.',
      whyNow:
        'Binnenkort moet er een middelbare school gekozen worden en daar hebben ouders samen over te beslissen.',
    },
    question: 'Staan beide ouders achter dezelfde vraag? Wij beginnen het liefst met een gezamenlijke zin.',
    answer:
      'Ja, zij tekenden allebei voor: samen kunnen overleggen over school, zonder dat {kind} ertussen zit.',
    returnAdvice:
      'Een van de ouders is inmiddels met de ander gestart bij een cursus voor ouders die uit elkaar zijn. Zij vragen ons om te wachten tot die klaar is. Houdt u het halen via de achterdeur zolang aan.',
    contactNotes: [
      'Twee losse gesprekken op één middag. Beide ouders noemden het schrift van {kind} zonder het van elkaar te weten. Dat heb ik, met hun goedkeuring, teruggegeven aan allebei.',
      'Eerste gezamenlijke gesprek, veertig minuten. Het is gelukt om het bij de schoolkeuze te houden. Er gaat één lijstje met drie scholen naar {kind}.',
    ],
    feedback:
      'Ouders bespreken de schoolkeuze voortaan bij ons. Mails over elkaar mag u ongelezen naar ouders terugverwijzen; dat is met hen besproken.',
    parentsView:
      'Moeder: ik ben het eens met de feiten. Ik wil wel dat erbij staat dat ik al twee keer om een overleg heb gevraagd. Voor {kind} hoop ik vooral op rust.',
    result: '{kind} gaat weer door de voordeur naar huis en ging mee op kamp.',
  },
  {
    key: 'waar-is-papa-nu',
    theme: 'vader uit beeld, gezag niet duidelijk',
    yearGroup: 1,
    family: 'custody_unknown',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} speelt elke dag hetzelfde spel in de huishoek: de papapop gaat weg en wordt gezocht. Als een vader binnenkomt bij het brengen, kijkt {hij} op en loopt {hij} erheen. Bij het afscheid van moeder huilt {hij} nu langer dan in het begin.',
      ownWords: 'Papa is in een vrachtauto gaan wonen.',
      done: 'Ik speel mee in de huishoek en benoem wat ik zie. Moeder mag zo lang blijven als zij wil.',
      where: 'In de huishoek en bij het brengen.',
    },
    consultation: {
      discussed:
        'Het spel van {kind} en het weinige wat wij weten over vader. In het inschrijfformulier is het vak over gezag leeg.',
      ownHelp: 'Een afscheidsritueel met een handstempel en elke dag een foto-moment over thuis.',
      decision:
        'De leerkracht vraagt moeder naar de situatie en de intern begeleider zoekt uit hoe het gezag zit.',
    },
    conversation: {
      present: 'Moeder met een vriendin, en de leerkracht.',
      recognition:
        'Moeder vertelt dat vader vier maanden geleden vertrok en soms wel, soms niet belt. Zij weet niet goed wat zij {kind} moet vertellen.',
      wishes: 'Woorden om het uit te leggen en zekerheid over wat vader wel en niet mag beslissen.',
      childsView: '{kind} liet met de poppen zien dat papa en mama allebei komen kijken naar de musical.',
      agreements:
        'Moeder vraagt een uittreksel uit het gezagsregister aan. Wij laten het spel gaan en duwen niet.',
    },
    referral: {
      reason: '{kind} mist vader, die onverwacht wegging, en laat dat elke dag in het spel zien.',
      goingWell:
        'Na het afscheid speelt {kind} rijk en lang; {hij} praat in hele zinnen en troost andere kleuters.',
      tried:
        'De handstempel maakt het afscheid korter. Moeder probeerde een vaste beldag met vader, maar die kwam twee keer niet door.',
      parentsAsk:
        'Moeder wil begeleiding bij hoe zij over vader kan praten en hoe contact op een goede manier kan.',
      childsView: 'Papa moet bellen als het donker is, dan ben ik thuis.',
      schoolAsks: 'Meedenken over wat wij zeggen als {kind} naar vader vraagt.',
      involved: 'Het consultatiebureau heeft {kind} tot de vierde verjaardag gevolgd.',
      whyNow: 'Vader heeft laten weten dat hij volgende maand langs wil komen.',
    },
    question: 'Is intussen bekend of vader gezag heeft? Zonder dat kunnen wij niet met hulp beginnen.',
    answer:
      'Het uittreksel is aangevraagd. Zodra moeder het heeft, vult de intern begeleider het in en hoort u van ons.',
    returnAdvice:
      'Voordat wij verder kunnen, moet duidelijk zijn of vader gezag heeft en wat hij ervan vindt. De jeugdverpleegkundige kan moeder nu al helpen met woorden voor {kind}. Daarna kijken wij graag opnieuw.',
    contactNotes: [
      'Moeder ontmoet in het buurthuis. Zij had een brief van vader bij zich en wilde samen kijken wat daarvan geschikt is om aan {kind} te vertellen.',
    ],
    feedback:
      'Moeder vertelt {kind} thuis hetzelfde verhaal als wij met haar hebben opgeschreven. U krijgt het van haar op een kaartje.',
    result: '{kind} speelt in de huishoek ook weer andere verhalen en laat moeder na één zwaai gaan.',
  },
  {
    key: 'vier-nieuwe-kinderen-in-huis',
    theme: 'samengesteld gezin',
    yearGroup: 6,
    family: 'separated',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Sinds {kind} met moeder bij een nieuw gezin woont, maakt {hij} op school veel spullen kwijt: drie keer de jas en twee keer een leesboek. Bij groepswerk wil {hij} alleen zitten. Aan de leerkracht vroeg {hij} of {hij} een eigen kastje met slot mocht.',
      ownWords: 'Nergens is meer iets van mij.',
      done: '{kind} heeft een kastje met slot gekregen. In het kringgesprek over families mocht {hij} overslaan.',
      where: 'In de klas en bij de kapstokken.',
    },
    consultation: {
      discussed: 'De veranderingen thuis en de behoefte van {kind} aan een eigen plek.',
      ownHelp: 'Het kastje, een eigen tafel op drie momenten van de dag en een gesprekje op woensdag.',
      decision: 'Gesprek met moeder; vader ontvangt dezelfde uitnodiging.',
    },
    conversation: {
      present: 'Moeder en de leerkracht. Vader las het verslag en voegde per mail iets toe.',
      recognition:
        'Moeder herkent dat {kind} zich thuis vaak op de badkamer opsluit. Vader schrijft dat {hij} bij hem veel slaapt.',
      wishes:
        'Moeder wil dat {kind} zich thuis gaat voelen. Vader vraagt of {hij} vaker bij hem mag zijn als het te druk is.',
      childsView: '{kind} wil een deur die dicht mag zonder dat iemand vraagt wat er is.',
      agreements:
        'Moeder en haar partner maken de berging leeg als kamertje. Ouders bellen elkaar op zondag.',
    },
    referral: {
      reason: '{kind} vindt geen plek in het nieuwe gezin en trekt zich op school en thuis terug.',
      goingWell: 'In de muziekles en bij de natuurclub is {kind} open en vrolijk. Het leren gaat goed.',
      tried:
        'Het kastje hielp meteen: er raakt niets meer kwijt. De berging is nog niet klaar en samenwerken lukt alleen in een tweetal.',
      parentsAsk: 'Moeder vraagt gesprekken voor het hele nieuwe gezin; vader steunt dat.',
      childsView: 'Niet nog een gesprek met z’n achten tegelijk.',
      schoolAsks: 'Aandacht voor {kind} in een gezin waarin veel tegelijk verandert.',
      involved: 'Niemand van buiten de familie, voor zover ouders ons vertelden.',
      whyNow: '{kind} vroeg zelf op school of er iemand is die dit kan uitleggen aan {zijn} moeder.',
    },
    question: 'Met wie wil {kind} als eerste praten? Wij laten die keuze graag aan {hem}.',
    answer: 'Met een vrouw, alleen, en niet thuis. Een wandeling vindt {hij} prima.',
    returnAdvice:
      'Wij hebben moeder gesproken. Zij wil eerst zelf met haar partner en de kinderen een gezinsavond houden en heeft daar goede ideeën over. Over acht weken belt zij u, en u mag dan opnieuw insturen.',
    contactNotes: [
      'Met {kind} om het meer gelopen. {Hij} had een lijst met zeven dingen gemaakt; de eerste was een eigen plank in de koelkast. Vier ervan wil {hij} zelf aan {zijn} moeder voorlezen.',
      'Gezinsgesprek met moeder, haar partner en {kind}. De lijst is voorgelezen en er is zaterdag geklust.',
    ],
    feedback: '{kind} heeft thuis nu een eigen kamertje. Het kastje op school zouden wij nog even zo laten.',
    result: '{kind} werkt in een groepje van vier en heeft het slot van het kastje gehaald.',
  },
];
