"""Senses of life, death and bodies; in the form that `senses` explains."""

SENSES = """
death
  en: die dies died dying dead death deadly funeral grave killed perish* suicide suicidal corpse
    afterlife heaven
  de: sterb* stirbt starb gestorben tot tote toten toter tod todes* leiche umgekommen beerdigung
    grab jenseits himmel suizid* selbstmord* freitod
  fr: mourir meurt mort morte morts mourra decede* enterrement tombe suicide suicid* cadavre
  es: morir mure murio murto murta murte fallecid* entierro tumba suicid* cadaver

kill
  en: kill kills killing murder* slaughter* execut* strangle* suffocat* poison* shoot shoots
    shooting shot stab stabs stabbed stabbing slit hang hanged hanging drown*
  de: umbring* umgebracht tote toten totet getotet ermord* mord abstech* erschies* erschoss*
    erwurg* vergift* erhang* aufhang* ertrank*
  fr: tur tura assassin* etrangl* empoisonn* abattre abattra poignard* egorg* pendre pendu noyer
  es: matar mata mate mataria matara asesin* estrangul* envenen* disparar disparo apunal*
    ahorcar* ahog*

life
  en: life lives alive live living existence survive
  de: leben lebt lebens* dasein existenz weiterleben
  fr: vie vivre vit vivant existence
  es: vida vivir vive vivo viva existencia

end
  en: end ends ended ending finish finished over stop stops quit final last forever goodbye
    farewell
  de: ende enden beend* schluss aufhor* letzte letzter letzten letztes endgultig immer abschied*
    tschuss lebewohl
  fr: fin finir fini terminer arreter dernier derniere jamais toujours adieu adieux aurevoir
    finisse
  es: fin final acabar acabe acaba terminar termine ultimo ultima siempre adios despedid*
    despid*

hopeless
  en: hopeless pointless worthless meaningless numb unbearable despair* desperate* empty burden
    useless pointlessness numbness
  de: hoffnungslos* sinnlos* wertlos* verzweif* leer leere last nutzlos* unertraglich*
  fr: desesp* inutile vide fardeau poids insupportable vain
  es: desesper* inutil* vacio vacia carga peso insoportable

point-sense
  en: point reason reasons sense purpose hope meaning
  de: sinn grund zweck hoffnung
  fr: sens raison espoir but interet
  es: sentido razon esperanza motivo proposito

no-more
  en: anymore nothing nobody noone never without
  de: nichts niemand niemandem niemanden nie niemals mehr ohne
  fr: plus rien personne jamais sans
  es: nada nadie nunca jamas sin ya

not
  en: not no dont dosnt didnt cant cannot wont isnt wasnt arent havent hasnt couldnt wouldnt nor
    neither refuses
  de: nicht kein keine keinen keiner keinem nein
  fr: pas ne ni non aucun aucune
  es: no ni ningun ninguno ninguna tampoco

want
  en: want wants wanted wish wishes wished wanna longs
  de: will wollen wollte mochte mochten wunscht wunsche
  fr: veut veux vouloir voulait voudrait souhaite
  es: quiere quiero quria qurria desea

belongings
  en: belongings possessions guitar watch plants plant dog cat bike mug books tools keys
    collection jewellery
  de: sachen hund katze pflanze* gitarre uhr fahrrad tasse bucher schlussel sammlung
    habseligkeiten spind
  fr: affaires chien chat plante* guitare montre velo livres cles collection
  es: cosas perro gato planta* guitarra reloj bici libros llaves coleccion pertenencias

give-away
  en: gave give gives given giving away handed handing donate* leaves left bequath* will
    testament
  de: verschenk* weggegeben gegeben gibt schenkt geschenkt vererb* testament hinterlass*
  fr: donne donner distribu* offert legu* testament laisse
  es: regal* dado repart* testamento dona dejado

suicide-means
  en: rope noose bridge ledge railing rooftop roof tracks train trains cliff river canal pills
    tablets paracetamol blister razor razors exhaust hose balcony parapet gas oven platform
  de: seil strick schlinge brucke dach gleis gleise gleisen bahngleis* zug zuge klippe fluss
    tabletten pillen schlaftablett* rasierkling* balkon gelander medikamente baum
  fr: corde noud pont toit rails train metro falaise riviere cachets comprimes medicaments
    somnif* lame* balcon fenetre voie voies quai arbre
  es: curda soga punte tejado azotea vias tren metro acantilado rio pastillas medicamentos
    cuchilla* balcon ventana anden arbol

self-harm
  en: selfharm* cuts cutting scars scratches burns wrists wrist forearm forearms sleeves sleeve
    overdos* od arms
  de: ritz* geritzt schnitte schnitten narben handgelenk* unterarm* armel uberdosis
    selbstverletz*
  fr: scarifi* coupures cicatrices poignet* manches overdose surdose mutil*
  es: cortes cicatrices muneca* antebrazo* mangas sobredosis autolesi*

self
  en: himself herself themself themselves myself oneself yourself
  de: sich mich selbst selber
  fr: se soi
  es: se si mismo misma

bare-note
  en: note letter message text voicemail texted wrote written writes
  de: brief zettel nachricht sprachnachricht geschrieben schrieb schreibt
  fr: lettre mot message sms ecrit ecrivait
  es: carta nota mensaje audio escribio escrito escribe

sorry-thanks
  en: sorry forgive forgiven apolog* thank thanked thanks
  de: leid entschuld* verzeih* danke bedankt
  fr: pardon desole* excuse* merci remercie*
  es: perdon perdona* disculp* gracias agradec*

unreachable
  en: unreachable answering phone off since vanished missing gone disappeared whereabouts silent
    reply replies
  de: erreichbar meldet gemeldet handy verschwunden vermisst ausgeschaltet verschollen
  fr: joignable injoignable repond telephone disparu introuvable eteint
  es: localiza* contesta telefono movil desaparecid* apagado

better-off
  en: better easier lighter happier relieved relief
  de: besser leichter erleichtert erleichterung ruhe frieden
  fr: mieux soulage* paix tranquille
  es: mejor alivio tranquilo tranquila paz facil

night-sleep
  en: sleep sleeps slept wake waking awake asleep bed dream dreams
  de: schlaf* aufwach* aufgewacht wach bett
  fr: dormir dort sommeil reveill* lit
  es: dormir durme suno despert* cama

breath
  en: breath breathe breathes breathing choke* choking gasping airway throat wheez* inhaler
  de: atem atmet atmen atmung luft erstick* keucht kehle hals roch
  fr: respir* souffle etouff* gorge haleine
  es: respir* aliento ahog* atragant* garganta

consciousness
  en: unconscious conscious* collapse* faint* passed blacked dizzy confused responsive
    unresponsive slurr* wobbly pulse coma awake drowsy stagger* sway*
  de: bewusstlos* bewusstsein ohnmacht* kollab* zusammengebrochen umgekippt umgefallen
    schwindel* verwirrt ansprechbar puls koma lallt benommen torkelt schwankt taumel*
  fr: inconscient* conscience evanoui* malaise effondr* etourdi* confus pouls coma vertige*
    titube* reagit
  es: inconsciente conocimiento desmay* desplom* mare* confuso pulso coma reacciona tambale*
    desvanec*

heart-brain
  en: heart chest stroke seizure seizures fit fits convuls* epilep* cardiac defibrillator brain
    aneurysm
  de: herz* brust schlaganfall krampf* epilep* defibrillator hirnblutung zuckt
  fr: cour poitrine avc crise convuls* epilep* infarctus defibrillateur
  es: corazon pecho ictus infarto convuls* epilep* derrame desfibrilador

allergy
  en: allerg* anaphyla* epipen swelling swollen sting stung wasp bee nuts peanut rash
  de: allerg* anaphyla* geschwollen anschwell* stich gestochen wespe biene nusse
  fr: allerg* anaphyla* gonfle* piqure piqu* gupe abeille cacahute*
  es: alerg* anafila* hinchad* picadura picado avispa abeja cacahute*

illness-signs
  en: pain pains vomit* sick fever sweating sweats pale grey gray blu lips numb arm twitching
    shaking shivering diabetic insulin hypo heatstroke heat labour waters pregnant miscarr*
    foaming headache
  de: schmerz* erbricht erbrochen ubergibt fieber schwitzt blass bleich blau lippen taub zittert
    diabet* insulin hitzschlag fruchtblase wehen fehlgeburt kopfschmerz*
  fr: douleur* vomi* fievre suur* pale bleu* levres engourdi* tremble* diabet* insuline
    insolation contractions
  es: dolor* vomit* fiebre suda* palido palida azul* labios dormido tiembla diabet* insulina
    calor contracciones

blood-wound
  en: blood bleed* bloody wound* gash* injur* hurt broken fracture* bruise* sprain* stitches
    burn burnt burned scald* concussion amputat* severed lacerat* plaster bandage* limp limps
  de: blut blutet blutend* blutig* wunde* verletz* gebrochen bruch blau fleck flecken prellung
    genaht verbrannt verbruh* verbrenn* gehirnerschutter* abgetrennt gips verband humpelt
    hamatom*
  fr: sang saign* sanglant blesse* blessure* casse fracture* bleu bleus ecchymose* brule*
    brulure* ebouillant* commotion platre pansement* boite ampute*
  es: sangr* herid* lesion* roto rota fractur* moraton* moretones cardenal* qumad* escald*
    conmocion escayola venda* cojea

limb
  en: hand hands finger fingers thumb foot feet to leg legs arm ankle knee head skull eye eyes
    face neck spine rib ribs nose jaw shoulder elbow hair teeth tooth ear
  de: hand hande finger daumen fuss fusse zeh bein beine arm arme knochel knie kopf schadel auge
    augen gesicht nacken rucken rippe* nase kiefer schulter ellbogen haare zahn zahne ohr
  fr: main mains doigt* pouce pied* orteil jambe* bras cheville genou tete crane oil yeux visage
    nuqu dos cote* nez machoire epaule coude cheveux dent dents oreille
  es: mano manos dedo dedos pulgar pie pies pierna* brazo* tobillo rodilla cabeza craneo ojo
    ojos cara nuca espalda costilla* nariz mandibula hombro codo pelo diente* oreja

private-body
  en: bottom bum butt ass arse backside breast* boob* thigh* crotch groin waist hips bra
    genital* penis lap tits cleavage bust curves
  de: hintern po busen bruste oberschenkel schritt taille hufte bh schoss ausschnitt
  fr: fesse* seins poitrine cuisse* entrejambe taille hanches cul decollete
  es: culo tetas pechos muslo* entrepierna cintura cadera* sujetador trasero nalgas escote

touch
  en: touch* grope* groping grab* fondl* strok* rub* squez* pinch* kiss* cuddl* hug* massag*
    brush* leans press* pats
  de: anfass* angefasst fasst gefasst betatsch* begrapsch* grapsch* streichel* gestreichelt
    kuss* gekusst umarm* massier* beruhr* drangt kneift
  fr: touch* attrap* embrass* pelot* caress* tripot* frole* masse* serre* colle
  es: toca* toco manose* besa* beso agarr* acarici* abraz* masaj* roza* arrima

lewd
  en: sex sexual* sexy sexist nude* naked porn* explicit obscene lewd dirty intimate underwear
    knickers panties dick rape* assault* molest* flirt* flash* undress* shower showers changing
    upskirt* onlyfans lingerie
  de: sex sexull* sexistisch* nackt* porno* anzuglich* schlupfrig* obszon* intim* unterwasche
    vergewaltig* sexy umkleide dusche* ausziehen slip
  fr: sexe sexul* sexiste* nu nus porno* obscene* intime* culotte viol violee viole* agress*
    deshabill* douche* vestiaire* sexy grivois* dragu*
  es: sexo sexual* sexista desnud* porno* obscen* intim* bragas violacion viol* agredi* ducha*
    vestuario* sexy insinua* tangas
"""
