// In which municipality does a postcode lie? The four digits of each, from low to high.
// From github.com/bobdenotter/4pp (MIT, Copyright 2014 Bob den Otter), whose municipalities of 2014 are led here to those of today;
// of Winsum, which was divided, by village. Three that the list itself shows to be wrong stand elsewhere here: what it calls the municipality
// "Glas" (9791-9798) holds Ten Post, Winneweer, Lellens, Woltersum, Sint Annen, Thesinge and Garmerwolde, the villages of Ten Boer
// (de.wikipedia.org/wiki/Ten_Boer, looked up on 2026-11-28: 9791-9798); its Oostwold of 9828, put with Oldambt, lies at 53.20 N 6.44 E,
// beside Leek, while that of Oldambt (9682) lies at 7.04 E; its Niekerk of 9822, put with De Marne, lies at 53.23 N 6.35 E, beside Oldekerk
// (nl.wikipedia.org/wiki/Niekerk_(Westerkwartier), looked up on 2026-11-29: 9822), while that of De Marne (9972) lies at 53.34 N.
// What the list knows as post boxes of Ten Boer (9790) is left out.

export const POSTCODES: Readonly<Record<string, string>> = {
  Eemsdelta: '9900-9909, 9911-9915, 9917-9919, 9921-9923, 9930-9934, 9936-9937, 9945-9949, 9987, 9990-9994',
  Groningen: '9479, 9700-9704, 9711-9718, 9721-9728, 9731-9738, 9741-9747, 9750-9753, 9755-9756, 9791-9798',
  'Het Hogeland':
    '9771, 9773-9774, 9780-9781, 9784-9785, 9924-9925, 9950-9951, 9953-9957, 9959, 9961-9986, 9988-9989, 9995-9999',
  'Midden-Groningen': '9600-9603, 9605-9611, 9615-9621, 9623-9629, 9631-9633, 9635-9636, 9649, 9651, 9939',
  Noordenveld: '9300-9302, 9304-9307, 9311-9315, 9320-9321, 9330-9331, 9333-9337, 9341-9343, 9749',
  Oldambt: '9670-9675, 9677-9679, 9681-9682, 9684-9688, 9691, 9693, 9942-9944',
  Pekela: '9663, 9665',
  Stadskanaal: '9500-9503, 9580-9581, 9584-9585, 9591, 9661-9662',
  Veendam: '9640-9642, 9644-9646, 9648',
  Westerkwartier:
    '9350-9351, 9354-9356, 9359, 9361-9367, 9800-9801, 9804-9805, 9811-9812, 9821-9822, 9824-9825, 9827-9828, 9831-9833, 9841-9845, 9860-9866, 9881-9886, 9891-9893',
  Westerwolde: '9540-9541, 9545, 9550-9551, 9560-9561, 9563, 9566, 9695-9699',
};
