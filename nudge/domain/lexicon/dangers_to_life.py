"""Signs that somebody may die, be hurt or hurt themselves; in the form that `dangers` explains."""

SIGNS = """
suicide 7
  near: message text letter note sounds
  near: farewell goodbye
  unless: speech party lunch card cake colleague leaving retires

suicide 8
  near: something
  near: stupid silly
  near: might may could worried afraid tonight
  unless: say said says

suicide 6
  near: end ends ending stop stopped over finish
  near: all things everything
  near: plan tonight wants want planned it
  unless: meeting project with argument discussion deadline fighting game

suicide 10
  near: world everyone everybody family better fine alle besser mieux mejor
  near: without ohne sans sin
  near: him her me ihn mich sie lui elle moi el ella mi
  near: be was would ware waren serait estaria better fine besser
  unless: team project decision decisions meeting manager boss company process

suicide 6
  near: no not any nothing keinen aucun ningun
  near: point reason sense sinn sens sentido hope
  near: any more anymore mehr plus mas left
  unless: meeting meetings arguing discussing review report talking project in

suicide 6
  near: see sees saw seeing sehe sieht voit vois ve veo
  near: way weg ausweg issue salida
  near: out no not any mehr keinen plus ninguna

suicide 4
  near: kill* hurt hurting harm harming cutting end unalive
  near: @SELF
  unless: work working cut cuts

suicide 7
  near: fresh deep old many cuts scars slashed slit slashes scratches
  near: cuts scars slit slashed marks wounds
  near: arm arms wrist wrists forearm forearms legs thighs

suicide 4
  near: want wants wanted wish wishes wishing rather hoping hopes
  near: die dead
  unless: dying deadline line project meeting promoted promotion job role bonus

suicide 5
  near: not doesnt dont dosnt no longer cant cannot never without point reason
  near: live living alive exist existing
  unless: with decision outcome rules expectations up office near city town house flat stream
    broadcast promise standard standards

suicide 4
  near: end ending ends ended finish
  near: life lives
  unless: care contract work working product cycle balance deadline project

suicide 9
  near: gave given giving goodbye farewell note letter
  near: away goodbye forever suicide
  near: plants things possessions cat dog belongings
  unless: customer customers project

suicide 6
  near: pills tablets rope noose razor paracetamol valium insulin
  near: took taken swallow* all too many hoard* bought hiding ready box whole bottle

suicide-2 6
  near: vale merece sentido ganas
  near: pena vivir seguir
  near: vivir viviendo vida

suicide-2 5
  near: umbringen tot sterben umzubringen leben toten
  near: will wolle wollte mochte mehr nicht lieber sich
  unless: damit mit arbeit firma berufs projekt mails stress termine berufsleben lernen work lernt
    homeoffice ehrenamt

suicide-2 4
  near: mourir tuer vivre disparaitre suicider
  near: veut veux envie voulait pense parle plus
  unless: travail projet temps dossier reunion contrat mission heures

suicide-2 3
  near: finir
  near: en
  near: veut veux parle envie voulait
  unless: projet dossier reunion travail contrat

suicide-2 4
  near: matar matarse morir morirse suicidarse desaparecer
  near: quiere quiero queria ganas piensa habla se seguir
  unless: trabajo proyecto oficina ciudad cerca ascienda asciendan vacaciones

life 6
  near: chest allerg* asthma anaphyla* stroke brust thorax poitrine pecho
  near: pain pains reaction shock attack tight schmerz* douleur* dolor* choc reaccion reaktion

life 5
  near: went gone goes going has
  near: labour labor contractions
  unless: costs cost market law laws union court dispute relations

life 7
  near: drank drunk drink drinks swallow* trank verschluckt getrunken bu avale bebio bebido
  near: bleach cleaning cleaner acid chemical chemicals solvent antifreeze detergent putzmittel
    reiniger saure javel lejia

life 4
  near: breath* pulse conscious* atmet atmen bewusstsein respire conscience respira consciencia
    despierta
  near: not no stopped cant doesnt dosnt isnt lost without nicht kein keine pas plus perdu ha
    perdido
  unless: team market business space room emails email mail mails messages calls down up call
    customer customers chat
    requests

life 7
  near: collaps* fainted faint unconscious convuls* seizure* choking slumped overdose*
  near: floor ward kitchen office desk attack pain toilet meeting shop breathing suddenly just
    night pills site
  unless: price* market project system server heart-to-heart bottom

accident 7
  near: chemical* acid bleach solvent lye caustic saure acide acido lauge
  near: eye eyes skin face hands auge augen haut yeux peau ojo ojos piel

accident 9
  near: shelf shelves rack racking ceiling load pallet crane wall scaffold* tree regal palette
    etagere estanteria
  near: came fell fallen collapsed dropped crashed tipped down gesturzt tombe cayo caido
  near: person people him her them me colleague colleagues worker workers employee customer
    kollegen collegue companero

accident 6
  near: @WOUND
  near: @LIMBS
  unless: off sick weeks skiing healed surgery other heart feelings ego project budget costs hours
    corners red deal meeting promise
    code team losses ties

accident 6
  near: blood blut sang sangre
  near: lots much everywhere floor lost losing full viel uberall boden verliert partout beaucoup
    perd mucha suelo pierde
  unless: sweat new

accident 7
  near: @FALL
  near: @HEIGHT
  unless: career corporate success ratings numbers asleep behind

accident 9
  near: hand arm finger leg foot sleeve hair mano bras main
  near: machine press saw belt conveyor mixer roller slicer door gear lathe drill maschine presse
    sage band walze mischer scie tapis sierra prensa maquina cinta
  near: caught stuck trapped pulled lost cut crushed got gets went drawn hurt injured eingeklemmt
    geraten gekommen coince pris prise pillado pillada metio
  unless: over overs writing lend

accident 6
  near: gas smoke fumes acid chemical* chlorine ammonia flames explosion gasgeruch rauch saure
    funken fumee acide fuite humo acido fuga
  near: smell* leak* spill* burn* coming everywhere splashed sprayed riecht austritt ausgetreten
    brennt senteur sent huele sale salpicado

violence-at-home 7
  near: ex husband boyfriend stalker ehemann exmann exfreund mari novio marido exmarido
  near: waiting waits lurking outside turned shows follows stalks door wartet lauert verfolgt
    attend suit espera sigue

violence-at-home 8
  near: husband wife boyfriend girlfriend partner ex mann ehemann freund mari compagnon conjoint
    marido novio pareja
  near: hits hit beats beat beaten hurts bruise* black threaten* locks controls violent strangl*
    schlagt geschlagen blau blaue bedroht verprugelt frappe bat coups pega golpea maltrata
    moratones amenaza
  unless: target business

violence-at-home 5
  near: bruise bruises bruised hamatom* blaue bleus ecchymose* moratones moreton* moraton*
  near: face arm arms eye eyes neck again everywhere gesicht auge augen arme visage bras yeux cara
    ojo ojos brazos

accident 7
  near: hurt injured injury
  near: machine mashine maschine press saw forklift equipment
"""
