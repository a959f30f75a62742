// Stories about nights: children who come to school tired.
import type { Story } from './story.ts';

export const sleepAndNights: readonly Story[] = [
  {
    key: 'in-slaap-in-de-kring',
    theme: 'slaap, ploegendienst',
    yearGroup: 2,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'In de afgelopen drie weken viel {kind} vijf keer in slaap in de kring, meestal rond tien uur. Als ik {hem} zachtjes wakker maak, huilt {hij} kort en speelt daarna weer mee. Op dagen dat {hij} bij opa en oma heeft geslapen, zie ik dit niet.',
      ownWords: 'Ik kijk filmpjes tot de batterij op is.',
      done: 'Ik laat {kind} na de pauze een kwartier rusten in de leeshoek. Bij het ophalen heb ik kort aan vader gevraagd hoe het slapen gaat.',
      where: 'In de kring en tijdens het werken aan tafel.',
    },
    laterSignal: {
      area: 'home',
      need: 'living',
      observed:
        'Ook na het rustmoment in de leeshoek bleef {kind} deze week drie keer liggen tot het buitenspelen. Bij het knutselen legde {hij} het hoofd op tafel. De andere kinderen vragen of {kind} ziek is.',
      ownWords: 'Mijn ogen gaan vanzelf dicht.',
      done: 'Ik heb de tijden twee weken opgeschreven en het lijstje aan de intern begeleider gegeven.',
      where: 'In de leeshoek en aan de knutseltafel.',
    },
    consultation: {
      discussed:
        'We hebben het lijstje met tijden naast de weken gelegd waarin beide ouders nachtdienst draaien. In die weken slaapt {kind} vaker in de klas.',
      ownHelp: 'Elke ochtend een rustig begin bij de juf aan tafel en na de pauze een vast rustmoment.',
      decision: 'We praten eerst met de ouders, omdat slapen vooral een zaak van thuis is.',
    },
    conversation: {
      present: 'Moeder, vader en de leerkracht.',
      recognition:
        'Beide ouders zien dat {kind} moe is. Zij vertellen dat zij om en om nachtdienst hebben en dat de oudste dan oppast.',
      wishes: 'Een vast avondritme dat ook werkt als een van hen weg is.',
      childsView: '{kind} wil graag dat papa of mama voorleest, ook als er nachtdienst is.',
      agreements:
        'De tablet ligt vanaf zeven uur in de keukenla. Over drie weken bellen we met elkaar over hoe het gaat.',
    },
    referral: {
      reason:
        '{kind} valt sinds een week of zes regelmatig in slaap in de klas en mist daardoor veel van de ochtend.',
      goingWell: '{kind} bouwt de mooiste torens, deelt makkelijk en zingt elk lied mee.',
      tried:
        'Een rustmoment in de leeshoek hielp om de dag door te komen, maar {kind} viel even vaak in slaap. Zonder tablet ging het de eerste week beter, in de tweede nachtdienstweek niet meer.',
      parentsAsk:
        'Ouders vragen iemand die met hen meekijkt naar de avonden en naar opvang tijdens de nachtdienst.',
      childsView: 'Slapen is fijn, maar alleen met het lampje aan en met iemand in huis die wakker is.',
      schoolAsks: 'Hulp bij het avondritme thuis, zodat {kind} uitgerust in de kring zit.',
      involved: 'De jeugdverpleegkundige sprak moeder een keer bij het gewone onderzoek van vijfjarigen.',
      whyNow: 'Na de zomer gaat {kind} leren lezen; ouders willen het voor die tijd op orde hebben.',
    },
    question: 'Op welke avonden past de oudste op? Dat helpt ons om een passend tijdstip voor te stellen.',
    answer:
      'Om de week van zondag tot en met woensdag. Ouders zijn in de andere week na vier uur allebei thuis.',
    returnAdvice:
      'De vraag past goed bij de cursus over slapen van de jeugdgezondheidszorg, die volgende maand begint. Ouders kunnen daar zonder aanmelding heen. Lukt het daarna niet, stuur de aanmelding dan opnieuw.',
    contactNotes: [
      'Huisbezoek om half zeven ’s avonds, vader was thuis. Samen de avond van uur tot uur op papier gezet. Vader kiest ervoor om voor de nachtdienst al voor te lezen en het filmpje te laten vervallen.',
      'Gebeld met moeder na twee weken nieuw ritme. {kind} slaapt nu vijf van de zeven avonden voor acht uur.',
    ],
    feedback:
      'Ouders werken met een vast avondschema. Op school is het rustmoment voorlopig nog nodig, graag na de pauze.',
    parentsView:
      'Wij herkennen het verhaal van school. We willen er wel bij zeggen dat we dit werk niet voor onze lol doen en dat we de diensten niet zelf kiezen. Thuis is {kind} vrolijk en eet goed.',
    result: '{kind} is al vier weken de hele ochtend wakker gebleven en speelt weer in de bouwhoek.',
  },
  {
    key: 'gamen-in-de-nacht',
    theme: 'gamen, twee huizen',
    yearGroup: 7,
    family: 'separated',
    signal: {
      area: 'home',
      need: 'both',
      observed:
        '{kind} levert sinds twee maanden de helft van het werk in. De taaltoets van vorige week heeft {hij} na vier vragen weggelegd. Klasgenoten vertelden hardop dat {kind} om drie uur ’s nachts nog online was.',
      ownWords: 'Als ik stop, raken ze me kwijt in het team.',
      done: '{kind} en ik hebben samen de week bekeken en afgesproken dat weektaken op donderdag af zijn. Dat lukte één keer.',
      where: 'In de klas, vooral in de ochtend.',
    },
    laterSignal: {
      area: 'learning',
      need: 'learning',
      observed:
        'Bij rekenen zijn de resultaten van {kind} in een half jaar een heel niveau gezakt. Tijdens de uitleg kijkt {hij} naar buiten en begint {hij} pas als ik ernaast ga zitten. Met mij erbij maakt {hij} de sommen zonder fouten.',
      ownWords: 'Ik kan het wel, ik kom er alleen niet aan.',
      done: 'Drie keer per week start ik het werk samen met {kind} aan de instructietafel.',
      where: 'Tijdens rekenen en taal.',
    },
    consultation: {
      discussed:
        'De resultaten van het afgelopen half jaar en de verhalen over de nachten. Het verschil tussen de weken bij vader en bij moeder kennen we niet.',
      ownHelp: 'Korte taken met een eindtijd, en elke vrijdag vijf minuten terugkijken met de leerkracht.',
      decision: 'Een gesprek met beide ouders, het liefst samen.',
    },
    conversation: {
      present:
        'Vader, moeder, de leerkracht en de intern begeleider. {kind} kwam er het laatste kwartier bij.',
      recognition:
        'Moeder herkent het: zij vindt het beeldscherm soms om twee uur nog aan. Vader ziet het minder, bij hem staat de computer in de woonkamer.',
      wishes: 'Dezelfde regels in beide huizen en iemand die helpt om daar samen uit te komen.',
      childsView: '{kind} vindt gamen het enige waar {hij} goed in is en wil dat {zijn} ouders dat ook zien.',
      agreements:
        'Ouders zetten beiden het internet om tien uur uit. {kind} laat op school zien welk spel het is en legt uit hoe het team werkt.',
    },
    referral: {
      reason:
        'Door lange nachten achter de computer komt {kind} niet meer tot leren; ouders krijgen het samen niet geregeld.',
      goingWell:
        '{kind} denkt snel, legt geduldig dingen uit aan jongere kinderen en heeft vrienden met wie {hij} ook buiten afspreekt.',
      tried:
        'De weektaak in stukken knippen gaf twee goede weken. Internet uitzetten werkte bij vader, maar bij moeder vond {kind} een andere verbinding.',
      parentsAsk: 'Hulp bij het maken van één plan voor twee huizen, zonder dat het over de scheiding gaat.',
      childsView: 'Ik wil best eerder stoppen, als ik zelf mag kiezen op welke dagen ik langer mag.',
      schoolAsks: 'Iemand die met ouders en {kind} afspraken maakt die in beide weken gelden.',
      involved: 'Geen hulp op dit moment; tijdens de scheiding had het gezin een bemiddelaar.',
      whyNow:
        'Over een paar maanden krijgt {kind} een voorlopig schooladvies en dat zakt nu mee met de resultaten.',
    },
    question:
      'Weten beide ouders dat wij met {kind} apart willen praten? Wij doen dat graag in de eerste week.',
    answer: 'Ja, beide ouders vinden dat goed en {kind} ook. Op woensdagmiddag kan {hij} het beste.',
    returnAdvice:
      'Wij lezen dat er nog niet met een ander tijdstip en met inspraak van {kind} is geprobeerd. Het jongerenwerk heeft op dinsdag een gamecafé met oudergesprekken. Kijk over zes weken of dat genoeg was.',
    contactNotes: [
      'Kennismaking met {kind} bij het jongerenwerk. {Hij} tekende zelf een week met speeltijd en slaaptijd. Tien uur vond {hij} kinderachtig, half elf in het weekend een eerlijk voorstel.',
      'Gesprek met vader en moeder aan één tafel. Zij hebben de week van {kind} overgenomen en allebei ondertekend.',
    ],
    feedback:
      'Er ligt een afspraak over schermtijd die in beide huizen gelijk is. Vraag {kind} gerust op vrijdag hoe de week ging; dat wil {hij} zelf.',
    result: '{kind} levert het weekwerk in en maakte de laatste twee toetsen helemaal af.',
  },
  {
    key: 'bang-na-de-inbraak',
    theme: 'slecht slapen na een inbraak',
    yearGroup: 4,
    family: 'two_parents',
    signal: {
      area: 'social_emotional',
      need: 'living',
      observed:
        'Sinds er bij {kind} thuis is ingebroken, kijkt {hij} bij elk geluid op de gang om. Naar de wc gaat {hij} alleen als er iemand meeloopt. Onder het stillezen begon {hij} vorige week ineens te huilen.',
      ownWords: 'Misschien komen ze terug als wij slapen.',
      done: 'Een klasgenoot loopt mee naar de wc en de deur van het lokaal blijft open. Ik heb moeder gebeld om te vertellen wat ik zag.',
      where: 'In het lokaal, op de gang en bij de wc.',
    },
    consultation: {
      discussed:
        'Wat {kind} op school laat zien en hoe we veiligheid kunnen geven zonder de angst groter te maken. De inbraak is nu negen weken geleden.',
      ownHelp:
        'Een vast maatje, een zichtbaar dagritme en elke dag een moment waarop {kind} mag vertellen of tekenen.',
      decision: 'De leerkracht spreekt ouders binnen twee weken en vraagt hoe de nachten zijn.',
    },
    conversation: {
      present: 'Moeder en de leerkracht; vader luisterde mee via de telefoon.',
      recognition:
        'Ja, thuis is het hetzelfde. {kind} slaapt sinds de inbraak op een matras naast het bed van ouders en wordt vaak wakker.',
      wishes: 'Dat {kind} weer in het eigen bed durft en dat de nachten rustiger worden.',
      childsView: '{kind} wil een slot op het raam dat {hij} zelf kan dichtdraaien.',
      agreements: 'Vader maakt dat slot. Moeder houdt een week bij wanneer {kind} wakker wordt en waarvan.',
    },
    referral: {
      reason: '{kind} is na een inbraak bang gebleven, slaapt weinig en durft op school niet alleen te zijn.',
      goingWell:
        'Met tekenen, rekenen en in de kring doet {kind} mee zoals voorheen. Er is een trouwe vriendengroep.',
      tried:
        'Het maatje helpt: {kind} gaat weer naar de wc. Het slot gaf twee goede nachten, daarna kwam {hij} toch weer naar beneden.',
      parentsAsk:
        'Ouders willen weten hoe zij {kind} kunnen helpen zonder elke avond twee uur naast het bed te zitten.',
      childsView: 'Overdag ben ik niet zo bang, alleen als het donker is en het huis kraakt.',
      schoolAsks:
        'Steun voor het gezin bij de nachten en een tip voor ons hoe we het meelopen weer afbouwen.',
      involved: 'Slachtofferhulp belde het gezin één keer, kort na de inbraak.',
      whyNow:
        'Het duurt nu drie maanden en beide ouders zijn moe; moeder heeft zich hiervoor ziek gemeld en wil dat wij dit opschrijven.',
    },
    question:
      'Slaapt {kind} ook ergens anders wel eens, en hoe gaat dat? Wij willen weten of het aan het huis ligt.',
    answer: 'Bij opa en oma slaapt {kind} door. Ouders vertelden ons dat gisteren bij het hek.',
    returnAdvice:
      'De huisarts heeft in Leek een praktijkondersteuner jeugd die snel tijd heeft voor dit soort schrik. Wij hebben ouders met hun instemming daarheen gewezen. Het maatje op school kan ondertussen blijven.',
    contactNotes: [
      'Eerste bezoek, beide ouders en {kind}. {kind} liet het slot zien en vertelde welk geluid bij welk ding in huis hoort. Afgesproken dat zij samen een geluidenkaart maken.',
      'Kort gebeld. Het matras ligt nu op de overloop in plaats van naast het bed. Moeder werkt weer halve dagen.',
    ],
    feedback:
      '{kind} oefent thuis stap voor stap met alleen slapen. U kunt het maatje op school rustig gaan afbouwen.',
    result: '{kind} slaapt in het eigen bed en loopt op school alleen door de gang.',
  },
  {
    key: 'altijd-te-laat',
    theme: 'zelf opstaan, te laat',
    yearGroup: 5,
    family: 'one_custody',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} kwam in de laatste twintig schooldagen elf keer te laat, tussen tien minuten en een uur. {Hij} brengt eerst een zusje naar de kleuters. Twee keer had {hij} de kleren van de dag ervoor nog aan.',
      ownWords: 'Ik zet drie wekkers, maar ik word er niet meer wakker van.',
      done: '{kind} mag zonder briefje binnenkomen, zodat de dag niet met uitleg begint. Ik heb moeder twee keer gebeld en haar voicemail ingesproken.',
      where: 'Bij de deur, aan het begin van de dag.',
    },
    consultation: {
      discussed:
        'Het verzuimoverzicht van {kind} en dat van het zusje, met de juf van de kleuters erbij. Beide kinderen zijn op dezelfde dagen te laat.',
      ownHelp:
        'Een ontbijtje in de klas voor wie dat wil, en een complimentje op elke dag dat het op tijd lukt.',
      decision: 'De leerkracht gaat op huisbezoek, want bellen lukt niet goed.',
    },
    conversation: {
      present: 'Moeder, de leerkracht en {kind}. Het gesprek was bij moeder aan de keukentafel.',
      recognition:
        'Moeder vertelt dat zij om vijf uur de deur uitgaat om schoon te maken. Zij wist niet dat het zo vaak te laat werd.',
      wishes: 'Dat haar kinderen op tijd op school zijn zonder dat {kind} daar alleen voor moet zorgen.',
      childsView: '{kind} vindt het wegbrengen van het zusje leuk, maar het aankleden van haar niet.',
      agreements:
        'Moeder belt om kwart over zeven naar huis. De buurvrouw kijkt op dinsdag en donderdag om het hoekje.',
    },
    referral: {
      reason: '{kind} staat alleen op, zorgt voor een zusje en komt meer dan de helft van de dagen te laat.',
      goingWell: '{kind} is zorgzaam en zelfstandig, leest graag voor en is bij iedereen in de klas geliefd.',
      tried:
        'Het telefoontje van moeder werkt op drie van de vijf dagen. De buurvrouw hielp twee weken en is daarna zelf gaan werken.',
      parentsAsk: 'Opvang in de vroege ochtend en uitleg over wat daarvoor mag en wat het kost.',
      childsView: 'Ik wil gewoon met de anderen tegelijk de school in.',
      schoolAsks: 'Een oplossing voor de ochtend waarin een volwassene de kinderen helpt.',
      involved: 'Nog niemand, al heeft moeder één keer met het wijkspreekuur gebeld.',
      whyNow:
        'Het verzuim is zo hoog dat wij de leerplichtambtenaar moeten inlichten; wij doen liever eerst iets wat helpt.',
    },
    question:
      'Is er familie in de buurt die ’s ochtends kan helpen? Dan nemen wij dat mee in het eerste gesprek.',
    answer:
      'Volgens moeder niet: haar ouders wonen in het westen. Wel is er een tante in Roden met een auto.',
    returnAdvice:
      'Vroege opvang kan moeder zelf regelen met een toeslag; wij hebben haar op haar verzoek de weg gewezen. De aanmelding voegt daar nu niets aan toe. Meldt u zich gerust als het over een maand nog speelt.',
    contactNotes: [
      'Moeder gesproken na haar werk. Samen de kosten van vroege opvang uitgerekend en de aanvraag voor toeslag ingevuld. Zij was opgelucht dat het geen boete werd.',
    ],
    feedback:
      'Vanaf maandag start vroege opvang op vier dagen. {kind} komt dan samen met de leidster naar school.',
    result: '{kind} kwam in zes weken nog maar één keer te laat en dat was door de bus.',
  },
];
