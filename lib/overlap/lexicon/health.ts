/** Care and health: one subject a line, `key | Danish name | English name | stems` (see read-lexicon.ts). */
export const health = `
medication | medicin | medication | medicin pille tabletter =tablet dosis doser dosett dispens præparat ordinat ordiner recept lægemid psykofarm insulin pn-med depotmed vanedann medication medicine =drug =drugs =pill =pills dosage =dose =doses prescri
falls | fald | falls | =fald =faldet =faldene =faldt =falder =falde faldhænd faldreg faldskem faldulyk faldforeb faldudr faldrisi faldtend snubl =fall =falls =fallen
incidents | utilsigtede hændelser | adverse incidents | utilsigt =uth =uth'er uth- hændels patientsikk patientskad adverse incident near-miss mishap
nutrition | ernæring | nutrition | ernær underernær småtspis vægttab vejning =vejes =vejer =vægt =vægten =bmi kosten kostplan kostregist kostform diæt appetit nutrition malnutri
meals | måltider | meals | måltid frokost morgenmad aftensmad madordning madplan madspild spisesit menuplan =mad =maden madserv meal lunch menu
fluids | væske | fluids | væske drikke dehydr urin fluid hydrat
pressure_sores | tryksår og sår | pressure sores and wounds | tryksår liggesår trykskad decubit sårpleje sårjourn =sår =såret =sårene hudplej wound ulcer bedsore
infection | smitte og hygiejne | infection and hygiene | hygiejn infektion smitt håndsprit afsprit håndvask handsk værnemid desinfi sterilis hygiene infect glove
dementia | demens | dementia | demens dement hukommelses dementia
rehabilitation | genoptræning | rehabilitation | rehabil genoptræn hverdagsrehab fysioter ergoterap træningsplan rehab physio
need_assessment | visitation | assessment of need | visitat visiter funktionsevne funktionsniv udredn hjælpebehov assessment-of-need
handover | vagtskifte | handover | vagtskift overlever vagtoverdr vagtover overdrag overrapport afløserskift =vagten handover shift-change
early_detection | tidlig opsporing | early detection | triag opspor =tobs blodtryk værdimål puls =temp vitalværdi tavlemød habituel tilstandsænd early-detect vital-sign
nursing_record | sygeplejefaglig dokumentation | nursing records | sygeplejefag problemområd =fs3 fsiii fs-iii fællessprog helbredstil klassifik omsorgsjourn plejejourn sygeplejejourn døgnrytme besøgsplan livshistor nursing-record care-record care-plan
force | magtanvendelse | use of force | magtanv tvang fasthold fikser nødværge låste-døre indgreb frihedsber restraint coerc use-of-force
violence | vold og trusler | violence and threats | =vold volds trusl truss chikan krænk overfald =slag sparke udadreag konflikthånd nedtrap violen threat harass aggress
self_harm | selvmord og selvskade | suicide and self-harm | selvmord selvskad suicid self-harm
end_of_life | livets afslutning | end of life | palliativ døende terminal dødsfald livstest genopliv palliat dying end-of-life
oral_care | mund og tænder | oral care | tandpl tandbørst tandlæ mundpl mundhyg =tænder protese dental oral
aids | hjælpemidler og forflytning | assistive devices | hjælpemid personlift loftlift liftseler kørestol plejeseng forflyt rollator bleer bleen bleb inkontin assistive hoist wheelchair
vaccination | vaccination | vaccination | vaccin influenza pandemi corona covid immunis
catheter | kateter og sonde | catheters and tubes | kateter sonde stomi respirator catheter stoma
relatives | pårørende | relatives | pårørend kontaktbog ægtefæl værge relative next-of-kin
visits_time | besøgstid | time of visits | køreliste ruteplan besøgstid leveret-tid visiteret-tid leverede-tim ydelsestid ankomst ankomm afgang sluttid starttid stempl tidsreg tidtagn minutreg klokkeslæt visit-length arrival departure
call_system | nødkald | emergency calls | nødkald kaldeanl patientkald opkald alarmkald call-bell
citizen_money | borgernes penge | citizens' money | lommepeng borgerens-penge beboermid beboernes-penge kontantkass værdigenst pengekass hævekort pocket-money cash
citizen_keys | nøgler | keys | nøgle nøgleb dørkod låsesyst adgangskort adgangsbrik =keys =key
welfare_tech | velfærdsteknologi | welfare technology | velfærdstek skærmbesøg sensor telemedic medicinrobot welfare-tech
contact_person | kontaktperson | contact person | kontaktpers primærperson primærkont tovholder forløbskoord fast-team key-worker
hospital | indlæggelse og udskrivning | hospital admission and discharge | indlægg udskriv sygehus hospital medcom discharge admission
loneliness | ensomhed og aktiviteter | loneliness and activities | ensomh aktivitetskal aktivitetsplan ugeaktiv loneli
sleep | søvn | sleep | =søvn søvnreg søvnskem lur sover nattilsyn natlige sleep
patient_law | informeret samtykke og behandling | informed consent and treatment | behandlingsans sundhedslov autoriseret stedfort habil delegat rammedeleg medhjælp treatment-consent
cleaning | rengøring | cleaning | rengør støvsug gulvvask nyrent overflader toiletrund cleaning
laundry | vask og linned | laundry | vasketøj vaskeri linned sengetøj arbejdstøj uniform laundry linen
food_safety | fødevaresikkerhed | food safety | fødevar køkken køleskab kølev kernetemp nedkøl varmhold holdbarh råvare smiley food-safety fridge kitchen
allergy | allergi | allergy | allerg nødder glutenf allerg intoler
`
