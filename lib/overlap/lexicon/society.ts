/** Employment, social services, culture, technical services: one subject a line (see read-lexicon.ts). */
export const society = `
job_plan | plan for ledige | job plan | minplan min-plan jobplan jobmål =cv cv'et jobparat krydsplan helhedsplan job-plan jobseek
job_contact | samtaler med ledige | conversations with jobseekers | kontaktforl jobsamt ledighedssam jobsøger ledige ledig jobcent jobkonsul unemploy jobcentre
activation | aktivering | activation | aktiver virksomhedspr praktik løntilsk nytteinds opkvalif mentor småjob internship work-placement
benefits | ydelser | benefits | kontanthj sygedagp dagpeng ressourcefor fleksjob førtidsp jobafkl rehabiliteringst uddannelseshj enkeltyd overførsel benefit sick-pay
availability | rådighed og sanktioner | availability and sanctions | sanktion rådighed udeblev udebliv joblog sanction
fraud | kontrol af ydelser | control of benefits | socialt-bedrag snyd kontrolgrup bedrageri helhedskont tilbagebet fraud
adult_plan | borgerens handleplan | the citizen's plan | =§141 141-plan borgerplan =vum voksenudr indsatspl delmål indsatsmål pædagogisk-plan opholdsplan støtteplan udviklingsplan pædagogiske-handl citizen's-plan support-plan
residential | botilbud | residential facilities | botilb bosted bofælles socialtils opgangsf døgntilb sociale-tilb residential
substance | rusmidler | substance use | misbrug rusmid alkohol stofmis afrus substance addict
outcome | virkning for borgeren | outcome | effektmål effektdok progress virkningsm resultatdok effekten outcome
homeless | hjemløshed og udsatte | homelessness | hjemløs udsatte herberg gadeplan homeless
housing | boliger | housing | boligsoc boliganv indflyt fraflyt lejekont =bolig boligen housing
user_payment | betaling og takster | fees | egenbet takst brugerbet betalingsaft =fee =fees
casework | sagsbehandling | casework | sagsbeh sagsgang sagsskridt sagsstamm afgørels partshør begrundel hjemmel retssik myndighedss casework case-handling
deadlines | frister | deadlines | frist frister svarfrist sagsbehandlingst svartid rettidig overskred deadline
complaints | klager | complaints | klage klager indsigel ankesag ankestyr ris-og-ros complain appeal
user_satisfaction | borgernes tilfredshed | citizens' satisfaction | brugertilf brugerund borgertilf forældretilf pårørendetil tilfredshedsund-bl borgernes-tilf borgerpanel user-satisf citizen-satisf
involvement | inddragelse og høring | involvement and hearings | brugerinddr borgerinddr medborger høring høringssv samskab involve hearing
boards | råd og bestyrelser | councils and boards | ældreråd handicapr udsatteråd brugerråd bestyrelse skolebest forældrebest brugerbest council-of board
volunteers | frivillige | volunteers | frivillig ildsjæl forening volunteer
grants | tilskud og puljer | grants | tilskud pulje projektmid fondsm fondsans satspulj legat støttemid grant funding
library | bibliotek og kultur | library and culture | bibliot udlån museum kulturhus kulturskol musikskol library museum
sports | idræt og haller | sport facilities | idræt hallen haller idrætshal halfordel badevand svømmehal klorm sports-hall
roads | veje og vinter | roads and winter | vejhul asfalt fortov vejtils vejbelys snerydn vinterv glatf saltni gadelys =vej =veje vejeft road winter-serv pothole
green | grønne områder | green areas | grønne-omr =park =parken parkdr parkvæs træer træbesk beskær græsklip ukrudt legeområd green-area tree
waste | affald | waste | affald sorter genbrug skrald dagrenov waste recycl
environment | miljø og spildevand | environment | spildev kloak forurening miljøtils vandløb jordfl grundvand drikkevand miljøgodk sewage pollut
climate | klima og energi | climate and energy | klima co2 energi elforbrug varmeforb bæredyg verdensm grøn-omst climate energy sustainab
building_permit | byggesager | building permits | byggesag byggetill byggeans landzone lokalplan nabohør bygningsregl building-permit
buildings | bygninger og lokaler | buildings | bygning ejendom lokale vedligeh bygningssyn facilit toiletter maintenance premises
technical_service | eftersyn af udstyr | service of equipment | serviceeft lovpligtige-eft kalibrer elevator udstyr maskiner maskinpark trykbehold el-eft stiger stillads equipment-serv calibrat
vehicles | kørsel og biler | vehicles and driving | kørebog køretøj bilpark bilen biler =bil ladcykel elcykel kørselsgodt kilomet kørsel parkering mileage vehicle driving
chemicals | kemikalier | chemicals | kemik kemisk sikkerhedsdatab =apb brugsanv farlige-stoffer kemirisi chemical
water | vand og legionella | water and legionella | legionel vandtemp vandrør brusehov varmtvand vandhan vandprøv legionell
traffic | trafik | traffic | trafiksik trafikt færdsel gæsteprincip afspærr gravetil traffic roadwork
digital_access | digital selvbetjening | digital self-service | selvbetj digitalpost digital-post mitid borgerportal hjemmeside webtilg tilgængelighedserkl website accessib
elections | valg | elections | valgst valgbest valghand stemmesed election
emergency | beredskab | preparedness | beredsk krisepl krise- katastrof nødplan nødstrøm strømsvigt indsatsplan-for preparedness contingency
fire | brand | fire | brand evakuer flugtvej slukn slukker røgalarm røgmeld fire-drill fire-saf evacuat
first_aid | førstehjælp | first aid | førstehj hjertest =hlr genopliv first-aid defibril
heritage | arkiv og kulturarv | archives | kulturarv stadsark bevaringsv fredet heritage
business | erhverv og turisme | business | erhvervs virksomhedsserv turism iværks business
refugees | integration og flygtninge | integration | flygtn integrat danskuddan selvforsørg refugee
`
