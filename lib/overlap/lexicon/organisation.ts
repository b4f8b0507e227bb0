/** The organisation itself: staff, money, data, management: one subject a line (see read-lexicon.ts). */
export const organisation = `
work_environment | arbejdsmiljø | work environment | arbejdsmilj =apv apv- arbejdspladsvur sikkerhedsrund ergonom arbejdsskad arbejdsulyk arbejdstils nærved støjmål workplace-ass work-environment
staff_absence | sygefravær | staff absence | sygefrav sygemeld raskmeld omsorgssamt fraværssamt langtidssyg mulighedserk fraværspol fraværstal =fravær =fraværet sickness-abs sick-leave absence
staff_wellbeing | medarbejdernes trivsel | staff wellbeing | trivselsmåling trivselsunder medarbejdertri medarbejdertil jobtilf arbejdsglæd trivselsbar psykisk-arbejdsm =trivsel trivslen stress staff-wellbe employee-satisf job-satisf
appraisal | medarbejderudviklingssamtale | appraisal | =mus mus- =grus =lus medarbejderudv udviklingssamt appraisal
competence | kurser og kompetencer | training and competence | kompetence kursus kurser efterudd videreudd oplær certifik e-læring elæring læringsmod undervises uddannelsesp kursusbev uddann instrukti training course competence
introduction | nye medarbejdere | new employees | introduktionsf introprog onboard nyansat nye-medarb prøveperiod intropr induction new-employee
recruitment | ansættelse | recruitment | ansættelse rekrutt stillingsop stillingsbes jobopslag børneattest straffeatt referencet ansættelsesu recruit criminal-record
working_hours | arbejdstid | working hours | arbejdstid vagtplan tjenestepl merarbejd overarbejd flekstid ferie ferieplan timesed timeregn normtid afspadser aktivitetspl opgaveovers working-hour roster overtime
pay | løn | pay | =løn lønnen lønforh lønsed lønaft tillæg honorar pension lokalløn payroll salary
expenses | bilag og udlæg | expenses | udlæg bilag faktura rejseafr kvitteringer firmakort betalingskort kassebeh kasseefter udgiftsbil invoice expense receipt
budget | budget og forbrug | budget and spending | budget økonomiopf økonomirap økonomisty forbrug regnskab skyggeregn merforb mindreforb forventet-regn prognos økonomisyst budget spending accounts financ
procurement | indkøb | procurement | indkøb udbud leverand rammeaft indkøbsaft tilbudsindh bestillings rekvisit procure tender supplier
contracts | resultatkontrakter | performance contracts | resultatkontr resultatmål resultatløn virksomhedspl virksomhedsaf målopfyld kontraktmål aftalestyr mål-og-ramm performance-contract target
figures | nøgletal | key figures | nøgletal =kpi kpi'er indikator statistik benchmark ledelsesinf dashboard måltal datapak key-figure statistic
values | værdier | values | værdigr værdier værdisæt leveregl spilleregl kodeks adfærdskod menneskesyn =values code-of-conduct
strategy | strategi og politik | strategy and policy | strategi vision politikken pejlemærk sammenhængende-bør udviklingspl indsatsomr masterplan strategy vision
leadership | ledelse | leadership | ledelsesgr lederevalu lederudv ledelsesspænd ledermål lederprofil leadership
privacy | persondata | personal data | gdpr persond personopl databesk databehand samtykke følsomme fortegnelse-over slettefr sletning sletter sletni datatilsyn privacy personal-data data-protect
security | informationssikkerhed | information security | informationssik it-sikkerh itsikk password adgangskod phishing sikkerhedsbr usb- skærmlås cyber tofaktor information-sec
access_rights | adgange og rettigheder | access rights | brugeradg brugerret rettighedsst adgangsret adgangsst logopf loggennem brugerkont systemadg rollestyr access-right user-account
records | journalisering | record keeping | journalis arkiver esdh sagsnum postjourn aktindsi offentlighedsl postliste records-manag file-note freedom-of-info
case_review | gennemgang af sager | review of cases | ledelsestils stikprøv sagsgennemg journalaudit journalgenn sagsaudit udtages udtager tilfældigt-udv case-audit spot-check sample
quality | kvalitetsstandarder | quality standards | kvalitetsst kvalitetsmål kvalitetssik kvalitetsmod serviceniv akkrediter kvalitetsorg quality-standard accredit
staff_meetings | møder | meetings | personalemød teammød mødereferat dagsorden referat mødestrukt stuemød afdelingsmød staff-meeting =minutes agenda
works_council | MED og tillidsrepræsentanter | works council | med-udvalg medudv med-system hovedudv samarbejdsudv tillidsrep arbejdsmiljørep trio =tr lokal-med works-council shop-steward
politics | politisk behandling | political handling | byråd udvalgssag sagsfremst politisk kommunalbest direktion udvalgsmød city-council committee
communication | kommunikation | communication | presse kommunikationsp sociale-med facebook visuel logo designman skabelon-til-brev brevskab press-release social-media
diversity | ligestilling | equality | ligestil mangfold diversit kønsforde equality diversity
smoking | røgfri arbejdstid | smoking | røgfri rygning rygef nikotin smok
ai | kunstig intelligens | artificial intelligence | kunstig-int chatbot =ai algoritm copilot artificial-int
equipment | inventar og udstyr | inventory | inventar varelager lageropt lagerst depot udlånsudst it-udstyr computer mobiltelefon telefoner inventory stock
projects | projekter | projects | projektmod projektbesk projektstyr business-case gevinstreal milepæl projektleder projektinit projektrap project-model business-case
process | arbejdsgange og instrukser | procedures | instruks procedure arbejdsgang retningsl håndbog manual lean-tavl forbedringstav standardproc procedure guideline
supervision | supervision og sparring | supervision and peer support | supervis sparring kollegial refleksionsm faglig-spar reflection
knowledge | tværfagligt samarbejde | cross-disciplinary work | tværfagl tværsektor koordinationsm netværksmød samarbejdsaf cross-discipl interdiscipl
research | undersøgelser og evaluering | evaluation | evaluer evaluering selvevalu erfaringsops læringsrev evaluation
risk | risikovurdering | risk assessment | risikovur risikoanal risikobil risikoprof risk-assess
room_booking | booking og kalender | booking and calendars | booking lokalebook kalender outlook mødelok calendar
temperature | indeklima | indoor climate | indeklim udluft ventilat skimmel indoor-clim
visitors | gæster og udefrakommende | visitors and contractors | gæstereg håndværker udefrakomm besøgsreg visitor contractor
gifts | gaver og habilitet | gifts and impartiality | gaver habilit bijob bibesk gave- gift conflict-of-int
decision_rights | godkendelser | approvals | prokura beløbsgr attester anvis bemynd kompetencepl delegation approval-limit
`
