/** Common Danish first names and surnames; the demo's people are invented combinations of them. */
export const firstNames: readonly string[] = (
  'Anne Mette Kirsten Hanne Lone Pia Susanne Lene Marianne Charlotte Gitte Helle Bente Tina Camilla Louise Maria ' +
  'Julie Line Katrine Sofie Ida Emma Freja Laura Cecilie Amalie Nanna Signe Rikke Trine Stine Maja Sara Pernille ' +
  'Birgitte Dorthe Jette Annette Lisbeth Heidi Karina Mia Ditte Astrid Ellen Ingrid Karen Vibeke Ulla Tove Rita ' +
  'Fatima Aisha Zeynep Amina Elena Natalia Lars Peter Jens Søren Thomas Henrik Michael Jesper Martin Anders Morten ' +
  'Christian Niels Rasmus Mads Kasper Jonas Mikkel Simon Emil Magnus Oliver Frederik Jakob Kim Claus Torben Steen ' +
  'Erik Bo Per Ole Finn Carsten Brian Allan Kenneth Ahmad Yusuf Ali Mehmet Tomasz'
).split(' ')

export const surnames: readonly string[] = (
  'Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Petersen Madsen Kristensen Olsen ' +
  'Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Mikkelsen Frederiksen Laursen Henriksen ' +
  'Lund Holm Schmidt Eriksen Kristiansen Clausen Simonsen Svendsen Andreasen Iversen Jeppesen Mogensen Jespersen ' +
  'Nissen Lauridsen Frandsen Østergaard Jepsen Kjær Nygaard Vestergaard Winther Bach Kofoed Dam Bruun Krogh Friis ' +
  'Bech Toft Skov Lassen Hedegaard Juhl Brandt Damgaard Dahl Kirkegaard Overgaard Villadsen Thygesen Karlsen ' +
  'Yilmaz Hussein Nguyen Demir Kowalski'
).split(' ')
