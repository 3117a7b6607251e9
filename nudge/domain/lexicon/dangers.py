"""Words of danger that stand near each other, whatever else is said between them.

Owns the signs. A pack's `danger.yaml` lists phrases; these catch what nobody has listed: "cuts
all over her arms" is a word of wounds near a word of limbs. Each sign names the group of the
shipped `danger.yaml` and within how many words one of each `near` must stand; a word of
`unless`, anywhere, makes it everyday speech. Words are folded as in `titles`; `*` ends the
beginning of a word, and `@` names a family of `danger_words`.
"""

SIGNS = """
suicide 6
  near: see sees saw seeing sehe sieht voit vois ve veo
  near: way weg ausweg issue salida
  near: out no not any mehr keinen plus ninguna

violence-at-home 7
  near: ex husband boyfriend stalker ehemann exmann exfreund mari novio marido exmarido
  near: waiting waits lurking outside turned shows follows stalks door wartet lauert verfolgt
    attend
    suit espera sigue

discrimination 6
  near: women woman girls foreigners muslims gays blacks immigrants frauen auslander femmes
    etrangers
    mujeres extranjeros
  near: belong belongs gehoren place lugar sitio
  near: not dont doesnt dosnt kitchen home nicht kuche pas cuisine no cocina

theft 6
  near: sell* selling sold verkauft vend vende
  near: side ebay schwarz
  unless: business customer customers

theft 4
  near: lasst liess lassen
  near: mitgehen

fraud 8
  near: hack* ransomware phish* leak* breach* gehackt pirate* hackead*
  near: data payroll salaries passwords customer* records account accounts system systems daten
    gehalter konto donnees comptes datos cuentas
  unless: hackathon

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

accident 6
  near: @WOUND
  near: @LIMBS
  unless: other heart feelings ego project budget costs hours corners red deal meeting promise
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

life 4
  near: breath* pulse conscious* atmet atmen bewusstsein respire conscience respira consciencia
    despierta
  near: not no stopped cant doesnt dosnt isnt lost without nicht kein keine pas plus perdu ha
    perdido
  unless: space room emails email mail mails messages calls down up call customer customers chat
    requests

life 7
  near: collaps* fainted faint unconscious convuls* seizure* choking slumped overdose*
  near: floor ward kitchen office desk attack pain toilet meeting shop breathing suddenly just
    night pills site
  unless: price* market project system server heart-to-heart bottom

violence 5
  near: @HIT
  near: @PERSON
  unless: clock card out project target goal numbers budget back kick-off deadline around off
    pecking punching lunch ideas responsibility

threats 7
  near: @WEAPON
  near: @WIELD
  unless: knife-edge jumped jump smoking top under glue nail

threats 7
  near: @THREAT
  near: @HARM
  unless: resign quit leave leaves leaving business jobs survival idea project

threats 8
  near: afraid scared terrified frightened fear fears fearing angst peur miedo
  near: wait waits waiting follow* stalk* attack* hurt hit revenge violent knife auflauert lauert
    verfolgt suit attend guette sigue espera persigue
  unless: feedback answer results decision layoffs promotion leadership

threats 9
  near: follow* stalk* waits waiting lurk* parked sitting verfolgt lauert wartet suit guette sigue
    persigue espera
  near: home house flat car carpark park garage door hause heim haus auto parkplatz parkhaus tur
    maison domicile voiture parking casa coche aparcamiento portal
  near: her him me she he ihr ihm sie mich la le lui elle ella su
  unless: lunch delivery from hours up works working

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

harassment 6
  near: @TOUCH
  near: @BODY
  unless: base deadline tight growing chest-beating

harassment 4
  near: touch* grope* groping kiss* grab* fondl* begrapsch* betatscht pelot* tripote* manose*
  near: her me she him intern apprentice waitress colleague girl without shoulders consent party
    lift sie mich ihr elle moi stagiaire ella becaria
  unless: base touchpoint keep touching coffee bite lunch attention opportunity in

harassment 5
  near: @LEWD
  near: @SENT
  unless: work tricks laundry

harassment 6
  near: stares staring stare stared looks looking leers leering ogl* starrt glotzt mate reluque
    mira
  near: @BODY
  unless: screen

harassment 7
  near: pressur* forc* ask* wants offer* promotion begs verlangt zwingt demande force exige pide
    obliga
  near: sex naked nude coucher acostarse
  unless: meeting deadline start delivery due release launch up

discrimination 7
  near: @INSULT
  near: @GROUP_HATED
  unless: friday box list hole swan market belt board exchange market-race investment

discrimination 5
  near: because since weil wegen parce porque
  near: @GROUP_HATED
  unless: friday market board list

theft 7
  near: @STEAL
  near: @MONEY
  unless: credit idea ideas spotlight show thunder time attention focus people

theft 6
  near: @MISSING
  near: @TILL
  unless: deadline feel feels speak trust psychologically

theft 9
  near: take takes taking took taken carry carries carried smuggl* nimmt mitgenommen prend emporte
    lleva llevado
  near: @MONEY
  near: home bag boot rucksack van car hause mit tasche maison sac casa coche mochila
  unless: laptop laptops work office

theft 7
  near: money cash bribe gift gifts envelope commission geld umschlag argent enveloppe dinero
    sobre
  near: supplier supplier* vendor contractor inspector lieferant* fournisseur* proveedor*
  unless: save saving owe owes pay price invoice

drink-drugs-safety 7
  near: @INTOXICANT
  near: @ON_DUTY
  unless: after party celebrat* friday outing trip team-building event punch

drink-drugs-safety 6
  near: @UNSAFE
  near: @SAFEGUARD
  unless: security sick rota interview interviews conversation conversations talk talks strategy
    data calendar

legal-threat 7
  near: lawyer lawyers solicitor attorney tribunal court lawsuit suing sued prosecutor subpoena
    summons anwalt anwaltin rechtsanwalt gericht arbeitsgericht klage verklagt verklagen klagt
    avocat prudhommes proces plainte abogado abogada tribunales demanda juicio juzgado
  near: letter letters call* threat* take taking takes me us company going file* filed wants says
    said contact* brief schreiben droht mit gehen vor uns lettre menace* aller porte nous courrier
    carta amenaza* nos denuncia* va
  unless: ball tennis moot basketball

personal-data-request 10
  near: data records file files information daten akte personalakte donnees dossier datos
    expediente
  near: demand* request* disclose verlangt auskunft einsicht fordert demande exige solicita pide
    acceso
  near: him her them employee former ex about hold ihn sie ehemalige* uber lui elle ancien salarie
    el ella antiguo exempleado sobre
  unless: website newsletter spreadsheet dashboard

press 7
  near: journalist* reporter* newspaper tv radio press blogger zeitung presse fernsehen
    journaliste* periodist* prensa television
  near: call* ask* wants question* statement comment writing interview rang phoned ruft anruf
    fragt anfrage stellungnahme appel* demande* llama* pregunta* declaracion quiere
  unless: release machine printing button
"""

GRAVE_WORDS = frozenset(
    """
    harassment harassed harassing bullying bullied suicide suicidal overdose discrimination
    discriminated racist racism assaulted molested blackmail unconscious threatened embezzlement
    whistleblower mobbing belastigung selbstmord harcelement acoso
    """.split()  # noqa: SIM905 - as the lists above
)
"""Words grave enough that a slip of the finger in them is forgiven."""
