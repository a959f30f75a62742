-- Each age and term in a text of the public pages names where it stands, beside it; and the accessibility statement says what was tried, how and
-- when, and what was not. A text that a person wrote or changed stays as it is; what the portal wrote itself gets a next version.

insert into content_version (block_id, number, title, body, checked_on, author_name, author_organisation_id)
select b.id, (select max(v.number) + 1 from content_version v where v.block_id = b.id),
  t.title, trim(e'\n' from t.body), t.checked_on::date, 'het portaal zelf', null
from (values
  ('organisaties', 'rigg', 'RIGG: inkoop van jeugdhulp', '2026-11-29', '
De Regionale Inkooporganisatie Groninger Gemeenten (RIGG) koopt jeugdhulp in voor de Groninger gemeenten ([Officiële bekendmakingen, 2025](https://zoek.officielebekendmakingen.nl/gmb-2025-557247.html)). Niet alle hulp loopt via de RIGG: de basisjeugdhulp in de gemeente Groningen geeft WIJ Groningen, zonder indicatie.

De site van de RIGG is voor wie voor het werk met jeugdhulp in deze gemeenten te maken heeft.

- Website: [www.rigg.nl](https://www.rigg.nl)
- Welke jeugdhulp er is: [jeugdhulpgroningen.nl](https://jeugdhulpgroningen.nl)
- Adres: nog niet ingevuld
- Telefoon: nog niet ingevuld
- E-mail: nog niet ingevuld

Bent u ouder? U hoeft niet bij de RIGG te zijn. [Het basisteam van uw gemeente](/contact) helpt u. Woont het kind in Noordenveld (Drenthe)? Ook dan helpt het team van die gemeente.
'),
  ('organisaties', 'veilig-thuis', 'Veilig Thuis', '2026-11-29', '
Het advies- en meldpunt voor huiselijk geweld en kindermishandeling. Iedereen kan bellen, ook om alleen te overleggen. U hoeft dan geen namen te noemen.

- Bel [0800-2000](tel:08002000), gratis, dag en nacht.
- Kunt u niet bellen? Op werkdagen kunt u meestal van 9 tot 17 uur chatten: [veiligthuis.nl](https://www.veiligthuis.nl). In de chat krijgt u advies; een melding doet u aan de telefoon.
- Is er nu gevaar? Bel [112](tel:112).

Na een melding beslist Veilig Thuis binnen vijf werkdagen, en u hoort wat het besluit is ([Handelingsprotocol Utrecht](https://www.handelingsprotocol.nl/utrecht-bo-stap-5-hulp-of-melden-3); dat u het hoort, staat in de [Wet maatschappelijke ondersteuning 2015, artikel 4.1.1](https://wetten.overheid.nl/BWBR0035362)). De stappen van de meldcode staan bij [zorgen over de veiligheid](/veiligheid).
'),
  ('organisaties', 'spoed-voor-jeugd', 'Spoed voor Jeugd: een crisis zonder geweld', '2026-11-29', '
Voor een kind of jongere met zulke psychische problemen, of zulke problemen bij het opvoeden, dat er gevaar is en het niet kan wachten.

- In Groningen: bel Spoed voor Jeugd Groningen, [0800-8081](tel:08008081). [Wanneer u belt](https://spoedvoorjeugdgroningen.nl/wanneer-bellen/)
- Krijgt het kind al hulp van een specialist? Bel dan eerst die hulpverlener.
- In Noordenveld (Drenthe): bel de huisarts of de huisartsenpost. Het nummer van Spoed voor Jeugd Drenthe: nog niet ingevuld.
- Is er nu gevaar? Bel [112](tel:112).
'),
  ('organisaties', 'geschillencommissie', 'Geschillencommissie passend onderwijs', '2026-11-29', '
Voor ouders die het met het schoolbestuur niet eens worden over het toelaten of verwijderen van een kind met extra ondersteuning, of over het ontwikkelingsperspectief ([Wet op het primair onderwijs, artikel 43](https://wetten.overheid.nl/BWBR0003420)).

- Leg het geschil binnen zes weken voor. De commissie oordeelt binnen tien weken. U hebt geen advocaat nodig, en het kost niets ([zo gaat het](https://www.onderwijsgeschillen.nl/commissie/geschillencommissie-passend-onderwijs-gpo/procedure)).
- Website: [onderwijsgeschillen.nl](https://www.onderwijsgeschillen.nl)
'),
  ('privacy', 'waarom-mag-het', 'Waarom mag het worden opgeschreven?', '2026-11-29', '
- **De school** schrijft op wat nodig is om een kind te onderwijzen en te begeleiden. Dat is haar taak in de [Wet op het primair onderwijs](https://wetten.overheid.nl/BWBR0003420).
- **De school deelt** pas iets met het basisteam als ouders daar toestemming voor geven. Een kind vanaf 12 jaar beslist mee, vanaf 16 jaar beslist het zelf ([Jeugdwet, artikelen 7.3.4 en 7.3.5](https://wetten.overheid.nl/BWBR0034925)).
- **De gemeente** schrijft op wat nodig is om te helpen. Dat is haar taak in de [Jeugdwet, artikel 2.3](https://wetten.overheid.nl/BWBR0034925).
- **Bij onveiligheid** geldt de meldcode. Dan is toestemming niet nodig.
'),
  ('privacy', 'hoe-lang', 'Hoe lang blijft het bewaard?', '2026-11-29', '
- **Bij de school:** tot twee jaar nadat het kind van school gaat. Drie jaar als het kind naar het speciaal onderwijs is verwezen (bron: [PO-Raad](https://www.poraad.nl/veelgestelde-vragen/wat-zijn-de-bewaartermijnen-mbt-leerlingdossiers-en-dan-meer-specifiek-de)).
- **Bij de gemeente:** vijf jaar als er alleen gesprekken waren en geen plan (bron: [Selectielijst gemeenten, volgens VHIC](https://www.vhic.nl/faq/bewaartermijn-jeugdhulp/)). Twintig jaar als er een plan of hulp is geweest ([Jeugdwet, artikel 7.3.8](https://wetten.overheid.nl/BWBR0034925)).
'),
  ('toegankelijkheid', 'voor-welke-site', 'Waar gaat deze verklaring over?', '2026-11-29', '
Iedereen moet deze site kunnen gebruiken, ook met een beperking. Dat hoort bij het [Besluit digitale toegankelijkheid overheid](https://wetten.overheid.nl/BWBR0040936).

De verklaring gaat over de website Zorgroute: de openbare pagina''s, de pagina''s achter het inloggen en de folders (PDF).

- Organisatie die de site aanbiedt: nog niet ingevuld
- Adres van de site: nog niet ingevuld
- Verklaring in het [register](https://www.toegankelijkheidsverklaring.nl): nog niet ingevuld
'),
  ('toegankelijkheid', 'status', 'Nalevingsstatus: D, voldoet niet', '2026-11-29', '
Er zijn vijf statussen, van A tot en met E. Voor A of B is een volledig onderzoek nodig dat hoogstens drie jaar oud is. Voor C moet zo''n onderzoek binnen zes maanden gepland staan ([uitleg van de overheid](https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status)).

Dat onderzoek is er nog niet, en het is nog niet gepland. Daarom is de status D, ook al is de site gemaakt om toegankelijk te zijn. Zolang deze verklaring niet in het landelijke register staat, telt de site daar als status E.
'),
  ('toegankelijkheid', 'hoe-is-het-onderzocht', 'Hoe is het onderzocht?', '2026-11-29', '
De norm is EN 301 549, met daarin WCAG 2.1 niveau A en AA ([CommunicatieRijk](https://www.communicatierijk.nl/vakkennis/rijkswebsites/verplichte-richtlijnen/digitale-toegankelijkheid)). De makers werken met de nieuwere [WCAG 2.2](https://www.w3.org/TR/WCAG22/), niveau AA. Zij hebben de site zelf onderzocht, voor het laatst op 29 november 2026.

**Met een programma**, bij elke verandering, in één browser (Chromium) en met verzonnen gegevens:

- van elke soort pagina, voor elke rol: de regels die een programma kan nagaan, of de code klopt, en of alles op een scherm van 320 pixels breed past. Ook als een formulier met fouten terugkomt;
- van elke openbare pagina en de meest gebruikte pagina''s achter het inloggen: of alles past met letters die twee keer zo groot zijn;
- een aantal taken van begin tot eind: zonder muis, en zonder JavaScript;
- van de folders: of er labels en teksten voor een schermlezer in staan.

**Met het oog:** de makers bekeken pagina''s op een telefoon en op een breed scherm, met grote letters, in het donker en op papier.

**Wat niet is gedaan:**

- een onderzoek door een onafhankelijke partij;
- een test door mensen die een schermlezer of een ander hulpmiddel gebruiken;
- een test in Firefox, Safari of een oudere browser;
- een controle van de folders met een programma voor toegankelijke PDF''s;
- een controle van teksten die beheerders zelf schrijven.
'),
  ('toegankelijkheid', 'wat-gaat-nog-niet-goed', 'Wat gaat nog niet goed?', '2026-11-29', '
Dit weten de makers. Een programma vindt maar een deel, dus er kan meer zijn.

- **De piramide** leest op het scherm van onder naar boven. Met het toetsenbord of een schermlezer begint u daarom onderaan, bij niveau 1.
- **De folder van een gemeente** is altijd één blad. Heeft een gemeente veel teams, dan worden de letters klein. Alles wat erop staat, leest u ook bij [De zorgroute voor ouders](/zorgroute/ouders) en [Contact](/contact).
- **Zonder JavaScript** werkt alles, maar uw tekst wordt dan niet vanzelf bewaard. Gebruik de knop "Concept bewaren".
- **Het onderzoek is niet volledig.** Wie het onafhankelijk doet, en wanneer: nog niet ingevuld.
'),
  ('toegankelijkheid', 'probleem-melden', 'Lukt er iets niet? Meld het', '2026-11-29', '
Zeg welke pagina het was, wat u wilde doen en welk hulpmiddel u gebruikt. Vertel het aan de beheerder van uw school, bestuur of gemeente. Bent u ouder? Vertel het aan de school of aan uw casemanager.

- E-mail: nog niet ingevuld
- Telefoon: nog niet ingevuld
- Binnen hoeveel dagen u antwoord krijgt: nog niet ingevuld
'),
  ('toegankelijkheid', 'datum', 'Datum van deze verklaring', '2026-11-29', '
Opgesteld op 25 november 2026, voor het laatst herzien op 29 november 2026. Bij elk onderdeel staat wanneer het is nagekeken.

Voor akkoord getekend door: nog niet ingevuld.
')) as t (page, key, title, checked_on, body)
join content_block b on b.page = t.page and b.key = t.key
where not exists (
  select from content_version v
  where v.block_id = b.id and not (v.author_name = 'het portaal zelf' and v.author_organisation_id is null));
