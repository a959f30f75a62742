-- The texts of the public pages, said better: what was found since, and nothing that only who keeps them can use. A text that a person wrote
-- or changed stays as it is; what the portal wrote itself gets a next version.

insert into content_version (block_id, number, title, body, checked_on, author_name, author_organisation_id)
select b.id, 2, t.title, trim(e'\n' from t.body), t.checked_on::date, 'het portaal zelf', null
from (values
  ('organisaties', 'rigg', 'RIGG: inkoop van jeugdhulp', '2026-11-28', '
De Regionale Inkooporganisatie Groninger Gemeenten (RIGG) koopt jeugdhulp in voor de Groninger gemeenten. Niet alle hulp loopt via de RIGG: de basisjeugdhulp in de gemeente Groningen geeft WIJ Groningen, zonder indicatie. De site is voor iedereen die beroepsmatig met de Jeugdwet in deze gemeenten te maken heeft.

- Website: [www.rigg.nl](https://www.rigg.nl)
- Welke jeugdhulp er is: [jeugdhulpgroningen.nl](https://jeugdhulpgroningen.nl)
- Adres: nog niet ingevuld
- Telefoon: nog niet ingevuld
- E-mail: nog niet ingevuld

Bent u ouder? U hoeft niet bij de RIGG te zijn. [Het basisteam van uw gemeente](/contact) helpt u. Woont het kind in Noordenveld (Drenthe)? Ook dan helpt het team van die gemeente.
'),
  ('organisaties', 'ouder-en-jeugdsteunpunt', 'Ouder- en jeugdsteunpunt', '2026-11-28', '
Ouders en kinderen kunnen hier terecht met vragen over passend onderwijs: wat mag u van de school verwachten, wat kunt u zelf doen, en wie helpt als u er samen niet uitkomt? Elk samenwerkingsverband heeft zo''n steunpunt.

Het steunpunt van deze regio hoort bij SWV PO 20.01: [po2001.nl](https://po2001.nl). De eigen pagina, telefoon en e-mail van het steunpunt: nog niet ingevuld.
'),
  ('organisaties', 'veilig-thuis', 'Veilig Thuis', '2026-11-28', '
Het advies- en meldpunt voor huiselijk geweld en kindermishandeling. Iedereen kan bellen, ook om alleen te overleggen. U hoeft dan geen namen te noemen.

- Bel [0800-2000](tel:08002000), gratis, dag en nacht.
- Kunt u niet bellen? Op werkdagen kunt u meestal van 9 tot 17 uur chatten: [veiligthuis.nl](https://www.veiligthuis.nl). In de chat krijgt u advies; een melding doet u aan de telefoon.
- Is er nu gevaar? Bel [112](tel:112).

Na een melding laat Veilig Thuis u binnen vijf werkdagen weten wat het besluit is. De stappen van de meldcode staan bij [zorgen over de veiligheid](/veiligheid).
'),
  ('zorgroute', 'in-uw-gemeente', 'Afspraken in uw gemeente', '2026-11-28', '
Termijnen en namen kunnen in uw gemeente anders zijn dan hier staat. Vraag het aan het [basisteam](/contact).

De eigen tekst van de zorgroutes in Noordenveld en in het Westerkwartier is niet gevonden: wie hem heeft, zet hem hier.
'),
  ('rollen-en-taken', 'bijlage-van-de-regio', 'Afspraken in de regio', '2026-11-28', '
Wat op deze pagina staat, volgt uit de zorgroute en de wet. In uw gemeente of op uw school kan iemand anders een taak doen. Vraag het aan de intern begeleider of het basisteam.

De bijlage met rollen en taken bij de ondersteuningsroute van de regio is niet gevonden: wie haar heeft, zet haar hier.
'),
  ('piramide', 'document-f1', 'De piramide van de regio', '2026-11-28', '
Hier staan vijf niveaus zoals veel scholen die kennen. De Groninger gemeenten en de samenwerkingsverbanden hebben ook een eigen piramide. De niveaus kunnen daar anders heten.

Document F1, met die piramide, is niet gevonden: wie het heeft, past deze niveaus aan.
'),
  ('privacy', 'wie-is-verantwoordelijk', 'Wie is verantwoordelijk?', null, '
Het schoolbestuur voor wat de school opschrijft. De gemeente voor wat het basisteam opschrijft. Voor de aanmelding en de terugkoppeling zijn zij dat samen.

Elk schoolbestuur en elke gemeente heeft een functionaris gegevensbescherming. Vraag de school of de gemeente wie dat is. De namen en adressen zelf: nog niet ingevuld.
'),
  ('toegankelijkheid', 'probleem-melden', 'Lukt er iets niet? Meld het', null, '
Zeg welke pagina het was, wat u wilde doen en welk hulpmiddel u gebruikt. Vertel het aan de beheerder van uw school, bestuur of gemeente.

- E-mail: nog niet ingevuld
- Telefoon: nog niet ingevuld

Binnen vijf werkdagen hoort u dat uw melding er is. Binnen drie weken hoort u wat ermee gebeurt.
')) as t (page, key, title, checked_on, body)
join content_block b on b.page = t.page and b.key = t.key
where not exists (select from content_version v where v.block_id = b.id and v.number > 1);

-- Who helps, and where somebody goes who disagrees: new texts, unless somebody has one under the same name already.
with t (key, position, title, body) as (values
  ('jeugdstem', 6, 'Jeugdstem: de vertrouwenspersoon', '
Een vertrouwenspersoon van Jeugdstem praat in vertrouwen met kinderen, jongeren en ouders over jeugdhulp. Ook over een CJG, een wijkteam of Veilig Thuis. Hij of zij vertelt wat uw rechten zijn en kan helpen bij een gesprek of een klacht. Dat is gratis.

- Website: [jeugdstem.nl](https://jeugdstem.nl)
- Telefoon: nog niet ingevuld
'),
  ('clientondersteuning', 7, 'Onafhankelijke cliëntondersteuning', '
Elke gemeente heeft onafhankelijke cliëntondersteuning: iemand die gratis met u meedenkt, u uitleg geeft en mee kan naar een gesprek. Vraag de gemeente waar u woont wie dat doet. Dat staat in de Wet maatschappelijke ondersteuning 2015, [artikel 2.2.4](https://wetten.overheid.nl/BWBR0035362).
'),
  ('spoed-voor-jeugd', 8, 'Spoed voor Jeugd: een crisis zonder geweld', '
Voor een kind tot 18 jaar met zulke psychische problemen, of zulke problemen bij het opvoeden, dat er gevaar is en het niet kan wachten.

- In Groningen: bel Spoed voor Jeugd Groningen, [0800-8081](tel:08008081). [Wanneer u belt](https://spoedvoorjeugdgroningen.nl/wanneer-bellen/)
- Krijgt het kind al hulp van een specialist? Bel dan eerst die hulpverlener.
- In Noordenveld (Drenthe): bel de huisarts of de huisartsenpost. Het nummer van Spoed voor Jeugd Drenthe: nog niet ingevuld.
- Is er nu gevaar? Bel [112](tel:112).
'),
  ('geschillencommissie', 9, 'Geschillencommissie passend onderwijs', '
Voor ouders die het met het schoolbestuur niet eens worden over het toelaten of verwijderen van een kind met extra ondersteuning, of over het ontwikkelingsperspectief. De commissie oordeelt binnen tien weken. Het kost niets en u hebt geen advocaat nodig. Dien het in binnen zes weken.

- Wet: [Wet op het primair onderwijs, artikel 43](https://wetten.overheid.nl/BWBR0003420)
- Website: [onderwijsgeschillen.nl](https://www.onderwijsgeschillen.nl)
')), b as (
  insert into content_block (page, key, position)
  select 'organisaties', t.key, t.position from t
  where not exists (select from content_block o where o.page = 'organisaties' and o.key = t.key)
  returning id, key)
insert into content_version (block_id, number, title, body, checked_on, author_name, author_organisation_id)
select b.id, 1, t.title, trim(e'\n' from t.body), '2026-11-28'::date, 'het portaal zelf', null
from b join t on t.key = b.key;
