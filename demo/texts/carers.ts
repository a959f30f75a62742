// Stories about foster care, shelter, young carers and a child that thinks faster than the lesson.
import type { Story } from './story.ts';

export const carers: readonly Story[] = [
  {
    key: 'het-nieuwe-pleeggezin',
    theme: 'pleegkind met voogd van een instelling',
    yearGroup: 5,
    family: 'institution',
    signal: {
      area: 'home',
      need: 'both',
      observed:
        '{kind} woont sinds twaalf weken in een nieuw pleeggezin. Op school bewaart {hij} eten in de gymtas en noemt {hij} de pleegouders mevrouw en meneer. Na het bezoek aan moeder op zaterdag is maandag een dag zonder woorden.',
      ownWords: 'Ik pak mijn kast nog niet helemaal uit.',
      done: 'Op maandag begint {kind} met een puzzel bij mij. Over het eten heb ik niets gezegd, wel een la met koekjes aangewezen die altijd vol is.',
      where: 'In de klas, vooral op maandag.',
    },
    consultation: {
      discussed:
        'Wat wij mogen weten en van wie: de voogd beslist, moeder wordt geïnformeerd, pleegouders zijn ons dagelijkse contact.',
      ownHelp: 'De puzzel, de koekjesla en een schriftje dat heen en weer gaat.',
      decision:
        'De intern begeleider nodigt voogd en pleegouders uit en laat de voogd kiezen hoe moeder betrokken wordt.',
    },
    conversation: {
      present: 'De voogd, beide pleegouders, de intern begeleider; moeder sprak de leerkracht de dag erna.',
      recognition:
        'Pleegouders vinden ook thuis eten onder het matras. Moeder herkent de stille maandag van na eerdere bezoeken.',
      wishes: 'De voogd wil dat dit de laatste verhuizing is. Moeder wil horen hoe het op school gaat.',
      childsView: '{kind} wil weten hoeveel nachtjes het nog is.',
      agreements:
        'Moeder krijgt elke maand een kopie van een tekening, via de voogd. Bezoek gaat naar vrijdagmiddag.',
    },
    referral: {
      reason:
        '{kind} moet wennen in een nieuw pleeggezin; pleegouders en school zoeken steun in de buurt, naast de voogd.',
      goingWell:
        '{kind} gaat vooruit met lezen, heeft een plek in het elftal en lacht om de grappen van de pleegbroer.',
      tried:
        'Sinds de koekjesla ligt er minder in de gymtas. Het verplaatste bezoek gaf één rustige maandag en één onrustige.',
      parentsAsk:
        'De voogd vraagt praktische gezinshulp in de middag; moeder heeft laten weten dat zij dat steunt.',
      childsView: 'Een kalender waar blijven op staat.',
      schoolAsks: 'Goede afstemming tussen alle volwassenen, met één telefoonnummer voor ons.',
      involved: 'Jeugdbescherming De Noordvaart als voogd, en de pleegzorgbegeleider.',
      whyNow: 'De voogd moet voor de zomer beslissen of {kind} hier kan blijven.',
    },
    question:
      'Wie is voor ons het eerste aanspreekpunt, de voogd of de pleegzorgbegeleider? Wij willen niet dubbel bellen.',
    answer: 'De voogd beslist, de pleegzorgbegeleider plant. Bel voor afspraken dus eerst de begeleider.',
    returnAdvice:
      'De pleegzorgbegeleider kan de middaghulp zelf inzetten en doet dat vanaf volgende week. Twee gezinsplannen naast elkaar willen wij voorkomen. De voogd is het hiermee eens en koppelt aan u terug.',
    contactNotes: [
      'Overleg met voogd, pleegouders en begeleider in het pleeggezin. {kind} deed open en liet de kast zien: twee planken zijn uitgepakt. Op de kalender staat nu op elke bladzijde ‘blijven’.',
    ],
    feedback:
      'U hebt voortaan één nummer: dat van de pleegzorgbegeleider. Volgend overleg is op school, zo vroeg {kind}.',
    result: '{kind} heeft de kast helemaal uitgepakt en noemt de pleegouders bij hun voornaam.',
  },
  {
    key: 'niet-op-de-klassenfoto',
    theme: 'geheim adres, waakzaam',
    yearGroup: 4,
    family: 'secret_address',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        '{kind} kwam midden in het jaar bij ons en vraagt bij elke bezoeker wie dat is. Op de klassenfoto mag {hij} van moeder niet. In het taalschrift laat {hij} bij ‘mijn straat’ de regels leeg.',
      ownWords: 'Ons huis heeft geen naam.',
      done: 'De opdracht is veranderd in ‘mijn droomstraat’. De fotograaf maakte van alle kinderen een foto van hun handen.',
      where: 'In de klas en bij de ingang.',
    },
    consultation: {
      discussed:
        'Welke gegevens wij afschermen en wie wat mag weten. Het adres staat op één plek die alleen de intern begeleider kan lezen.',
      ownHelp:
        'Een vaste ophaler met wachtwoord, geen lijsten met adressen en aankondigen wie er op bezoek komt.',
      decision: 'In gesprek met moeder over wat {kind} van ons nodig heeft.',
    },
    conversation: {
      present: 'Moeder en de intern begeleider, in een kamer aan de achterkant.',
      recognition:
        'Moeder ziet een kind dat ramen nakijkt en slecht speelt. Zij vertelde alleen wat zij wilde vertellen en dat is goed.',
      wishes: 'Gewone dagen, en hulp voor {kind} om weer te durven spelen.',
      childsView: '{kind} wil zwemles, maar alleen als het raam van het zwembad dicht is.',
      agreements: 'Moeder hoort vooraf van alle uitjes. Niemand geeft informatie aan de telefoon.',
    },
    referral: {
      reason:
        '{kind} is na een verhuizing steeds op {zijn} hoede en komt weinig aan spelen toe; moeder vraagt begeleiding.',
      goingWell:
        '{kind} leert gretig, maakt prachtige verhalen en heeft een vriend gekregen die net zo van ridders houdt.',
      tried:
        'Aankondigen wie er komt werkt goed. Alleen spelen op het plein lukt pas als de deur in het zicht is.',
      parentsAsk:
        'Een rustige plek waar {kind} kan spelen en verwerken, zonder dat er vragen worden gesteld over vader.',
      childsView: 'Een kasteel met een brug die alleen van binnen open kan.',
      schoolAsks: 'Advies over veiligheid in gewone dingen, zoals uitjes en foto’s.',
      involved: 'Moeder heeft een begeleider van de plek waar zij hiervoor woonden.',
      whyNow: 'De begeleiding van die plek stopt aan het eind van het kwartaal.',
    },
    question: 'Hoe kunnen wij moeder veilig bereiken? Wij bellen niet voordat wij dit weten.',
    answer: 'Via de intern begeleider, die moeder laat terugbellen. Niet schrijven en geen voicemail.',
    returnAdvice:
      'De begeleiding van de vorige plek is verlengd met een half jaar en biedt ook speltherapie. Moeder kiest voor vertrouwd. Straks blijft bij ons alleen zichtbaar dat er een aanmelding was.',
    contactNotes: [
      'Kennismaking op school, moeder koos de kamer en de stoel. {kind} bouwde onder tafel een kasteel. Afspraak: wij bellen nooit zelf, moeder belt op maandag.',
      'Moeder belde zoals afgesproken. Zwemles kan op een tijd dat het bad voor de groep is.',
    ],
    feedback:
      '{kind} heeft een vaste speelplek op dinsdag. Wie {hem} ophaalt, weet het wachtwoord; dat verandert deze maand niet.',
    result: '{kind} speelt ridder op het hele plein en vraagt niet meer wie er binnenkomt.',
  },
  {
    key: 'zorgen-voor-broertje',
    theme: 'jonge mantelzorger voor een broertje',
    yearGroup: 8,
    family: 'one_custody',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} haalt elke dag om twee uur {zijn} broertje van de taxi, geeft eten en wacht tot moeder om zes uur thuis is. Het werkstuk is drie keer uitgesteld. Toen de klas over dromen schreef, ging het over slapen in een hotel, alleen.',
      ownWords: 'Hij eet alleen als ik erbij zit, dus.',
      done: '{kind} mag het werkstuk onder schooltijd maken. Met moeder heb ik gebeld om te zeggen hoe knap wij het vinden en dat we ook zorgen hebben.',
      where: 'In de klas en aan de telefoon.',
    },
    consultation: {
      discussed:
        'De uren die {kind} zorgt, dat zijn er meer dan twintig per week. En wat dat betekent voor het jaar dat komt.',
      ownHelp: 'Tijd op school voor werkstukken en één middag per week de techniekclub tijdens de les.',
      decision: 'Moeder uitnodigen op een uur dat er iemand bij het broertje is.',
    },
    conversation: {
      present: 'Moeder en de leerkracht; {kind} en broertje waren in het speellokaal.',
      recognition:
        'Moeder weet het en schaamt zich. De opvang voor het broertje viel weg en er kwam niets voor terug.',
      wishes: 'Opvang die echt doorgaat.',
      childsView: '{kind} wil dat het broertje mee mag blijven doen aan alles, en zelf op judo.',
      agreements:
        'Moeder zet de uren van {kind} op papier. De school meldt aan als zij dat gelezen heeft en akkoord is.',
    },
    referral: {
      reason: '{kind} zorgt elke middag vier uur voor een broertje dat extra zorg nodig heeft.',
      goingWell:
        'Er is veel liefde in dit gezin. {kind} is verantwoordelijk, leest graag en kan prachtig uitleggen.',
      tried:
        'Werken onder schooltijd helpt bij de cijfers. Judo begon en stopte na twee lessen, omdat de oppas niet kwam.',
      parentsAsk: 'Vaste opvang voor het broertje en aandacht voor {kind}.',
      childsView: 'Dat iemand een keer aan mij vraagt of ik gegeten heb.',
      schoolAsks: 'Eén iemand die de opvang regelt en volhoudt.',
      involved: 'Het broertje heeft begeleiding op zijn eigen school; dat mag van moeder genoemd worden.',
      whyNow: 'Na de zomer is {kind} pas om vier uur uit, en de taxi komt nog steeds om twee uur.',
    },
    question: 'Is er voor het broertje een besluit over opvang afgegeven? Dan kunnen wij dat nu nagaan.',
    answer: 'Er was er een tot de zomer. Moeder zoekt de brief op en neemt die mee.',
    returnAdvice:
      'Het besluit voor opvang bleek nog geldig te zijn; de aanbieder kan maandag beginnen. Daarmee vallen de middagen van {kind} vrij. Er blijft van de aanmelding zo weinig over dat wij haar in overleg met moeder teruggeven.',
    contactNotes: [
      'Moeder bezocht met de urenlijst op tafel. Zij had er zelf een tweede lijst naast gelegd: wat {kind} leuk vindt. Opvang start met drie middagen, judo op donderdag.',
      'Met {kind} patat gegeten, op {zijn} verzoek zonder broertje. Gevraagd of {hij} genoeg had gehad. {Hij} nam nog een portie.',
    ],
    feedback:
      'Op drie middagen is er opvang. Het zou mooi zijn als {kind} in de klas eens níet de helper hoeft te zijn.',
    parentsView:
      'Ik lees hier mijn eigen leven en het klopt. Schrijf er alstublieft bij dat ik dit nooit van mijn kind gevraagd heb. Het is zo gegroeid toen er niemand kwam.',
    result: '{kind} heeft de gele slip bij judo en leverde het werkstuk op tijd in.',
  },
  {
    key: 'klaar-en-dan',
    theme: 'snelle denker die stopt met werken',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        '{kind} maakt de rekenles in zes minuten en doet daarna niets meer, ook geen plustaak. {Hij} zucht, scheurt randjes en vraagt waarom dingen moeten. In een gesprek over de ruimte wist {hij} meer dan ik.',
      ownWords: 'Ik weet niet hoe je iets leert, ik weet het al of ik weet het niet.',
      done: 'De helft van de herhaling is geschrapt en {kind} mocht een onderzoek kiezen. Na twee dagen stopte {hij}, omdat het moeilijk werd.',
      where: 'Tijdens rekenen en zelfstandig werken.',
    },
    laterSignal: {
      area: 'social_emotional',
      need: 'both',
      observed:
        'In het weekend heeft {kind} volgens moeder alle boeken over sterren in een vuilniszak gedaan. Op school zei {hij} drie dagen lang alleen ja en nee. Het onderzoek over kometen lag vandaag in het oud papier.',
      ownWords: 'Als het niet vanzelf gaat, ben ik het dus niet.',
      done: 'Het onderzoek is uit de bak gehaald en ligt in mijn la. Ik heb {kind} verteld wat ik zelf pas na tien keer kon.',
      where: 'In de klas; moeder vertelde over thuis.',
    },
    consultation: {
      discussed: 'Het leren leren, het zelfbeeld en de vraag wie in onze school dit goed kan begeleiden.',
      ownHelp:
        'Elke dag één taak die echt moeilijk is, met begeleiding, en een groepje van drie scholen op dinsdag.',
      decision: 'Met ouders bespreken hoe zij {kind} thuis zien.',
    },
    conversation: {
      present: 'Moeder, vader en de leerkracht. {kind} schreef vooraf een brief.',
      recognition:
        'Ouders lezen een brief die somber is en herkennen dat. Op vakantie is {kind} een ander kind.',
      wishes: 'Plezier terug, en iemand die het verschil kent tussen niet willen en niet durven.',
      childsView: 'In de brief staat: ik wil iets niet kunnen met iemand die dat ook niet kan.',
      agreements: 'Vader en {kind} gaan samen leren jongleren. De brief blijft bij ouders.',
    },
    referral: {
      reason:
        '{kind} is vastgelopen in leren en somber over zichzelf; thuis en school raken {hem} allebei kwijt.',
      goingWell: '{kind} stelt diepe vragen, is rechtvaardig en kan uren buiten naar de lucht kijken.',
      tried:
        'De dinsdaggroep is het hoogtepunt van de week. Op andere dagen vult {kind} de uren; het jongleren met vader is wel een blijvertje.',
      parentsAsk: 'Gesprekken voor {kind} met iemand die vlug kan meedenken.',
      childsView: 'Een kosmonaut moet ook eerst in een zwembad oefenen.',
      schoolAsks: 'Zicht op de somberheid. Voor het leren zoeken wij zelf verder.',
      involved: 'Het samenwerkingsverband denkt mee over de leerstof.',
      whyNow: 'Ouders horen {kind} steeds vaker zeggen dat {hij} niets kan.',
    },
    question:
      'Loopt het meedenken over de leerstof door als wij beginnen? Wij richten ons dan op het gevoel.',
    answer: 'Zeker; onze afspraak met het samenwerkingsverband loopt tot het eind van het schooljaar.',
    returnAdvice:
      'Wij zien vooral een leervraag en een school die daar goed mee bezig is. De begeleider van De Elzenkring kan ook met {kind} zelf praten. Blijft de somberheid nadat het leren weer loopt, dan is het aan ons.',
    contactNotes: [
      'Buiten in het donker naar sterren gekeken met {kind} en vader. Over oefenen gepraat: licht dat lang onderweg is. {Hij} wilde het kometenonderzoek terug uit de la.',
    ],
    feedback:
      '{kind} praat elke twee weken met iemand en wil het onderzoek afmaken. {Hij} vraagt u of het een jaar mag duren.',
    result: '{kind} presenteerde het onderzoek over kometen, met een hoofdstuk over wat er misging.',
  },
];
