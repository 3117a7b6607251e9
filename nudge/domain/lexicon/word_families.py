"""Families of words, in English, German, French and Spanish, that the Ask box takes for kin.

Owns the lists: a name and its words, folded as in `titles`; `*` ends the beginning of a word, and
a line that is set in goes on. A word may stand in two families, and stands in none where it means
too much. Guides are found by their keywords first: a family speaks for the words that no guide
lists.
"""

FAMILIES = """
leave: quit* resign* notice leaver leaving walkout departs departure kundig* gekundigt
    eigenkundigung aufhort aufhoren weggehen wegging verlasst demission* quitt* part partir
    renunci* dimit* dimis* marcha marcharse irse
dismiss: fire fired firing sack sacked sacking dismiss* redundan* layoff* terminat* axed severance
    booted entlass* rausschmeiss* rauswurf feurn gefeurt freistell* abfindung licenci* virer vire
    renvoyer renvoi congedi* despid* despedir finiquito echarlo echarla
late: late lateness tard* unpunctual* punctual* oversle* zuspat verspat* unpunkt* verschlaf*
    retard* impuntual* puntual*
absent: absent* absence* noshow skiv* truant* calling sickie abwes* fehlt fehlzeit* krankgemeldet
    blaumach* blau ausent* ausenc* faltar faltas
illness: ill illness* sick sickness disease* diagnos* cancer leukamia leukemia tumour* tumor*
    chemo* hospital* surgery stroke epilep* diabet* krank* krebs klinik malad* hopital hospitalis*
    soigne enferm* ingresad*
death: died dead death deceas* passed funeral* bereav* grief griev* mourn* widow* miscarr* stillb*
    gestorb* stirbt sterb* tod todesfall verstorb* beerdig* traur* fehlgeburt mort morte mourir
    meurt deces decede* deuil enterrement fausse fallec* murt* muri* morir dulo entierro
kin: husband* wife wives mother* father* mum mom dad daughter* brother* sister* parent parents
    child children baby grand* girlfriend boyfriend fiance* mutter vater sohn tochter bruder
    schwester ehemann ehefrau kind kinder oma opa mere pere fils fille frere sour mari femme
    enfant* conjoint* madre padre hijo hija hijos hermano hermana marido mujer esposa esposo abul*
parting: divorc* separat* split custody breakup scheidung geschieden trennung getrennt custodia
    separa*
exhaustion: exhaust* burnout burnt tired tiredness fatigu* drained knacker* shatter* overwork*
    overload* overwhelm* stressed stress strain* swamp* collapse* frazzled uberlast* uberford*
    uberarbeit* erschopf* ausgebrannt mude gestresst epuis* surmen* surcharg* fatigu* debord*
    agota* sobrecarg* cansad* cansanc* estres* qumad* desbordad*
overtime: overtime uberstunde* weekends nights unpaid heures supplementaire* horas extra*
tears: cry cries crying cried tear tears tearful sob sobs sobbing weep* wein* trane* heult heulen
    pleur* larme* llor* lagrima*
pay: pay paid raise salar* wage wages money earn* bonus* underpaid pence euros pounds dollars
    gehalt* lohn* verdien* bezahl* geld vergut* salaire* paie augmentation* argent remunerat* prime
    suldo* salario* aumento* cobr* dinero paga
promotion: promot* advance* ladder aufstieg* beford* aufsteigen avance* ascens* ascend* promocion*
career: career* growth future perspective* ambition* ambitious aspir* karriere* zukunft* entwickl*
    weiterentwickl* carriere* evolu* avenir carrera* futuro crecer desarroll*
praise: prais* complim* thank* appreciat* recogni* kudos acknowledg* gratitude grateful lob lobe
    loben gelobt dank danke danken anerkenn* wertschatz* felicit* remerci* merci reconnaiss* elogi*
    agradec* gracias reconoc* alab*
criticism: critic* critiq* feedback kritik* kritisier* ruckmeldung* remarqu* reproch* retroaliment*
smell: smell* odour* odor* hygiene sweat* deodorant shower* stink* stank reek* riecht geruch*
    schweiss* odeur* transpir* pur olor* hule* sudor* higien*
clothes: cloth* dress* outfit uniform* trousers skirt shirt shorts kleid* kleidung* tenu vetement*
    ropa vestid*
quarrel: conflict* quarrel* argu* fight* feud* clash* bicker* tension* disput* shout* yell* rivalry
    rivals enem* grudge* hostil* hate hates streit* gestritten zoff konflikt* zank* hassen conflit*
    qurell* bagarr* enguul* deteste* pele* discut* rina enemist* odia*
mediation: mediat* referee reconcil* truce peace peacemaker vermitt* schlicht* schiedsricht*
    arbitr* reconcili* concili*
mistake: mistake* error* blunder* botch* slip* faulty incorrect typo* fehler* falsch erreur* faute*
    trompe* fallo* equivoc*
careless: careless* slopp* slapdash slipshod untidy messy shoddy schlampig* nachlass* schludr*
    negligen* neglig* bacle* descuid* chapuz*
weakness: underperform* poor weak* unproductive slow slowest lazy lazi* slack* idle* shirk*
    minderleist* faul faulenz* langsam* drucken druckt paress* faineant* insuffis* perez* flojo*
    vago vaga rendimiento
standard: standard* quality output target* leistung* qualitat* rendement performance* qualite
    calidad
phone: phone phones smartphone* mobile texting tiktok scroll* instagram facebook handy handys
    telefon* portable telephone movil
warning: warn* ultimatum disciplin* reprimand* abmahn* verwarn* ermahn* avertiss* sanction*
    amonest* advertenc* sancion*
probation: probation* trial probezeit* essai pruba
improvement: improv* pip verbesser* amelior* mejor*
review: review* apprais* evaluation* assessment* yearly annual jahresgesprach* mitarbeitergesprach*
    beurteil* bewert* evaluat* annul* bilan evaluac* evalua* anual*
rating: rating* score* grade graded grades grading marks rank ranking* calibr* note notes notation
    einstuf* zensur* puntua* califica* nota notas
panel: panel committee* board roundtable gremium komit* comite* comision*
goal: goal* target* objecti* okr okrs kpi kpis milestone* ziel ziele zielen zielverein* zielsetz*
    objetiv* metas
interview: interview* bewerbungsgesprach* vorstellungsgesprach* entretien entrevist*
applicant: applica* candidat* bewerb* kandidat* postul* aspirant*
hiring: hire hiring hired recruit* vacanc* shortlist* cvs resume headcount einstell* stellenbeset*
    rekrut* embauch* recrut* contrat* recluta* selecc*
newcomer: newcomer* newbie* starter* joiner* joins rookie* onboard* induction apprentice* trainee*
    intern interns azubi* lehrling* einarbeit* neuling* praktikant* neur neu integr* accuil*
    stagiaire* apprenti* arrivant* nouveau nouvelle incorpora* acog* becari* aprendiz* bienvenid*
    nuvo nuva
leadership: leadership leader leaders supervisor* superviz* fuhrungskraft* fuhrungsrolle teamleit*
    fuhrung leitung encadr* manageur manageuse liderazgo lider lideres encargad*
formerpeer: peer* mates buddies pals friend* befriend* exkolleg* ehemalig* kumpel* freund* copain*
    copine* amis amitie ancien* amigo* amiga* amistad antiguo*
age: older elder* senior* veteran* younger young youngest age aged ages alter altere alteren junger
    junge jungen jeune* agee vieux joven jovenes edad mayor mayores
experience: experien* expert* skilled knowledge* knows erfahr* fachmann experiment* experienc*
boss: boss bosses superior* director* upstairs headquarter* chief vorgesetzt* chef chefin
    geschaftsfuhr* oberen superieur* patron* hierarchi* directeur* directrice jefe jefa jefes
micromanagement: micromanag* mikromanag* microgest* microgere* controlling kontrollier*
    kontrollfreak controle* controla*
delegation: delegat* deleg* handover offload* entrust* ubergeb* abgeben abgib* confie* soltar
    confiar*
interruption: interrupt* disturb* distract* unterbrech* stort storen gestort ablenk* abgelenkt
    interromp* derang* distrai* interrump* molest* distra*
mailbox: email* mail mails inbox mailbox posteingang correo* courriel* messagerie
focus: focus* concentrat* konzentr* concentr*
urgency: urgen* deadline* priorit* firefight* backlog* dringend* dringlich* eilig frist fristen
    echeance* delai* priorid* plazo plazos
meeting: meeting* standup* huddle* besprech* sitzung* teamrunde* reunion* reunir* junta juntas
boredom: boring bored bore boredom dull tedious pointless useless langweil* sinnlos* nutzlos*
    ennuy* ennui inutile* aburr* inutil*
silence: silen* quiet mute speechless schweig* stumm callad* calla callan tais* mut*
fear: fear* afraid scare* fright* intimidat* dare dares courage brave nervous anxious angst angste
    angstlich traut traun mut peur* ose osent crainte* miedo* temor* atrev* asusta*
opinion: opinion* voice viewpoint* idea ideas suggestion* meinung* idee ideen vorschlag* avis idees
    opinan propusta*
blame: blam* scapegoat* fault punish* schuld* culpab* accus* culp*
hiding: hide hides hiding conceal* coverup vertusch* verheimlich* versteck* cach* dissimul* ocult*
    esconde*
remote: remote* homeoffice homeworking wfh telework* telecommut* hybrid* virtual* zoom fernarbeit
    teletrav* distanciel distance teletrab* distancia remoto*
camera: camera* kamera* webcam* camara*
lookback: retrospect* retro debrief* postmortem* hindsight ruckblick* ruckschau nachbesprech*
    nachbereit* retrospectiv* lecciones debriefing*
change: chang* reorg* restructur* relocat* merg* transition* transform* verander* umstruktur*
    umzug* umziehen fusion* reestruct* cambi* mudan* traslad* demenag* nouveaute*
closing: clos* shut* schliess* geschlossen ferme* fermeture* cierr* cerrar
news: news announc* inform rumour* rumor* ankund* verkund* mitteil* gerucht* nachricht* annonc*
    noticia* anunci* comunic*
decision: decid* decision* undecid* choose choice vote voting settle entscheid* beschluss*
    beschliess* abstimm* tranche* choisir choix elegir votar
agreement: agree* consens* disagree* einig* zustimm* accord* acurd*
awkward: awkward* difficult* dread* uncomfort* unpleasant unangenehm* heikel* schwierig* peinlich*
    difficile* delicat* genant* penible dificil* incomod* delicad*
avoidance: avoid* dodg* postpon* procrastinat* delay* aufschieb* vermeid* hinausschieb* drucke
    evit* repouss* report* aplaz* postergar
privatetalk: oneonone onetoone oneonones checkin checkins vieraugengesprach* einzelgesprach* tete
    individul* individual*
retention: retention retain* keep stay stays poach* headhunt* courted tempted halten bleibt bleiben
    abwerb* retenir garder rester reste fidelis* retener quda* fideliz*
unfair: unfair* fair fairness injust* ungerecht* gerecht* equit* justo
favour: favour* favor* pet bevorzug* liebling* privileg* favorit* preferid*
discrimination: discrimin* bias* prejudic* stereotyp* divers* inclus* exclud* minorit* diskrimin*
    vorurteil* benachteil* ausgegrenz* ausgrenz* prejug* exclu* prejuic* margin*
theft: steal* theft* thief thieves fraud* embezzl* bribe* pilfer* fiddl* diebstahl* stiehlt klaut*
    unterschlag* betrug* bestech* voleur vole voler fraude* detourn* robo robar roba estafa*
    soborn*
comeback: comeback rejoin* return* reintegrat* ruckkehr* zuruckkomm* zuruckkehr* wiedereinsteig*
    wiedereinstieg wiedereinglieder* retour* revient reprend* reprise reincorpor* vulve vulta
    volver regres*
parentalleave: parental maternity paternity elternzeit mutterschutz maternite paternite maternidad
    paternidad
coaching: coach* mentor*
question: qustion* ask asks asking frage fragen pregunt*
survey: survey* qustionnaire* umfrage* befragung* sondage* encusta*
anger: anger* angry furious* rage raging temper* aggressi* outburst* snap* tantrum* wut wutend*
    saur aggressiv* colere* furieu* agressi* enfad* furios* agresiv* ira
rudeness: rude* impolite* disrespect* insolen* cheeky sarcas* unhoflich* respektlos* frech* impoli*
    irrespet* maleduca* groser*
refusal: refus* reject* declin* unwilling weiger* lehnt ablehn* verweiger* negar niega rechaz*
lying: liar lied lying lies dishonest* untru geloge* lugt lugen lugner* mensonge* ment mentir
    mient* mentiros* menteu*
alcohol: alcohol* drunk drink* booze* hungover betrunk* alkohol* sauft saufen ivre alcool* saoul
    borrach* resaca
motivation: motivat* unmotivat* demotivat* demotiv* desmotiv* motiv* morale disengag* lustlos*
    unmotiviert demoral* apathetic enthus*
trust: trust* mistrust* distrust* vertrau* misstrau* confian* mefian* desconf*
gossip: gossip* backstab* lastern lastert tratsch* ragot* commerage* medis* chism* cotille*
secret: confiden* secret* vertraulich* geheim* confidencial*
overview: overlap workload arbeitslast arbeitspensum charge carga
holiday: holiday* vacation* urlaub* ferien conge conges vacances vacaciones
help: help* support* hilfe* unterstutz* aide* soutien soutenir ayud* apoy*
talkative: talkative chatty chatterbox monopolis* monopoliz* dominat* dominier* vielredner* domine*
    acapar*
credit: credit stole credits lorbeeren merite* merito*
language: accent accents dialect foreign* migrant* auslander* akzent etranger* extranjer* acento
religion: religio* pray* ramadan prayer* headscarf kopftuch gebet foulard priere* musulm* rezar
pregnancy: pregnan* schwanger* enceinte grossesse embaraz*
disability: disab* wheelchair deaf blind autis* adhd dyslex* behinder* rollstuhl handicap* sourd
    discapac* sordo
parttime: parttime teilzeit* mitemps partiel
schedule: rota roster* schedul* shifts dienstplan* schichtplan* planning horaire* horario* turno*
budget: budget* funding etat presupust*
guilt: guilty conscience gewissen* culpabl* remords
project: project* projekt* projet* proyect*
customer: customer* client* complain* kunde kunden kundin beschwer* plaint* quj*
"""
