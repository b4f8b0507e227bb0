/**
 * How a requirement goes about its matter besides having it done: one way a line (see read-lexicon.ts and lib/overlap/approaches.ts). A word that only
 * hints at it tells that a text speaks of it, not that it is what the text asks for.
 */
export const approaches = `
learning | at lære det | learning it | kursus =kurser kursusd uddannelse-i uddannelse-af uddannelse-til uddannelse-for =uddannelse efterudd videreudd lederudd arbejdsmiljøudd grunduddann oplær e-læring elæring læringsmodul temadag workshop seminar undervises undervisning-i undervisning-for undervisning-af træning-i træning-af =trænes =træner øvelsestime lære-at lære-om course training trained lessons-in learn-to ~lærer ~lærte ~øver ~øve ~øvelse ~instruer ~kursus ~uddannet ~undervis ~træner ~trænes ~certifik ~teach ~learn ~train
policy | at vedtage en linje for det | deciding a policy on it | strategi politik- politikk =politik =politikken værdigrundl masterplan =vision =visioner strategy strategies =policy policies ~retningslin ~princip ~regler ~folder ~holdning ~leveregl ~vedtag ~værdi
target | at sætte et tal for det | setting a number for it | måltal mål-for mål-om resultatmål målsætn klimamål kvalitetsmål effektmål =target =targets ~procent ~andel ~nedbring ~målet ~kroner-mindre
paying | at købe eller betale for det | buying or paying for it | indkøb-af =betaling betaling- vederlag honorar forældrebet =udbud takst =takster ~køb ~købe ~købes ~betal ~pris ~priser ~penge ~kroner ~faktur ~løn ~regning ~bestil ~udgift ~bilag ~beløb ~leverand ~anskaf ~dyr ~penny ~invoice ~pay ~paid ~cost ~buy ~purchas ~tilbud
campaign | at opfordre til det | encouraging it | kampagne temauge campaign ~opfordr
`
