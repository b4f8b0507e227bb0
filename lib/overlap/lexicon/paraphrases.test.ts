import { describe, expect, it } from 'vitest'
import { wordsOf } from '../words'
import { shippedReader } from './shipped'

/** The same requirement twice, in hardly a common word; written for each sector before that sector's lines of the lexicon were. */
const pairs = `
Disponering af dagens kørelister i fritvalgsenheden | Planlæggeren bestemmer, hvilken rækkefølge hjemmene tages i
Oversigt over særligt sårbare borgere ved snestorm | Dem vi skal ud til, uanset om vejene er lukkede
Registrering af borgerens besøgsoplevelse ved skiftende personale | Hvor tit den gamle får et ukendt ansigt i døren
Vurdering af rehabiliteringspotentiale før bevilling | Kan hun lære selv at klare det, inden vi giver hende hjælp?
Kvartalsvis audit af døgnrytmeplaner | Fire gange om året ser vi, om besøgsbeskrivelserne passer med hverdagen
Indberetning af faldepisoder på plejecentret | Seddel hver gang nogen ligger på gulvet
Beboerkonference om svær demensadfærd | Faggrupperne sætter sig sammen om fru Hansen, der råber og slår
Screening for underernæring med EVS | Hver første i måneden stiller vi de ældre på badevægten
Kontrolskema for temperatur i medicinrummets køleskab | Er der mellem to og otte grader, hvor insulinen står?
Dobbeltkontrol ved dosisdispensering | En kollega kigger pilleæskerne efter
Kompetenceprofil for delegerede sygeplejeydelser | Papir på, at hjælperen må give insulin
Måling af restsvind i depotet for kateter og sårprodukter | Varerne på hylden med plastre og poser tælles
Test af rejse-sætte-sig før og efter genoptræningsforløb | Fysioterapeuten måler, hvor stærk borgeren er blevet
Opstart af genoptræning inden syv dage efter udskrivning | Træningen skal være i gang en uge efter hjemkomsten fra hospitalet
Sundhedsprofil og livsstilssamtale om KRAM-faktorerne | Snak om smøger, motion, kost og øl
Indkaldeintervaller i børnetandplejen | Hvor lang tid der går, mellem at eleven ses på klinikken
Røntgensikkerhed og ansvarlig leder af strålingskilder i tandklinikken | Hvem passer på, at apparatet, der tager billeder af kindtænder, er i orden
Risikovurdering af selvmordsfare i socialpsykiatrien | Spørg ind til, om han har tanker om ikke at leve mere
Samlet kriseplan med forvarsler for beboere med skizofreni | Hvad gør vi, når stemmerne tager til?
Individuel plan efter servicelovens § 141 | Borgerens egne drømme skrives ned som delmål
Indberetning af magtanvendelse til kommunalbestyrelsen | Skema når vi har holdt nogen fast
Urinkontrol ved substitutionsbehandling | Tisseprøve før metadonen udleveres
Udskrivningsplan fra herberg og boform § 110 | Hvor skal han bo, når han rejser fra forsorgshjemmet
Rettidig vurdering af underretninger inden 24 timer | Bekymringsbreve om børn læses senest næste dag
Børnesamtale under undersøgelsen | Sagsbehandleren taler med drengen uden far og mor
Generel godkendelse af plejefamilier | Socialtilsynet siger ja til familien, før den får et barn i huset
Overvåget samvær dokumenteres | Nogen sidder med og skriver, når mor besøger den anbragte datter
Registrering af fremmøde i daginstitutionen | Forældrene trykker på skærmen, når de afleverer
Sprogvurdering i treårsalderen | Vi tester, hvor mange ord de små kan
Sikkerhedsgennemgang af udearealer og gynger | Pedellen kigger legepladsen igennem for splinter og løse bolte
Søvnrunder ved krybberne | Der ses til babyerne i barnevognene hvert kvarter
Elevplan og meddelelsesbog | Dokument med det enkelte barns faglige mål
Bekymrende fravær indberettes | De unge, der bliver hjemme under dynen, skal meldes
Gårdvagtsplan | Hvem står i skolegården i spisefrikvarteret
Indstilling til pædagogisk-psykologisk vurdering | Skolen beder psykologen om at se på eleven
Visitation til specialskoletilbud | Udvalget afgør, hvem der må skifte til en mindre klasse med ekstra støtte
Uddannelsesparathedsvurdering i 8. klasse | Læreren afgør, om den unge er klar til gymnasiet
Uddannelsesplan for unge i FGU | Skriftlig aftale om vejen mod erhvervsuddannelse
Antimobbestrategi | Hvad vi gør, når nogen bliver holdt udenfor i klassen
Kontaktforløb med jobsamtaler hver måned | Den ledige skal mødes med sin konsulent jævnligt
Vurdering af rådighed ved udeblivelse | Når kontanthjælpsmodtageren ikke dukker op, ser vi på hans penge
Tilmelding af praktikaftale i VITAS | Virksomheden godkender på nettet, at den ledige må prøve kræfter
Integrationskontrakt for nyankomne | Papir, som flygtningen skriver under på i den første tid
Materialepleje og kassation på biblioteket | Bøger ingen låner, ryger ud
Måling af klor og pH i svømmehallen | Livredderen tager en vandprøve hver tredje time
Vejsyn og udbedring af slaghuller | Asfaltfolkene kører rundt og finder revner
Udkaldsprocedure i vintertjenesten | Hvem ringer efter saltvognen klokken fire
Risikovurdering af træer langs skolevej | Er grenene rådne, hvor børnene cykler?
Egenkontrolprogram for legionella i varmtvandsanlæg | Skyl bruserne igennem, så de er over 50 grader
Aflæsning af energimålere | Skriv kilowatt-timerne op den første i hver måned
Kvalitetskontrol af rengøring efter INSTA 800 | Nogen stryger fingeren over karmene for at se, om der er støv
Kildesortering af husholdningslignende affald | Pap, mad og plast i hver sin spand
Varemodtagekontrol i produktionskøkkenet | Er kølebilens varer kolde nok, når chaufføren sætter dem af?
Registrering af madspild | Det, der skrabes af tallerkenerne, kommer på vægten
Årlig evakueringsøvelse | En gang om året skal vi alle ud på parkeringspladsen, mens sirenen hyler
Kontrol af flugtveje og nødbelysning | Går man forhindret ud ad bagdøren, og lyser de grønne mænd?
Frister for byggesagsbehandling | Familien må højst vente to måneder på ja til carporten
Prioriteret miljøtilsyn på svinebrug | Landmanden får besøg, og vi ser på gyllebeholderen
Klagevejledning i skriftlige afgørelser | I brevet skal der stå, hvor man kan gå hen, hvis man er uenig
Ventetidsmåling i borgerservice | Hvor længe folk sidder med et nummer i hånden
Attestation og anvisning ved to forskellige | Den, der køber, må ikke selv lægge regningen til betaling
Månedlig budgetopfølgning med afvigelsesforklaring | Holder pengene året ud, og hvorfor ikke?
Uanmeldt kasseeftersyn | Nogen kommer forbi og tæller skuffen
Indhentning af tre tilbud ved køb over 50.000 kr. | Spørg flere butikker, hvad det koster
Omsorgssamtale ved sygefravær | Chefen ringer, når du har været væk i fem dage
Trepartsaftale ved barsel og orlov | Plan for, hvornår den gravide går fra og kommer igen
MUS-skema udfyldes før samtalen | Årlig snak med chefen om, hvor jeg er på vej hen
APV hvert tredje år | Spørgsmål til alle om træk, larm og travlhed
Børneattest indhentes før ansættelse | Politiet spørges, om den nye pædagog er dømt
Kvartalsvis gennemgang af brugerrettigheder | Er der nogen, som stadig kan komme ind i systemet, selv om de er stoppet?
Anmeldelse af brud på datasikkerheden inden 72 timer | Når en mail med cpr er røget til den forkerte
Aflevering af arkivalier til Stadsarkivet | Kasserne i kælderen køres til dem, der gemmer for evigt
Phishingtest af medarbejderne | It sender en falsk mail og ser, hvem der hopper på den
Lokal MED-aftale drøftes | Samarbejdsudvalget taler om spillereglerne mellem ledelse og ansatte
Svar på politikerspørgsmål inden ti dage | Når et medlem af byrådet vil vide noget, skal vi skynde os
Godkendelse af pressehenvendelser | Ring til kommunikation, før du taler med en journalist
Datatilsyn med leverandører, der behandler oplysninger | Årlig erklæring fra it-firmaet om, at de passer på vores cpr-numre
Habilitetserklæring for ledere | Skriv under på, at du ikke selv tjener på handlen
Værdibaseret ledelsesgrundlag | Det, vi tror på, og hvordan chefer opfører sig her
Bedside handover of medicines | Two nurses go through the tablets when the night staff leaves
Annual fire drill | Once a year everybody must leave the house when the alarm sounds
Signing-in of children at the nursery | Mum touches the tablet in the hall at drop-off
Safeguarding referral within one day | Worries about a child go to social services at once
Playground inspection | The caretaker looks at swings for rust every Monday
Quotations from three suppliers | Ask around for the price before you order
Return-to-work interview after sickness | Er du blevet rask? En snak med lederen
Key safe codes changed quarterly | Koden til boksen med borgernes nøgler skiftes hver tredje måned
Screening for falls risk | Vurdering af, om den ældre er ved at vælte
Data protection impact assessment | Konsekvensanalyse før nyt it-system med følsomme oplysninger
Årligt tilsyn med madkundskabslokalet | Komfurer og knive i skolekøkkenet går inspektøren igennem
Registrering af forbrugte handsker og forklæder | Hvor mange plastikting bruger vi på en vagt
Beboernes brandsikre sengetøj | Dyner og puder må ikke kunne gå op i flammer
Månedlig gennemgang af ubesatte stillinger | Ledige pladser i personalegruppen vendes med chefen
Kontrol af autorisationsbeviser | Er sygeplejersken stadig i Sundhedsstyrelsens register
Fælles mødedisciplin | Mobilen væk, start til tiden, kun emner på listen
Indsats for faste læsetider i indskolingen | Tyve minutter med en bog hver formiddag
Ledelsesinformation om ventende patienter til genoptræning | Hvor mange står i kø hos fysioterapeuterne
Standard for besvarelse af nødkald | Når snoren trækkes, skal nogen være der på få minutter
Vurdering af boligens egnethed før hjælpemiddel | Er døren bred nok til kørestolen
Rotation af fortrolige papircontainere | De låste bokse med gamle sager hentes hver måned
Dagsbefaling ved vagtens begyndelse | Hvem gør hvad i dag, siges højt kl. 7
Registrering af pædagogers børnefri tid | Hvor meget tid går til at skrive og forberede
Attestation for rengjorte legesager | Klodser og dukker skylles, og der sættes kryds
Sikkerhed ved udlevering af personoplysninger i telefonen | Spørg om cpr, før du fortæller noget
Elevers brug af hjelm på cykelture | Børn på to hjul skal have noget på hovedet
Samarbejdsaftale med den lokale idrætsforening | Papir på, hvad klubben og skolen lover hinanden
Rapport om uforbrugte projektmidler | Pengene fra ministeriet, som vi ikke fik brugt
Forebyggende samtaler med borgere over 80 | En sygeplejerske drikker kaffe med de ældste
Indberetning af antal udsættelser af lejere | Hvor mange familier sættes på gaden
Kvittering for modtaget instruks | Ja, jeg har læst vejledningen
Vedligeholdelse af kloakbrønde | Dækslerne løftes, og slam suges op
Kontrol med private vandværker | Er vandet fra den lille boring rent
Indsamling af farligt affald ved husstanden | Maling og batterier tages med fra døren
Opfølgning på ankestyrelsens afgørelser | Hvad lærer vi, når vi taber en sag
Udbud af taxakørsel til specialskoler | Hvilket vognmandsfirma kører de handicappede børn
Kalibrering af alkometre | Pusterøret skal vise rigtigt
Vagtbytte kun med lederens accept | Man må ikke bare give sin aften til en anden
Screening af nyfødtes hørelse | Kan babyen høre en klokke
Vejledende takster for forplejning | Kager og kaffe må højst koste 40 kroner pr. gæst
Kontraktbod over for busselskaber | Kommer bussen for sent, betaler de
Trygheds- og nabovandringer | Politi, pedel og beboere går en tur i mørket
Krav om dansk som arbejdssprog | Tal det samme sprog på gangen
Obligatorisk brug af skabelon til afgørelser | Breve skal ligne hinanden og have de samme afsnit
Registrering af smitsomme maveinfektioner | Kaster flere op, ringer man til lægen
Gennemgang af førstehjælpskasser | Mangler der forbindinger i den grønne taske
Systematisk opsporing af ensomhed | Spørg, hvornår hun sidst har talt med nogen
Retningslinjer for venskaber mellem personale og borgere på Facebook | Man må ikke være venner på nettet med dem, man hjælper
Årlig opdatering af kontinuitetsplan | Hvad gør vi, når halvdelen er syge
Godkendelse af reklamer på kommunens bygninger | Ingen bannere på muren uden lov
Sporbarhed af implantater i tandplejen | Hvilken skrue sidder i hvilken mund
Budget til børnenes julegaver | Hvor mange penge må stuen bruge i december
Risikovurdering af gravides arbejde | Den vordende mor må ikke løfte
Påbud om udluftning i klasselokaler | Vinduerne åbnes i hvert frikvarter
Journalføring af samtaler med pårørende | Når datteren ringer, skrives det ned
Uddannelsesforløb for mentorer | De erfarne lærer at tage imod de nye
Overvågning af luftkvalitet i svømmehallen | Stinker der af klor ved bassinet
Ugentlig optælling af elevernes computere. For at tyveri opdages i tide | Kabinettet med chromebooks tælles op fredag, så ingen mangler
Skriftlig begrundelse ved afvisning af aktindsigt. For at borgeren kender sin klageadgang | Siger vi nej til at udlevere akterne, skal vi forklare paragraffen
Målrettet tilsyn med private pasningsordninger. For at sikre børnenes trivsel | Konsulenten kører ud til barnepigen to gange om året
Indkaldelse til forebyggende helbredssamtale for borgere med udviklingshæmning. Tidlig opsporing | Bostedets beboere skal til lægen en gang om året
Fast procedure for modtagelse af vikarer. Så ny på vagten kender rutinerne | Når bureauet sender en fremmed, får hun en rundvisning og en mappe
Dokumentation af pædagogiske mål i børnehuset. For at vise forældrene udviklingen | Plancher på væggen fortæller, hvad vi arbejder med på stuen
Årlig indberetning af indeklimamålinger. Arbejdstilsynets krav | Luften i klasserne måles og sendes til tilsynet
Krav om legitimation ved udlevering af pas. Identiteten skal være sikker | Vis sygesikring og billede, før du får det røde hæfte
Opgørelse af ventetid til psykologsamtale. Børn skal ikke vente unødigt | Hvor mange uger går der, før skolen får hjælp fra PPR
Registrering af borgeres afvisning af hjælp. Så omsorgssvigt opdages | Når fru Jensen siger nej til bad, skrives det op
Årlig revision af kompetenceplanen. Bestyrelsens delegation | Liste over, hvem der må bestemme hvad
Beredskab ved hjemløse i frost. Ingen skal fryse ihjel | Når det bliver minusgrader, åbnes natcafeen, og vi leder i parkerne
Standard for opfølgning på jobordrer. Virksomheder skal have svar | Når et firma mangler folk, ringer vi samme dag
Kontrol med udbetalte lommepenge på opholdsstedet. Bilag skal foreligge | De unge kvitterer for deres penge, og regnskabet går op
Deltagelse i netværk for matematikvejledere. Videndeling | Tal-eksperterne fra skolerne mødes hvert kvartal
Tilmelding til måltidsordning via app. For at undgå spild | Forældre skal klikke, om barnet spiser med i næste uge
Retningslinje for fiksering i kørestol. Selebrug skal godkendes | Bælte på må kun bruges, når visitationen har sagt ja
Afrapportering af klimahandlinger. Kommunen skal nå sine mål i 2030 | Hver afdeling fortæller, hvad den gør for at spare CO2
Journal over kølevandsanlæg. Forebyggelse af legionærsyge | Teknikeren skriver ned, når køletårnet er renset
Krav om supervision af plejefamilier. Fire timer årligt | De, der har et barn boende, skal tale med en fagperson om det svære
Fælles standard for samtalereferater i jobcentret. Ensartethed | Efter hvert møde med den ledige skrives tre linjer på samme måde
Løbende kontrol af leverandørfakturaers priser. Aftalte rabatter | Passer prisen med det, vi er blevet lovet
Rapportering af hygiejnefejl ved madproduktion. Fødevarestyrelsen | Var hænderne beskidte, eller lå kniven på gulvet, skal chefen vide det
Fastsatte normer for klassestørrelser. Loftet er 28 | Der må ikke sidde flere end aftalt i lokalet
Krav om skriftlig overlevering ved sagsbehandlerskift. Borgeren skal ikke starte forfra | Når rådgiveren stopper, laves en side til den næste
Screening for alkohol blandt gravide. Beskyttelse af fosteret | Jordemoderen og sundhedsplejersken spørger om vin
Tjek af låste medicinbokse i borgernes hjem. Børnebørn må ikke få fat | Er pillerne hjemme hos de gamle gemt væk
Årligt serviceeftersyn af hjertestartere. Batterier og elektroder | Virker maskinen på væggen, når nogen falder om
Obligatorisk søvnpause-registrering i natarbejde. EU-regler | Nattevagten skal have fri elleve timer, og det skal kunne ses
Udarbejdelse af kommunikationsplan ved større vejarbejder. Naboer skal varsles | Folk på gaden skal have en seddel, inden de graver
Systematisk anvendelse af børneperspektiv i sagerne. Barnets ord citeres | Skriv, hvad drengen selv har sagt
Borgerpanel om genbrugspladsernes åbningstider. Brugerne høres | Spørg folk, hvornår de vil aflevere deres haveaffald
Fraværssamtaler med elever over 15 procent. Skolen skal gribe ind | Har hun været væk mere end hver sjette dag, ringer læreren til mor
Oversigt over ledsagede borgere med epilepsi. Krampeplan | Hvem kan få anfald på turen, og hvad gør vi
Loft over mødedeltagelse for ledere. Tid til faglig ledelse | Chefer må højst sidde i to møder om dagen
Akkreditering af genoptræningscentret. Eksterne surveyors | Nogle udefra ser hvert tredje år, om træningen lever op til modellen
Årligt regnskab for indsamlede midler i beboerforeningen. Gennemsigtighed | Beboernes festkasse gøres op i december
Krav om refleksveste ved alle opgaver på vej. Synlighed i trafikken | Gul trøje på, så snart du står ud af bilen
Trivselsvurdering af alle fireårige. Røde børn drøftes | To gange om året giver stuen hvert barn en farve
Gennemgang af utilsigtede hændelser i kvalitetsrådet. Læring | En gang i kvartalet taler vi om det, der gik galt, så det ikke sker igen
Pressure ulcer chart | Beboeren vendes i sengen, og det krydses af
`

/** Much the same words, but another thing is asked for. */
const nearMisses = `
Kursus i håndhygiejne | Opslag om håndhygiejne ved vasken
Optælling af morfin | Kursus i stærk smertestillende medicin
Eftersyn af personlifte | Oplæring i brug af lift
Indkøb af nye kørestole | Vask af kørestole
Politik for pårørendesamarbejde | Spørgeskema til pårørende
Samtale med pårørende ved indflytning | Klage fra pårørende
Tandbørstning i børnehaven | Indberetning af børns tandsundhed
Kursus i førstehjælp | Indkøb af plastre til førstehjælpskassen
Afprøvning af brandalarmen | Underskrift på, at brandinstruksen er læst
Godkendelse af overarbejde | Registrering af overarbejde
Hjælpemidler bevilges | Hjælpemidler gives tilbage, når de ikke bruges
Udlevering af nøgler | Optælling af nøgler
Udlevering af arbejdstøj | Vask af arbejdstøj
Tilmelding til feriepasning | Lukning i sommerferien varsles
Samtykke til billeder af børn | Sletning af gamle billeder af børn
Måling af klor i bassinet | Livreddere tager en ny prøve hvert år
Rapport om energiforbrug | Sluk lyset, og skru ned for varmen
Strategi for klimaet | Udledning af CO2 opgøres hvert år
Budgettet vedtages af byrådet | Budgetopfølgning hver måned
Årlig revision af regnskabet | Frist for regnskabet er den 15. januar
Kontrol af kørekort | Booking af tjenestebil
Eftersyn af tjenestebiler | Kørebog føres for tjenestebilen
Temperaturen i køleskabet måles | Køleskabet gøres rent hver fredag
Menuplanen lægges på nettet | Beboerne vælger menu for ugen
Madspild vejes | Mad, der er tilbage, mærkes med dato
Årlig brandøvelse | Kontrol af flugtveje ved brand
Slukkere efterses | Kursus i brug af slukker
Legepladsens eftersyn | Reparation af legepladsen
Sprogvurdering af treårige | Kursus i sprogudvikling for pædagoger
Forældremøde om læsning | Læsetest i 3. klasse
Fravær registreres hver morgen | Samtale med eleven om fravær
Mobning: Klassen drøfter trivsel | Mobning meldes til klagenævnet
Ansættelse af vikarer godkendes | Vikarer oplæres på første vagt
Journalen føres hver dag | Journalen arkiveres efter ti år
Medicinskabet låses | Medicinskabet rengøres
Tryksår: Hæle aflastes | Tryksår: Fotos sendes til sårsygeplejersken
Faldskema udfyldes | Træning mod fald
Magtanvendelse indberettes | Undervisning i at undgå magt
Underretninger besvares med kvittering | Undervisning i underretningspligt
Plejefamilier godkendes | Plejefamilier får supervision
Referencer indhentes | Referencer gemmes ikke efter ansættelsen
Botilbuddet godkendes | Årlig læge på botilbuddet
Praktikpladsen besøges | Praktik tilmeldes i VITAS
Sanktion ved udeblivelse | Afbud meldes pr. telefon
Adgang til systemet lukkes | Oplæring i nyt system
Adgangskoder skiftes hvert kvartal | Oplæring i valg af adgangskode
Mails slettes efter tre måneder | Mails journaliseres samme dag
Databehandleraftaler indgås | Databehandlere kontrolleres ved stikprøve
MED-udvalget holder møde hvert kvartal | MED-aftalen revideres
Trivselsmåling blandt ansatte | Trivselspolitik skrives
Sygemelding sker før klokken syv | Statistik over sygefravær
Lønforhandling med tillidsrepræsentanten | Lønsedlen kontrolleres
Pressemeddelelse offentliggøres | Pressehenvendelser registreres
Vejen fejes | Huller i vejen meldes
Sne ryddes før klokken seks | Vagtplan for snerydning
Træer plantes | Træer efterses for råd
Affald sorteres | Affaldsmængder indberettes
Byggetilladelse gives | Byggesagen arkiveres
Miljøtilsyn på landbrug | Gebyr opkræves hos landbrug
Klager besvares inden fire uger | Statistik over klager
Rengøring af toiletter | Bestilling af sæbe til toiletter
Asbest fjernes af godkendt firma | Kortlægning af asbest
Skadedyr bekæmpes | Skiltning om rottegift
Vandprøver tages i drikkevandet | Borgerne orienteres om drikkevandet
`

const read = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map(line => line.split(' | ') as [string, string])

const reader = shippedReader()
const keysIn = (finder: typeof reader.subjects, text: string) =>
  [...finder.find(wordsOf(text)).keys()].map(place => finder.subjects[place]?.key)
const shared = (finder: typeof reader.subjects, a: string, b: string) => {
  const there = keysIn(finder, b)
  return keysIn(finder, a).filter(key => there.includes(key))
}

describe('two ways of saying the same', () => {
  it.each(read(pairs))('%s = %s', (a, b) => {
    expect(shared(reader.subjects, a, b)).not.toEqual([])
  })
})

describe('two demands in much the same words', () => {
  it.each(read(nearMisses))('%s ≠ %s', (a, b) => {
    const both = [reader.subjects, reader.demands].map(finder => shared(finder, a, b))
    expect(
      both.every(each => each.length > 0),
      both.join(' | '),
    ).toBe(false)
  })

  it('are about the same nearly everywhere', () => {
    const alike = read(nearMisses).filter(([a, b]) => shared(reader.subjects, a, b).length > 0)
    expect(alike.length).toBeGreaterThan(50)
  })
})
