"""Families of words that `dangers` names, in English, German, French and Spanish.

Owns the lists, folded as in `titles`; `*` ends the beginning of a word.
"""

FAMILIES = {
    "SELF": """
        himself herself themself themselves myself oneself yourself
    """,
    "PERSON": """
        him her them me colleague coworker coworkers colleagues employee worker apprentice
        trainee intern customer guest patient nurse driver supervisor boss foreman someone
        somebody girl boy woman man people ihn ihm sie mich kollegen kollegin mitarbeiter
        mitarbeiterin azubi lehrling kunden lui collegue employe salarie stagiaire apprenti
        client companero companera empleado empleada becario becaria cliente
    """,
    "BODY": """
        bottom bum butt ass arse backside breast* boob* chest thigh* crotch groin waist hips bra
        genital* penis knee knees lap hair neck po hintern busen brust bruste oberschenkel
        schritt fesses fesse seins sein poitrine cuisse* entrejambe culo tetas pecho pechos
        muslo* trasero nalgas
    """,
    "TOUCH": """
        touch* grope* groping grab* fondl* strok* rub* rubbed squeez* pinch* kiss* slap* feels
        felt pats patted lick* betatscht betatschen begrapsch* grapsch* angefasst anfasst fasst
        gefasst anfassen kusst gekusst kussen touche touches toucher toucha attrape embrass*
        pelot* caress* tripote* toca tocado tocar toco manosea* manoseo besa beso besar besado
        agarra agarro
    """,
    "LIMBS": """
        hand hands finger fingers thumb foot feet leg legs arm arms wrist wrists skull
        shoulder hip neck spine chest daumen fuss fusse bein beine arme kopf auge augen gesicht
        main mains doigt doigts pouce pied pieds jambe jambes bras tete oeil yeux visage mano
        manos dedo dedos pie pies pierna piernas brazo brazos cabeza ojo ojos cara
    """,
    "WOUND": """
        cut cuts crush* burn* burnt burns scald* broke* broken sever* smash* trapped mangle*
        sliced slashed impal* bleed* blood bloody injur* wound* gash* hurt hurts fracture*
        ripped torn scars scratches geschnitten schnitt eingeklemmt klemmt gequetscht verbrannt
        verbruht gebrochen blut blutet blutig verletzt aufgeschnitten coupe coupee coincee
        coince ecrase* brule* casse saigne* sang blesse* cortado corto cortada atrapado atrapo
        aplast* quemado quemo roto rota sangra* sangre herido herida lesion*
    """,
    "MONEY": """
        money cash till tills safe register cashbox petty takings tips donations fund funds
        invoices invoice receipt receipts expenses expense timesheet timesheets timecard
        overtime hours stock warehouse goods cable copper metal tools tool petrol fuel diesel
        laptop laptops medication medicine morphine equipment supplies signature signatures
        certificate certificates accounts books records parcels bottles meat geld kasse tresor
        rechnung* quittung* spesen beleg* lager ware waren material werkzeug kupfer medikamente
        stunden stundenzettel unterschrift argent caisse coffre facture* frais materiel outils
        cuivre medicaments dinero caja facturas factura gastos almacen mercancia herramientas
        cobre medicamentos firma
    """,
    "STEAL": """
        steal* stole stolen theft thief thieves nicked nicking pinched pinches swipe*
        pocket* embezzl* fraud* forge* forging falsif* fake* faking fiddl* skim* launder*
        backdat* siphon* pilfer* loot* misappropriat* dip dipping klau* geklaut stiehlt stehlen
        gestohlen unterschlag* gefalscht falscht falschen falsch abgezweigt zweigt vole* voler
        vol detourn* falsifi* truqu* pique* roba* robo robado robar desvi* falsific* sisa* hurto
        manipulat* alter altered doctored tampered
    """,
    "MISSING": """
        missing disappear* vanish* gone short fehlt fehlen verschwind* verschwunden manqu*
    """,
    "TILL": """
        till tills safe register cashbox petty takings tips cash kasse tresor caisse coffre caja
    """,
    "INTOXICANT": """
        drunk drunken alcohol vodka whisky whiskey beer booze gin wine schnapps liquor cocaine
        coke weed cannabis marijuana heroin meth amphetamine* ecstasy drugs stoned intoxicated
        tipsy hungover betrunken besoffen alkohol fahne bier schnaps drogen kokain bekifft
        kiffen ivre saoul alcool bourre drogue* borracho borracha bebido drogas drogado cocaina
        porros
    """,
    "ON_DUTY": """
        work shift duty smell* smells stank stinks reeks breath forklift crane bus truck lorry
        van machine wheel drives driving ward desk locker toilet break lunch turned turns shows
        appeared came arbeit schicht dienst riecht roch stapler kran maschine fahrt lkw pause
        auto travail poste service sent conduit chariot camion trabajo turno huele olia conduce
        carretilla
    """,
    "THREAT": """
        threat* menac* drohung* droht drohte bedroht bedrohte drohen amenaz*
    """,
    "HARM": """
        kill* murder* beat beating hurt harm* stab* shoot* shot burn* break destroy attack* bomb
        dead umbringen toten tot schlagen verprugeln abstechen erschiessen fertigmachen tuer tue
        frapper tabasser casser mort matar muerto pegar golpear romper quemar
    """,
    "WEAPON": """
        knife knives gun guns pistol rifle revolver axe machete bomb explosive* grenade weapon*
        hammer crowbar blade screwdriver messer pistole waffe waffen gewehr axt beil couteau
        arme armes fusil pistolet hache cuchillo navaja pistola arma armas hacha
    """,
    "WIELD": """
        came comes pulled pulls drew draws carries carry carrying brought brings swung swings
        waves waved threaten* went goes bag locker desk pocket holding showed has had attacked
        zieht zog gezogen hat hatte tasche spind bedroht dabei mitgebracht sorti sort menace*
        sac casier avait porte amene saco lleva traido amenaz* bolso taquilla tenia
    """,
    "HIT": """
        punch* slap* kick* headbutt* strangl* thump* spits spit shov* wrestl* assault* beaten
        smacked choked grabbed geschlagen schlug schlagt ohrfeig* getreten gewurgt gespuckt
        spuckt gestossen verprugelt frappe* gifle* cogne* crache* etrangl* tabass* bouscul* pego
        golpeo golpeado golpea pegado abofete* escupi* estrangul* empujo spat
    """,
    "GROUP_HATED": """
        skin black asian arab muslim* islam* jew jewish hijab headscarf turban gay lesbian trans
        queer disabled disability wheelchair accent foreigner* foreign immigrant* religion faith
        racial ethnic* pregnan* hautfarbe schwarz* kopftuch jude judisch* schwul* lesb*
        behindert* auslander* akzent herkunft schwanger* peau noir noire arabe voile musulman*
        juif juive homo pede handicap* etranger* enceinte origine piel negro negra moro judio
        gitano maricon discapac* extranjer* acento embarazada origen
    """,
    "INSULT": """
        insult* mock* laugh* jok* names called calls slur* abuse* abusive bully* bullied tease*
        teasing humiliat* ridicul* spit* nasty remark* comment* imitat* hate* hatred refus*
        fired sacked denied dirty monkey* beschimpf* beleidig* witz* verspott* ausgelacht
        gehanselt spruche affe ablehn* insulte* moque* blague* injuri* singe rabaiss* insulta*
        burla* rie rien chiste* mono desprecia*
    """,
    "LEWD": """
        sexual sexy nude* naked porn* explicit obscene lewd dirty intimate underwear dick
        inappropriate suggestive filthy schlupfrig* anzuglich* nackt* sexuell* pornogra* sexuel*
        nu nue nus nues obscene* cochon* lubrique sexual* desnud* obscen* guarra* pornografic*
    """,
    "SENT": """
        picture* photo* pic pics video* message* text* messages joke* remark* comment* email*
        mails selfie* advance* favour* favor* bild* foto* nachricht* witz* bemerkung* spruch*
        spruche image* texto* blague* remarque* propos geste* imagen* mensaje* broma*
        comentario*
    """,
    "UNSAFE": """
        remov* taken disabled disable disabl* bypass* switched blocked without broken missing
        ignor* tampered loose taped jammed refuses abmontiert entfernt abgeschaltet uberbruckt
        ohne defekt blockiert zugestellt versperrt ausgeschaltet retire* enleve* desactive*
        bloque* sans casse quitado quitan desactivado bloqueada sin rota roto quitaron
    """,
    "SAFEGUARD": """
        guard guards harness helmet helmets sprinkler sprinklers alarm alarms sensor interlock
        railing railings goggles scaffold* lockout exits exit extinguisher* brakes schutz
        schutzvorrichtung schutzgitter helm helme gurt notausgang fluchtweg feuerloscher
        brandmelder bremsen absturzsicherung schutzbrille lichtschranke garde protection casque*
        harnais issue extincteur* alarme freins protector proteccion casco arnes salida extintor
        alarma frenos resguardo
    """,
    "FALL": """
        fell fallen falls plunged slipped tripped tumbled gefallen gesturzt sturzte fiel
        abgesturzt gerutscht tombe tombee chute glisse caido cayo caida resbalo resbalado
    """,
    "HEIGHT": """
        ladder ladders roof scaffold scaffolding stairs staircase height ramp pallet rack truck
        lorry gantry pit shaft leiter dach gerust treppe hohe rampe regal grube schacht echelle
        toit echafaudage escalier* hauteur quai escalera escaleras tejado andamio altura
        plataforma foso
    """,
}

ONLY_IN = {
    "die": "en", "spat": "en", "main": "fr", "mains": "fr", "bat": "fr", "sein": "fr", "mate": "fr",
    "sent": "fr", "tue": "fr", "band": "de", "tot": "de", "sale": "es", "mono": "es",
}  # fmt: skip
"""Words that are of danger in one language and everyday ones in another."""
