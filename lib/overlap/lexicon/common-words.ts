/** Words of every sentence: as a half of a pair they say something, by themselves they hint at nothing. */
const COMMON = new Set(
  `af al alle allerede altid and anden andet andre at bag bare bag bedre begge blive bliver bruge bruger da dag dage dagen de den der deres det dig din
   du eller en end ene er et få får fem fire fleste flere for fordi forskel fra fri før først første gang gange gav ger gik giv give giver god godt gå går gør
   gøre ham han har have hele hen her hjem hjemme hold holde holder holdt hos hun hvad hvem hver hvert hvis hvor hvordan hvorfor høre hører ikke ind
   ingen inden kan klar kom komme kommer kort kunne lade lang lav lave laver lavet lidt lige liggende lille liste lov lægge lægger løb løbe løber man mange
   med meget mellem men mere mig min mindre mindst mod mon må måde måned måneden måneder nede ned nej noget nogen nogle nok nu ny nye når ofte og også om omkring
   op os over på par plads pr rundt rigtig samme sammen se ser set seks selv senere senest sendt sende ses side sidder sidst sidste sidde sig sige siger sin sit skal skulle slut som
   stadig start starte står stå større svar svare svarer så sådan sætte sæt tag tage tager tal tale taler tid tiden til timer ting to tre tage tænke ud uden uge ugen uger under var
   ved vej vejen vi vide vil vis vise viser være vær år året`.split(/\s+/),
)

/** Whether a stem by itself hints at something. */
export const canHint = (stem: string): boolean => !COMMON.has(stem.replace(/^=/, '')) && !/^=?\d$/.test(stem)
