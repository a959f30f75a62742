// Stories about little money, moving house and who looks after the child.
import type { Story } from './story.ts';

export const moneyAndHome: readonly Story[] = [
  {
    key: 'de-lege-broodtrommel',
    theme: 'weinig geld, eten',
    yearGroup: 4,
    family: 'one_custody',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Op tien van de laatste vijftien dagen had {kind} geen lunch bij zich of alleen een paar crackers. {Hij} zegt dan dat {hij} thuis al gegeten heeft, maar vraagt anderen om de korstjes. Na de pauze is {hij} slap en snel boos.',
      ownWords: 'Ik heb niet zo’n honger op school.',
      done: 'Er staat nu een mand met brood en fruit waar elk kind uit mag pakken. {kind} neemt er elke dag iets uit.',
      where: 'Bij het eten in de klas.',
    },
    laterSignal: {
      area: 'home',
      need: 'living',
      observed:
        'Voor de traktatie op {zijn} verjaardag had {kind} zelf briefjes geknipt met een tekening erop. {Hij} vroeg of het schoolreisje ook later betaald mag worden. Moeder liep twee keer langs het lokaal zonder binnen te komen.',
      ownWords: 'Mama zegt dat het na de vijfentwintigste kan.',
      done: 'Ik heb {kind} verteld dat alle kinderen meegaan, wat er ook met de betaling is.',
      where: 'In de klas en bij het raam.',
    },
    consultation: {
      discussed:
        'Wat we zien rond eten en betalen, en hoe we dat bespreken zonder moeder in verlegenheid te brengen.',
      ownHelp: 'De mand blijft voor iedereen. De ouderbijdrage wordt nergens genoemd waar {kind} bij is.',
      decision: 'De leerkracht nodigt moeder uit voor koffie, met open vragen en zonder lijstje.',
    },
    conversation: {
      present: 'Moeder en de leerkracht.',
      recognition:
        'Moeder begon er zelf over: na de vaste lasten blijft er weinig over en de laatste week van de maand is moeilijk. Zij had gehoopt dat niemand het merkte.',
      wishes: 'Weten welke regelingen er zijn en iemand die meekijkt naar de brieven.',
      childsView: '{kind} zegt dat brood op school lekkerder is dan thuis.',
      agreements:
        'De intern begeleider helpt bij de aanvraag voor het schoolreisje. Moeder denkt een week na over een aanmelding.',
    },
    referral: {
      reason:
        'Moeder heeft te weinig geld om de maand rond te komen en vraagt hulp; {kind} merkt daar veel van.',
      goingWell:
        'Moeder en {kind} zijn dol op elkaar. {kind} rekent goed en bedenkt spellen voor de hele groep.',
      tried:
        'Door de mand is {kind} na de pauze fitter. Een kledingbon via de ouderraad wees moeder af; zij wil het zelf kunnen.',
      parentsAsk: 'Overzicht in de brieven en rust, zodat zij weer met {kind} leuke dingen kan doen.',
      childsView: 'Op zwemles, net als de anderen.',
      schoolAsks: 'Iemand die moeder praktisch helpt en die ook oog heeft voor {kind}.',
      involved: 'Moeder gaf aan dat zij nog bij niemand is geweest.',
      whyNow: 'Er ligt een brief waar moeder van wakker ligt. Zij wil die met iemand openmaken.',
    },
    question:
      'Heeft moeder liever dat wij bij haar thuis komen of dat zij hierheen komt? Beide kan deze week.',
    answer: 'Thuis, onder schooltijd. Dan is {kind} er niet bij en dat vindt zij belangrijk.',
    returnAdvice:
      'Voor geldzaken is er elke ochtend een inloop in het gemeentehuis; een vrijwilliger wil moeder bij de school ophalen. Zij koos daar zelf voor. Wat {kind} nodig heeft, lijkt daarmee geregeld.',
    contactNotes: [
      'Met moeder de stapel post gesorteerd in drie dozen. De brief bleek een aanbod voor een betaalregeling te zijn. Samen gebeld, er geldt nu drie maanden rust.',
      'Regeling voor zwemles en sport aangevraagd en dezelfde week toegekend. Moeder vertelde het {kind} zelf.',
    ],
    feedback:
      'Het gezin krijgt praktische steun. Voor sport en schoolkosten is er een regeling; moeder geeft u de gegevens.',
    parentsView:
      'Ik wil dat iedereen weet dat mijn kind nooit zonder avondeten naar bed gaat. Verder klopt het en ben ik blij dat het zo netjes is gevraagd.',
    result: '{kind} heeft elke dag een eigen lunch bij zich en vertelt in de kring over zwemles.',
  },
  {
    key: 'niet-mee-op-schoolreis',
    theme: 'geldzorgen, schaamte',
    yearGroup: 6,
    family: 'two_parents',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        '{kind} was ziek op de dag van het schoolreisje, bij het sinterklaasontbijt en bij de sportdag. In de winter droeg {hij} een zomerjas en zei {hij} dat {hij} het nooit koud heeft. Op uitnodigingen voor feestjes reageert {hij} niet.',
      ownWords: 'Feestjes zijn voor kleine kinderen.',
      done: 'Ik heb het overzicht van de gemiste dagen naast de activiteiten gelegd en het met {kind} niet over geld gehad.',
      where: 'Rond uitstapjes en feestdagen.',
    },
    consultation: {
      discussed: 'Het patroon in de gemiste dagen. We weten niet wat erachter zit en willen niet raden.',
      ownHelp:
        'De volgende activiteit is zonder kosten en {kind} krijgt daarin een taak waar {hij} goed in is.',
      decision: 'Een gesprek met beide ouders, gewoon over hoe het met {kind} gaat.',
    },
    conversation: {
      present: 'Vader, moeder en de leerkracht.',
      recognition:
        'Na een stilte vertelde vader dat zijn bedrijf is gestopt. Zij hebben de kinderen gevraagd er niet over te praten.',
      wishes: 'Dat {kind} weer mee kan doen, zonder dat het dorp het weet.',
      childsView: '{kind} zei later aan de leerkracht dat geheimen bewaren moe maakt.',
      agreements:
        'Ouders vertellen {kind} dat het er op school over mag gaan. Wij betalen geen dingen stiekem, maar vragen altijd eerst.',
    },
    referral: {
      reason:
        'Door geldzorgen thuis doet {kind} niet meer mee met dingen die geld kosten en houdt {hij} vrienden af.',
      goingWell:
        '{kind} is handig, repareert fietsen van klasgenoten en staat er goed voor met taal en rekenen.',
      tried:
        'Bij de gratis natuurdag was {kind} er en genoot {hij}. Op een feestje van een vriend kwam {hij} na een belletje van de leerkracht toch niet.',
      parentsAsk:
        'Een vertrouwd persoon die hun situatie kent en die helpt om op tijd de juiste dingen aan te vragen.',
      childsView: 'Dat papa weer fluit in de schuur.',
      schoolAsks: 'Rust in het gezin, zodat {kind} gewoon kind in de klas kan zijn.',
      involved: 'Een boekhouder voor het bedrijf; voor het gezin zelf is er niets geregeld.',
      whyNow: 'Het kamp komt eraan en {kind} heeft al gezegd dat {hij} dan ziek wordt.',
    },
    question: 'Is er haast bij de huur of de energie? Dan plannen wij morgen al iemand in.',
    answer:
      'Vader zegt dat de energie tot het eind van de maand loopt. Een afspraak deze week is vroeg genoeg.',
    returnAdvice:
      'Ouders kozen na ons telefoongesprek voor ondernemershulp bij de gemeente, die ook naar het gezinsgeld kijkt. Een tweede spoor maakt het nu drukker en niet beter. Het kamp regelt de school met het kindfonds.',
    contactNotes: [
      'Met ouders aan tafel, gordijnen dicht op hun verzoek. Lijst gemaakt van wat er morgen, deze maand en dit jaar moet. Vader vond het schrijven van die lijst het zwaarst en deed het toch.',
      'Vader gebeld over de uitkomst bij het ondernemersloket: er is voor zes maanden inkomen.',
    ],
    feedback:
      'Ouders hebben {kind} zelf verteld hoe het zit. Voor het kamp is een regeling rond; u hoeft daar niets voor te doen.',
    result: '{kind} ging mee op kamp en heeft twee vrienden in de schuur uitgenodigd.',
  },
  {
    key: 'steeds-een-ander-adres',
    theme: 'logeren bij bekenden, geen eigen huis',
    yearGroup: 5,
    family: 'one_custody',
    signal: {
      area: 'home',
      need: 'both',
      observed:
        '{kind} noemde in een maand drie verschillende adressen waar {hij} sliep. Het huiswerk ligt steeds ergens anders en de bibliotheekboeken zijn weg. Bij het tekenen van ‘mijn kamer’ tekende {hij} een rugzak.',
      ownWords: 'We zijn op vakantie bij mensen die we kennen.',
      done: 'Het huiswerk blijft op school en {kind} leest hier na drieën nog een half uur met de conciërge.',
      where: 'Tijdens tekenen en bij het nakijken van huiswerk.',
    },
    consultation: {
      discussed: 'De adressen, het moe zijn en het leren. Lezen staat een half jaar stil.',
      ownHelp: 'Extra leestijd na school, een set gymkleren hier en een vast kluisje.',
      decision: 'De intern begeleider vraagt moeder wat zij ons wil vertellen en wat niet.',
    },
    conversation: {
      present: 'Moeder en de intern begeleider.',
      recognition:
        'Moeder vertelt dat het huurcontract is gestopt en dat zij al drie maanden bij vrienden logeren. Zij staat op wachtlijsten.',
      wishes: 'Een eigen deur, hoe klein ook, en tot die tijd een vaste slaapplek in de buurt van de school.',
      childsView: '{kind} wil niet naar een andere school.',
      agreements:
        'Moeder geeft door waar {kind} slaapt, zodat wij haar kunnen bereiken. De leestijd wordt drie keer per week.',
    },
    referral: {
      reason:
        'Moeder en {kind} hebben sinds drie maanden geen eigen woning; het leren en de rust van {kind} lijden daaronder.',
      goingWell:
        '{kind} past zich snel aan, maakt makkelijk vrienden en komt altijd, ook als de reis lang is.',
      tried:
        'Met de extra leestijd ging {kind} twee niveaus vooruit. Slapen lukt slecht: {hij} zegt wakker te blijven om te horen of ze weg moeten.',
      parentsAsk: 'Hulp bij het zoeken naar een huis en uitleg over waar moeder recht op heeft.',
      childsView: 'Een bed dat blijft staan.',
      schoolAsks: 'Een vaste plek voor het gezin, zo mogelijk dichtbij.',
      involved: 'Een woonconsulent, maar moeder krijgt daar telkens iemand anders.',
      whyNow: 'Het huidige logeeradres stopt over twee weken en daarna weet moeder het niet.',
    },
    question: 'Waar staat moeder ingeschreven? Daarvan hangt af welke gemeente kan helpen.',
    answer:
      'Nog op het oude adres in onze gemeente; moeder heeft de brief daarover bij zich als jullie komen.',
    returnAdvice:
      'Ouder en kind kregen vorige week via het woonloket een tijdelijke woning, zo meldde moeder ons. De vraag is daarmee een andere geworden. Als {kind} straks nog slecht slaapt, begint u met een nieuwe zin in de aanmelding.',
    contactNotes: [
      'Moeder gesproken in de bibliotheek; {kind} las in de hoek. Met haar toestemming het woonloket gebeld terwijl zij meeluisterde. Vrijdag is er een noodwoning te bekijken.',
      'Verhuisdag. Het jongerenwerk hielp met de bus. {kind} koos de kamer aan de straatkant.',
    ],
    feedback:
      'Er is voor een jaar een woning, op fietsafstand. Moeder komt het nieuwe adres zelf bij u doorgeven.',
    result: '{kind} slaapt op één adres en haalde bij lezen het niveau van {zijn} groep.',
  },
  {
    key: 'bij-oma-aan-tafel',
    theme: 'oma zorgt, moeder is weinig thuis',
    yearGroup: 3,
    family: 'grandmother',
    signal: {
      area: 'home',
      need: 'living',
      observed:
        'Oma brengt {kind} nu elke dag en ondertekent de briefjes, die eigenlijk voor moeder zijn. {kind} vraagt bij het voorlezen of de moeder in het boek terugkomt. Met de jas nog aan zat {hij} dinsdag een half uur bij de deur.',
      ownWords: 'Mama komt als ze uitgerust is.',
      done: 'Ik heb oma gevraagd hoe het gaat; zij wilde niet praten waar {kind} bij stond. We hebben een belafspraak gemaakt.',
      where: 'Bij de deur en in de kring.',
    },
    consultation: {
      discussed:
        'Wie wij mogen spreken: moeder heeft het gezag, oma zorgt. En wat {kind} op school nodig heeft.',
      ownHelp:
        'Elke ochtend samen de dag doornemen en een stoel bij de juf met de jas aan, zolang {hij} dat wil.',
      decision: 'Moeder wordt uitgenodigd en mag oma meenemen.',
    },
    conversation: {
      present: 'Moeder, oma en de leerkracht.',
      recognition:
        'Moeder vertelt dat het haar te veel werd en dat zij rust nodig heeft. Oma vindt het fijn om te helpen maar is zelf ook niet jong meer.',
      wishes: 'Moeder wil stap voor stap weer meer zelf doen. Oma wil weten hoelang.',
      childsView: '{kind} wil dat mama en oma in hetzelfde huis gaan wonen.',
      agreements:
        'Moeder leest op maandag en vrijdag voor het slapen. Briefjes gaan voortaan naar allebei, moeder tekent.',
    },
    referral: {
      reason:
        '{kind} woont sinds een half jaar vooral bij oma; moeder wil hulp om de zorg weer op te pakken.',
      goingWell:
        'Het lezen gaat met sprongen, {kind} is dol op gym en oma en moeder overleggen rustig samen.',
      tried:
        'De voorleesavonden lukten zes van de acht keer. {kind} houdt op die dagen de jas niet meer aan.',
      parentsAsk: 'Iemand die met moeder een haalbaar weekschema maakt en oma ontlast.',
      childsView: 'Dat iedereen aan mijn tafel eet.',
      schoolAsks: 'Duidelijkheid over wie wij waarvoor bellen, en steun voor deze familie.',
      involved: 'Moeder heeft een eigen behandelaar; zij wil dat dit er zo staat en niet meer dan dat.',
      whyNow: 'Oma krijgt over drie maanden een nieuwe heup en kan dan zes weken niet zorgen.',
    },
    question: 'Vindt moeder het goed dat oma bij het eerste gesprek is? Wij nodigen dan allebei uit.',
    answer: 'Moeder vindt het fijn als oma erbij is, behalve bij vragen over haarzelf.',
    returnAdvice:
      'Voor de weken van de operatie heeft de familie zelf een rooster met tantes gemaakt. Zij vragen ons om pas daarna mee te denken. Wij bewaren de aanmelding dertig dagen in zicht.',
    contactNotes: [
      'Gesprek bij oma aan de keukentafel. Op een groot vel getekend wie wat doet. Moeder nam de woensdag en de zaterdag, in haar eigen handschrift.',
    ],
    feedback:
      'Moeder haalt {kind} op woensdag op. Bel bij ziekte eerst moeder en daarna oma; zo hebben zij dat samen besloten.',
    result: '{kind} hangt de jas op bij binnenkomst en woont weer vijf dagen per week bij moeder.',
  },
];
