"""Signs of violence, harassment, crime, drink and the law; in the form that `dangers` explains."""

SIGNS = """
violence 7
  near: fight fights fighting
  near: gets getting got get
  near: into
  unless: about over

threats 7
  near: know knows weiss sait sabe
  near: where wo ou donde
  near: live lives wohnst wohne wohnt habite vives vivo

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

harassment 8
  near: promotion raise contract job shift shifts hours bonus
  near: sleep sleeps slept sleeping
  unless: night nights tired enough badly well cant

harassment 10
  near: follow* film* photograph* peep* camera spy* watch* suit filme verfolgt gefilmt kamera
    sigue graba camara
  near: changing toilet toilets shower showers restroom ladies bathroom umkleide dusche toilette
    vestiaire* douche vestuario ducha

harassment 9
  near: laugh* mock* tease* ignore* hide hides exclud* gang* picked picks picking isolat* trip*
    lachen auslachen
  near: every always all constantly daily everyone others group jeden alle immer toujours siempre
  near: tools lunch locker him her new clothes bag ihn sie lui le la
  near: hide hides him up tools gang* ganging lunch locker jeden
  unless: team-building party joke funny well

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

discrimination 8
  near: jok* remark* comment* laugh* insult* witz* spruche lustig blague* moque* chiste* burla*
  near: gays gay lesbian* blacks muslims jews women foreigners disabled trans kopftuch hautfarbe
    schwule schwarze juden frauen auslander voile noirs arabes femmes negros moros mujeres

discrimination 8
  near: go goes back home zuruck rentre vuelve
  near: country africa turkey syria poland mexico heimat land pays pais
  near: told said tells say says should sagen gesagt dit dicho
  unless: work works working remote holiday vacation visit leave office

discrimination 14
  near: reported complained complaint spoke report gemeldet beschwert signale plaint denuncio
    quejo
  near: since because after seit weil depuis desde
  near: nobody ignored ignores shifts worst excluded cut punished ganze niemand personne nadie
    night schichten peores

discrimination 6
  near: women woman girls foreigners muslims gays blacks immigrants frauen auslander femmes
    etrangers mujeres extranjeros
  near: belong belongs gehoren place lugar sitio
  near: not dont doesnt dosnt kitchen home nicht kuche pas cuisine no cocina

discrimination 7
  near: @INSULT
  near: @GROUP_HATED
  unless: friday box list hole swan market belt board exchange market-race investment

discrimination 5
  near: because since weil wegen parce porque
  near: @GROUP_HATED
  unless: friday market board list

theft 6
  near: tak* took pocket* helps helping
  near: cash money coins notes
  near: till register safe box tips petty drawer cashbox
  unless: account payment payments card

theft 8
  near: vanish* disappear* missing gone
  near: parcel* goods stock tools deliveries pallets bottles laptops medication copper diesel
    packages
  unless: supplier late delayed

theft 6
  near: sell* selling sold verkauft vend vende
  near: side ebay schwarz
  unless: business customer customers

theft 4
  near: lasst liess lassen
  near: mitgehen

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

fraud 7
  near: sign* signed forged
  near: my his her their our
  near: name signature
  near: under on without for
  unless: sheet card petition up list meeting

fraud 9
  near: private personal own family holiday
  near: company corporate firm business
  near: card account expense van credit
  unless: laptop phone device mix life

fraud 8
  near: lie lied hide hid shred delete destroy backdate falsify alter conceal cheat mislead
  near: audit* inspector* inspection tax regulator file files records authorities police customs

fraud 9
  near: dump* dispos* pour* tip bury
  near: waste oil chemicals toxic paint asbestos
  unless: time lean

fraud 9
  near: child children minors minor underage illegal undocumented forced
  near: work* labour labor
  near: supplier* site factory shift night paid permit papers contractor
  unless: care childcare school ill sick parental mother father balance home leave

fraud 8
  near: hack* ransomware phish* leak* breach* gehackt pirate* hackead*
  near: data payroll salaries passwords customer* records account accounts system systems daten
    gehalter konto donnees comptes datos cuentas
  unless: hackathon

drink-drugs-safety 9
  near: asleep nods dozing doze sleeping eingeschlafen schlaft endort dort duerme dormido
  near: wheel driving bus forklift crane machine truck lorry train steuer stapler lkw volant
    camion volante maquina

drink-drugs-safety 7
  near: @INTOXICANT
  near: @ON_DUTY
  unless: after party celebrat* friday outing trip team-building event punch

drink-drugs-safety 6
  near: @UNSAFE
  near: @SAFEGUARD
  unless: security sick rota interview interviews conversation conversations talk talks strategy
    data calendar

violence-2 6
  near: wand boden hals mur sol cou pared suelo cuello
  near: gedruckt gestossen gepackt geworfen plaque jete pousse empuja empujo tirado agarro
  near: sie ihn ihr mich lui elle moi la lo le me

violence 5
  near: @HIT
  near: @PERSON
  unless: gut tapfer wacker work clock card out project target goal numbers budget back kick-off
    deadline around off
    pecking punching lunch ideas responsibility

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

theft 4
  near: roba robo robado robando robar
  near: empleado empleada companero companera trabajador trabajadora alguien

drink-drugs-safety 5
  near: high stoned
  near: came comes turned showed turns shows
  near: work shift duty
  unless: load expectations standards turnover

legal-threat 3
  near: sue
  near: company firm employer us
"""
