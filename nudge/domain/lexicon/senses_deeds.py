"""Senses of deeds, and of what hurts people; in the form that `senses` explains."""

SENSES = """
courtship
  en: date dates dinner drink drinks hotel room flowers crush obsessed jealous love loves
    compliment* boyfriend wink* lonely marry romantic affair bed night proposition* advances
  de: date verabred* abendessen essen hotel zimmer blumen verliebt besessen eifersucht* liebe
    kompliment* zwinker* affare nacht
  fr: diner hotel chambre fleurs amoureu* obsede* jalou* amour compliment* liaison nuit lit
  es: cita cenar cena hotel habitacion flores enamorad* obsesion* celos* amor piropo* aventura
    noche cama

quid-pro-quo
  en: exchange return favour favours favor favors if unless otherwise nice condition depends
  de: gegenleistung dafur gefallen sonst wenn falls nett bedingung abhang*
  fr: echange faveur* sinon gentille condition contrepartie
  es: cambio favor favores sino amable condicion depende

photo-video
  en: photo* picture* pic pics video* film* record* camera* selfie* screenshot* webcam phone
    clip
  de: foto* bild* video* gefilmt filmt aufgenommen kamera* handykamera screenshot*
  fr: photo* image* video* film* camera* enregistr* capture*
  es: foto* imagen* video* grab* camara* captura*

watch-follow
  en: follow* stalk* watch* spy* track* waits waiting outside lurk* peep* hole tail* gps
  de: verfolg* stalk* beobacht* laurt auflaur* folgt gefolgt spionier* ortet ortung gps wartet
  fr: suit suivi* harcel* surveill* gutte* espionn* attend attendait traqu* gps
  es: sigu persig* acos* vigil* espia* espera rastre* gps

hit
  en: hit hits punch* slap* kick* headbutt* thump* beat beats beaten beating smack* whack* fist
    fists fight fights fought brawl* blow blows attack* assault* struck shove* push* shook
    shakes choke* spit spits spat threw throws thrown hurl* grabbed strangl* knock* elbow* bite
    bites bitten lunged swung
  de: schlag* schlug geschlag* ohrfeig* getreten tritt trat prugel* verprugel* faust fauste
    rauferei angegriffen angriff griff wurg* gewurgt stoss* gestossen stiess schubs* geschubst
    spuckt* gespuckt warf wirft geworfen beisst gebissen packte gepackt hau* gehaun
  fr: frapp* gifl* coup coups cogn* tabass* battre bat battu* battent bagarr* poing* attaqu*
    bouscul* pouss* crach* jete lance* mord* etrangl* secou* agripp* agress*
  es: golpe* pega pego pegar peg* punetazo* bofet* patada* pelea* punos ataco ataqu* empuj*
    escup* lanzo tiro tira mordi* murde estrangul* sacud* agarr* agred* paliza

weapon
  en: knife knives gun guns pistol rifle revolver shotgun ammunition bullet bullets axe machete
    bomb explosive* grenade weapon* hammer crowbar blade screwdriver bat taser bar bottle
    cleaver sword crossbow
  de: messer pistole* waffe* gewehr schrotflinte munition patrone* axt beil machete bombe
    sprengstoff hammer brecheisen klinge schraubenzieher schlager flasche schwert armbrust
  fr: couteau* arme armes fusil pistolet revolver munitions balle* hache machette bombe
    explosif* marteau lame tournevis batte bouteille
  es: cuchillo* navaja* pistola* arma armas escopeta rifle municion bala balas hacha machete
    bomba explosivo* martillo destornillador bate botella

threat
  en: threat* menac* regret revenge pay payback warn* consequnces intimidat* ultimatum sorry
    suffer burn punish* deserve* hunt coming fear gonna finish
  de: droh* bedroh* rach* bereun bereut heimzahl* buss* warn* einschuchter* fertigmach*
    erwischen kriegt zahlen
  fr: menac* regrett* vengeance veng* payer paiera paieront avert* intimid* punir
  es: amenaz* arrepent* veng* pagar pagaras pagara advert* intimid* castig*

afraid
  en: afraid fear* scared frighten* terrified terror panic* uncomfortable unsafe crying cries
    cry tears shaking hides hide hiding dread* nervous worried
  de: angst* furcht* panik unwohl unsicher weint weinen tranen zittert versteckt verstecken
    geweint sorge
  fr: peur effraye* terrifi* paniqu pleur* larmes tremble* cache terroris*
  es: miedo asust* aterr* panico incomod* llor* lagrimas tiembla escond* temor

secret
  en: secret* quiet quietly silence tell telling told confide* promise promised swear swore hush
    nobody whisper* hidden hide anonym*
  de: heimlich geheim* schweig* verschwieg* anvertraut vertraulich versprechen versprochen
    anonym* niemand verheimlich* weitersagen
  fr: secret* cachette silence taire tais confi* promis promettre anonym* discret*
  es: secret* escondidas silencio callar calle calla confi* prometer anonim*

home-partner
  en: husband wife boyfriend girlfriend partner spouse ex exhusband exwife fiance* marriage home
    house stepfather stepdad
  de: mann ehemann frau ehefrau freund freundin partner exmann exfreund exfrau ex expartner
    zuhause haus ehe lebensgefahrte verlobte*
  fr: mari femme conjoint copain copine compagnon ex exmari couple maison domicile fiance*
  es: marido mujer esposo esposa novio novia pareja ex exmarido casa hogar exnovio

control-partner
  en: lets allow allows allowed forbid* permission controls checks locks locked passport
    passports wages wage bank card account documents phone shelter refuge forced force forces
    kept
  de: erlaubt verbietet kontroll* eingesperrt sperrt lohn konto karte pass passe ausweis
    fraunhaus zwingt gezwungen darf
  fr: permet interdit autoris* controle* enferm* salaire compte carte passeport* papiers foyer
    force oblig* confisqu*
  es: deja permite prohib* controla encierr* encerr* suldo cunta tarjeta pasaporte* papeles
    refugio obliga* furza quita

child
  en: child children kid kids baby toddler pupil pupils minor underage teenager* teen daughter
    son boy girl schoolgirl apprentice trainee fourteen fifteen sixteen
  de: kind kinder kindes baby kleinkind schuler* minderjahr* tochter sohn junge madchen
    jugendliche* lehrling azubi*
  fr: enfant* bebe eleve* mineur* ado fille fils garcon gamin* apprenti*
  es: nino* nina* bebe alumn* menor menores adolescente hija hijo chico chica aprendiz*

care-person
  en: resident residents patient patients client clients elderly old lady dementia ward carer
    carers nursing nurse disabled wheelchair bed bedridden
  de: bewohner* patient* pflegling* demenz alte alten altere senior* pflege* heim station
    rollstuhl
  fr: resident* patient* personne agee* vieille demence soignant* handicape* ehpad fauteuil
  es: residente* paciente* anciana anciano ancianos demencia cuidador* mayores silla residencia

care-abuse
  en: neglect* tied ties tie restrain* strap* rough roughly feeds starv* thirsty hungry soiled
    wet nappy pad pads locked sedat* bell buzzer shouts yells dragged yank* bruises mock* unfed
    unwashed bedsore* sores dose doses wrong medication
  de: vernachlass* fixier* festgebunden angebunden grob ruhig gestellt ruhiggestellt sedier*
    durst hunger nass windel* eingesperrt klingel schreit zerrt gezerrt druckstelle* wundgelegen
    dosis medikation hungern
  fr: neglig* attach* brutal* brusqu* sedat* gave affam* soif faim souill* couche* enferm*
    sonnette crie hurle tire escarre* dose* maltrait*
  es: neglig* descuid* atad* ata sujeta bruscam* sedan sedant* sed hambre mojad* panal*
    encerrad* timbre grita tirones llaga* dosis maltrat*

machine
  en: machine machines press saw lathe conveyor belt mixer grinder slicer blender drill robot
    crusher baler shredder roller rollers cutter mill forklift crane hoist winch chainsaw
    tractor excavator digger truck lorry van pallet racking rack shelf load container
  de: maschine* presse sage kreissage drehbank forderband mischer schleifer frase bohrer roboter
    schredder walze walzen stapler gabelstapler kran winde traktor bagger lkw transporter
    palette* regal last container anhanger
  fr: machine* presse scie tour convoyeur tapis melangeur perceuse robot broyeur rouleau*
    chariot gru treuil tracteur pelleteuse camion camionnette palette* rayonnage charge
    conteneur
  es: maquina* prensa sierra torno cinta mezcladora taladro robot trituradora rodillo*
    carretilla grua tractor excavadora camion furgoneta pale pales palet* estanteria carga
    contenedor

caught
  en: caught trapped stuck crushed pinned pulled dragged jammed sucked entangled squash*
    flattened
  de: eingeklemmt geklemmt klemmt gequtscht hineingezogen eingezogen reingezogen erfasst
    uberrollt verschuttet
  fr: coince* ecras* happe* pris entraine* enseveli*
  es: atrapad* aplast* enganch* pillad* arroll* sepult*

fall
  en: fell fall falls fallen falling slipped slip tripped tumbled plunged dropped collapsed
  de: gefallen fiel fallt gesturzt sturz* abgesturzt ausgerutscht gestolpert runtergefallen
  fr: tombe* chute* gliss* trebuch* degringol*
  es: caido caida cayo ca resbal* tropez* precipit*

height
  en: ladder* roof scaffold* stairs staircase steps height heights metres meters floor floors
    storey pit shaft platform gantry window balcony
  de: leiter dach gerust* treppe* hohe meter stock stockwerk grube schacht plattform fenster
  fr: echelle toit echafaud* escalier* hauteur metres etage fosse puits plateforme
  es: escalera* tejado andamio* altura metros piso planta foso pozo plataforma

vehicle-crash
  en: crash* accident* ran reversed collision collided hit overturned wheel driver car bus
  de: unfall* angefahren uberfahren gerammt zusammenstoss uberschlagen auto bus fahrer
  fr: accident* percut* renvers* collision voiture bus ecras* conducteur
  es: accident* atropell* choc* coche autobus volco vulco conductor

fire-gas
  en: fire fires flame* smoke smoking smoulder* burning explod* explosion gas leak leaking fumes
    spark* carbon monoxide ablaze smell arson petrol
  de: feur brand brennt brannte flamme* rauch raucht explo* gas leck dampfe funken kohlenmonoxid
    geruch riecht brandstift* benzin
  fr: feu incendie flamme* fumee* explos* gaz fuite vapeurs etincelle* odeur monoxyde essence
  es: fugo incendio llama llamas humo explo* gas fuga vapores chispa* olor monoxido gasolina

chemical
  en: acid chemical* bleach solvent* asbestos ammonia chlorine toxic spill* drum barrel cleaner
    caustic radiation mould lead legionella contaminat* rat rats mice
  de: saure chemikalie* bleiche losungsmittel asbest ammoniak chlor giftig* verschuttet fass
    reiniger lauge atzend strahlung schimmel legionellen kontaminier* ratte* mause
  fr: acide chimiqu* javel solvant* amiante ammoniac chlore toxiqu* renvers* bidon soude
    radiation moisissure* legionel* contamin* rat rats souris
  es: acido quimic* lejia disolvente* amianto amoniaco cloro toxic* derram* bidon sosa radiacion
    moho legionel* contamin* rata ratas

electric
  en: electric* electrocut* cable cables wire wires wiring shock fuse voltage live socket plug
    exposed earth
  de: strom* elektri* kabel leitung sicherung spannung steckdose blank
  fr: electri* electrocut* cable* fil fils courant decharge prise fusible tension denude*
  es: electric* electrocut* cable* hilo corriente descarga calambre enchufe fusible tension
    pelado*

safeguard
  en: guard guards harness* helmet* hardhat* sprinkler* alarm alarms sensor* interlock railing*
    goggles lockout exit exits extinguisher* brake brakes mask masks gloves vest valve detector*
    inspection inspections tested check checks certificate licence license lifejacket* seatbelt
    smoke padlock*
  de: schutz* sicherheitsgurt gurt helm* sprinkler alarm* sensor* gelander brille notausgang
    fluchtweg* feurloscher brandmelder rauchmelder bremse* maske* handschuhe weste ventil
    prufung pruf* plakette fuhrerschein zulassung lichtschranke brandschutz*
  fr: protection* harnais casqu* sprinkler* alarme* capteur* barriere lunettes issu issus
    extincteur* frein* masqu* gants gilet valve soupape detecteur* controle* certificat permis
    securite
  es: protecc* proteg* arnes casco* rociador* alarma* sensor* barandilla* gafas salida*
    extintor* freno* mascarilla* guantes chaleco valvula detector* inspeccion* certificado
    permiso seguridad

defeat-guard
  en: remov* disabl* bypass* switched taped jammed blocked wedged chained locked unscrewed
    ignor* skip* missing expired faulty defective broken cracked loose worn overloaded overload
    rotten rusty without untrained unlicensed bald frayed tampered unplugged propped
  de: abmontiert entfernt abgeschaltet uberbruckt ausgeschaltet abgeklebt blockiert zugestellt
    versperrt verkettet abgeschlossen ignorier* ubersprungen abgelaufen defekt* kaputt* rissig
    lose locker uberladen verrostet morsch ohne ungelernt manipulier* abgefahren* zugeparkt
  fr: retir* enlev* desactiv* shunt* coup* bloqu* cadenass* verrouill* ignor* perime* defectu*
    defaill* casse* fissur* use usee usees surcharg* rouill* sans pontee demont* debranch*
    encombr*
  es: quitad* quitaron quitan retir* desactiv* anul* punte* bloqu* candado cerrada* ignor*
    caducad* defectuos* averiad* rota rotos agrietad* gastad* sobrecarg* oxidad* sin desconect*
    manipul*

intoxicant
  en: drunk drunken alcohol* vodka whisky whiskey beer beers booze gin wine schnapps liquor
    bottle bottles tipsy hungover hangover rehab sober wasted breathaly*
  de: betrunken besoffen alkohol* wodka whisky bier biere schnaps wein flasche flachmann fahne
    verkatert entzug nuchtern promille
  fr: ivre saoul* alcool* vodka whisky biere* vin bouteille* bourre* cuite sevrage sobre emeche
    alcootest
  es: borrach* alcohol* vodka whisky cerveza* vino botella* ebri* resaca bebid* sobrio bebe

drug
  en: drug drugs cocaine coke weed cannabis marijuana heroin meth amphetamine* ecstasy joint
    joints stoned high powder needle needles syringe* inject* pills deal* opioid* fentanyl
    morphine ketamine snort* line lines baggie baggies stash sniff* addict* spliff spliffs
    tramadol oxy* vape residu straw foil spoon dilated pupils
  de: droge* kokain koks gras cannabis heroin meth amphetamin* ecstasy joint* bekifft kifft high
    pulver nadel spritze* spritzt dealt dealer opioid* fentanyl morphin ketamin schnupft line
    tutchen suchtig* sucht pupillen pillen
  fr: drogu* cocaine coke herbe shit cannabis heroine amphetamine* ecstasy joint* defonce*
    poudre seringu* piqu deal* opioide* morphine ketamine sniff* sachet* pupilles
  es: droga* cocaina coca hierba porro* cannabis heroina anfetamin* extasis colocad* polvo
    jeringuilla* pincha trapich* camello opioid* morfina ketamina esnif* bolsita* pupilas
"""
