/** What is asked for, whatever it is about: one kind of demand a line (see read-lexicon.ts). */
export const demands = `
second_person | at to personer bekræfter | two people confirm | dobbeltkont dobbelttj dobbeltsig fire-øjne to-medarb to-underskr to-person to-ansatte to-kolleg to-fagpers to-sæt =kollega =kollegaen kollega-har makker- modkontr medunderskr kontrasign endnu-en anden-medarb medarbejder-nummer-to nummer-to anden-person en-anden =sidemand sidemands second-person two-sign double-check counter-sign four-eyes
signature | underskrift eller kvittering | signature | underskr skrevet-under skrive-under kvitter signer initial parafer attest sætter-navn signature sign- =signs =signed initials
counting | at tælle op | counting | optæl tælle tæller =talt gennemtæl afstem count
inspection | tilsyn | inspection | tilsyn inspek kontrolbes kontrolrund rundering =runde uanmeld anmeldt-besøg besigt syn- audit auditer inspect supervis-visit
self_check | egenkontrol | self-check | egenkontr selvevalu selvkontr selvtjek selvangiv egen-praksis self-check self-eval self-audit
sampling | stikprøver | spot checks | stikprøv tilfældigt-udv udtag udvælg gennemgå gennemgang gennemlæs spot-check sample random
survey | måling ved spørgeskema | survey | måling måler måles spørgeskema spørgsmål undersøgelse rundspør besvar svarer-på tilfredshedsund termometer barometer pulsmål survey questionnaire
documenting | skriftlig dokumentation | written documentation | dokument nedskriv nedfæld journalf skriftlig notat =noter noteres noterer notér skriver =skrives skriv beskriv =føres =fører protokoll logbog dagbog document written write record
registering | registrering | registration | registr indtast =tastes =taster logge logges =logger opgøre opgør opmærk regist enter-into register
reporting | indberetning | reporting | rapport indberet indmeld anmeld melder meldes afrapport redegør videresend indsend fremsend månedsrap report notify submit
planning | en plan | a plan | handleplan planen =plan plan-for udarbejde-plan målplan =planer plan-with action-plan
conversation | samtale | conversation | samtale interview drøftes-med dialogmød opfølgningssamt conversation interview
meeting | møde | meeting | møde mødes konference tavlemød briefing meeting huddle conference
training | undervisning | training | kursus kurser oplær undervis certific e-lær elær repetitionsk uddannelsesd læringsmod genopfrisk træning-i training course certif
checklist | skema eller tjekliste | form or checklist | tjeklist tjekark afkryds kryds =skema skemaer skemaet blanket formular skabelon udfyld ark- =ark =arket checklist form template fill
approval | godkendelse på forhånd | approval beforehand | godkend tillad forhåndsgod ansøg bevilg dispens visiter accept approv permission appl
time_recording | registrering af tid | recording of time | tidsreg minutreg minutter minuttal klokkeslæt tidtag stempl tidsforb timereg start-og-slut ankomst tidspunkt time-record time-stamp minutes
parallel | egen liste ved siden af | a list beside | skygge ved-siden-af egen-liste egne-list lokal-liste lokalt-regn regneark mappe excel dobbeltreg dobbelt-dok spreadsheet own-list
observation | observation | observation | observ =følger-praksis iagttag overvær observ
drill | øvelse | drill | øvelse øves =øver =drill =drills exercise
informing | information til andre | information | orienter informer information-til oplys besked udsend publicer offentliggør opslag inform publish notify-parent
comparing | sammenligning | comparison | benchmark sammenlign ranglist rangord liga compare rank
targets | mål og resultater | targets | måltal målsæt målopf resultatmål målbare delmål milepæl mål-for målsætning target goal
risk_assessing | vurdering eller screening | assessment or screening | risikovur screen vurder scor- scoring afdæk test- testes udredes tjekkes-for assess screen score
follow_up | opfølgning | follow-up | opfølg følges-op følger-op følge-op statusmød status- =status statusrap evalueringsmød follow-up
consenting | samtykke | consent | samtykke tilladelse-fra consent
measuring | måling af værdier | measuring values | temperatur vejes vejning måles-og kontrolmål aflæs prøvetag vandprøv blodtryk measure reading-of
deciding_values | fælles værdier og drøftelse | shared values | drøftes drøfter omsættes-lokalt formuler værdidrøft discuss-values
cleaning_task | rengøring eller vedligehold | cleaning or maintenance | rengør vedligeh efters skift-af udskift smøre clean maintain
delivering | udlevering eller opbevaring | handing out or storage | udlever opbevar aflås låses nøgle returner aflever storage hand-out
purchasing | indkøb eller bestilling | purchase | indkøb bestil rekvir købes købe- purchase =order
deleting | sletning | deletion | slette sletni sletter slettes kasser destruer makuler delet
contact_log | daglig besked | daily message | dagens-forl dagligt-besk skriver-dagligt dagbogsbl daily-message
`
