/** How often or how soon something is asked for, as forms, laws and people say it: one line each (see read-lexicon.ts). */
export const times = `
daily | hver dag | daily | daglig hver-dag hver-morgen hver-aften hver-vagt hver-formiddag hver-nat dagens om-dagen hver-eneste-dag døgnet-rundt hvert-vagtskifte =daily every-day each-day every-shift every-morning
weekly | hver uge | weekly | ugentlig hver-uge om-ugen hver-mandag hver-tirsdag hver-onsdag hver-torsdag hver-fredag uge-for-uge hver-syvende-dag weekly every-week each-week a-week
fortnightly | hver anden uge | every fortnight | hver-anden-uge hver-fjortende-dag hver-14-dag fortnightly every-other-week
monthly | hver måned | monthly | månedlig hver-måned om-måneden månedens hver-fjerde-uge hver-første måneden-ud den-første-mandag den-første-i den-sidste-i monthly every-month each-month a-month
quarterly | hvert kvartal | quarterly | kvartal hver-tredje-måned fire-gange-om-året fire-gange-årlig quarterly every-quarter every-three-months four-times-a-year
half_yearly | hvert halve år | twice a year | halvårlig hvert-halve-år to-gange-om-året to-gange-årlig to-årlige hver-sjette-måned forår-og-efterår sommer-og-vinter juni-og-december twice-a-year every-six-months half-yearly
yearly | hvert år | every year | årlig hvert-år om-året hver-vinter hver-sommer hvert-forår hvert-efterår hvert-skoleår =årets en-gang-årligt annual yearly once-a-year every-year each-year a-year
some_years | med års mellemrum | every few years | hvert-andet-år hvert-tredje-år hvert-fjerde-år hvert-femte-år hvert-sjette-år hver-anden-vinter hvert-andet-forår hvert-andet-efterår every-two-years every-three-years every-second-year every-other-year
each_time | hver gang | every time | hver-gang ved-hver ved-hvert efter-hver efter-hvert før-hver før-hvert ved-enhver every-time after-each before-each each-visit
at_once | med det samme | at once | straks omgående med-det-samme uden-ophold øjeblikkelig hurtigst-mulig immediately at-once right-away
within_day | inden et døgn | within a day | samme-dag et-døgn 24-timer 24-timers inden-aften næste-dag dagen-efter i-morgen følgende-dag følgende-døgn første-døgn første-dag natten-over inden-fyraften within-24 same-day next-day within-a-day
within_days | inden få dage | within days | 48-timer 72-timer to-dage tre-dage fire-dage fem-dage tre-hverdage fem-hverdage to-hverdage tre-døgn within-three-days within-72
within_week | inden en uge | within a week | inden-for-en-uge syv-dage en-uge ugen-er-omme samme-uge seks-hverdage syv-arbejdsdage inden-ugen within-a-week seven-days
within_fortnight | inden to uger | within two weeks | 14-dage fjorten-dage to-uger ti-hverdage ti-arbejdsdage ti-dage halve-måned halvanden-uge within-two-weeks 14-days
within_month | inden en måned | within a month | en-måned fire-uger 30-dage første-måned inden-for-en-måned within-a-month four-weeks
`
