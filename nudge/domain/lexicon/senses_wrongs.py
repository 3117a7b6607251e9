"""Senses of money, rights and those who ask about them; in the form that `senses` explains."""

SENSES = """
money
  en: money cash till tills safe register cashbox petty takings tips donation* fund funds
    account accounts bank euros pounds dollars quid grand float payment payments refund*
    voucher* gift price prices payroll pension deposit
  de: geld bargeld kasse* tresor trinkgeld* spende* konto bank euro zahlung* erstattung*
    gutschein* wechselgeld auszahlung*
  fr: argent liquide caisse* coffre pourboire* don dons compte banqu euros paiement* rembours*
    bon bons especes virement*
  es: dinero efectivo caja* furte propina* donacion* cunta banco euros pago pagos reembolso*
    vale vales transferencia*

paper-trail
  en: invoice* receipt* expense* timesheet* timecard* overtime record records logs logbook books
    ledger report reports contract* minutes certificate* signature* sign signed signs figures
    numbers data quote quotes tender* bid bids order orders purchase* mileage ful claim claims
    stamp clock clocks clocked clocking badge hours
  de: rechnung* quittung* spesen beleg* stundenzettel zeiterfassung uberstunden unterlagen
    protokoll* bucher bericht* vertrag* zeugnis* unterschrift* unterschreib* zahlen angebot*
    ausschreib* auftrag bestellung* kilometer fahrtenbuch stempel* stunden nachweis* messwerte
  fr: facture* recu* frais note notes heures pointage pointe registre* livre* rapport* contrat*
    certificat* signature* sign* chiffres devis appel offre* commande* kilometr* tampon badge
    releve*
  es: factura* recibo* gasto* dieta* horas fichaje ficha ficha* registro* libro* informe*
    contrato* certificado* firma* cifras presupusto* oferta* licitacion* pedido* kilometr* sello

falsify
  en: fake* faking forge* forging falsif* backdat* alter* doctored tamper* fiddl* cook* inflat*
    pad padded invent* never fictitious ghost twice double wrong false copied lie lies lied
    erase* delete* shred* change* adjusted massaged round
  de: falsch* gefalscht zuruckdatier* ruckdatier* nachtraglich geandert frisier* geschont
    manipulier* erfunden doppelt gelogen lugt losch* geloscht schredder* vernicht* aufgeblah*
    nie getrickst
  fr: faux fausse* falsifi* antidat* truqu* maquill* trafiqu* gonfl* invent* double fictif*
    fictiv* mensong* ment supprim* effac* detrui* broy* bidon
  es: falso falsa falsos falsas falsific* antedat* manipul* amanar aman* infl* invent* doble
    fictici* miente mentira* borr* destru* tritur* trampa*

steal
  en: steal* stole stolen theft thief thieves nick nicked nicking swipe* pocket pockets pocketed
    pocketing embezzl* fraud* launder* siphon* skim* pilfer* loot* misappropriat* helps helping
    takes took taking home smuggl* walk walks lifted sells selling sold resale ebay resells
    creams palm palmed unpaid
  de: klau* geklaut stiehlt stehlen stahl gestohlen dieb* unterschlag* betrug* veruntreu*
    abgezweigt zweigt mitgehen einsteck* eingesteckt steckt mitgenommen nimmt schmuggel*
    verkauft verscherbel* ebay wascht abzock* privat
  fr: vole* vol vols detourn* escroqu* fraud* piqu piqu* chaparde* derob* emport* ramene*
    revend* vend leboncoin blanchi* empoch* poche poches maison
  es: roba* robo ladron* hurto* hurta* desvi* estaf* fraude* malvers* lleva llevan llevarse
    sisa* blanqu* embols* bolsillo* revend* vende vender wallapop mangar manga

goods
  en: stock warehouse goods copper cable metal tool tools diesel laptop laptops medication
    medicine medicines morphine equipment supplies parcel parcels meat phones crates boxes
    pallets scrap materials timber toner printer spare parts
  de: lager ware waren kupfer material werkzeug* diesel laptop* medikament* gerat gerate paket*
    fleisch kisten paletten schrott holz toner ersatzteil*
  fr: stock marchandise* cuivre materiel outil* gazole gasoil ordinateur* medicament* colis
    viande caisses ferraille bois
  es: almacen mercanc* cobre material herramient* gasoil ordenador* medicament* paqute* carne
    cajas chatarra madera

missing
  en: missing disappear* vanish* gone short shortage lacking discrepanc* add down less
  de: fehlt fehlen fehlend* verschwind* verschwund* differenz fehlbetrag stimmt
  fr: manqu* disparai* disparu* ecart trou
  es: falta faltan faltaba desaparec* descuadr* cuadra

bribe
  en: bribe* kickback* envelope* supplier suppliers vendor contractor backhander* commission
    inspector gift gifts hamper trip holiday cut percent slipped tickets villa cousin brother
    nephew shell insider leak leaked competitor rival sold shares
  de: bestech* schmiergeld* umschlag lieferant* zulieferer provision geschenk* reise urlaub
    prozent zugesteckt cousin bruder neffe schwager scheinfirma insider konkurrenz konkurrent*
    kundenliste* kundendaten weitergegeben
  fr: corrup* enveloppe* fournisseur* commission cadeau* voyage vacances pourcent glisse* cousin
    frere neveu ecran concurrent* concurrence fichier
  es: soborn* mordida sobre proveedor* comision* regalo* viaje vacaciones ciento primo hermano
    sobrino tapadera competencia competidor lista

cover-up
  en: cover* hush* conceal* hide hidden sweep bury buried delete* shred* silence auditor* audit
    inspection* before whistleblow* report* hotline compliance illegal unlawful law laws crime
    criminal wrongdoing dodgy legal evidence
  de: vertusch* verheimlich* verschwei* losch* auditor* audit prufer* kontrolle hinweisgeber*
    whistleblow* meldestelle hotline compliance illegal* gesetz* verbot* straftat* kriminell*
    beweis* vorwurf*
  fr: etouff* dissimul* cacher cache audit auditeur* controle lanceur* alerte conformite
    illegal* illicite* loi crime delit* preuve*
  es: encubr* tapar tapa ocult* auditor* inspeccion denunciante* canal denuncia* ilegal* ley
    delito* crimen pruba*

insult
  en: insult* mock* laugh* jok* names slur* abuse* abusive bully* bullied tease* teasing
    humiliat* ridicul* nasty remark* comment* imitat* hate* nickname* shout* yell* scream*
    belittl* swear* calls call called mobbing ganging gang hazing initiation prank* degrad*
    demean*
  de: beschimpf* beleidig* witz* verspott* ausgelacht lacht gehanselt hanseln spruch spruche
    mobb* gemobbt demutig* gedemutigt lacherlich nachgeafft hass* spitzname* schreit brull*
    anschreien nennt nennen kommentar* bemerkung* schikan* streich* aufnahmeritual
  fr: insult* moqu* blagu* injuri* rabaiss* humili* ridicul* remarqu* commentaire* imit* hain*
    surnom* crie hurl* appell* harcel* mobbing bizutage degrad*
  es: insult* burl* rie rien chiste* broma bromas humill* ridicul* comentario* imit* odi* mote
    apodo grita gritan llama llaman acos* mobbing novatada* degrad*

ostracise
  en: nobody table lunch alone excluded exclude* exclud* ignored ignore group chat everyone
    whole team shift behind back turn leave
  de: niemand tisch allein alleine ausgeschlossen ignorier* gruppe chat alle ganze
  fr: personne table seul seule exclu* ignor* groupe
  es: nadie mesa solo sola exclu* ignor* grupo

group-origin
  en: black white asian arab muslim* islam* jew jews jewish hijab* headscarf headscarves turban*
    skin colour color race racist* racism ethnic* foreigner* foreign immigrant* migrant*
    refugee* polish turkish african indian chinese pakistani roma gypsy accent* name country
    religion faith prayer pray* monkey* banana* swastika* nazi*
  de: schwarz* asiat* araber* muslim* islam* jude* judisch* kopftuch turban haut hautfarbe
    rasse* rassis* auslander* fremd* migrant* fluchtling* pole* polnisch* turk* afrikan* akzent
    herkunft religion glaube* bete* gebet affe* banane* hakenkreuz* nazi* kanak*
  fr: noir* asiat* arabe* musulman* islam* juif* juive* voile foulard turban peau race racis*
    etranger* immigr* migrant* refugi* polonais* turc* africain* accent origine* religion foi
    prier priere singe* banane* croix gammee nazi* bougnoul*
  es: negro* negra* asiat* arabe* musulman* islam* judi* velo hiyab turbante piel raza racis*
    extranjer* inmigra* migrant* refugiad* polac* turc* african* moro* mora* sudaca* gitan*
    acento origen religion fe rezar rez* mono monos platano* esvastica* nazi*

group-gender
  en: gay lesbian trans transgender quer homosexual pronoun* pregnant pregnancy pregnan*
    maternity mother mothers mum mums woman women girl girls female expecting
  de: schwul* lesb* trans* quer homosexull* schwanger* mutterschutz mutter frau fraun madchen
    weiblich* elternzeit
  fr: gay homo* lesb* trans* pd pede enceinte* grossesse* maternite mere* femme* fille*
  es: gay homosexual* lesb* trans* maricon* bollera embaraz* maternidad madre* mujer* chica*

group-other
  en: disabled disability handicap* wheelchair deaf blind autis* dyslex* epilep* hiv cancer
    stutter* limp older old age young retire* union religion
  de: behinder* rollstuhl taub* blind* autis* stott* hiv krebs alter alte altere alt rente
    gewerkschaft
  fr: handicap* fauteuil sourd* aveugl* autis* begai* vih cancer age vieux vieille senior*
    retraite syndicat
  es: discapac* minusv* silla sord* cieg* autis* tartamud* vih cancer edad viejo vieja mayor*
    jubil* sindicato

unfair-treat
  en: hire hired hires hiring reject* refus* turned passed overlooked demot* dismissed fired
    sack* removed taken off denied denies less paid promoted because instead clients customers
    only deselected allocate*
  de: eingestellt einstell* abgelehnt ablehn* ubergangen versetzt degradier* gekundigt entlassen
    gestrichen weggenommen weniger bezahlt befordert weil wegen stattdessen bewerbung* bewerber*
    aussortier*
  fr: embauch* recrut* refus* ecart* retrograd* vire* licenci* retir* moins payee paye promu*
    cause parce candidat*
  es: contrat* rechaz* descart* degrad* despedid* despid* echar* echado quitaron quitado menos
    pagan ascen* porqu candidat*

lawyer-court
  en: lawyer* solicitor* attorney* counsel barrister* court courts tribunal* judge* lawsuit* su
    sus sud suing suit writ subpona* settlement settle claim claims claimant grievance* litigat*
    damages compensation acas ombudsman mediation mediator legal conciliation press charges
    prosecut* testif* witness* statement affidavit hearing unfair wrongful constructive
    prejudice proceedings
  de: anwalt* kanzlei rechtsanwalt* gericht* arbeitsgericht richter* klage klagen klagt verklag*
    anzeige angezeigt strafanzeige schadensersatz schadenersatz abmahn* vergleich
    kundigungsschutz* rechtlich* rechtsschutz* vorladung zeuge* zeugin schlichtung einspruch
    frist widerspruch rechtsstreit
  fr: avocat* tribunal juge* prud* proces plainte* plaint poursui* huissier* assign* mise
    demeure dommages interets transaction conciliation temoin* temoign* requte litige* recours
    juridiqu*
  es: abogad* juzgado* juz tribunal* juicio* demanda* qurella* denunci* burofax indemniz*
    conciliacion citacion testig* litigio* recurso reclam* acta notarial notario

union-works
  en: union unions steward rep
  de: gewerkschaft* betriebsrat betriebsrats* personalrat verdi
  fr: syndicat* delegu* cgt cse
  es: sindicato* sindical comite ugt ccoo

police-authority
  en: police policeman policewoman officer officers constable detective* inspector* inspection
    authority authorities regulator* ministry customs tax immigration raid* warrant* search
    searching investigat* osha hse ofsted cqc fda arrest* prosecutor council agency bailiff*
    environmental health gate reception door unannounced
  de: polizei* polizist* kommissar* kripo staatsanwalt* aufsicht* gewerbeaufsicht behorde* amt
    zoll finanzamt steurfahnd* jugendamt gesundheitsamt ordnungsamt auslanderbehorde razzia
    durchsuch* beschluss ermittl* festgenommen verhaftet prufer* inspektor* berufsgenossenschaft
    bg kontrolle kontrolleur* arbeitsschutz unangekundigt gewerbeamt datenschutzbehorde
    bundesamt
  fr: police policier* gendarme* inspecteur* inspection inspectrice autorite* administration
    ministere douane* fisc fiscal* urssaf perquisition* mandat enqute* arrete* procureur
    prefecture dreets ars cnil huissier* controle* inopine*
  es: policia* guardia civil agente* inspector* inspeccion autoridad* ministerio aduana*
    hacienda fiscal fiscalia registro orden judicial investig* detenid* detuv* sanidad
    extranjeria ayuntamiento sorpresa seprona

authority-doing
  en: turned showed came arrived standing asks asking asked wants demanding demands hand show
    files access laptop interview serve served seize* answer deadline appointment
  de: steht stehen kam gekommen will wollen verlangt fragt fragen beschlagnahm* herausgeben
    akteneinsicht sehen antworten
  fr: arrive debarqu* demande* exige* veut veulent presente* saisi* repondre fournir remettre
  es: present* llego llegado pide piden exige* quiere quieren incaut* requis* responder entregar
    requrimiento

press
  en: journalist* reporter* newspaper* press media tv television radio broadcaster* camera crew
    article story editor blogger blog podcast* youtuber documentary interview quote comment
    viral tweet* tiktok facebook photographer* headline statement news freelancer channel
  de: journalist* reporter* zeitung* presse medien fernseh* tv radio rundfunk* redakt* artikel
    blogger* podcast* doku* interview stellungnahme viral kamerateam schlagzeile tagblatt
    anzeiger spiegel bild youtuber
  fr: journaliste* reporter* presse medias tele television radio redact* article bloguu*
    podcast* documentaire interview viral quotidien gazette chaine youtubeu* antenne
  es: periodista* reporter* periodico* prensa medios tele television radio redact* articulo
    blogur* podcast* documental entrevista viral diario cadena youtuber declaracion* titular

data-request
  en: data gdpr dsar subject access requst* file files record records copy copies stored hold
    held personnel emails notes information erase* erasure deletion deleted forgotten privacy
    everything portability
  de: daten dsgvo auskunft auskunfts* akte akten personalakte personalakten kopie kopien
    gespeichert einsicht akteneinsicht herausgabe loschung loschen personenbezogen* artikel
    datenschutz* verlangt alles
  fr: donnees rgpd acces dossier* copie* conserv* stock* personnelles effacement effacer droit
    cnil communication tout
  es: datos rgpd lopd acceso expediente* copia* guardad* almacen* personales supresion borrar
    derecho proteccion todo

data-breach
  en: breach* leak* hacked hacker* phishing stolen usb unencrypted lost password* sent wrong
    list confidential spreadsheet uploaded posted published ransom ransomware
  de: datenpanne leak geleakt gehackt hacker phishing usb verloren passwort* falschen verschickt
    verteiler vertraulich* veroffentlicht erpress*
  fr: fuite fuites pirat* hack* phishing usb perdu mot passe confidentiel* publie* rancon*
  es: fuga filtr* hacke* phishing usb perdido perdida contrasena* confidencial* public* rescate

extort
  en: blackmail* extort* ransom leverage expose demands otherwise unless
  de: erpress* losegeld
  fr: chantage extor* rancon
  es: chantaj* extors* rescate

exploitation
  en: traffick* passports passport wages undocumented papers visa permit permits housing room
    forced slave* debt owes owe deposit mattresses containers minors underage child labour
    unpaid
  de: menschenhandel pass passe schwarz schwarzarbeit papiere visum arbeitserlaubnis aufenthalt*
    unterkunft zwang* sklav* schulden minderjahrig* matratzen unbezahlt
  fr: traite passeport* noir papiers visa titre sejour logement force* esclav* dette* mineur*
    matelas
  es: trata pasaporte* negro papeles visado permiso alojamiento forzad* esclav* deuda* menor*
    colchones

extremism
  en: extremis* radicali* terror* jihad* isis manifesto shooting shooter massacre columbine
    rampage list targets isolated incel
  de: extremis* radikalis* terror* amok* manifest anschlag* attentat todesliste liste
  fr: extremis* radicalis* terror* attentat* djihad* manifeste massacre turie liste
  es: extremis* radicaliz* terror* atentado* yihad* manifiesto masacre tiroteo lista
"""
