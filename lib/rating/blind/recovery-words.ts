/**
 * The words of a recovery code, one for each value of a byte: short, plain, spelt with a to z alone, told apart by their first three
 * letters and by at least two letters in all. The order is part of the code: never change it.
 */
export const RECOVERY_WORDS: readonly string[] = `
  adel album amme anker ansigt april atlas avis bager bakke ballon bamse bane barn benzin berg
  besked bibel bille bisp blad blink blok bluse bogen bold bonde brand bred bryg bukser busk
  butik bygge cement center chef cirkel citron clown cykel dale dans dato dekan delfin digt disk
  dragt dreng drone dukke dyne edder egern emne enkel etage fabel fakkel feber felt ferie figur
  film finger firma fjeder flag flint flod folk form foto frisk frugt fugl fuld gade gaffel
  gammel gang gebyr gele genbo gift giraf glas glide gran greb gris grotte gummi gynge hage
  hammer hegn hejre hest hjem hjul hotel hule hund hval hvede hyben hytte insekt isbod jern
  jord juble juice jyde kaffe kalk kamel karse kedel kerne kilde kind kirke kiste kjole klokke
  knap kniv kode kolbe komet korn kost krave krus kugle kunst kurv kutter kvist lampe land
  larve last latter lava lever lilje loft lomme luge lygte magnet maske matros medie mester metal
  mild minut mobil mole motor murer mynte myre nabo navn nisse nummer oase offer oksen olie
  opera orgel otte palme panda papir park pasta pause pedal pels perle pibe pirat plade plet
  plov port pose pude pumpe punkt raket rejse ridder rigel rulle rundt rute rype rytme saft
  salat sejl sekund seng silke sirup skab slot smed snor sofa sommer spand spil stald sten
  stol strand stue sukker sump suppe svane svin symbol tapet tavle taxa tempel tjener tobak tomat
  torsk trappe tryne tube tunnel varme vent verden vikar viol visir vogn vrag vulkan zebra zone
`
  .trim()
  .split(/\s+/)
