/**
 * What people say for what forms call otherwise, in the corridor and in English: the field's word or words, and those that stand for it. A text with the
 * one is read as if it had the other too: one word of the field a line, its stand-ins written as stems (see read-lexicon.ts).
 */
export const speech = `
læge | doktor =doctor =doctors =gp overlæge vagtlæge
sygeplejerske | =nurse =nurses oversygepl hjemmesygepl
terapeut | fysioterap ergoterap fysserne =fys
barn | =knægt knægten drengen =dreng drenge =pige pigen piger =unger ungerne =poder =pode =guldklump =child children =kid =kids =toddler toddlers småbørn baby babyer =tøs tøsen
ung | teenager =knægt knægten =tøs unger =youth youngster youngsters =adolescent
elev | =pupil =pupils =student =students
forældre | =mor =far mødre fædre =mum =dad =mother =father =parent =parents =moren =faren =farmand
familie | =hjemmefra =family =families
pårørende | datteren =datter sønnen =søn =relatives =relative ægtefælle hustruen konen manden
beboer | =resident =residents =tenant =tenants
borger | =fru =hr =citizen =citizens =client =clients =bruger =brugeren =brugerne
ældre | =gamle =gammel pensionist =elderly =oldefar =bedstemor
leder | =chef =chefen chefer =boss bossen =rektor rektoren =direktør direktøren forstander =øverste bestyrer inspektøren afdelingsleder =manager =managers =head =director =principal
medarbejder | =kollega kollegaen kolleger =ansat =ansatte personale =staff =employee =employees =worker =colleague =colleagues
lærer | =teacher =teachers klasselærer faglærer
pædagog | =pædagogen =stuen =educator
rådgiver | sagsbehandler =caseworker =caseworkers socialrådgiver myndighedsrådg
konsulent | jobkonsulent jobvejleder
forvaltning | rådhuset =rådhus kommunekontoret =town-hall
ministeriet | =staten =københavn
politi | betjent =police strisser
håndværker | montør =mester mestre mestrene entreprenør tømrer elektriker vvs
virksomhed | =firma firmaer firmaet firmaerne =mestre mestrene arbejdsplads arbejdsgiver =company =companies =employer =employers butik
leverandør | sælger sælgeren grossist =supplier =suppliers =vendor
tekniker | it-folk it-manden teknikeren
pedel | viceværten servicelederen =caretaker =janitor teknisk-service
ledig | arbejdsløs uden-arbejde uden-job jobløs =unemployed
flygtning | syrien syrisk afghan ukrain eritre asylans nytilkommen =refugee =refugees
misbrug | narkoman junkie fixer alkoholiker stofafhæng drikker-for
sygehus | hospital
udskrivning | epikrise hjemsendt sendt-hjem =discharge
piller | tablet tabletter pillerne =pills =tablets
medicin | piller pillerne tablet dråberne mixtur =medicine =medicines =drugs medication
tænder | gebis =teeth
hænder | fingre fingrene håndflade håndled =palms =fingers
sprit | håndsprit =gel sanitiser sanitizer
bleer | =bind buksebleer bukserne
toilet | wc lokum =tisse tisser
seng | dyne dynen madras
vaske | skrubbe =wash
gulv | gulvet linoleum
rengøring | støvet støv gulvvask nullermænd =cleaning =krogene
handsker | plastikfingre engangshandsker =gloves
skema | blanket blanketten formular =ark arket arkene =seddel sedlen =form =forms =sheet
dokument | papir papiret papirer papirerne =documents =papers
mappe | ringbind =folder
journal | =sagen omsorgsjournal =record
registrere | tastes =tast =taster =taste trykker-ind trykke-ind indtastes føres-ind
notere | skriver-op skrive-op skrives-op krattes kradses =jotted
kontrol | tjekker =tjek tjekkes efterprøv efterses kigges-efter =check =checks =checked =kigger =kigge
måle | aflæses aflæser =aflæse =measure =measured
godkende | ja-fra siger-ja sige-ja sagt-ja siger-god =approve =approved =approval lov-til grønt-lys trykker-ja trykke-ja =tilladelse
møde | rundt-om-bordet sidder-sammen sætter-os sætte-os =meeting =meetings
samtale | =snak snakker snakke kaffe tager-en-kop =conversation =interview
spørgeskema | =smiley smileyer =questionnaire =survey
underskrive | sætter-navn skriver-sit-navn sit-navn sætte-navn =signature =sign =signs
penge | kroner kronerne =mønter mønterne =kontanter =beløb beløbet =check lommepenge skillinger =cash =money
faktura | =regning regningen regninger =invoice =invoices
bilag | =bon bonner bonnerne =kvittering kvitteringer kassebon =receipt =receipts
moms | femogtyve-procent skatten
løn | =check =pay =wage
køb | =købe =køber anskaf =purchase =buy
nøgle | =key =keys dørens låsekode
kode | adgangskode =password =passwords =pin pinkode
computer | =pc bærbar =laptop =laptops =maskine
telefon | mobil mobilen =mobile iphone smartphone dimsen
mail | e-mail =indbakke
it-system | programmet fagsystem =system
backup | sikkerhedskopi kopien filerne
cpr-nummer | født fødselsdato fødselsdag
ferie | skiferie sommerferie =holiday =holidays =vacation
rejse | =tickets =ticket flybillet =trip =trips =abroad udlandet
sygefravær | sygemeldt =sick sygedage
fravær | =væk udeblev =mangler pjækker =absence =absent dukker-ikke-op dukket-op
mobning | efter-ham efter-hende driller holdt-udenfor =bullying
magtanvendelse | holdt-fast holde-fast tage-fat tog-fat gribe-fysisk
vold | slået sparket spyttet bidt =violence
ulykke | uheld kom-til-skade =accident =accidents tilskadekomst
brand | flammer =ild =fire ilden
evakuering | ud-på-græsset =evacuation
frikvarter | pausen pauserne spisepausen =recess
klasse | =årgang klassen =class
matematik | regning-og =maths
karakterer | =marks =grades
skolegård | boldburet hegnet =playground
skolestart | nulte første-klasse
legeplads | gynge gynger =playground
tur | udflugt =excursion ud-af-huset
bus | busholdepl
køkken | kokken komfur komfuret gryde gryden =kitchen
mad | frikadelle suppe sovs =food =meal =meals
køleskab | =fridge
økologi | røde-ø =organic
affald | skrald skraldet skraldespand =waste =rubbish
vej | asfalt asfalten =road =roads
sne | =is =frost =snow
træ | grene =gren krone stammen =tree =trees
bro | =bridge
lampe | =pære pæren mørkt =lygte
bil | fire-hjul =car
vand | bassin bassinet =water
bøger | hylde hylden =book =books
forening | klub klubben klubberne =club =clubs =association
hal | salen =sal
rotter | gnavere gnaver =hale =rats
virus | smitter smitte
insulin | sukkersyge
elevator | køre-til-tredje =lift
dosering | dispenser hælde-op hælder-op lægge-piller lægger-piller ugeæske
underskrift | signatur paraf sit-initial initialer krads navnetræk
dobbeltkontrol | to-personer to-medarbejdere fire-øjne =makker et-par-øjne den-anden-ser
utilsigtet | gik-galt gik-skævt ved-en-fejl nær-ved-og-næsten lige-ved-at patientskade =mishap
fald | ligger-på-gulvet lå-på-gulvet væltede snublet =fell
ernæring | spiser-for-lidt taber-sig tabt-sig =nutrition undervægt
væske | drikkevarer =fluids
tryksår | liggesår røde-hæle vendes-i-sengen =bedsore =bedsores
demens | husker-dårligt glemsom alzheimer =dementia
medicinskab | låste-skab =skabet
indlæggelse | kørt-ind køres-ind ambulance =admission
genoptræning | på-benene-igen gangtræning =rehabilitation
hjemmehjælp | hjemmeplej praktisk-hjælp §-83 udekørende =homecare
visitator | visitationen damen-fra
plejehjem | plejecent plejebolig =carehome
nødkald | =snoren halsbåndet alarmknap =pendant
hygiejne | =hygiene
værnemidler | mundbind kittel visir
smitte | maveonde omgangssyge roskildesyge =infection influenza
vaccination | =stik stikket =jab =jabs =vaccine
tandpleje | tandlæge =dental =dentist mundhule
sundhedsplejerske | sundhedsplejen
spædbørn | nyfødt nyfødte den-lille-ny barselsbesøg =newborn =infants
amning | brystet lægger-til =breastfeeding
handleplan | det-jeg-vil drømme-og-mål =actionplan
anbragt | plejebarn hjemmefra opholdssted =looked-after
underretning | bekymringsbrev bekymringsskriv =safeguarding
samvær | besøger-mor besøg-af-mor =contact
plejefamilie | plejemor plejefar plejeforældre =foster
bosted | opgangsfælles bofællesskab botilbud levested =residential
magt | tvang indgreb frihedsberøv =restraint
misbrugsbehandling | afvænning afrusning =rehab
hjemløs | på-gaden sover-ude =homeless
gæld | restance skylder =debt
husleje | =rent
kontanthjælp | bistand =checken uddannelseshjælp
dagpenge | a-kasse =akasse
sygedagpenge | sygemeldt sygemeldte
førtidspension | på-pension =pension
fleksjob | skånejob nedsat-tid
praktik | prøve-kræfter =placement =internship
jobsøgning | ansøgninger søger-job søgt-job
cv | meritter tidligere-stillinger
jobcenter | =jobcentret jobkonsulent
dagtilbud | børnehave vuggestue børnehus daginstitution =nursery =kindergarten =daycare
læreplan | læringstema =curriculum
sprogvurdering | tester-sproget hvor-mange-ord
børnemiljø | undervisningsmiljø
trivsel | har-det-godt har-det-skidt mistriv =wellbeing glad-for-at
skole | =schools =school folkeskole
skoleleder | =rektor =headteacher inspektør
undervisning | =lesson =lessons lektion lektioner
prøve | =exam =exams eksamen
lektier | hjemmearbejde-for =homework
ordblind | bogstaverne-danser =dyslexia =dyslexic
specialundervisning | lille-klasse lille-hold specialklasse specialtilbud
pædagogisk-psykologisk | psykologen
elevplan | =status-på-eleven meddelelsesbog
skolebestyrelse | forældrebestyrelse
lejrskole | koloni
mobiltelefon | =skærmen =phone =phones
billeder | =fotos =photos =pictures
samtykke | =consent forældrenes-ja
svømmehal | badeland =pool svømmebad
livredder | bademester =lifeguard
bibliotek | =library
udlån | hjemlån =loans
museum | udstilling samlingerne =museum
idrætshal | =gym sportshal
tilskud | støttekroner =grant =grants tilskudsmidler
arrangement | byfest koncert marked
saltning | glatføre saltvogn strø =gritting
snerydning | sneplov =ploughing
vejarbejde | graver-i-vejen kegler =roadworks
opgravning | hul-i-vejen =excavation
belægning | fliser fortov
gadelys | vejbelysning lygtepæl =streetlight
broer | =bridges over-åen
vandløb | åen åløb =stream
kloak | dæksel afløb =sewer
badevand | stranden =beach
drikkevand | vandhane boring =tapwater
jordforurening | forurenet-jord
byggesag | byggetilladelse byggeansøgning =permit
miljøtilsyn | fabrik forurener
legionella | bruserne brusehoved
ventilation | udsugning frisk-luft
energiforbrug | =el-måler kilowatt varmeregning =meter
brand | røg-i =smoke slukningstøj
brandalarm | røgmelder hyler
flugtvej | nødudgang =exit =exits
brandslukker | slukker pulverslukker =extinguisher
førstehjælp | hjertestarter plaster =firstaid
elevator | =lift =lifts
legepladsinspektion | gynger-og
kemikalier | =flasker opløsningsmidler rengøringsmidler =chemicals
maskiner | =machine =machines
køretøj | varevogn lastbil minibus
kørebog | kilometertal =mileage
kørekort | =licence
tjenesterejse | rejse-i
overarbejde | ekstra-timer blive-længere =overtime
arbejdstid | møder-ind stempelur =workinghours
vagtplan | vagtskema =roster
vikar | afløser vikarbureau bureauet =temp =substitute
ansættelse | ny-på-jobbet =hiring =recruitment
fratrædelse | har-sagt-op sagt-op holder-op rejser-fra =leaver
opsigelse | fyring fyret
sygefraværssamtale | hvordan-går-det-derhjemme
medarbejdersamtale | =mus tomandshånd =appraisal
arbejdsmiljø | apv =workplace ondt-i-ryggen
arbejdsskade | kom-til-skade
nærved | lige-gik næsten-gik det-gik-lige
stress | for-travlt løber-stærkt
lønforhandling | tillæg
budget | pengene-slår pengekassen =budget
budgetopfølgning | holder-pengene forbrug-og
regnskab | =accounts
kassebeholdning | pengekasse cigarkasse kontantkasse
udlæg | lagt-ud lægger-ud
tilbudsindhentning | spørg-hos-flere tre-priser
udbud | =tender
indkøbsaftale | rammeaftale
kontrakt | =contract
gaver | flasken chokolade =gift =gifts
habilitet | inhabil bibeskæft fætter
persondata | cpr følsomme =gdpr personoplys
databrud | røg-til-den-forkerte forkert-modtager lækage =breach
adgang | må-se kan-se login =access
logning | slået-op slog-op kigget-i =logs
kryptering | sikker-post
sletning | smides-ud tømmes-for
phishing | falsk-mail lokkemail
kunstig | chatgpt =ai sprogmodel copilot
aktindsigt | se-papirerne =foi
journalisering | gemmes-på-sagen
byråd | politikerne =councillors kommunalbestyr
borgmester | =mayor
dagsorden | =agenda
pressen | journalist =press avisen
hjemmeside | nettet =website =webpage
klage | utilfreds =complaint =complaints
afgørelse | =decision
partshøring | sige-sin-mening udtale-sig
frist | =deadline
telefontid | tager-telefonen
ventetid | står-i-kø venteliste
tolk | oversætter =interpreter
bisidder | tage-en-med
frivillig | besøgsven =volunteer =volunteers
værdier | spilleregler leveregler =values
tavshedspligt | mund-lukket sladrer
supervision | læsse-af
evaluering | hvad-virkede
`
