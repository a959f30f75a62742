// Which children have a traject that does not reach the basisteam? Their signals, consultations and conversations.
import type { ConsultationText } from '../texts/story.ts';
import type { ShortTale } from './tale.ts';

export const shortTales: readonly ShortTale[] = [
  {
    key: 'de-vergeten-gymtas',
    group: 'zwaluwsingel-5',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'learning',
      observed:
        '{kind} begint pas als ik voor de derde keer langskom. De instructie hoort {hij} wel: {hij} kan haar woord voor woord navertellen. Op tafel liggen dan drie gummen, een lijm en het boek van gisteren.',
      ownWords: 'Ik weet wat ik moet doen, maar niet waar het begint.',
      done: 'De tafel opgeruimd tot één boek en één pen. Ik zet een stip bij de eerste som.',
      where: 'Bij het zelfstandig werken.',
    },
    consultation: {
      discussed: 'Het verschil tussen weten en beginnen. Met de stip erbij start {kind} binnen een minuut.',
      ownHelp: 'Een startkaart met drie plaatjes en een leeg bakje voor alles wat niet nodig is.',
      decision: 'Vijf weken volhouden en dan samen naar het werk kijken.',
    },
  },
  {
    key: 'schrikken-van-de-deur',
    group: 'zwaluwsingel-5',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Toen de deur dichtwaaide, dook {kind} in elkaar met de armen om het hoofd. Het duurde een kwartier voor {hij} weer kon schrijven. Aan het eind van de dag treuzelt {hij} bij de kapstok tot iedereen weg is.',
      ownWords: 'Mag ik nog even helpen met vegen?',
      done: 'Bij {kind} gaan zitten zonder te vragen. Na school mag {hij} met mij de planten water geven.',
      where: 'In het lokaal en bij de kapstok.',
    },
    consultation: {
      discussed: 'Wat er die dag gebeurde en wat {kind} letterlijk zei. We vullen niets in.',
      ownHelp: 'Een vaste volwassene aan het begin en het eind van de dag, en planten in plaats van vegen.',
      decision: 'De intern begeleider is vanaf het begin bij het gesprek met ouders.',
    },
  },
  {
    key: 'samen-naar-het-hek',
    group: 'zwaluwsingel-5',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Sinds de herfst speelt {kind} alleen nog met kinderen uit groep 2. Met leeftijdgenoten loopt elk spel na een paar minuten vast op de regels. Vandaag bleef {hij} na de bel op de rand van de zandbak zitten.',
      ownWords: 'De kleintjes vinden mijn regels wel goed.',
      done: 'Ik speel de eerste vijf minuten mee en zeg hardop welke regel er geldt.',
      where: 'Op het plein.',
    },
    consultation: {
      discussed: 'De filmpjes van het buitenspel en de vraag wanneer het wel lukt: met twee, met een bal.',
      ownHelp: 'Twee keer per week een spel voor drie, met de onderwijsassistent als scheidsrechter.',
      decision: 'Ouders vertellen wat er op de sportclub gebeurt; misschien zien zij daar hetzelfde.',
    },
    conversation: {
      present: 'Vader, moeder en de leerkracht.',
      recognition:
        'Op de club wisselt {kind} elk half jaar van team omdat er ruzie komt over regels. Ouders dachten dat het aan de trainers lag.',
      wishes: 'Zij willen dat {kind} één vriend houdt tot na de zomer.',
      childsView: '{kind} zou graag weten waarom anderen zomaar stoppen.',
      agreements:
        'Moeder vraagt de trainer om dezelfde woorden te gebruiken. De intern begeleider vraagt toestemming.',
    },
  },
  {
    key: 'de-rekenhoek',
    group: 'zwaluwsingel-5',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'learning',
      observed:
        'Bij klokkijken gokt {kind}. {Hij} zegt steeds vijf voor half, ook als het tien over is, en wrijft dan over {zijn} mouw. Met andere sommen is er niets aan de hand.',
      ownWords: 'De wijzers doen alsof ze stilstaan.',
      done: 'Een klok met losse wijzers op tafel gelegd.',
      where: 'In de rekenhoek.',
    },
    consultation: {
      discussed: 'Alleen de klok is lastig; de rest van het rekenen gaat vooruit.',
      ownHelp: 'Drie weken lang zegt {kind} elk uur hoe laat het is en mag {hij} dan de bel luiden.',
      decision: 'Ouders horen het bij het halen; daarna kijken we of het over is.',
    },
  },
  {
    key: 'het-lege-stoeltje',
    group: 'zwaluwsingel-3',
    yearGroup: 3,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'De tweelingbroer van {kind} zit sinds de zomer op een andere school. {kind} houdt een stoel vrij en praat ertegen. Zonder die stoel naast zich leest {hij} niet hardop.',
      ownWords: 'Hij luistert ook als hij er niet is.',
      done: 'De stoel mag blijven staan. Elke ochtend kiest {kind} wie er tien minuten op mag zitten.',
      where: 'In de klas.',
    },
    consultation: {
      discussed: 'Hoe de eerste maanden gingen en dat het gemis niet minder wordt.',
      ownHelp: 'Een briefwisseling met de klas van de broer, iedere vrijdag.',
      decision: 'Met ouders praten over beide kinderen en over wat thuis helpt.',
    },
    conversation: {
      present: 'Moeder en de leerkracht; vader was er de laatste tien minuten bij.',
      recognition:
        'Thuis slapen de broers weer in één bed. Ouders hebben over de keuze voor twee scholen nog veel twijfels.',
      wishes: 'Iemand die met beide kinderen tegelijk kan kijken, want elke school ziet er maar één.',
      childsView: '{kind} zou graag één dag ruilen.',
      agreements: 'De brieven gaan door. Vader denkt nog na over wat de school mag vertellen.',
    },
  },
  {
    key: 'de-stille-telefoon',
    group: 'zwaluwsingel-7',
    yearGroup: 7,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} vraagt op dinsdag en donderdag of {hij} mag bellen en hangt dan op voordat er iemand opneemt. Na die telefoontjes werkt {hij} niet meer. {Zijn} spreekbeurt over de vuurtoren ging op het laatste moment niet door.',
      ownWords: 'Ik wilde alleen weten of hij aanging.',
      done: 'We hebben afgesproken dat bellen na de les mag, bij mij aan tafel.',
      where: 'In de klas en op de gang.',
    },
    consultation: {
      discussed: 'De vaste dagen en het ophangen. Er lijkt spanning te zijn rond het wisselen van huis.',
      ownHelp: 'Een kwartier rust na het bellen en een nieuwe datum voor de spreekbeurt.',
      decision: 'Beide ouders spreken, los van elkaar als zij dat liever hebben.',
    },
    conversation: {
      present: 'Moeder met de leerkracht; vader een week later met de intern begeleider.',
      recognition:
        'Moeder herkent de spanning en noemt de dinsdagen. Vader ziet in zijn huis een vrolijk kind en is verbaasd over het verhaal.',
      wishes: 'Moeder hoopt op iemand van buiten. Voor vader hoeft dat nog niet.',
      childsView: '{kind} zegt dat de telefoon ook gewoon mag afgaan zonder reden.',
      agreements: 'De intern begeleider vraagt beide ouders om een antwoord en belt over drie weken terug.',
    },
  },
  {
    key: 'een-inhaler-in-elk-huis',
    group: 'zwaluwsingel-4',
    yearGroup: 4,
    family: 'separated',
    signal: {
      area: 'health',
      need: 'both',
      observed:
        'Op acht maandagen kwam {kind} zonder inhaler op school en twee keer was dat nodig. {Hij} heeft er thuis een, maar zegt niet in welk huis. Bij het hollen houdt {hij} zich in en kijkt {hij} eerst naar mij.',
      ownWords: 'Hij ligt altijd net daar waar ik niet ben.',
      done: 'De huisarts van school gevraagd wat wij mogen doen. Er ligt nu een werkwijze in de la.',
      where: 'Op maandag, bij gym en op het plein.',
    },
    consultation: {
      discussed: 'De werkwijze bij benauwdheid en dat {kind} nu zelf verantwoordelijk lijkt voor de inhaler.',
      ownHelp: 'Een eigen inhaler op school en een seintje met de hand dat iedereen kent.',
      decision: 'Ouders krijgen samen een uitnodiging, met de jeugdverpleegkundige erbij.',
    },
    conversation: {
      present: 'Beide ouders, de jeugdverpleegkundige en de leerkracht.',
      recognition:
        'Zij zijn geschrokken van de acht maandagen. Ieder dacht dat de ander ervoor zorgde, en zo gaat het met meer dingen.',
      wishes: 'Vader wil vooral een goede lijst. Moeder zoekt hulp om weer gewoon te kunnen overleggen.',
      childsView: '{kind} wil een inhaler met dinosaurussen, twee keer dezelfde.',
      agreements:
        'Er komt een derde inhaler voor op school. Over het delen met het basisteam denken ouders na.',
    },
  },
  {
    key: 'twee-agendas',
    group: 'zwaluwsingel-6',
    yearGroup: 6,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} heeft twee agenda’s en schrijft in elk alleen de helft op. De toets van donderdag stond in de andere. Toen ik vroeg of één agenda makkelijker is, klapte {hij} ze allebei dicht.',
      ownWords: 'Dan weet de ene waar ik bij de andere ben.',
      done: 'Op school ligt een derde lijst, van mij, die niet mee naar huis gaat.',
      where: 'Bij het opschrijven van het huiswerk.',
    },
    consultation: {
      discussed: 'Wat het {kind} kost om alles gescheiden te houden. De cijfers zakken langzaam.',
      ownHelp: 'De lijst blijft op school en huiswerk wordt hier gemaakt, op maandag en woensdag.',
      decision: 'Een uitnodiging aan beide adressen, op dezelfde dag op de post.',
    },
    conversation: {
      present: 'Vader en de intern begeleider; met moeder is gebeld, zij kreeg het verslag te lezen.',
      recognition:
        'Vader herkent het dichtklappen. Moeder schrijft dat er een procedure loopt over de weekenden en dat alles daarvan afhangt.',
      wishes: 'Rust, zeggen zij beiden; over de weg daarheen hebben zij het via anderen.',
      childsView: '{kind} wil dat iemand anders het rooster maakt.',
      agreements: 'De school doet geen uitspraak over de weekenden. Huiswerk op school gaat door.',
    },
  },
  {
    key: 'wie-tekent-er',
    group: 'zwaluwsingel-8',
    yearGroup: 8,
    family: 'separated',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        'Het formulier voor de middelbare school ligt al vijf weken in de la van {kind}. {Hij} maakt er vliegtuigjes van en vouwt ze daarna weer glad. Bij de open dag liep {hij} mee met een vriend en zei {hij} nergens iets.',
      ownWords: 'Zet er maar gewoon een school op.',
      done: 'Een kopie bewaard en met {kind} opgeschreven wat een fijne school heeft, zonder namen.',
      where: 'In de klas, rond de schoolkeuze.',
    },
    consultation: {
      discussed: 'Het uitstellen en de datum waarop scholen moeten weten wie er komt.',
      ownHelp: 'Elke week tien minuten wandelen en praten over één vraag.',
      decision: 'Ouders krijgen een gesprek aangeboden over de keuze en over wat {kind} nodig heeft.',
    },
    conversation: {
      present: 'Moeder en de leerkracht. Vader liet via zijn advocaat weten dat hij later reageert.',
      recognition: 'Moeder ziet een kind dat niemand wil kwetsen. Zij wacht op een uitspraak, net als wij.',
      wishes: 'Dat {kind} ergens mag zeggen wat {hij} vindt zonder dat het wordt doorverteld.',
      childsView: '{kind} heeft op de wandeling twee scholen genoemd. Dat mocht ik opschrijven.',
      agreements: 'De wandelingen gaan door. Zodra er een uitspraak is, praten we verder.',
    },
  },
  {
    key: 'mijn-plek-bij-het-raam',
    group: 'zwaluwsingel-6',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Na de fusie van de twee groepen zegt {kind} niets meer in de kring. In de oude klas was {hij} de grappenmaker. In de wc stond met viltstift dat hier niets klopt; {hij} vertelde zelf dat {hij} het schreef.',
      ownWords: 'In deze klas bestaat mijn grapje niet.',
      done: 'Samen geschrobd en gelachen. {kind} heeft een eigen plek bij het raam gekozen.',
      where: 'In de kring en in de wc.',
    },
    consultation: {
      discussed: 'De groep van nu en die van vorig jaar. {kind} is niet de enige die moet wennen.',
      ownHelp: 'Op vrijdag een kwartier voor moppen en vier weken lang wisselende tafelgroepen.',
      decision: 'Bij het rapport kijken of het genoeg was.',
    },
  },
  {
    key: 'liever-eerst-zelf',
    group: 'zwaluwsingel-7-8',
    yearGroup: 8,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        '{kind} telt in de les de ramen, de lampen en dan opnieuw. Als een ander door het tellen heen praat, begint {hij} van voren af aan. Een toets leverde {hij} na afloop in met alleen de naam erop.',
      ownWords: 'Als het even is, gaat het goed.',
      done: 'Ik heb gevraagd of meetellen mag. Dat vond {hij} grappig en het duurde daarna korter.',
      where: 'Bij toetsen en stil werk.',
    },
    consultation: {
      discussed: 'Het tellen, en dat het in drukke weken toeneemt.',
      ownHelp: 'Toetsen in twee delen, met een wandeling ertussen.',
      decision: 'Ouders vertellen wat wij zien en vragen wat zij zien.',
    },
    conversation: {
      present: 'Vader, moeder, {kind} en de leerkracht.',
      recognition:
        'Het tellen kennen zij van tantes kant van de familie. Zij maken zich er geen zorgen over en lachten er samen om.',
      wishes: 'Nu nog geen mensen erbij; zij willen het eerst met elkaar proberen.',
      childsView: '{kind} vindt het fijn dat het een naam mag hebben: even maken.',
      agreements: 'De toetsen blijven in twee delen. Ouders bellen als het toeneemt.',
    },
  },
  {
    key: 'een-jaar-te-vroeg',
    group: 'zwaluwsingel-8',
    yearGroup: 8,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        'Voor het advies werkt {kind} elke avond tot half elf. {Hij} heeft kringen onder de ogen en schrijft netter dan ooit. Toen er een acht op het blad stond, scheurde {hij} het door.',
      ownWords: 'Een acht is twee fouten.',
      done: 'Er staat deze weken geen cijfer meer op het werk, alleen een zin.',
      where: 'Bij het teruggeven van toetsen.',
    },
    consultation: {
      discussed: 'De druk rond het advies en wat wij daar zelf aan toevoegen.',
      ownHelp: 'Geen cijfers tot de vakantie, en een huiswerkstop om half acht.',
      decision: 'Een gesprek met ouders over verwachtingen, van iedereen.',
    },
    conversation: {
      present: 'Beide ouders, de leerkracht en de intern begeleider.',
      recognition:
        'Ouders zien de late avonden en dachten dat de school dat vroeg. Het misverstand luchtte op.',
      wishes: 'Geen aanmelding. Zij zetten het licht om negen uur uit en willen zien wat dat doet.',
      childsView: '{kind} wil weten of een zeven ook telt.',
      agreements: 'De huiswerkstop geldt ook thuis. Na het adviesgesprek drinken we samen koffie.',
    },
  },
  {
    key: 'de-nieuwe-beugel',
    group: 'brinkvonder-5-6',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'health',
      need: 'living',
      observed:
        'Met een hand voor de mond geeft {kind} antwoord, en voorlezen slaat {hij} over. Bij het eten zit {hij} met de rug naar de groep. Een foto voor de schoolkrant wilde {hij} wissen.',
      ownWords: 'Ik praat weer als hij eruit is.',
      done: 'Voorlezen kan nu in de bibliotheek, met één ander kind.',
      where: 'In de kring en bij het eten.',
    },
    consultation: {
      discussed:
        'Of het alleen om de beugel gaat. De groep maakt er geen opmerkingen over, voor zover wij horen.',
      ownHelp: 'Een eigen moment voor voorlezen en een rol achter de camera bij de schoolkrant.',
      decision: 'Ouders vragen naar thuis en naar de muziekles, waar {kind} vorig jaar zong.',
    },
  },
  {
    key: 'de-bus-van-half-acht',
    group: 'brinkvonder-3',
    yearGroup: 3,
    family: 'one_custody',
    signal: {
      area: 'absence',
      need: 'living',
      observed:
        'Sinds de bus een half uur eerder rijdt, zit {kind} om kwart voor acht op de stoep. Het is dan nog donker. In de klas legt {hij} {zijn} hoofd op tafel tot de zon op het raam staat.',
      ownWords: 'De chauffeur zwaait tot ik binnen ben, maar er is geen binnen.',
      done: 'De conciërge doet nu om half acht de zijdeur open en er staat warme melk.',
      where: 'Buiten voor de deur.',
    },
    consultation: {
      discussed: 'De nieuwe dienstregeling en dat {kind} hierdoor elke dag veertig minuten wacht.',
      ownHelp: 'De zijdeur en een boek met een lampje. Andere buskinderen mogen er ook bij.',
      decision: 'Met moeder kijken of er iemand meerijdt, en vragen hoe de avonden zijn.',
    },
  },
  {
    key: 'het-schrift-met-slotje',
    group: 'brinkvonder-6-7',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'In het weektaakschrift van {kind} stonden op elke bladzijde kleine grafstenen met namen van dieren. {Hij} vertelde er rustig over: zeven konijnen in een winter. Alleen over het laatste wilde {hij} niets zeggen.',
      ownWords: 'Die was van mij alleen.',
      done: 'Een schrift met een slotje gegeven. Met moeder is bij het fietsenhok gepraat.',
      where: 'In de klas, bij de weektaak.',
    },
    consultation: {
      discussed: 'De ziekte onder de konijnen op de boerderij en wat het met {kind} doet.',
      ownHelp: 'Een steen op het schoolplein beschilderen en een les over dieren die ziek worden.',
      decision: 'Zes weken kijken; {kind} bepaalt zelf wie het schrift leest.',
    },
  },
  {
    key: 'de-rode-pen',
    group: 'brinkvonder-8',
    yearGroup: 8,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        'Voor Engels gaat {kind} twee keer per week naar de wc en komt {hij} na een half uur terug. Woordjes kent {hij}, hardop zeggen doet {hij} niet. In een spelletje zonder rode pen sprak {hij} drie zinnen.',
      ownWords: 'In mijn hoofd klinkt het goed.',
      done: 'De rode pen is weg en woordjes gaan bij mij in een praatje op de gang.',
      where: 'Bij Engels.',
    },
    consultation: {
      discussed: 'Het weglopen, en de vraag of het om Engels gaat of om fouten maken.',
      ownHelp: 'Een weekspel in tweetallen, zonder beoordeling.',
      decision: 'In gesprek met ouders, want volgend jaar komen er drie talen bij.',
    },
    conversation: {
      present: 'Moeder en de leerkracht.',
      recognition:
        'Bij het voetbal hoort moeder {kind} wel roepen, ook in het Engels. Vader is onderweg voor werk en luisterde een opname terug.',
      wishes: 'Eerst kijken of het spel helpt; hulp van buiten vinden ouders te groot.',
      childsView: '{kind} vraagt of een fout ook grappig mag zijn.',
      agreements: 'Het weekspel loopt tot de voorjaarsvakantie. Daarna bellen wij elkaar.',
    },
  },
  {
    key: 'twee-keer-max',
    group: 'zwaluwsingel-4',
    yearGroup: 4,
    family: 'two_parents',
    signal: {
      area: 'absence',
      need: 'living',
      observed:
        'Volgens de lijst van de overblijf was {kind} deze week drie keer niet aan tafel. Ik hoorde het pas op vrijdag.',
      ownWords: '',
      done: 'Gevraagd wie de lijst bijhoudt.',
      where: 'Bij het overblijven.',
    },
  },
  {
    key: 'de-laarzen-van-een-ander',
    group: 'brinkvonder-3',
    yearGroup: 3,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Op de mat stonden laarzen met de naam van {kind} erin, drie maten te groot en met gaten in de zool.',
      ownWords: 'Die zijn niet van mij.',
      done: 'Droge sokken gegeven uit de kast.',
      where: 'Bij de kapstok.',
    },
  },
  {
    key: 'de-fiets-van-opa',
    group: 'brinkvonder-4-5',
    yearGroup: 4,
    family: 'two_parents',
    signal: {
      area: 'behaviour',
      need: 'living',
      observed:
        'Drie keer in twee weken fietste {kind} in de pauze van het terrein af, een rondje om de kerk, en kwam {hij} met een rood hoofd terug. Het hek stond open. Over het rondje vertelde {hij} trots.',
      ownWords: 'Ik ben harder dan de bel.',
      done: 'Het hek gaat nu dicht. Met {kind} heb ik een rondje over het plein uitgezet met krijt.',
      where: 'Op het plein.',
    },
    consultation: {
      discussed: 'De energie van {kind} en dat stilzitten sinds de verbouwing van de gymzaal lastiger is.',
      ownHelp: 'Voor en na de pauze een boodschap met de kar, en het krijtrondje op tijd.',
      decision: 'Na vier weken tellen we of het hek nog nodig was.',
    },
  },
  {
    key: 'het-andere-pad',
    group: 'brinkvonder-5-6',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        '{kind} gaat sinds een maand over het fietspad achter de sloot naar huis, twee keer zo ver. In de klas zit {hij} met de jas aan. {Hij} schrok toen er in de gang een jongen uit groep 8 langskwam.',
      ownWords: 'Ik vind dat pad mooier.',
      done: 'Met de leerkracht van groep 8 gepraat. Er was ruzie over een kaartspel.',
      where: 'Na school en op de gang.',
    },
    consultation: {
      discussed: 'Wat er op het kortste pad gebeurt en wat {kind} daarvan kwijt wil.',
      ownHelp: 'Een gesprek tussen de twee kinderen, met een tafel ertussen en thee.',
      decision: 'Ouders op de hoogte brengen voordat de thee er staat.',
    },
    conversation: {
      present: 'Vader, moeder en de leerkracht van {kind}.',
      recognition:
        'De kaarten lagen onder het bed. Vader is dezelfde avond naar het andere gezin gelopen en dat ging goed.',
      wishes: 'Zij regelen het met de andere ouders en willen er verder niemand bij.',
      childsView: '{kind} wil één kaart terug, de draak.',
      agreements: 'De draak is terug. Wij letten op de gang en melden het als er iets is.',
    },
  },
  {
    key: 'op-de-trap',
    group: 'brinkvonder-6-7',
    yearGroup: 7,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Tijdens de middagpauze zit {kind} op de trap met een tabel op een schrijfblok: uren bij de een, uren bij de ander. {Hij} wilde van mij weten of schooluren ook meetellen. De som kwam niet uit en dat maakte {hem} verdrietig.',
      ownWords: 'Er blijft altijd een uur over.',
      done: 'Samen het blad omgedraaid en iets anders getekend. Daarna wilde {hij} terug naar de som.',
      where: 'Op de trap.',
    },
    consultation: {
      discussed: 'De uren en waar die rekenkunst vandaan komt. {kind} lijkt scheidsrechter te zijn.',
      ownHelp: 'Een middagpauze met taken en zonder trap, samen met een vriend.',
      decision: 'Ouders laten weten wat we zien, in dezelfde woorden.',
    },
    conversation: {
      present: 'De leerkracht met moeder, en een dag later met vader.',
      recognition:
        'Moeder kende het schrijfblok. Vader zegt dat de uren hem niets uitmaken, maar dat hij wel vindt dat het eerlijk moet.',
      wishes: 'Moeder wil graag hulp. Vader wil eerst de uitkomst van hun eigen afspraken zien.',
      childsView: '{kind} vraagt wie het uur krijgt dat overblijft.',
      agreements: 'De intern begeleider legt nog eens uit wat delen betekent en wat niet.',
    },
  },
  {
    key: 'het-lange-wachten',
    group: 'brinkvonder-4-5',
    yearGroup: 5,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Op vrijdagmiddag staat {kind} met een koffertje bij de deur, ook als het geen wisselweekend is. Deze maand kwam er drie keer niemand. {Hij} zet de koffer dan terug onder de bank en zegt dat het de file is.',
      ownWords: 'Hij komt vast als ik niet kijk.',
      done: 'De koffer heeft een plank gekregen en er is altijd een collega die blijft.',
      where: 'Bij de buitendeur.',
    },
    consultation: {
      discussed: 'De vrijdagen en wie {kind} wanneer ophaalt. Er is voor ons geen papier waar het op staat.',
      ownHelp: 'Op vrijdag helpt {kind} in de keuken van de overblijf tot er zeker iemand is.',
      decision: 'Moeder en vader apart vragen hoe het geregeld is.',
    },
    conversation: {
      present: 'Moeder met de intern begeleider; vader reageerde per brief.',
      recognition:
        'Moeder vertelt dat de omgang stilligt tot er een beslissing is. In de brief staat dat vader daarop wacht en tot die tijd nergens voor tekent.',
      wishes: 'Zij willen allebei dat {kind} niet meer met een koffer staat.',
      childsView: '{kind} wil een foto van het wachten naar de rechter sturen.',
      agreements: 'De koffer gaat alleen mee op dagen die vooraf zeker zijn.',
    },
  },
  {
    key: 'de-lege-regel',
    group: 'zwaluwsingel-5',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'learning',
      observed:
        'Bij taal schrijft {kind} de eerste zin netjes op. Daarna komt er een lege regel, en na een kwartier staat daar nog steeds niets. Vertellen wat er moet komen, kan {hij} wel.',
      ownWords: 'Als ik het opschrijf, is het ineens een ander verhaal.',
      done: 'Naast {kind} gaan zitten en twee zinnen opgeschreven die {hij} vertelde.',
      where: 'Bij het stellen, op woensdag.',
    },
    consultation: {
      discussed:
        'De schriften van dit jaar en van vorig jaar. Ook toen stopte het na de eerste zin, maar alleen als er geen plaatje bij was.',
      ownHelp: 'Eerst vier plaatjes tekenen, dan bij elk plaatje één zin. Het dictafoontje mag erbij.',
      decision: 'We proberen dit tot de volgende schrijftoets.',
    },
  },
  {
    key: 'op-een-been',
    group: 'zwaluwsingel-4',
    yearGroup: 4,
    family: 'two_parents',
    signal: {
      area: 'behaviour',
      need: 'learning',
      observed:
        '{kind} staat naast de stoel te werken, meestal op één been. Zittend valt {hij} binnen vijf minuten stil. Klasgenoten beginnen het na te doen.',
      ownWords: 'Staand blijven mijn gedachten op hun plek.',
      done: 'Een tafel op blokken achter in de klas gezet, waar ieder kind mag staan.',
      where: 'Bij rekenen en lezen.',
    },
    consultation: {
      discussed:
        'Dat het staan werkt en het nadoen niet. {kind} maakt aan de hoge tafel twee keer zo veel sommen.',
      ownHelp: 'De hoge tafel blijft. Een zandloper geeft aan hoe lang iemand er staat.',
      decision: 'Na deze periode tellen we de sommen opnieuw.',
    },
  },
  {
    key: 'het-derde-briefje',
    group: 'brinkvonder-4-5',
    yearGroup: 5,
    family: 'two_parents',
    signal: {
      area: 'absence',
      need: 'both',
      observed:
        'Drie keer in vier weken gaf {kind} een briefje af dat {hij} eerder naar huis mocht. De handtekening was steeds anders. Op die middagen stond gym op het rooster.',
      ownWords: 'Ik ben niet ziek, ik ben alleen liever niet bij het touw.',
      done: 'De briefjes bewaard en met de gymleerkracht gesproken.',
      where: 'Aan mijn bureau, vlak na de pauze.',
    },
    consultation: {
      discussed:
        'De drie briefjes en wat er in de gymles gebeurt. Bij het omkleden wordt er gelachen om {zijn} litteken.',
      ownHelp: '{kind} kleedt zich om in de kleine kleedkamer en kiest zelf wie daar meegaat.',
      decision: 'Wij houden een maand bij hoe de gymmiddagen gaan.',
    },
  },
  {
    key: 'niet-in-het-midden',
    group: 'brinkvonder-5-6',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'In de kring schuift {kind} {zijn} stoel een halve meter naar achteren. Wie ernaast zit, moet over de schouder praten. Werken in een groepje gaat goed zolang {hij} aan de buitenkant zit.',
      ownWords: 'In het midden hoor ik iedereen tegelijk.',
      done: 'Een vaste plek bij de boekenkast afgesproken.',
      where: 'In de kring en in het groepje.',
    },
    consultation: {
      discussed: 'De plek bij de kast en wat de leerkracht van de andere dagen ziet: daar hetzelfde.',
      ownHelp: 'De kring wordt een hoefijzer met twee open kanten. {kind} mag als eerste kiezen.',
      decision: 'In de week voor de vakantie vragen we {kind} hoe het bevalt.',
    },
  },
  {
    key: 'pas-na-het-derde-boek',
    group: 'zwaluwsingel-6',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'learning',
      need: 'both',
      observed:
        '{kind} pakt bij het stillezen drie keer een ander boek en leest van elk de achterkant. Bij het voorlezen luistert {hij} met open mond en weet {hij} alles nog.',
      ownWords: 'De letters staan bij mij te dicht op elkaar.',
      done: 'Een boek met grote letters klaargelegd en samen de eerste bladzijde gelezen.',
      where: 'Tijdens het stillezen na de middagpauze.',
    },
    consultation: {
      discussed: 'De leestoets van dit jaar naast die van vorig jaar: {kind} ging één niveau terug.',
      ownHelp: 'Elke dag tien minuten lezen met een kind uit groep 8.',
      decision: 'Wij vertellen ouders wat wij zien en vragen hoe het lezen thuis gaat.',
    },
    conversation: {
      present: 'Beide ouders en de leerkracht.',
      recognition: 'Thuis leest vader nog elke avond voor. Zelf lezen doet {kind} alleen op de telefoon.',
      wishes: 'Zij willen eerst bij de opticien langs en er dan samen over slapen.',
      childsView: '{kind} wil best oefenen, als het maar niet hardop voor de klas is.',
      agreements: 'Moeder belt zodra zij weten of zij hulp van buiten willen.',
    },
  },
  {
    key: 'een-hand-voor-de-mond',
    group: 'zwaluwsingel-7',
    yearGroup: 7,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Sinds de beurt bij de boekenkring praat {kind} met een hand voor de mond. In een groepje van twee zakt de hand na een paar minuten, in de kring niet.',
      ownWords: 'Dan kan niemand zien of ik mij verspreek.',
      done: 'Gevraagd of {hij} liever op papier antwoordt. Dat deed {hij} de hele week.',
      where: 'In de kring en bij het presenteren.',
    },
    consultation: {
      discussed: 'Hoe vaak {kind} dit jaar hardop sprak in de klas: vier keer, telkens kort.',
      ownHelp: 'Presenteren mag vooraf worden opgenomen, met een klasgenoot naar keuze.',
      decision: 'Ouders horen als eerste wat wij zien, en vertellen hoe het bij oma en op de club gaat.',
    },
    conversation: {
      present: 'Moeder, vader aan de telefoon, en de leerkracht.',
      recognition: 'Ook op de verjaardag van een neef zei {kind} bijna niets. Aan tafel is {hij} de drukste.',
      wishes: 'Vader twijfelt of hulp het niet groter maakt. Moeder ziet er wel iets in.',
      childsView: '{kind} wil dat het overgaat zonder dat iedereen erover praat.',
      agreements: 'Ouders bespreken het met elkaar en laten weten wat zij willen.',
    },
  },
  {
    key: 'de-klok-in-de-gang',
    group: 'brinkvonder-6-7',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Vanaf twee uur loopt {kind} steeds naar de gang om op de klok te kijken, op maandag zes keer. Op de dagen dat opa komt halen, gebeurt dat niet.',
      ownWords: 'Als ik te laat buiten ben, is zij misschien al weg.',
      done: 'Een klokje op de tafel gezet en afgesproken wie er om drie uur meeloopt naar het hek.',
      where: 'In het lokaal en op de gang.',
    },
    consultation: {
      discussed: 'De dagen waarop het gebeurt en wie {kind} dan ophaalt. Wij weten niet wat erachter zit.',
      ownHelp: 'Samen naar het hek lopen, en vijf minuten blijven tot {hij} is opgehaald.',
      decision: 'De leerkracht vraagt ouders of zij dit herkennen.',
    },
    conversation: {
      present: 'Moeder, stiefvader en de leerkracht.',
      recognition:
        'In de zomer stond {kind} een keer een uur te wachten. Zij hadden niet gedacht dat het zo was blijven hangen.',
      wishes: 'Liefst lossen zij het samen op. Of er iemand mee moet kijken, weten zij nog niet.',
      childsView: '{kind} wil weten wie er komt, ook als dat verandert.',
      agreements: 'Op de kalender staat elke dag wie er haalt. Zij denken na over meer hulp.',
    },
  },
  {
    key: 'altijd-de-keeper',
    group: 'brinkvonder-8',
    yearGroup: 8,
    family: 'two_parents',
    signal: {
      area: 'behaviour',
      need: 'both',
      observed:
        '{kind} wil bij elk spel op doel staan en loopt weg als dat niet kan. Daarna zit {hij} met de rug naar het veld, soms tot na de bel.',
      ownWords: 'Op doel hoeft niemand mij te kiezen.',
      done: 'Op dinsdag de teams van tevoren gemaakt. Toen speelde {hij} een kwartier mee in het veld.',
      where: 'Op het veld, in beide pauzes.',
    },
    consultation: {
      discussed: 'De pauzes van drie weken, en dat {kind} in de klas ook wacht tot er niemand meer over is.',
      ownHelp: 'De teams liggen vooraf vast, en iedereen staat om de beurt op doel.',
      decision: 'Wij leggen dit aan ouders voor en vragen wat zij thuis zien.',
    },
    conversation: {
      present: 'Vader en de leerkracht; moeder las het verslag mee.',
      recognition: 'Ook thuis wacht {kind} tot de anderen hebben gekozen. Vader was zelf ook zo.',
      wishes: 'Vader wil weten wat het basisteam dan zou doen, en er met moeder over praten.',
      childsView: '{kind} zegt dat het wel gaat, en vraagt of het geheim kan blijven.',
      agreements: 'Zij lezen samen de uitleg over de route en bellen ons daarna.',
    },
  },
];

/** What was talked about for the children of light-signals.ts whose traject goes one step further. */
export const consultationsOfLightSignals: Record<string, ConsultationText> = {
  'nieuwe-bril': {
    discussed: 'De ogentest is gedaan: {kind} krijgt een bril. Het lezen loopt een half boekje achter.',
    ownHelp: 'Vooraan zitten, grote letters op het bord en extra leestijd met een maatje.',
    decision: 'Als de bril er een maand is, lezen we opnieuw samen.',
  },
  'opeens-stil': {
    discussed: 'Drie weken zonder vinger en wat de gymleerkracht en de overblijf zien: ook daar stiller.',
    ownHelp: 'Elke dag één vraag op een briefje, waarop {kind} mag tekenen of schrijven.',
    decision: 'Beide ouders vragen of er iets is veranderd.',
  },
  'duimen-en-toppen': {
    discussed: 'Springend kent {kind} de tafel van vier. Op papier staat de klok in de weg.',
    ownHelp: 'Sommen zonder tijd en eerst met de voeten.',
    decision: 'Over acht weken bekijken we het werk en vertelt {kind} zelf hoe het gaat.',
  },
  'op-de-gang-bij-muziek': {
    discussed: 'Geluid is lastig, ook in de aula. Met de koptelefoon doet {kind} alles mee.',
    ownHelp: 'Een koptelefoon voor elk kind dat wil, en een plek bij de deur die niemand hoeft te vragen.',
    decision: 'Tot de voorstelling zo doorgaan en dan met {kind} praten over wat er nodig blijft.',
  },
  'schoenen-te-klein': {
    discussed: 'De schoenen en dat moeder niet is gebeld, omdat wij niet wisten hoe te beginnen.',
    ownHelp: 'De ruilkast bij de ingang staat nu open voor iedereen; {kind} koos er laarzen uit.',
    decision: 'Een maand kijken. De leerkracht vertelt moeder over de ruilkast als zij toch op school is.',
  },
};

/** Further signals that have an adventure of their own: struck out, or moved from another child. */
export const strayTexts = {
  struck: {
    observed:
      'Bij het overblijven gooide een kind met brood en daarna met een beker. Er viel niemand iets te verwijten, het was een windvlaag van een middag.',
    reason: 'Dit gaat over de hele tafel en niet over dit kind.',
  },
  /** The only signal of a child, struck: the traject ends with it. */
  mistakes: {
    'twee-keer-max': 'De lijst ging over een kind met dezelfde voornaam in een andere groep.',
    'de-laarzen-van-een-ander': 'Het waren de laarzen van de conciërge, voor het toneelstuk.',
  } as Record<string, string>,
  moved: {
    observed:
      '{kind} kwam in de pauze vertellen dat {zijn} hond al drie nachten buiten is en dat {hij} bij elk geblaf wakker wordt. Op de gang stond {hij} lang bij het raam aan de straatkant.',
    reason: 'Ik had bij het bewaren het verkeerde kind uit de groep aangeklikt.',
  },
  safetyNote:
    'Wij hebben de stappen van de meldcode erbij gepakt en advies gevraagd zonder naam. Het advies is om eerst met beide ouders te spreken, met twee mensen van school.',
};

/** Why the second parent says no while a judge decides, by the key of the tale. */
export const reasonsBeforeTheCourt: Record<string, string> = {
  'twee-agendas':
    'Er loopt een procedure over de weekenden. Tot de uitspraak geeft vader nergens toestemming voor.',
  'wie-tekent-er': 'Via de advocaat liet vader weten dat hij wacht op de uitspraak over de schoolkeuze.',
  'gamen-in-de-nacht': 'Vader zegt nee zolang de rechter niet heeft beslist waar {kind} door de week woont.',
  'het-lange-wachten':
    'In zijn brief schrijft vader dat hij niets tekent tot er een beslissing over de omgang is.',
};
