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
"""
