-- Today's municipalities of the region with their CBS code and subregion (SWV PO 20.01, https://po2001.nl). Noordenveld is in Drenthe.
insert into organisation (kind, name, cbs_code, subregion) values
  ('municipality', 'Groningen', '0014', 'Groningen stad/Haren'),
  ('municipality', 'Eemsdelta', '1979', 'Noord'),
  ('municipality', 'Het Hogeland', '1966', 'Noord'),
  ('municipality', 'Westerkwartier', '1969', 'West'),
  ('municipality', 'Noordenveld', '1699', 'West'),
  ('municipality', 'Midden-Groningen', '1952', 'Zuidoost'),
  ('municipality', 'Oldambt', '1895', 'Zuidoost'),
  ('municipality', 'Pekela', '0765', 'Zuidoost'),
  ('municipality', 'Stadskanaal', '0037', 'Zuidoost'),
  ('municipality', 'Veendam', '0047', 'Zuidoost'),
  ('municipality', 'Westerwolde', '1950', 'Zuidoost');
