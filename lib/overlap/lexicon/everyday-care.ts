/**
 * The words around a matter in health, care and social work: what is touched, used, seen and said there, in the law's words and the corridor's. Each only
 * hints at its subject, and several together say it: one subject of the lexicon a line, with its hints.
 */
export const everydayCare = `
medication | pille piller tablet tabletter kapsel kapsler æske æsker doseringsæ pilleæ præparat lægemid =ordination ordiner apotek recept mikstur plaster dråber indtag morgenmedicin pills tablets drug drugs =dose =doses prescri
narcotics | morfin opioid opiat smertestil stærke låste afhængigh metadon fentanyl svind beholdning protokol kontrolleret rødt =skema4 sovemed benzo controlled-drug
medicine_count | beholdning optæl tælles restlager pilleglas svind mangler stemmer differenc
medicine_storage | medicinsk medicinrum skab aflåst nøgle boks opbevar
medicine_fridge | insulin vaccin køleskab grader koldt termomet
medicine_expiry | udløb forældet gamle holdbar dato kasser retur apotek rydde
dosing | dosering ophæld hælder hældes æske æsker ugeæske uge dosis doser
medicine_giving | udlever giver gives sluger synker indtag glas vand kvitter morgen aften
medicine_errors | forkert forveksl glemt glemte forkerte tablet piller fejl dobbelt nabo nærfejl
medicine_review | saner overflødig gennemgå liste læge præparater pillelist fmk medicinkort stoppe unødig
pn_medicine | behov ekstra panodil urolig virkning
psychotropics | beroligende sovepil antipsyk nervemed uro dæmpe døsig
diabetes | sukkersyge blodsukker insulin stik fingerprik fødder mellemmåltid hypo
injections | stik sprøjte kanyle indsprøjt drop nål nåle vene
sharps | kanyle nål nåle stik stukket boks spids skarpe blod
antibiotics | penicillin resist infekt kur bakterie urinvejs
catheter | kateter pose tisse blære slange urin skylles
wounds | sår såret forbind plaster heling heler billede foto måles sårskift bind benet
pressure_sores | tryk tryksår liggesår hæl hæle rød hud vend vende vendes vender lejr lejring lejre stilling stillingss sengeligg madras side aflast ligger immobil repositi turned turning bedrid pressure
falls | fald falder faldet gulvet snubl vælter =vælte glide gled dørtrin tæppe besvim slag
fall_prevention | fald balance sko tæpper løse rollator svimmel snuble håndtag lys styrke risiko
fall_aftermath | faldet gulvet rejse løft blå mærke skadestue hoved
incidents | hændelse utilsigt patientskad skade fejl skævt galt uheld nær-ved nærfejl lige-ved dpsd styrelse patientsik
incident_learning | hændelse lære læring årsag risikomanager gentag analyse mønstre
nutrition | spise spiser mad kost appetit vægt tab kilo energi protein småtspis tynd mager sulten underernær bmi
weighing | vægt vejes vejer vægten kilo kg badevægt tynd tabt taget-på weigh weight
diet_record | spist spiser drukket portion tallerken måltid halvt skema notere mad drikke
fluids | væske drikke drikker drukket drik glas kop kopper kande vand saft kaffe tørst dehydr tørre ml milliliter =liter indtag fluid drink drinks cups
dysphagia | synke synker hoste fejlsynk gylle blød konsist fortyk hals kvæles
vital_signs | blodtryk puls iltmæt feber måling temperatur åndedr værdier tews ews
early_detection | sygdomstegn træt forvirret ændring ændrer anderledes ændringer opspor triage triager grøn gul rød farve farver farvekod magnet tavle tavlemøde forværr dårligere tidlig tidlige tegn
acute_nursing | akut forværr pludselig lægevagt indlagt team rykker
infection | smitte smitsom syg feber isolation bakterie virus udbrud mrsa maveonde diarr opkast roskild
hygiene | hygiejne ren rene smitte bakterie sprit vaske sæbe afspritte
hand_hygiene | hænder hånd fingre fingrene negle ringe ur sprit spritter gnid gnider vaske sæbe albue håndhyg håndled
protective_wear | handsker maske mundbind forklæde kittel visir værnemid
sterilisation | autoklav steril kogt koge instrument tænger bakterie sporeprøv damp strimmel pakkes
vaccination | vaccin stik stikke stikkes arm influenza skud covid vinter pneumok jab jabs
nursing_record | journal problemområ sygepleje optegn udfyld felter tolv fs3 fsiii fællessprog cura nexus tilstande
health_conditions | tilstand tilstande udred helbred problemer funktion vurdere bekymring
care_instructions | handlingsanvis opskrift fremgang instruks hvordan borger trin
care_plan | døgnrytme hverdag plan vaner morgen aften hjælp besøgsplan rutine
patient_law | samtykke informer habil behandling ja sige forklar pårør
delegation | delegere overdrag overdrage videredelegere hjælper assistent sygeplejerske lov må hvem opgave insulin ansvar ark navngiv medhjælp forbeholdt
palliative | lindring lindr døende smerter sidste morfin tryghedskas terminal
end_of_life | sidste døende dør dødsleje ønsker vilje genopliv hospital præst musik livstest afsked enden død livets afslut testament forhåndssam last-wish dying
death | død døde afsked synet afdød mindeord begravelse lig kisten stue lys
pain | ondt smerte skala smerter smertescor piner
hospital_admission | indlægges indlæggelse ambulance sygehus hospital akutmod kufferte indlagt
hospital_discharge | udskriv udskrev hjemkomst hospital sygehus hjem epikrise papirer brev læger korresp retur færdigbehandl
gp_contact | læge lægen praktiserende ringe korresp konsultat
lab_samples | blodprøv prøve urin pod podning laborat sende
screening_mood | trist humør depress nedtrykt græder ked spørgsmål skala
suicide | selvmord leve selvskad tanker liv skær dø
chronic_disease | kol hjerte kronisk patientskole gigt sukkersyge
preventive_visits | 75 80 kaffe forebyggende hjemmebesøg ældste alene snak enke enlig
rehabilitation | genoptræn træning terapeut fysio ergo øvelser styrke rehabil genvinde selv
rehab_goals | mål vil kunne selv drøm træne cykle trappe bad
training_start | genoptræn start frist syv dage udskriv venter gang uge
sit_stand_test | rejse sætte stol sekund gang test meter måle fysioter
dental_care | tand tænder tandlæge mund tandpl klinik hul huller bor borer caries tandsten rod fyldning teeth dentist klinikassist
child_dental | tand tænder tandlæge mund tandpl klinik hul huller bor caries børnetænder rodbehandl stol bøjle tandregul
dental_recall | indkald interval tand tandlæge måneder besøg klinik ses
oral_care | mund tænder protese børste tandbørst gebis tunge ånde
medical_devices | pumpe apparat udstyr maskine eftersyn sug blodtryksap
elderly_care | beboer plejehjem plejebolig gamle ældre pensionist fru hr
dementia | demens glemmer husker forvirret dement husker-ikke
life_story | liv levet barndom født arbejdede minder familie historie fortid baggrund interesser hvem
wandering | gået væk gps fundet dør alarm strejf forsvund tracker
force | magt fasthold holde fast tvang imod greb magtanv fastholdt tvinge indgreb fiksere ufrivil frihedsberøv
force_prevention | magt undgå konflikt afled rolig forebyg
violence | vold slået slå slag spark sparker spyt spyttet bidt trus truet råb aggress udad
relatives | pårør datter søn familie ægtefæll børnebørn
moving_in | indflyt flytter-ind ny beboer velkom første-dag samtale kufferter
visitation | visit bevil hjælp hjemmehjælp ansøg behov timer rådhus revisit vurder revurder skåret skære skæres tildel damen visitator kvalitetsstand udmål stadig
care_pathways | forløb helhed tværfag ældrelov pakke faste-team
visits_time | besøg ankomst minutter stempl klokkeslæt kommer går tid registrer ydelse leveret ydelser flueben afsluttet nåede kvitter fremmøde scan mobil nfc
missed_visits | aflyst aflyse ikke-hjemme afbud erstatning udeblev forgæves lukker-ikke-op nåede
continuity | samme ansigt ansigter fremmed kender forskellige hjælpere faste
contact_person | kontaktperson fast navn primær
handover | vagtskift overlever rapport aften nattevagt dag fortæl videre overlap sker
night | nat natten nattevagt søvn kigge runde dør vække
call_system | nødkald snor snoren trykker knap halsbånd ring ringer kald alarm klokke armbånd hjælp svar besvar pendant call-bell
citizen_money | penge lommepenge pung konto dankort hæve kontanter kuvert bon mønter handler regnskab saldo
citizen_keys | nøgle nøgler nøgleboks lås hoveddør kode hænge knage key keys hook cabinet
welfare_tech | skærm sensor robot tablet virtuel videoopkald app
aids | hjælpemid kørestol rollator seng badestol
lifts | lift loftlift sejl løfte krog remme batteri vægt
moving_handling | forflyt løfte løft ryg glidestyk lagen teknik rygge
personal_care | bad vaske vask klæde morgen barber toilet kropspleje hår bade badet
incontinence | ble bleer tisse urin inkontin våd bind
bowels | mave afføring toilet forstopp lort laks
meals | mad spise måltid middag frokost bord køkken ret retter
meals_to_homes | madservice udbragt bringe portioner kølet døren
cleaning | rengør støvsug vaske gulv støv snavs moppe sæbe
laundry | vasketøj tøj vask sengetøj linned navn strygning
heatwave | varme hede sol sommer drikke gardin vifte
activities | tur sang spil gymnastik aktivit højtlæs banko gåtur
loneliness | ensom alene tale besøg ven venner selskab
daily_observations | ændring træt spist humør notat anderledes bemærk observ
kitchen_food_waste | rester madspild spild tallerken smide skrald kilo vægt
allergy | allergi tåler nødder gluten laktose mælk diæt udslæt overfølsom intoler
allergen_label | allergi nødder gluten indhold skilt buffet
shopping_receipts | handle handler bon kvittering indkøb kontanter byttepenge
resident_council | beboerråd møde medbestem ønsker råd
dignity | værdig bestemme selv respekt tone selvbestem
volunteers_care | frivillig besøgsven
care_meeting_triage | tavle triage møde farve rød gul grøn morgen magnet fordele
discharge_contact | hjemkomst udskriv ringe besøg efter indlæggelse epikrise hospital gennemgå
discharge_medicine | udskriv medicin hospital læge papirer piller retter medicinkort ajour
restraint_aids | sele bælte sengehest spændt fastspænd
guardians | værge fuldmagt penge habil
relatives_survey | pårør tilfreds spørgeskema svar familie
elderly_supervision | tilsyn ældretilsyn plejehjem uanmeldt rapport kommunalt
skills_nursing | kompetence færdighed øve kateter stik sygeplejersker
warning_signs | krise forvars tegn tilbagefald stemmer dårlig hvem ringe
risk_violence_psych | vold risiko scor skala vagt brøset farlig rolig truende
medicine_support_psych | æske piller medicin selv selvadm overtag trin trænes beboer medicinpæd
recovery_plan | håb drøm recovery bedring egne liv
substance_on_site | hash stoffer alkohol værelse rus
treatment_plan_substance | misbrug behandling stof stoffer narko narkoman afrus alkohol frist garanti dage start opstart iværks hash
substance_treatment | misbrug behandling stof stoffer narko narkoman afrus rusmid hash metadon
urine_control | tisse urin kop metadon prøve
homeless | gade sover hjemløs herberg soveplads
street_outreach | gade bænk park opsøg
adult_plan | handleplan mål plan støtte ønsker drømme opnå hensigt indsats
goals_status | delmål status opfølg mål fremgang indsatsmål statusskriv halvår handlekommun tilbud udvikling
adult_assessment | udred vum funktionsevn temaer voksen afdæk beskriv score kontaktperson støtte socialfag hverdag søvn penge venner niveau sværhed ics
placement_citizen_visit | handlekommune rådgiver besøg tilsyn tilbud borger rådhus sagsbehandler
residential | bosted botilbud beboer bofælles opgang
residents_meetings | beboermøde medbestem bestemme fælles husmøde
social_supervision | socialtilsyn tilsyn botilbud godkend
home_support | bostøtte hjem støtte kontaktperson post opvask bostøtter
incident_disabled | episode hændelse beboer skema adfærd
communication_aids | tegn billeder piktogram tale tavle sprog
daily_structure_disabled | skema struktur piktogram dag program
staff_violence | vold trus slået slag spyt spyttet bidt spark kradset skade personale ansatte skældt
violence_report_staff | vold trus slået spyt spyttet bidt skade registrer anmeld episode arbejdsskade chef
violence_aftercare | vold krise psykisk snak debrief førstehjælp defus bagefter kollegastøtte
concern | bekymr bekymret mistriv mavepine ondt hjemme uro
notification | underret kommune bekymr skriv brev anmeld
child_case_24h | underret døgn timer vurder akut straks brev bekymr fare vagt nat samme
child_interview | barn pige dreng samtale tale høre alene siger unge mening ord
child_voice | barn pige dreng høre mening ord stemme perspektiv
force_children | magt fasthold unge barn voksenansvar tage-fat greb knægt holdt anbragt opholdssted gribe fysisk
residential_children | opholdssted anbragt institution unge knægt døgn
child_exam | undersøg børnefag familie barn udred
child_plan | plan mål unge ungeplan barn knægt indsats støtte
child_followup | opfølg plan halvår revid mål unge knægt indsats papir virker fremgang
child_plan_review | opfølg plan halvår revid mål ungeplan unge knægt retter justere
placement | anbragt anbring hjemme flytte plejefamilie fjern
visit_placed_child | anbragt besøg tilsyn barn alene taler trives plejefam
foster_families | plejefam plejeforæld pleje barn
contact_supervised | samvær mor far besøg overvåg sidder notat bio
family_network | netværk bedstefor mormor farmor morfar faster moster onkel slægt nabo familieråd samle bord hvem familie
parents_support_person | forældre anbragt støtte mor
disability_child_pay | tabt merudg løn lønsedd mor passe hjemme kompens lægepap handicap 87 86 pasning
disabled_children | handicap barn funktionsned kørestol støtte
ssp_meeting | politi betjent skole ssp unge kriminal
child_data_sharing | politi lærer oplysn videregiv udveksl fortæl sige ssp betjent unge tavshed dele
youth_crime | kriminal unge politi dom straf
health_visitor | baby spæd nyfødt sundhedspl amning mor vægt lille
newborn_visits | baby spæd nyfødt besøg hjem mor uger fødsel
maternity_mood | mor fødsel depress trist baby skema
growth | højde vægt vokse kurve måle barn
school_health_check | sundhedspl elev høre syn skole
abuse | overgreb vold mistanke barn misbrug
touch_policy | kram krop røre alene dør
youth_followup | efterværn unge bolig
crisis_shelter | krisecent vold partner kvinde
debt | gæld penge regning skyld budget
`
