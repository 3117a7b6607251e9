"""Danger that is told sideways: what is done and said around it, not its own name.

Owns signs in the form that `dangers` explains. People write "he handed out his belongings" and
"I was told to change the records before the inspection", and no word of these is grave alone.
"""

SIGNS = """
suicide 7
  near: life living existence leben vie vida
  near: pointless meaningless worthless unbearable hopeless sinnlos unertraglich insupportable
    insoportable
  unless: quality balance project career contract product

suicide 7
  near: cant cannot dont doesnt
  near: life
  near: take bear stand face cope anymore more
  unless: work working balance office team time

suicide 9
  near: nobody noone
  near: cares care miss misses notice notices
  near: lives dead alive gone die dies
  unless: deadline project server

suicide 9
  near: pain everything everyone everybody world family easier happier
  near: stop better easier happier relief
  near: gone dead
  unless: battery deadline line laptop machine project budget customer customers server

suicide 5
  near: burden fardeau carga
  near: everybody everyone family others himself herself
  unless: tax paperwork administrative proof workload

suicide 8
  near: edge ledge roof bridge railing parapet tracks
  near: stood standing stands sat sitting climbed
  unless: harness scaffold roofers project construction without

suicide 12
  near: insurance
  near: life
  near: himself herself suicide dies

suicide 7
  near: gave give gives giving given handed handing hands
  near: belongings possessions tools watch stuff clothes collection things guitar
  near: away everyone thanked out
  unless: customer customers sample samples charity project feedback

suicide 12
  near: wont not
  near: here around there
  near: worry miss
  near: nobody noone anyone anybody need needs about
  unless: holiday leave vacation meeting

suicide 6
  near: disappear disappearing vanish
  near: good forever feel wish want wants
  unless: money stock tools customer customers goods parts

suicide-2 6
  near: vie
  near: vaut
  near: peine plus

suicide-2 5
  near: vivir
  near: no
  near: quiere quiero quiera
  unless: ciudad cerca lejos

suicide-2 6
  near: schluss
  near: machen mache
  near: redet sagt denkt sprach erzahlt
  unless: feierabend arbeit projekt rauchen

suicide-2 7
  near: coupures marques cortes marcas
  near: bras poignets poignet brazos munecas

harassment 16
  near: asks ask asking asked invites inviting
  near: date dates dinner drink drinks
  near: no refused refuses declined
  unless: due deadline launch delivery release

harassment 9
  near: corner corners cornered locked locks traps trapped
  near: her him me girl apprentice trainee intern
  near: room store toilet office lift elevator cupboard stairwell kitchen
  unless: account laptop phone screen badge password key keys calendar machine

harassment 9
  near: hearts kisses
  near: sends sending sent texts messages writes

harassment 1
  near: penis vagina genital* testicle* porno

harassment 5
  near: private intimate
  near: part* photo* picture*
  unless: spare time work partner party

harassment 10
  near: scream* shout* yell* insult* calls call called calling
  near: idiot idiots moron* useless worthless fat ugly pig retard* cow bitch* whore* slut*
  unless: feel meeting meetings help

harassment 12
  near: scream* yell* shout*
  near: apprentice* trainee* intern interns them nurses waitress*
  near: cry cries tears daily

harassment 6
  near: toca tocar tocado touche touches fasst
  near: camarera camareras chica chicas companera companeras becaria alumna alumnas serveuses
    stagiaires filles kellnerinnen madchen

harassment 12
  near: touch* kiss* fondl* messages alone
  near: child children pupil* minor minors schoolgirl*
  near: he she teacher carer coach tutor trainer they
  unless: story heart own sick parents home base care school-run

discrimination 9
  near: go
  near: back
  near: came country belong belongs
  unless: sick leave holiday vacation office

discrimination 10
  near: sacked fired dismissed rejected denied paid
  near: age sex gender race colour color religion
  near: because of for
  unless: stone ages agency

violence 6
  near: hit hits hitting punch* kick* slap*
  near: each
  near: other
  unless: target targets goals numbers

violence 8
  near: threw throws throwing thrown hurl* flung
  near: wrench spanner tool tools chair chairs cup mug plate plates pan pot bottle hammer stapler
    scissors keys brick stone
  near: at towards after
  unless: problem party money

violence 8
  near: went came comes goes rushed flew
  near: at for
  near: bottle hammer wrench bat fists stick crowbar

violence 12
  near: bruise bruises bruised slapped hit hits rough
  near: resident residents patient patients child children pupil
  near: carer carers nurse nurses teacher us one staff
  unless: target edges road day time

threats 6
  near: sorry
  near: day
  near: be
  unless: sick late say

threats 5
  near: own
  near: back
  near: get gets getting
  unless: work desk time job office tasks feet

threats 7
  near: @THREAT
  near: smash* trash wreck* windows tyres tires

threats 7
  near: going want wants might will could
  near: hurt kill harm
  near: somebody someone people
  unless: feelings

threats 8
  near: watch
  near: out
  near: family kids children wife husband daughter son

threats 6
  near: faire hacer
  near: payer pagar
  near: allait vais va hara
  unless: facture client factura cliente

threats 10
  near: standing waiting waits hanging stands sits
  near: outside gate entrance
  near: again asking every evening night for
  near: her him me
  unless: interview delivery customers queue candidate truck lunch meeting door

violence-at-home 10
  near: husband boyfriend wife girlfriend partner
  near: wages money phone passport house friends
  near: takes controls checks wont forbids allow allowed
  unless: work business relocation maternity home

violence-at-home 14
  near: ex expartner exhusband
  near: partner husband boyfriend wife girlfriend
  near: phones calls rings texts find finds wait* outside follow* come comes

accident 7
  near: fell fallen falls dropped
  near: metres meters feet floors window storey storeys crane platform hoist
  unless: sales revenue numbers behind figures prices

accident 8
  near: hit struck knocked ran drove
  near: pedestrian cyclist passenger passer-by biker motorcyclist child
  unless: target deadline

accident 5
  near: abgesagt abgeschnitten abgehackt
  near: finger daumen hand arm zeh

drink-drugs-safety 6
  near: brakes brake steering seatbelt seatbelts
  near: not dont doesnt broken fail fails failed faulty gone without

drink-drugs-safety 14
  near: told asked ordered pressed pressure wants skip*
  near: skip skips skipped skipping ignore without
  near: safety
  near: check checks inspection inspections test tests rule rules

harassment 7
  near: something powder pills
  near: drink glass
  near: put puts slipped mixed

theft 8
  near: till tips drawer purse wallet cashbox
  near: empty light short less lighter
  unless: stomach

fraud 8
  near: bills billed billing invoice* hours deliveries receipts signs signed
  near: never nobody
  near: worked came happened arrived existed delivered ordered
  unless: client late promise

fraud 10
  near: sign signs signed signature
  near: never not
  near: happened done true did
  unless: yet

fraud 7
  near: invoice* receipt* figures certificate* record records results numbers accounts
  near: invented fudged fabricated doctored massaged cooked manipulat* tampered

fraud 6
  near: invoice* receipt* certificate* expenses
  near: made
  near: up

fraud 12
  near: change changed changing alter altered delete deleted destroy destroyed rewrite rewrote
    adjust adjusted shred shredded hide tidy andern geandert loschen vernichten changer
    modifier effacer detruire cambiar modificar borrar destruir cambiara
  near: record records report reports log logs book books file files protocol* document* readings
    figures certificate* protokoll* bericht* unterlagen akten rapport* registre* dossier* registro*
    informe*
  near: inspection inspector* audit auditor* police authorit* prufung prufer kontrolle kontrolleure
    inspektion controle inspeccion inspector auditoria

fraud 11
  near: paid pays paying
  near: me him us
  near: contract tender bid
  unless: late hourly permanent salary raise rise employment rate month

fraud 12
  near: copied copies copying downloaded downloads exported
  near: database list lists data files drawings recipes clients customers designs
  near: leaving left quit quits competitor rival home usb stick before

fraud 14
  near: got gets broke
  near: into
  near: payroll account accounts database server
  near: password login someone somebody stranger
  unless: habit trouble

legal-threat 8
  near: complaint grievance
  near: filed files lodged lodges equality union ombudsman
  unless: customer customers guest guests

legal-threat 4
  near: klage klageschrift
  near: bekommen erhalten eingegangen droht gegen

threats 8
  near: police
  near: want wants asks asked came took here questioned looking
  unless: officers officer

personal-data-request 14
  near: data records
  near: all everything every
  near: want wants asks asking asked
  near: former ex employee leaver
  unless: dashboard spreadsheet

suicide 8
  near: end ending over
  near: it soon all
  near: enough looked tired fed sick
  near: she he they i
  unless: meeting meetings project contract season shift work quarter year week month training

suicide 8
  near: dont doesnt not never cant cannot
  near: see wake
  near: tomorrow christmas morning birthday summer spring
  near: himself herself myself themself want wants up
  unless: meeting client customer customers candidate early

suicide 5
  near: jumping jump
  near: talks talking talked about wants threatens
  unless: ship job jobs topic topics queue

suicide 5
  near: only one
  near: way
  near: out
  near: says sees said see

suicide-2 4
  near: quitar acabar acabara quitarse
  near: vida todo
  unless: trabajo proyecto

suicide-2 4
  near: allait veut va voulait
  near: en
  near: finir
  unless: projet dossier reunion travail

harassment 7
  near: star* look* grab* touch* brush* strok* hand hands comment* remark* peer*
  near: blouse* waist* cleavage skirt skirts knickers bosom curves figure bikini tights
  unless: figures shop wedding

harassment 4
  near: brush* rub* press* pressed lean*
  near: against
  near: her him me us
  unless: decision plan deadline competition

harassment 5
  near: press* pressed push* pin* pinned
  near: her him me
  near: against
  unless: decision plan

harassment 12
  near: hotel bedroom sauna
  near: room invites inviting invited night
  near: her him me
  unless: book booked booking receptionist housekeeping clean cleaning guest guests

harassment 12
  near: wont keeps doesnt not
  near: stop texting texts messaging calling
  near: texting texts messaging calling follow* contacting
  near: her him me
  unless: meeting customers customer sick

harassment 9
  near: leave left put puts hide* hung
  near: dead fish dirt rubbish faeces spit urine mouse
  near: locker desk shoes bag drawer

harassment 8
  near: coince coincer
  near: stagiaire stagiaires fille filles collegue femme

harassment 9
  near: crie crient hurle insulte traite gritan grita brullt schreit
  near: imbecile* idiot* idiota* nul nulle con conne dumm bete inutil* lehrling* apprenti*

discrimination 8
  near: women woman foreigners muslims gays girls
  near: business place job
  near: no not dont
  near: site here kitchen workshop trade
  unless: enough reach

violence 7
  near: hit hits beat smack* belt* whack*
  near: pipe stick bar belt ruler shovel spanner broom fist fists
  unless: target

violence 6
  near: smash* kick* punch*
  near: fist fists mirror window door wall locker
  unless: goals target

violence 8
  near: dragged drags pulled pulls grabbed grabs
  near: hair ear ears collar throat
  unless: out my

violence 6
  near: gave gives give given
  near: slap slaps kick punch smack beating
  unless: morale

violence 4
  near: hand
  near: rutscht ausgerutscht

threats 6
  near: get gets got
  near: what
  near: deserved deserves deserve coming
  near: he she they you i
  unless: praise credit pay raise promotion recognition money

threats 8
  near: look watch
  near: behind over
  near: way home shoulder
  near: better should i
  unless: work their

threats 8
  near: slit cut slash* let
  near: tyres tires tyre tire

threats 1
  near: bullet bullets
  unless: point points list bite journal slide slides silver dodged dodge graph

violence-2 7
  near: bringt bringe umbringen bringen
  near: alle euch uns ihn sie
  near: um
  unless: mails arbeit stress

violence-at-home 7
  near: marks mark
  near: neck throat face

violence-at-home 9
  near: exfreund* exmann* ex exmarido
  near: angst tur steht amenaza puerta droht wartet schreibt

violence-at-home 12
  near: wife husband girlfriend boyfriend
  near: dragged shouted screamed hit pushed
  near: hair shop out car office
  unless: order

accident 9
  near: trapped stuck buried
  near: lift elevator shaft freezer tank silo trench rubble
  unless: career

accident 14
  near: patient* resident* child customer
  near: died dead dies
  near: wrong after injection dose surgery because
  unless: grief

theft 6
  near: hand hands
  near: till tills cashbox safe tips
  unless: over

theft 8
  near: cash till money takings
  near: add adds tally match matches balance
  near: not dont doesnt never

fraud 9
  near: claims claim claimed claiming charged charges
  near: mileage trips meals hours overtime expenses
  near: never didnt private not nobody

fraud 9
  near: pretends pretend pretending fake* faking
  near: sick ill illness
  unless: happy

fraud 12
  near: sign approve
  near: invoice* contract receipt* report protocol delivery
  near: not isnt never wrong false
  near: right true correct delivered asked told wants
  unless: agree

fraud 12
  near: hide conceal cover nothing keep lie
  near: defect auditor* inspector* customers customer authorit* police regulator* tax audit inspection
  near: from to about up before told asked want wants
  near: told asked want wants ordered
  unless: service

fraud 8
  near: leak* sells sold sell pass* forward* sent send sends copies
  near: prices price customer client list recipe recipes drawings data secrets formula
  near: competitor competitors rival private gmail home address

drink-drugs-safety 12
  near: sold sell sells selling serve served serving
  near: date expired old spoiled rotten mouldy
  near: food meat fish label labels milk
  unless: good

fraud 8
  near: hire* hired employ* work*
  near: without
  near: permit permits papers visa contract insurance

drink-drugs-safety 6
  near: drinks drink drinking drank
  near: secret secretly alone mornings hidden
  unless: coffee water tea

personal-data-request 9
  near: data datenschutz
  near: protection
  near: authority office officer wrote complaint commissioner

press 8
  near: tv television camera newspaper radio
  near: team crew filming films outside wants gate
  unless: meeting calls video off on meetings cameras

legal-threat 12
  near: inspector inspectorate inspectors
  near: wants want came here today visit see standing
  unless: hire hiring quality train candidate
"""
