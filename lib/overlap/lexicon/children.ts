/** Children, schools and families: one subject a line (see read-lexicon.ts). */
export const children = `
pupil_plan | elevens mål og status | pupil plans | elevplan meddelelsesb læringsmål målark elevens-mål elevens-udv elevens-faglige elevsamtal udviklingsmål målsamtal portfolio pupil-plan learning-goal
tests | test og prøver | tests and examinations | nationaletest nationale-test færdighedstest testresult prøvekar karakter eksamen afgangsprøv standpunkt testning pupil-test exam grade
pupil_wellbeing | elevers trivsel | pupils' wellbeing | elevtrivs skoletrivs klassetriv ro-og-orden mobning antimob mobbe klassemilj undervisningsmilj bully
pupil_absence | elevers fravær | pupils' absence | elevfrav skolefrav skolevægr fraværsreg bekymrende-frav ulovligt-frav fremmøde protokoll =protokol truancy
reading | læsning og ordblindhed | reading and dyslexia | læsetest læseprøve læseniv læsning læsevejl læsekonf ordblind dysleksi stavep stavni skriftspr reading dyslex litera
language | sprogvurdering | language assessment | sprogvur sprogscr sprogtest sprogudv sprogstim sprogind talesprog talepæd tosprog flersprog ordforråd language-ass language-screen
maths | matematik | mathematics | matemat talforst regnefærd mathem
parents | samarbejde med forældre | cooperation with parents | forældremød forældresamt forældrekont skole-hjem skolehjem hjemmebes forældreint forældrebr =forældre =forældrene kontaktforæld parent
messages_home | beskeder i Aula | messages to families | =aula aulabesk aula- ugebrev nyhedsbr dagens-billed månedsbr børneintra newsletter
teaching_plan | undervisningens planlægning | lesson planning | årsplan undervisningspl forløbspl ugeplan fagplan teamplan lektionspl periodepl lesson-plan teaching-plan year-plan
special_needs | særlig støtte i skolen | special educational needs | inklusion specialund specialpæd =ppr =ppv pædagogisk-psyk støttetim støtteper segreger resursecent special-educat
substitutes | vikarer | substitutes | vikar linjefag kompetencedæk substitute cover-teach
after_school | fritidstilbud | after-school care | =sfo sfo- fritidshj fritidskl ungdomsskol juniorkl after-school
curriculum | pædagogisk læreplan | pedagogical curriculum | læreplan læringsmilj pædagogisk-grundl dagtilbudsl curriculum
staffing_ratio | normering | staffing ratio | normering minimumsn børnetal bemanding fremmødereg komme-gå komme/gå tjekke-ind tjekind krydse-ind staffing ratio
transitions | overgange | transitions | overgang brobyg skolestart skoleudt indskoling rødtråd transition school-start
concern | bekymring for et barn | concern for a child | underret bekymring bekymr mistanke overgreb seksuel mistriv omsorgssv vold-mod-børn child-concern safeguard
child_plan | barnets plan | the child's plan | barnets-plan barnets-lov børnefaglig =bfu handleplan-for-barn ungeplan ungefaglig støtte-til-barn child's-plan
placement | anbringelser | placements | anbring plejefam plejebørn opholdssted døgninst samvær foster placement
child_talk | børnesamtaler | conversations with children | børnesamt barnets-stemme barnets-persp børneinddr child-interview
health_visitor | sundhedspleje | health visitors | sundhedspl spædbarn nyfødt barselsb health-visitor newborn
outings | ture og vand | outings and swimming | =ture =tur =turen turpolit udflugt svømm badeture badesik badning koloni lejrskol outing excursion swim
photo | billeder og samtykke | photographs | =foto fotogr fotopol billedsamt billeder-af-børn photo
playground | legeplads | playground | legepl legeredsk gynge sandkas playground
daycare_observation | pædagogisk kvalitet | pedagogical quality | pædagogisk-kval kids-vurd interaktion relationskv børnemilj børnemiljøvur voksen-barn pedagogical-qual
child_profile | udviklingsprofil | developmental profile | udviklingsprof barnets-udv trivselsskem trivselsvur dialogprof tras- =tras topi- =topi trivselsbarom developmental
diaper | pleje og søvn i dagtilbud | care in day care | bleskift putte- middagslur barnevogn vuggest napp nap-time
school_choice | indskrivning og optag | admission | indskriv optag venteliste pladsanv pasningsgar admission-list waiting-list
school_transport | transport af børn | children's transport | skolebus skolekørsel skolevej skolepatr school-bus
screen_use | skærme og telefoner | screens and phones | mobilfri skærmtid skærmpol chromebook elevernes-mob screen-time
sick_child | syge børn | sick children | syge-børn sygdom-hos-børn børn-med-sygd medicin-til-børn sick-child
ssp | kriminalitet og rusmidler hos unge | youth crime | =ssp ssp- kriminal rusmiddelund youth-crime
school_quality | skolens kvalitet | school quality | kvalitetsrapp skoleudviklingssam karaktergns løfteevne quality-report
`
