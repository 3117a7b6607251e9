"""Danger to life, at home and by accident that is told sideways.

Owns signs in the form that `dangers` explains. People write
"he handed out his belongings": no word of it is grave alone.
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

suicide 6
  near: life live living
  near: meaning sense purpose
  near: no without lost lose
  unless: work team job project company

suicide 5
  near: wont not never might
  near: survive
  unless: probation company business market shop firm team

suicide 5
  near: cutting cuts
  near: again her* his own self
  near: been started keeps shes hes arm skin
  unless: costs jobs corners hours budget shifts staff meat grass hair cake

suicide 9
  near: time
  near: read reads
  near: gone dead

violence-at-home 9
  near: bruise bruises bruised
  near: monday mondays again every often weekend shows comes

violence-at-home 10
  near: fled flee ran hides locks locked beats
  near: home house
  near: kids children father husband up in partner
  unless: alarm office working

accident 7
  near: choked choking choke
  near: lunch dinner food old lady man resident home child

accident 7
  near: machine press saw blade mower
  near: took cut ripped tore
  near: finger fingers hand arm leg thumb off

accident 9
  near: rope cliff trench hanging
  near: not doesnt
  near: move moves moving answer breathe

accident 6
  near: someone somebody worker cook he she child guest customer patient resident
  near: got was been gets
  near: burned burnt scalded cut stung shocked crushed
  unless: out bridges bad salary pay hours

suicide 10
  near: no
  near: future hope
  near: sees see has
  near: herself himself themself life medicine
  unless: team company market

suicide 8
  near: drive drives driving jump walk walks
  near: off into under
  near: road bridge cliff river train truck traffic
  unless: roadmap work

suicide 7
  near: saying said says
  near: goodbye
  near: everyone everybody all us strange strangely
  unless: leaving colleague retirement party last resigned

suicide 9
  near: collect* hoard* sav* hid* many
  near: tablets pills medication
  near: drawer home takes takes die enough

suicide 9
  near: how
  near: long many much
  near: drown die kill fatal lethal overdose takes
  near: to
  unless: meeting deadline project email time

suicide 12
  near: asleep sleep
  near: ever forever never
  near: wish wishes wants want tired
  unless: night baby shift

suicide-2 1
  near: abschiedsbrief* abschiedsvideo* selbstmord* suizid*

suicide-2 5
  near: tirar tirarse tire
  near: tren puente ventana balcon

life 8
  near: child children boy girl resident patient pupil
  near: missing vanished disappeared lost
  unless: interest motivation drawing

life 12
  near: fell fallen collapsed lying lies
  near: cant cannot not wont doesnt
  near: move moving up answer speak stand respond breathe
"""
