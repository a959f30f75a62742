-- The texts of the public pages: blocks with versions. What was written stays; the newest version counts, and hides the block when it says so.

create table content_block (
  id uuid primary key default gen_random_uuid(),
  page text not null check (page ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(page) <= 40),
  -- In the address of its page, so that it never changes.
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  position integer not null,
  unique (page, key)
);

create table content_version (
  id uuid primary key default gen_random_uuid(),
  block_id uuid not null references content_block (id),
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 120),
  body text not null check (length(body) between 1 and 20000), -- Markdown
  checked_on date,
  shown boolean not null default true,
  -- The version that was put back.
  copy_of integer check (copy_of < number),
  author_name text not null default actor_name(),
  author_organisation_id uuid default actor_organisation() references organisation (id),
  created_at timestamptz not null default now(),
  unique (block_id, number)
);

alter table content_block enable row level security;
create policy keeper_reads on content_block for select using ((select region_keeper()) is not null);
create policy keeper_adds on content_block for insert with check ((select region_keeper()) is not null);
create policy keeper_orders on content_block for update using ((select region_keeper()) is not null);
grant select on content_block to portal_app;
grant insert (id, page, key, position) on content_block to portal_app;
grant update (position) on content_block to portal_app;
create trigger log_change after insert or update or delete on content_block for each row execute function access.log_change();

alter table content_version enable row level security;
create policy keeper_reads on content_version for select using ((select region_keeper()) is not null);
create policy keeper_adds on content_version for insert with check ((select region_keeper()) is not null);
grant select on content_version to portal_app;
grant insert (block_id, number, title, body, checked_on, shown, copy_of) on content_version to portal_app;
create trigger log_change after insert or update or delete on content_version for each row execute function access.log_change();

-- What everybody reads of a page: without authors, without earlier versions, without what is hidden.
create function access.open_content(of_page text) returns table (key text, title text, body text, checked_on date)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select b.key, v.title, v.body, v.checked_on
  from content_block b
  cross join lateral (select * from content_version where block_id = b.id order by number desc limit 1) v
  where b.page = of_page and v.shown
  order by b.position, b.key;
end;
grant execute on function access.open_content to portal_app;

-- The texts to begin with. What was found has the day it was looked up; what was not found says so, and waits for who knows.
create function pg_temp.begin_with(of_page text, at integer, named text, titled text, checked date, says text) returns void language sql as $$
  with b as (insert into content_block (page, key, position) values (of_page, named, at) returning id)
  insert into content_version (block_id, number, title, body, checked_on, author_name)
  select id, 1, titled, trim(e'\n' from says), checked, 'het portaal zelf' from b
$$;

select pg_temp.begin_with('piramide', 1, 'zo-leest-u-het', 'Zo leest u de piramide', null, '
Onderaan staat wat elk kind krijgt. Hoe hoger, hoe meer hulp erbij komt, en hoe minder kinderen die nodig hebben.

- Begin zo laag als kan. Vaak is dat genoeg.
- Helpt het niet genoeg? Dan gaat u samen met de ouders een niveau omhoog.
- Gaat het beter? Dan gaat u weer terug. Wat lager nodig is, blijft gewoon doorgaan.

Maakt u zich zorgen over de veiligheid? Wacht dan niet op een niveau en lees [wat u nu kunt doen](/veiligheid).
');
select pg_temp.begin_with('piramide', 2, 'document-f1', 'De piramide van de regio zelf', '2026-11-22', '
De Groninger gemeenten en de samenwerkingsverbanden hebben hun afspraken in een eigen piramide gezet: document F1. Dat document is niet gevonden. Daarom staan hier vijf niveaus zoals veel scholen die kennen. De niveaus van de regio kunnen anders zijn.

Heeft u document F1? Geef het aan de beheerder van uw schoolbestuur of gemeente. Die past deze pagina aan.
');

select pg_temp.begin_with('piramide-niveaus', 1, 'basisaanbod', 'Basisaanbod in de groep', null, '
Elk kind krijgt goed onderwijs, duidelijke regels en een leerkracht die ziet hoe het gaat.

## Wat is het?

De leerkracht kijkt steeds opnieuw: wat zie ik, wat betekent het, wat ga ik doen, en helpt het? Dat staat in het groepsplan en in het leerlingvolgsysteem van de school, niet in dit portaal.

## Wie doet wat?

- **De leerkracht** staat centraal.
- **De intern begeleider** denkt mee en coacht.
- **Ouders** horen in de gewone gesprekken hoe het gaat, en vertellen hoe het thuis is.

## Wat probeert u eerst?

- Kijk wat al goed gaat, en doe daar meer van.
- Verander iets voor de hele groep: de plek, de uitleg, de pauzes.
- Vraag het kind zelf wat helpt.

## Omhoog en weer terug

Gaat het na een paar weken niet beter? Bespreek met de intern begeleider wat dit kind extra nodig heeft. Lager dan dit gaat niet: dit houdt elk kind.
');
select pg_temp.begin_with('piramide-niveaus', 2, 'extra-in-de-groep', 'Extra hulp in de groep', null, '
Een kind krijgt in de eigen groep iets extra, voor een afgesproken tijd.

## Wat is het?

Meer uitleg, een andere aanpak of meer aandacht, gewoon in de klas. Het gaat vaak om hoe leerkracht en kind met elkaar omgaan.

## Wie doet wat?

- **De leerkracht** voert het uit en schrijft op wat helpt.
- **De intern begeleider** kijkt mee in de klas en geeft advies.
- **Ouders** weten ervan en denken mee over wat thuis werkt.

## Wat probeert u eerst?

- Spreek één doel af, en wanneer u terugkijkt.
- Vraag een collega of de intern begeleider om eens te komen kijken.
- Praat vroeg met de ouders, ook als u nog niet zeker bent.

## Omhoog en weer terug

Helpt het? Dan stopt het extra en gaat u terug naar het basisaanbod. Helpt het niet, of gaat de zorg verder dan leren? Bespreek het kind dan met de intern begeleider en de mensen die de school om zich heen heeft.
');
select pg_temp.begin_with('piramide-niveaus', 3, 'met-het-ondersteuningsteam', 'De school en haar ondersteuningsteam', null, '
De leerkracht, de intern begeleider en de ouders halen er iemand bij die er meer van weet.

## Wat is het?

De school bespreekt het kind in een leerlingbespreking of in het ondersteuningsteam. Er komt hulp van iemand in of om de school heen.

## Wie doet wat?

- **De intern begeleider** regelt het overleg en legt de afspraken vast.
- **De leerkracht** vertelt wat zij ziet, en wat al geprobeerd is.
- **Ouders** zitten erbij. Er wordt niet over hen gepraat zonder hen.
- **Een deskundige** sluit aan als dat nodig is: schoolmaatschappelijk werk, jeugdarts of jeugdverpleegkundige, orthopedagoog, ambulant begeleider, of iemand van het CJG.

## Wat probeert u eerst?

- Schrijf op wat het kind nodig heeft, niet wat het heeft.
- Vraag advies zonder namen te noemen, als u nog geen toestemming heeft.
- Kies samen wie wat doet, en wanneer u elkaar weer spreekt.

## Omhoog en weer terug

Gaat het beter? Dan doet de groep het weer, met wat u geleerd heeft. Kan de school het niet alleen, omdat er thuis of met de gezondheid meer speelt? Dan vraagt de school met toestemming van de ouders het basisteam erbij. Hoe dat gaat, staat in [de zorgroute](/zorgroute).
');
select pg_temp.begin_with('piramide-niveaus', 4, 'met-het-basisteam', 'De school en het basisteam samen', null, '
De zorg gaat verder dan het onderwijs. De school, de ouders en het basisteam van de gemeente werken samen, met één casemanager.

## Wat is het?

De school meldt het kind aan bij het basisteam (CJG, WIJ-team of sociaal team) van de gemeente waar het kind woont. Het gezin krijgt één casemanager. Wie nodig is, zit aan tafel, en er komt één plan.

## Wie doet wat?

- **De intern begeleider** doet de aanmelding. De ouders lezen die vooraf.
- **Het basisteam** kijkt wat er nodig is en wijst de casemanager aan.
- **De casemanager** houdt ouders, hulp en school bij elkaar.
- **Ouders** geven toestemming en bepalen mee. Een kind vanaf 12 jaar ook.
- **De school** gaat door met wat op school helpt.

## Wat probeert u eerst?

- Praat met de ouders voordat er iets naar het basisteam gaat.
- Kijk samen wat het gezin zelf en met familie of vrienden kan.
- Vraag het basisteam vooraf om advies, zonder naam van het kind.

## Omhoog en weer terug

Gaat het goed genoeg? Dan sluit de casemanager af en gaat de school verder, vaak met het ondersteuningsteam. Is er een specialist of een andere school nodig, of is vrijwillige hulp niet genoeg? Dan gaat u een niveau omhoog. De casemanager blijft.
');
select pg_temp.begin_with('piramide-niveaus', 5, 'gespecialiseerde-hulp', 'Gespecialiseerde hulp of ander onderwijs', null, '
Een kind krijgt hulp van een specialist, of gaat naar een school die past. Soms beslist de rechter mee.

## Wat is het?

Dit zijn drie dingen die los van elkaar of samen kunnen voorkomen:

- jeugdhulp van een specialist, zoals jeugd-ggz of hulp bij een beperking;
- speciaal basisonderwijs of speciaal onderwijs;
- hulp die niet vrijwillig is, omdat een kind anders gevaar loopt.

## Wie doet wat?

- **Het basisteam, de huisarts, de jeugdarts of een medisch specialist** verwijst naar jeugdhulp.
- **Het samenwerkingsverband** beslist of een kind naar speciaal (basis)onderwijs mag. Dat heet een toelaatbaarheidsverklaring.
- **De rechter** beslist over hulp die niet vrijwillig is. De Raad voor de Kinderbescherming onderzoekt eerst wat nodig is.
- **De casemanager** blijft het vaste gezicht voor het gezin.

## Wat probeert u eerst?

- Ga na welke hulp al geprobeerd is, en wat die opleverde.
- Zoek uit [welke wet past](/zorg-op-school), voordat u iets aanvraagt.
- Vraag de ouders en het kind wat voor hen een goede uitkomst is.

## Omhoog en weer terug

Hoger dan dit gaat niet. Gaat het beter, dan kan de hulp minder worden. De casemanager spreekt met het gezin en de school af wie het dan overneemt.
');

select pg_temp.begin_with('organisaties', 1, 'rigg', 'RIGG: inkoop van jeugdhulp', '2026-11-22', '
De Regionale Inkooporganisatie Groninger Gemeenten (RIGG) koopt jeugdhulp in voor de Groninger gemeenten. De site is voor iedereen die beroepsmatig met de Jeugdwet in deze gemeenten te maken heeft.

- Website: [www.rigg.nl](https://www.rigg.nl)
- Welke jeugdhulp er is: [jeugdhulpgroningen.nl](https://jeugdhulpgroningen.nl)
- Adres: nog niet ingevuld
- Telefoon: nog niet ingevuld
- E-mail: nog niet ingevuld

Noordenveld ligt in Drenthe. Woont het kind daar, vraag dan aan de gemeente hoe de jeugdhulp geregeld is.
');
select pg_temp.begin_with('organisaties', 2, 'samenwerkingsverband', 'Samenwerkingsverband passend onderwijs (SWV PO 20.01)', '2026-11-22', '
In het samenwerkingsverband zorgen de schoolbesturen er samen voor dat elk kind een passende plek in het basisonderwijs heeft. Het hoort bij de provincie Groningen en de gemeente Noordenveld. Er doen 28 schoolbesturen mee. Sinds 1 september 2021 is het een vereniging.

De school vraagt hier extra ondersteuning aan, en de toelaatbaarheidsverklaring voor speciaal (basis)onderwijs.

Er zijn vier deelregio''s:

- **Groningen stad/Haren:** gemeente Groningen
- **Noord:** Eemsdelta en Het Hogeland
- **West:** Westerkwartier en Noordenveld
- **Zuidoost:** Midden-Groningen, Oldambt, Pekela, Stadskanaal, Veendam en Westerwolde

Website: [po2001.nl](https://po2001.nl). Telefoon en e-mail: nog niet ingevuld.
');
select pg_temp.begin_with('organisaties', 3, 'ouder-en-jeugdsteunpunt', 'Ouder- en jeugdsteunpunt', '2026-11-22', '
Ouders en kinderen kunnen hier terecht met vragen over passend onderwijs: wat mag u van de school verwachten, wat kunt u zelf doen, en wie helpt als u er samen niet uitkomt? Elk samenwerkingsverband heeft zo''n steunpunt.

Het steunpunt van SWV PO 20.01: telefoon, e-mail en website zijn nog niet ingevuld. Kijk zolang op [po2001.nl](https://po2001.nl).
');
select pg_temp.begin_with('organisaties', 4, 'veilig-thuis', 'Veilig Thuis', '2026-11-25', '
Het advies- en meldpunt voor huiselijk geweld en kindermishandeling. Iedereen kan bellen, ook om alleen te overleggen. U hoeft dan geen namen te noemen.

- Bel [0800-2000](tel:08002000), gratis, dag en nacht.
- Is er nu gevaar? Bel [112](tel:112).

Na een melding laat Veilig Thuis u binnen vijf werkdagen weten wat het besluit is. De stappen van de meldcode staan bij [zorgen over de veiligheid](/veiligheid).
');
select pg_temp.begin_with('organisaties', 5, 'het-juiste-loket', 'Het Juiste Loket en de onderwijs(zorg)consulent', '2026-11-22', '
Komt u er niet uit welke wet de zorg op school betaalt? Kijk eerst bij [Zorg op school: welke wet?](/zorg-op-school). Loopt u daarna nog vast, dan kunt u op twee plekken om hulp vragen:

- **[Het Juiste Loket](https://www.regelhulp.nl/juiste-loket)** helpt uitzoeken waar u moet zijn.
- **[De onderwijsconsulent of onderwijszorgconsulent](https://www.onderwijsconsulenten.nl/aanmelden/)** denkt mee als de school, de ouders en de zorg er samen niet uitkomen.

Telefoonnummers: nog niet ingevuld.
');

select pg_temp.begin_with('zorgroute', 1, 'in-uw-gemeente', 'Afspraken in uw gemeente', '2026-11-22', '
De eigen tekst van de zorgroutes in Noordenveld en in het Westerkwartier is niet gevonden. Termijnen en namen kunnen in uw gemeente anders zijn dan hier staat. Vraag het aan het basisteam. Heeft u de tekst? Geef hem aan de beheerder van uw schoolbestuur of gemeente.
');
select pg_temp.begin_with('rollen-en-taken', 1, 'bijlage-van-de-regio', 'De bijlage van de regio', '2026-11-22', '
Bij de ondersteuningsroute van gemeenten en onderwijs hoort een bijlage met rollen en taken. Die bijlage is niet gevonden. Wat op deze pagina staat, volgt uit de zorgroute en de wet. Heeft u de bijlage? Geef hem aan de beheerder van uw schoolbestuur of gemeente.
');

select pg_temp.begin_with('privacy', 1, 'wie-is-verantwoordelijk', 'Wie is verantwoordelijk?', null, '
Het schoolbestuur voor wat de school opschrijft. De gemeente voor wat het basisteam opschrijft. Voor de aanmelding en de terugkoppeling zijn zij dat samen.

De functionaris gegevensbescherming van uw schoolbestuur of gemeente: nog niet ingevuld. Vraag ernaar bij de school of de gemeente.
');
select pg_temp.begin_with('privacy', 2, 'waarom-mag-het', 'Waarom mag het worden opgeschreven?', null, '
- **De school** schrijft op wat nodig is om een kind te onderwijzen en te begeleiden. Dat is haar taak in de onderwijswet.
- **De school deelt** pas iets met het basisteam als ouders daar toestemming voor geven. Een kind vanaf 12 jaar beslist mee, vanaf 16 jaar beslist het zelf.
- **De gemeente** schrijft op wat nodig is om te helpen. Dat is haar taak in de Jeugdwet.
- **Bij onveiligheid** geldt de meldcode. Dan is toestemming niet nodig.
');
select pg_temp.begin_with('privacy', 3, 'wie-ziet-wat', 'Wie ziet wat?', null, '
- **Alleen school:** signalen, overleg en gesprekken. Dat zien de eigen leerkracht en de intern begeleider.
- **School en CJG:** de aanmelding zoals die is verstuurd, vragen en antwoorden, en hoe het in stappen verder gaat.
- **Alleen CJG:** wat de casemanager met het gezin bespreekt. De school ziet dat niet.

Elke keer dat iemand kijkt, wordt dat opgeschreven: wie, wanneer en waarom dat mocht. De functionaris gegevensbescherming kan dat nagaan.
');
select pg_temp.begin_with('privacy', 4, 'wat-staat-er-niet-in', 'Wat staat er niet in?', null, '
Geen burgerservicenummer, geen nummer waarmee een kind inlogt bij lesprogramma''s, geen herkomst en geen foto''s.
');
select pg_temp.begin_with('privacy', 5, 'hoe-lang', 'Hoe lang blijft het bewaard?', '2026-11-22', '
- **Bij de school:** tot twee jaar nadat het kind van school gaat. Drie jaar als het kind naar het speciaal onderwijs is verwezen.
- **Bij de gemeente:** vijf jaar als er alleen gesprekken waren en geen plan. Twintig jaar als er een plan of hulp is geweest.
');
select pg_temp.begin_with('privacy', 6, 'uw-rechten', 'Uw rechten', null, '
U mag weten wat er over uw kind is opgeschreven, het laten verbeteren en uw eigen kijk erop laten toevoegen. U krijgt binnen een maand antwoord. Vraag het aan de school of aan uw casemanager.

U kunt een toestemming altijd intrekken. Vanaf dat moment wordt er niets meer gedeeld.

Komt u er samen niet uit? Ga naar de functionaris gegevensbescherming van het schoolbestuur of de gemeente. U kunt ook een klacht indienen bij de [Autoriteit Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl).
');
select pg_temp.begin_with('privacy', 7, 'deze-openbare-paginas', 'Deze openbare pagina''s', null, '
Wie niet inlogt, laat niets achter. Er wordt niet gemeten wat u leest, en er kijkt niemand anders mee. Welke cookies er zijn, staat bij [cookies](/cookies).
');

select pg_temp.begin_with('toegankelijkheid', 1, 'voor-welke-site', 'Waar gaat deze verklaring over?', null, '
Over de website Zorgroute: de openbare pagina''s en de pagina''s achter het inloggen.

- Organisatie die de site aanbiedt: nog niet ingevuld
- Adres van de site: nog niet ingevuld
- Verklaring in het [register](https://www.toegankelijkheidsverklaring.nl): nog niet ingevuld
');
select pg_temp.begin_with('toegankelijkheid', 2, 'status', 'Nalevingsstatus: D, voldoet nog niet', '2026-11-25', '
Er zijn vijf statussen, van A tot en met E. Voor A of B is een volledig onderzoek nodig dat jonger is dan drie jaar. Voor C moet zo''n onderzoek binnen zes maanden gepland staan. Dat onderzoek is er nog niet, en het is nog niet gepland. Daarom is de status D, ook al is de site gemaakt om toegankelijk te zijn.

Zolang deze verklaring niet in het landelijke register staat, telt de site daar als status E.
');
select pg_temp.begin_with('toegankelijkheid', 3, 'hoe-is-het-onderzocht', 'Hoe is het onderzocht?', '2026-11-25', '
De norm is EN 301 549, met daarin WCAG 2.1 niveau A en AA. De site is gemaakt volgens de nieuwere WCAG 2.2, niveau AA.

- Bij elke verandering controleert een programma elke pagina op de regels die het zelf kan nagaan. Het kijkt ook of de code klopt en of alles op een smal scherm past.
- De makers hebben gekeken met toetsenbord, op een telefoon, op papier en zonder JavaScript.
- Een onderzoek door een onafhankelijke partij, volgens de methode WCAG-EM, is er nog niet geweest. Er is ook nog niet getest door mensen die een schermlezer of andere hulpmiddelen gebruiken.
');
select pg_temp.begin_with('toegankelijkheid', 4, 'wat-gaat-nog-niet-goed', 'Wat gaat nog niet goed?', '2026-11-25', '
Er zijn nu geen fouten bekend die nog niet zijn hersteld. Dat zegt niet dat ze er niet zijn: een programma vindt maar een deel.

- De piramide leest op het scherm van onder naar boven. Met het toetsenbord begint u daarom onderaan, bij niveau 1.
- Zonder JavaScript werkt alles, maar uw tekst wordt dan niet vanzelf bewaard. Gebruik de knop "Concept bewaren".
');
select pg_temp.begin_with('toegankelijkheid', 5, 'probleem-melden', 'Lukt er iets niet? Meld het', null, '
Zeg welke pagina het was, wat u wilde doen en welk hulpmiddel u gebruikt.

- E-mail: nog niet ingevuld
- Telefoon: nog niet ingevuld

Zolang dat hier niet staat, kunt u het vertellen aan de beheerder van uw school, bestuur of gemeente. Binnen vijf werkdagen hoort u dat uw melding er is. Binnen drie weken hoort u wat ermee gebeurt.
');
select pg_temp.begin_with('toegankelijkheid', 6, 'klacht', 'Niet tevreden met het antwoord?', null, '
Dient u een klacht in bij de organisatie die deze site aanbiedt, en komt u er samen niet uit? Dan kunt u naar de [Nationale ombudsman](https://www.nationaleombudsman.nl).
');
select pg_temp.begin_with('toegankelijkheid', 7, 'datum', 'Datum van deze verklaring', '2026-11-25', '
Opgesteld op 25 november 2026. Bij elk onderdeel staat wanneer het voor het laatst is nagekeken. De hele verklaring wordt elk jaar nagekeken, en eerder als de site verandert.

Voor akkoord getekend door: nog niet ingevuld.
');

select pg_temp.begin_with('cookies', 1, 'geen-andere', 'Geen andere cookies', '2026-11-25', '
Er wordt niets gemeten en er zijn geen cookies van anderen. In uw browser wordt ook op geen andere manier iets bewaard. Daarom hoeft u nergens op "akkoord" te drukken.
');

select pg_temp.begin_with('over', 1, 'wat-is-het', 'Wat is Zorgroute?', null, '
Soms merkt een leerkracht dat het niet goed gaat met een kind, en dat de school het niet alleen kan oplossen. Zorgroute brengt die zorg van de klas naar hulp thuis en op school, zonder dat er iemand onderweg kwijtraakt. School en basisteam schrijven elk hun eigen deel. Wat zij delen, zien zij allebei.
');
select pg_temp.begin_with('over', 2, 'waar-komt-het-vandaan', 'Waar komt de route vandaan?', '2026-11-22', '
Op 14 januari 2014 begon in het Westerkwartier een nieuwe zorgroute, op alle basisscholen. De schoolbesturen Penta Primair, Westerwijs en Noorderbasis en het Centrum voor Jeugd en Gezin Westerkwartier namen het initiatief. De route van de gemeente Noordenveld, die daar al een aantal jaren werkte, was het voorbeeld.

Het idee is hetzelfde gebleven: de leerkracht bespreekt een zorg die verder gaat dan het onderwijs vroeg met de ouders. Zo kunnen school en CJG sneller de hulp geven die past. In heel Groningen maken gemeenten en samenwerkingsverbanden afspraken met hetzelfde doel: de ondersteuningsroute gemeenten en onderwijs.
');
select pg_temp.begin_with('over', 3, 'wie-zit-erachter', 'Wie zit erachter?', null, '
- Organisatie die deze site aanbiedt: nog niet ingevuld
- Contact: nog niet ingevuld

De teksten op de openbare pagina''s worden bijgehouden door de beheerders van schoolbesturen en gemeenten in de regio.
');
select pg_temp.begin_with('over', 4, 'licentie-en-dank', 'Licentie en dank', '2026-11-25', '
Zorgroute is vrije software: iedereen mag de code gebruiken, bekijken en verbeteren onder de [EUPL, versie 1.2](https://eupl.eu/1.2/nl/). Waar de code te vinden is: nog niet ingevuld.

Met dank aan de makers van wat erin zit:

- bouwstenen van NL Design System, de gemeente Utrecht en de gemeente Den Haag (EUPL 1.2);
- het lettertype Source Sans 3 (OFL 1.1) en de tekens van Tabler Icons (MIT);
- PostgreSQL, Node.js en Express;
- de open gegevens van DUO over scholen.
');

drop function pg_temp.begin_with(text, integer, text, text, date, text);
