/** How a requirement goes about its matter besides having it done: one way a line (see read-lexicon.ts and lib/overlap/approaches.ts). */
export const approaches = `
learning | at lære det | learning it | kursus =kurser kursusd uddannelse-i uddannelse-af uddannelse-til uddannelse-for =uddannelse efterudd videreudd lederudd arbejdsmiljøudd grunduddann oplær e-læring elæring læringsmodul temadag workshop seminar undervises undervisning-i undervisning-for undervisning-af træning-i træning-af =trænes =træner øvelsestime lære-at lære-om course training trained lessons-in learn-to
policy | at vedtage en linje for det | deciding a policy on it | strategi politik- politikk =politik =politikken værdigrundl masterplan =vision =visioner strategy strategies =policy policies
target | at sætte et tal for det | setting a number for it | måltal mål-for mål-om resultatmål målsætn klimamål kvalitetsmål effektmål =target =targets
`
