/** The same for children, school, work, citizens, town and house (see everyday-care.ts). */
export const everydayTown = `
arrival_checkin | aflever hentet hente komme gå skærm tavle kryds tjek mødt mangler morgen ankomst dropoff
sick_children | syg feber hjem snot hente smitte
staffing_ratio | voksne børn hoveder normer antal forhold ratio tæller gulv
language_assessment | sprog ord taler test treår vurder billeder sprogvurd udtale
curriculum | læreplan tema temaer dannelse leg mål pædagogik
evaluation_culture | evaluer praksis reflek forløb lærte
daycare_quality | kvalitet pædagogisk tilsyn observer praksis stue konsulent
child_environment | børnemiljø undervisningsmilj larm lugt lys indeklima børnehøjde kamera æstet fysisk psykisk toilet rum kortlæg lide rundt hænger
child_profile | udvikling profil kompetenc styrker hjul
child_wellbeing | trives trivsel farve rød gul grøn barn
daycare_talks | forældre samtale barn udvikling
settling_in | indkør start ny barn første
baby_care | ble skift lur sove barnevogn krybbe vugge
sleep_rounds | sove sover lur kvarter barnevogn krybbe vejrtræk
day_care_hygiene | sprit legetøj vaske bleskift hænder
playground | legeplads gynge rutsje sand klatre
playground_checks | legeplads gynge inspekt faldunder redskab splint bolt rust
play_area_daily | legeplads gynge glas daglig splint redskab
sun_outdoor | sol solcreme creme smør skygge hat kasket uv brænde sommer middag solbesk kinder
daycare_safety | barn lås låge sikker hegn
family_day_care | dagplejer gæste hjem
places | plads venteliste garanti anvis
transitions | overgang skolestart børnehavekl nulte nulteklas starte viden overlever aflever begynd lærer pædagog skole ny brobyg videregiv
parent_talk_schedule | samtale skolehjem forældre elev tid
school_meals | mad frokost børn spise madordning
photos | billede foto samtykke film nettet
pupil_plan | elev mål status plan meddelels forældre barn faglig
pupil_goals_doc | elev mål status plan meddelels faglig
tests | test opgaver prøve national overgangstest dansk matematik resultat årgang fremskridt skærm ministeriet
national_wellbeing | trivsel måling spørgeskema elever national svar skema
class_trivsel | klasse trivsel time sammen lege
pupil_wellbeing | trivsel elever glad skole
bullying | mobning mobbe drille holdt udenfor chikane ondt
pupil_absence | fravær væk mangler skole pjæk syg dage elev udebliv
absence_daily | fravær mangler morgen protokol kryds lektion
absence_alert | fravær bekymr ringe hjem dage procent skolevæg
leave_pupil | fri ferie ski rejse uge orlov rektor søge tilladelse bortrejst ekstraord elevfri kalender
extraordinary_leave | fri ferie ski rejse uge orlov rektor søge tilladelse ekstraord elevfri
yard_duty | gård vagt frikvart pause veste vest ude boldbane bur hegn klokken ringer opsyn legeplads
supervision_breaks | frikvart pause vagt ude opsyn tilsyn gård hegn klokken
accidents_children | ulykke skade faldet skadestue slået forsikring plaster
special_review | specialund specialtil årlig stadig revisit klasse psykolog støtte tilbage almen mindre bistand fortsat vurder lille
special_needs | støtte specialpæd elev timer inklus
visits_special_school | specialskole visit udvalg klasse plads
ppr_request | psykolog ppr indstil elev
homework | lektie lektier hjemme opgaver læse
mobiles | mobil telefon telefoner iphone skærm kasse boks hotel aflever låst snap timen
screens | skærm tablet spil tid
computer_loan_pupils | computer chromebook ipad låne
reading_test_plan | læse læseprøve tekst ord test
dyslexia_test | ordblind bogstav test læse
readiness | klar parat gymnasie 8 karakter
youth_plan | uddannelse unge plan aftale
school_bus | bus kørsel hente taxa elev
excursions | tur udflugt bus veste tog
safe_swim_class | svømme bassin livred elev
board_principles | bestyrelse princip skole
parents_portal | aula besked forældre svar
daily_story | billede dag forældre fortæl lavet
substitutes | vikar time lærer dækket
quality_report_school | kvalitet rapport skole resultat
timetable | skema timer fag
order | ro larm orden regler klasse
employment | job ledig arbejde jobcenter konsulent
job_plan | plan ledig job mål vej jobcenter
job_contact | samtale ledig konsulent jobcenter møde
interview_timeliness | samtale frist ledig tid vente indkald måneder rettidig lab
job_talk_interval | samtale måned ledig jævnlig konsulent ofte
cv_joblog | cv jobnet stilling stillinger erfaring papir ledig kompetenc profil erhvervserf
job_log_check | joblog søgt ansøgning ansøgninger ansøgt stillinger jobsøg rådighed tæller uge ledig
availability_check | rådighed udeblev dukke møde afbud advarsel træk
availability | rådighed sanktion træk udeblev penge
good_reason | udeblev forklar grund rimelig møde sanktion høre sige-sig udtale partshør
party_hearing | høre udtale partshør forklar bemærkning kommentere svar inden forklare
benefits | kontanth dagpenge ydelse check hjælp penge
sick_followup_deadline | sygedag opfølg uger frist sygemeldt
sick_benefit | sygedag sygemeldt læge raskmeld
rehab_team | rehabteam rehabiliteringst fleksjob pension førtids skånejob mappe fagfolk team læge sag bord forelæg
rehab_team_case | rehabteam rehabiliteringst fleksjob pension førtids skånejob mappe fagfolk læge sag forbered forelæg
flexjob | fleksjob skåne timer arbejdsevne
pension_case | pension førtids arbejdsevne
mentor | mentor støtte følge progress forløb hjalp
work_placement_check | praktik virksom besøg
displacement | praktik gratis løntil fortræng ordinær
employer_contact | virksom firma job ringe
doctor_statement | læge attest lægepap
refugees | flygtning integration nyankom
reimburse_claim | refusion stat hjemtag
benefit_fraud | snyd bedrag bor samliv
citizen_service | borgerserv skranke kø nummer
user_satisfaction | tilfreds smiley brugerunders spørge karakter service score rate clients satisfaction happy
phone_answer_rate | telefon opkald svar kø
mail_answer | henvend mail svar dage kvitter
id_documents | pas kørekort foto legitim
decision_letters | afgørelse brev begrund klage
complaint_guidance | klage frist vejledning
complaint_register | klage klager register
act_on_party | aktindsigt papirer akter dage svar
foi | aktindsigt offentlig journalist sag akter papirer dokument se anmod udlever syv redaktion
case_deadlines | frist sag behandlingstid vente svar
casework | sag sager rådgiver sagsbehandl
library | bibliotek bog bøger låner lån
library_weed | bog bøger hylde kasser udlån smid støv samling material udskil loppemark læst
library_loans | udlån lån bog reserv
attendance_figures | besøg antal tæller gæster publikum
club_hours | hal haltid tider sal salen klub foren fordele ansøg tirsdag sæson træningst
club_account | regnskab foren klub medlem tilskud penge tal unge kasse spiller
grant_accounts | tilskud regnskab penge foren projekt brugt
grants | tilskud ansøg pulje
pool_measure | bassin klor ph vand prøve svømme livred dyppe svie øjne måling tallet
pool_water | bassin klor ph vand svømme badevand
lifeguards | livred bassin badende
beach_flag | strand badevand bade hav bakterie coli flag flaske prøve sommer hoppe skilt kyst
event_permits | arrangement tillad fest udskænk
event_plan | arrangement sikkerhed publikum scene
roads | vej asfalt bil
pothole_round | hul huller asfalt revne vej
digging | grave gravet opgrav kabel kabler ledning hul asfalt retabl fortov firma lukket synes
winter_service | sne salt glat frost is vinter sneplov
winter_log | salt log rute tidspunkt
tree_risk | træ grene gren råd krone stamme vælte
tree_inspection | træ grene gren råd krone stamme gartner
street_lights | lygte lampe lys mørk
traffic_safety | trafik fart ulykke kryds
pests | rotte mus gnaver skadedyr hale fælde gift
rat_report | rotte rotter gnaver anmeld hale besigt bekæmp skrald kloak dage fælder spærre
environment_visit | miljøtils tilsyn virksom landbrug fabrik foruren lugt lugte risiko besøg nabo
environment_inspection | miljøtils tilsyn virksom fabrik foruren lugt
noise_air | støj larm lugt røg
waste | affald skrald
waste_sorting | sorter spand plast pap
drinking_water | drikkevand boring vandværk
legionella | brus varmt vand skyl grader bakterie
building_case_time | byggesag dage tid svar
buildings | bygning hus tag mur
damage_reports | skade fejl hærværk defekt
fire_drill | brand øvelse alarm ud samling evakuer klasse græs klokke stopur minutter fire bell evacuat
evacuation_drill | brand øvelse alarm ud samling evakuer klasse græs klokke stopur minutter evacuat fire bell walk lawn stopwatch
escape_check | flugtvej udgang fri døre gang
extinguisher_check | slukker brandsluk tryk
fire_alarm_test | alarm røg test
hot_work | svejs flamme flammer gasbrænd tagpap varmt glød vinkelslib brandvagt brænder ild gnist tag time
vehicles | bil biler kørsel
mileage_pay | kørsel kilometer km bil godtgør penge kørselsr takst egen-bil tjenestek
mileage | kørsel kilometer km bil kørebog tur formål
driving_licence | kørekort bil
machine_yearly | maskine eftersyn
kitchen_temperature | grader køl varme mad måle
food_control | fødevare egenkontrol køkken smiley
waste_weighing | rester vægt spild mad
two_sign_payment | betal regning to kollega godkend udbetal trykke
two_approvers | betal regning to kollega godkend udbetal anvis attest
invoice | faktura regning betal
invoice_deadline | faktura regning dage betal
invoice_coding | faktura konto konter
petty_cash | kontant kasse bilag bon bonner mønt mønter beholdning afstem udlæg
cash_count_surprise | kasse kontant tæl uanmeldt bilag
card_receipts | kort kvittering bilag dankort bon
expenses | udlæg bilag kvitter penge-retur
bookkeeping | bogfør bilag afstem konto stemmer
budget_follow_up | budget forbrug afvig penge måned regnskab forvent prognose
budget_month | budget forbrug afvig måned penge
three_prices | tilbud pris priser flere leverand billig dyr dyrt indhent valgte tre sammenlign
three_quotes | tilbud pris priser flere leverand billig dyr indhent valgte tre
agreement_buy | aftale indkøb leverand
goods_receipt | vare varer levere seddel
time_sheets | tid timer stempl ur komme gå arbejdstid registr mødt
rest_rules | hvile hviletid sove søvn fri timer elleve pause arbejdstid
working_hours | arbejdstid timer komme gå stempl ur
workplace_assessment | apv arbejdsmilj støj ryg travl skema kortlæg problem handlingsplan ondt job
apv_questions | apv skema arbejdsmilj spørgsmål støj ryg travl ondt
apv_action | apv handlingsplan arbejdsmilj problem liste prioriter laves-om
amr_training | arbejdsmiljøudd arbejdsmilj valgt dage kursus amr
work_accidents | skade tilskade ulykke arbejdssk
work_injury_report | skade tilskade ulykke arbejdssk anmeld
safety_rounds | runde sikker arbejdsmilj
lone_work | alene mørke hjem sms tilkald
staff_absence | syg sygefrav sygemeldt fravær
sick_talk | syg samtale sygemeldt leder tilbage
absence_first_day | syg ringe morgen
appraisal | mus samtale udvikl leder medarb ønske lære tomands
mus_form | mus samtale udvikl leder tomands kaffe
staff_wellbeing | trivsel glad arbejde spørg ansatte
staff_pulse | trivsel spørg måling ansatte
criminal_record_check | børneattest straffe attest ansæt politi
recruitment | ansætte stilling ansøger
roster | vagtplan vagt plan
shift_swap | bytte vagt
overtime_ok | overarb timer ekstra
holiday_wish | ferie ønske
onboarding | ny nyansat første introdukt
leaver_checklist | stopper fratræd aflever
log_check | opslag logning cpr system kigget slog slå-op forklare formål stikprøve loglist udtræk opslået
log_review | opslag logning cpr system kigget stikprøve loglist udtræk
access_review | adgang rettighed brugerrett bruger bekræft ryddes skiftet halvår liste lukke nøgle
access_rights | adgang rettighed bruger login
access_close | adgang lukke stopper bruger
passwords | kode koder login adgangskod faktor tofaktor flerfaktor engangsk
password_rules | kode koder mobil telefon faktor tofaktor flerfaktor fjernadg hjemmefra godkendelsesapp engangsk tal
security | hacker sikkerhed it
data_breach | brud forkert mail læk mistet persond
breach_72 | brud forkert mail læk datatils timer
secure_mail_rule | mail sikker kryptér cpr
delete_rules | slette gammel frist
file_case_daily | journal sag mail gem
consents | samtykke ja oplysning dele
confidentiality | tavshed sige fortæl hemmelig
minutes_agendas | referat dagsorden møde
values | værdi værdier leveregel fælles tone
strategy | strategi vision mål
performance_contracts | kontrakt resultat mål
figures | tal nøgletal statistik
keys_list | nøgle nøgler kort kvitter lån
lend_out | låne udlån retur udstyr
stock_count | lager tælle hylde antal
works_council | med tillids amr udvalg
supervision | supervis sparring kollega
case_review | sager stikprøve gennemgå journal leder
press_approve | journalist presse avis medie
web_update | hjemmeside web opdater
web_access | skærmlæser tilgængelig blind side
projects | projekt styregruppe milepæl
`
