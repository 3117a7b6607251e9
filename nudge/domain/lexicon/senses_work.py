"""Senses of time, place, people and everyday work; in the form that `senses` explains."""

SENSES = """
time-urgent
  en: now right immediately today tonight currently moment just minute minutes urgent emergency
    ambulance 911 999 112
  de: jetzt gerade sofort heute augenblick moment minute* dringend notfall notarzt krankenwagen
    rettungswagen 112 rettung
  fr: maintenant urgent* aujourdhui instant minute* urgence ambulance samu pompiers 15 112
  es: ahora mismo urgente* hoy momento minuto* urgencia emergencia ambulancia 112

night
  en: night nights midnight evening dark late 2am 3am weekend
  de: nacht nachts mitternacht abend* dunkel wochenende
  fr: nuit nuits minuit soir soirs weekend
  es: noche noches medianoche madrugada oscuro

place-hidden
  en: locker lockers toilet toilets bag desk drawer storeroom store cupboard basement cellar
    carpark parking lot alley office door cold freezer lift elevator pocket
  de: spind toilette* tasche schreibtisch schublade lagerraum schrank keller parkplatz parkhaus
    kuhlraum aufzug klo
  fr: casier* toilettes sac bureau tiroir reserve placard cave parking chambre froide ascenseur
    vestiaire* poche
  es: taquilla* bano banos aseo* bolso bolsa mochila cajon almacen armario sotano aparcamiento
    parking camara frigorifica ascensor

work-place
  en: site floor yard kitchen workshop shift duty plant factory hall depot ward dock
  de: baustelle halle hof kuche werkstatt schicht dienst werk station lager rampe
  fr: chantier atelier cour cuisine equipe usine entrepot service quai
  es: obra taller patio cocina turno fabrica nave planta mulle

person-work
  en: colleagu* coworker* employee* worker* apprentice* trainee* intern* nurse* driver* waiter*
    waitress cook chef cashier* cleaner* carer* mechanic* welder* operator* teacher* porter temp
    temps picker lad bloke guy girl guard clerk technician electrician roofer bricklayer
  de: kolleg* mitarbeiter* arbeiter* lehrling* azubi* praktikant* pfleger* schwester fahrer*
    kellner* koch kochin kassierer* reinigung* putzfrau mechaniker* schweisser* lehrer*
    leiharbeiter* lagerist* monteur* elektriker* techniker* aushilfe
  fr: collegu* employe* salarie* ouvrier* apprenti* stagiaire* infirm* chauffeur* serveu*
    cuisini* caissi* agent* soignant* mecanicien* soudeur* interimaire* technicien* electricien*
    livreur* magasinier*
  es: companer* emplead* trabajador* obrer* aprendi* becari* enfermer* conductor* camarer*
    cociner* cajer* limpiador* mecanic* soldador* temporal* tecnic* electricist* repartidor*
    mozo

boss
  en: boss manager managers supervisor* foreman director chef head lead teamleader owner ceo
    partner chief superior
  de: chef chefin vorgesetzt* meister vorarbeiter* schichtleiter* leiter* direktor*
    geschaftsfuhr* inhaber*
  fr: chef cheffe patron* responsable* manager directeur directrice contremaitre gerant*
  es: jefe jefa encargad* director* supervisor* capataz gerente duno* responsable

customer
  en: customer* gust* client* visitor* public passenger* relative* parent parents tenant*
  de: kunde* kundin gast gaste besucher* fahrgast* angehorig* eltern mieter*
  fr: client* visiteur* passager* famille parent* locataire*
  es: cliente* husped* visitante* pasajero* familiar* padre* inquilin*

say-report
  en: said says say told tells tell confided admitted reported reports report accuse* allege*
    allegation* complaint complaints complain* disclosed rumour rumours rumor claims mentioned
    suspect* suspicion found noticed saw seen witnessed heard overheard caught discovered
  de: gesagt sagt sagte erzahlt erzahlte anvertraut gemeldet meldet berichtet beschuldig*
    vorwurf* beschwer* gerucht* verdacht* vermut* gefunden fand bemerkt gesehen sah beobachtet
    gehort mitbekommen erwischt entdeckt gestanden
  fr: dit raconte* confie* avou* signale* accuse* plaint plainte* rumeur* soupconn* soupcon*
    trouve* remarqu* vu apercu entendu surpris decouv* temoin*
  es: dijo dice conto contado confes* inform* acus* quja* quj* rumor* sospech* encontr* not*
    visto vi vio oyo oido descubr* pille pillado

work-project
  en: project projects deadline* target targets goal goals task tasks plan plans planning
    roadmap sprint milestone* launch release ticket* backlog kpi* okr* strategy priority
    priorities workload capacity
  de: projekt* frist deadline* ziel ziele aufgabe* plan plane planung sprint meilenstein*
    release ticket* strategie prioritat* arbeitslast auslastung
  fr: projet* echeance* delai* objectif* tache* plan planning jalon* lancement strategie
    priorite* charge
  es: proyecto* plazo* objetivo* meta metas tarea* plan planificacion hito* lanzamiento
    estrategia prioridad* carga

work-meeting
  en: meeting meetings agenda call calls zoom teams slides presentation present* standup retro
    retrospective workshop minutes facilitat* discuss* debate brainstorm* oneonone offsite
  de: meeting* besprechung* sitzung* agenda call prasentation* prasentier* folien workshop
    diskussion* diskutier* termin termine runde
  fr: reunion* presentation* diapos atelier discussion* entretien* visio
  es: reunion* agenda presentacion* diapositivas taller debate discus* entrevista videollamada

work-growth
  en: promot* career development training course courses skill skills mentor* coach* learn*
    growth potential successor raise salary pay bonus title grade
  de: beforder* karriere entwicklung weiterbildung schulung kurs fahigkeit* mentor* coach*
    lernen potenzial nachfolg* gehalt* bonus lohnerhohung
  fr: promotion promu* carriere evolution formation cours competence* mentor* coach* apprendre
    potentiel augmentation salaire prime
  es: ascen* promocion carrera desarrollo formacion curso habilidad* mentor* coach* aprender
    potencial sucesor aumento suldo bono

work-feedback
  en: feedback praise praised criticis* critici* review reviews appraisal rating ratings
    evaluate* performance perform* survey score scores recognition motivat* morale engaged
    engagement
  de: feedback lob loben gelobt kritik kritisier* beurteilung* bewertung* leistung* umfrage
    anerkennung motiv* stimmung
  fr: feedback retour retours compliment felicit* critiqu* evaluation* notation performance
    sondage reconnaissance motiv* moral
  es: feedback elogi* felicit* critic* evaluacion* valoracion* rendimiento encusta
    reconocimiento motiv* moral

work-hiring
  en: interview* candidate* applicant* applied hire hiring recruit* onboarding offer offers
    reference notice resign* quit leaving leave
  de: vorstellungsgesprach bewerb* kandidat* einstell* einarbeitung angebot kundigt kundigung
    gekundigt verlasst
  fr: entretien candidat* embauch* recrut* integration offre demission* preavis partir quitte
  es: entrevista candidat* contrat* incorporacion oferta dimit* dimision renuncia renunci* irse

work-time
  en: late early overtime holiday holidays vacation rota roster schedule scheduling shift swap
    swaps hours breaks remote homeoffice hybrid commute parttime weekend calendar
  de: spat zuspat fruh uberstunden urlaub* dienstplan schichtplan tausch* stunden pausen
    homeoffice hybrid teilzeit wochenende kalender punktlich
  fr: retard tard tot heures conges vacances planning echang* pauses teletravail hybride
    calendrier
  es: tarde temprano horas vacaciones turnos cuadrante cambi* pausas teletrabajo hibrido jornada
    calendario retraso puntual

work-delegate
  en: delegat* decide decision decisions responsibility ownership initiative micromanag* trust
    autonomy align* priorit* communicat* listen* conflict team teamwork culture change reorg
    restructur* budget merger silo
  de: delegier* entscheid* verantwort* initiative mikromanag* vertrau* abstimm* kommuni* zuhor*
    konflikt* team kultur veranderung* umstruktur* budget fusion
  fr: delegu* decid* decision* responsab* initiative micromanag* confiance communi* ecout*
    conflit* equipe culture changement* reorganis* budget fusion
  es: deleg* decid* decision* responsab* iniciativa microgestion* confi* comuni* escuch*
    conflicto* equipo cultura cambio* reorganiz* presupusto fusion

tech-tool
  en: software excel spreadsheet code bug bugs server servers app laptop printer system wifi
    password computer database deploy* github python script website email inbox outlook crm
  de: software excel tabelle code fehler server app drucker system wlan computer rechner
    datenbank website mail postfach
  fr: logiciel excel tableau code bug serveur* appli imprimante systeme wifi ordinateur base
    site mail boite
  es: software excel hoja codigo error servidor* app impresora sistema wifi ordenador base web
    correo bandeja

leisure
  en: movie film game games football match song songs restaurant recipe cake birthday party
    picnic quiz novel thriller series actor concert theatre play pub bbq weather sport
  de: film spiel spiele fussball lied lieder restaurant rezept kuchen geburtstag feier party
    quiz roman krimi serie konzert theater grill wetter sport
  fr: film jeu jeux match foot chanson restaurant recette gateau anniversaire fete quiz roman
    polar serie concert theatre meteo sport
  es: pelicula jugo jugos futbol partido cancion restaurante receta tarta cumpleanos fiesta quiz
    novela serie concierto teatro tiempo deporte

figurative-work
  en: deadline inbox numbers sales quarter figures market competitor competition launch idea
    ideas credit spotlight show target morale momentum budget costs workload paperwork
  de: zahlen umsatz quartal markt wettbewerb idee ideen lorbeeren kosten papierkram arbeitslast
  fr: chiffres ventes trimestre marche concurrence idee idees merite couts paperasse
  es: cifras ventas trimestre mercado competencia idea ideas merito costes papeleo

training-event
  en: drill exercise simulation rehearsal seminar training induction policy poster campaign
    awareness quiz course refresher webinar
  de: ubung probealarm schulung unterweisung seminar kampagne richtlinie plakat webinar
  fr: exercice simulation formation seminaire campagne politiqu affiche webinaire
  es: simulacro ejercicio formacion seminario campana politica cartel webinar

past-resolved
  en: years ago former recovered resolved fixed fine back again fully healed settled closed
  de: jahre fruher ehemalig* erholt gelost behoben wieder genesen geheilt erledigt
  fr: ans ancien* retabli* resolu* repare* guri* regle*
  es: anos antigu* recuperad* result* arreglad* curad* cerrad*
"""
