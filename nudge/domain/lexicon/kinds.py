"""Kinds of things that share their words with moments, but are none.

Owns the words by which a course, a product or a customer's visit is told from a talk with
one's own people. A rule says which kinds speak against it.
"""

from enum import Enum

from nudge.domain.lexicon import read_list


class Kind(Enum):
    """What an entry is about, when it is not about the manager's people."""

    COURSE = "course"
    PRODUCT = "product"
    MACHINE = "machine"
    CUSTOMER = "customer"
    SPORT = "sport"
    PRIVATE = "private"
    PAPERWORK = "paperwork"
    SOCIAL = "social"


_COURSE = """
training*, trainer*, course*, workshop*, webinar*, seminar*, lecture*, class, classes, masterclass*,
elearning, lms, academy, bootcamp*, tutorial*, teachin, study group, reading group, book club,
certification, certificate, certified, curriculum, lesson, lessons, summit, meetup, podcast*, ted talk,
lunch and learn, lunch & learn, brown bag, brownbag, how to, best practice*, learning, learn, 101,
community of practice, toolkit, roleplay*, simulation, coaching, refresher, elearn*, education, bookclub
schulung*, *schulung, *schulungen, kurs, kurse, *kurs, *kurse, seminar*, *seminar, *seminare, *workshop,
*training, *trainings, weiterbildung*, fortbildung*, *fortbildung, *weiterbildung, lehrgang*, akademie,
*akademie, vortrag*, *vortrag, *webinar, tagung*, *tagung, kongress*, lerngruppe, grundlagen, leitfaden*,
lernen, messe, planspiel, rollenspiel*, vhs, ihk, fachtag
formation*, atelier*, webinaire*, seminaire*, conference, conferences, colloque, module,
mooc, apprendre, certifiant*, sensibilisation, jeu de role, mise en situation, congres, elearning
curso*, cursillo, taller*, capacitacion*, formacion, seminario*, jornada, jornadas, ponencia,
congreso, aprender, aprendizaje, diplomado, entrenamiento, conferencia, simposio, clase, clases
treinamento*, formacao, capacitacao, oficina, palestra*, aula, aulas, aprendizagem, congresso, workshop*,
minicurso, reciclagem, masterclass, simposio
cursus*, opleiding*, *opleiding, *cursus, *training, lezing, lessen, bijscholing, nascholing,
leren, studiedag*, congres, symposium, intervisie, rollenspel, masterclass
utbildning*, *utbildning, *utbildningen, kurs*, *kurs, *kursen, forelasning*, *forelasning, seminarium,
*seminarium, larande, konferens*, kompetensutveckling, handledarutbildning, *dagarna, larosate
研修, セミナー, 講座, 勉強会, 講習, 講演, ウェビナー, トレーニング, ワークショップ, スクール, 学習, 検定, 模擬,
ロールプレイ, 読書会, カンファレンス, フォーラム, eラーニング, 授業, 説明の仕方
"""

_PRODUCT = """
salesforce, oracle, microsoft, google, amazon, aws, azure, vodafone, telekom, hubspot, slack, notion, confluence, servicenow, zendesk, netsuite, powerbi, power bi, tableau, excel,
sharepoint, office 365, o365, windows, linux, kubernetes, datev, personio, successfactors, bosch, siemens, renault, volvo, ford, toyota, cisco, dhl, fedex,
release*, deploy*, server*, database, api, app, apps, feature*, widget*, dashboard*, backlog, sprint*, code,
bug, bugs, bugfix, migration, ux, ui, beta, prototype*, tool, tools, system, systems, software, version,
integration, pipeline*, data, dataset, module, page, pages, site, portal, platform, plugin, schema,
merge, repo, branch, cluster, cloud, network, firewall, vpn, login, password, endpoint, sdk, saas, crm, erp,
sap, jira, workday, hris, ats, tech, technical, architecture, infra, infrastructure, incident, outage,
postmortem, post-mortem, rollout, launch, roadmap, usability, design system, wireframe*, content, seo,
website, web, mobile, ios, android, algorithm, model, ml, ai, llm, security, audit, patch, cutover,
product, products, sku, packaging, market, marketing, brand, campaign, ad, ads, newsletter, survey*,
questionnaire, vendor, contract, contracts, lease, invoice*, budget, forecast, quote, project, projects,
screen, kpi, kpis, metrics, document*, policy, policies, workflow, form, forms, automation, configuration,
config, test, tests, testing, qa, demo, architecture, spec, specs, proposal, strategy, portfolio, milestone
*system, *software, *daten, *datenbank, datenbank*, *server, *tool, *portal, *prozess, prozess*, *projekt,
projekt*, projekte, schnittstelle*, umstellung, einfuhrung, produkt*, *produkt, vertrag*, *vertrag, mietvertrag,
*vertrage, rechnung*, umfrage*, *umfrage, fragebogen, webseite, website, formular*, *formular, vorlage*,
*analyse, *konzept, konzept, kampagne*, angebot*, abo, *abo, lizenz*, lager, inventur, *bericht, datenschutz
logiciel*, serveur*, outil*, donnees, projet*, produit*, contrat*, facture*, sondage*, enquete*, questionnaire*,
formulaire*, plateforme, systeme*, appli*, refonte, devis, marche, campagne, bail, abonnement, stock
sistema*, servidor*, herramienta*, datos, proyecto*, producto*, contrato*, factura*, encuesta*, cuestionario,
formulario*, plataforma*, aplicacion*, lanzamiento, web, presupuesto, campana, inventario, alquiler, suscripcion
ferramenta*, dados, projeto*, produto*, fatura*, pesquisa de*, questionario, formulario*, aplicativo*,
aplicacao, lancamento, orcamento, campanha, licitacao, estoque, aluguel, assinatura, pesquisa
systeem, systemen, *systeem, gegevens, project*, *project, product*, factuur*, enquete*, vragenlijst, formulier*,
applicatie*, lancering, offerte*, begroting, campagne, *contract, huurcontract, abonnement, website, voorraad
datorn, databas*, verktyg*, projekt*, *projekt, produkt*, avtal, *avtal, *avtalet, faktura*, enkat*, *enkat,
formular, system*, *systemet, applikation*, lansering, offert*, kampanj*, webbplats, hemsida, prenumeration,
upphandling*, lager, inventering
システム, サーバ, リリース, データ, アプリ, 機能, 製品, 商品, 契約, 見積, 請求, 予算, アンケート, ツール, プロジェクト,
サイト, 移行, 開発, 仕様, 設計, コード, バグ, テスト, キャンペーン, 広告, 在庫, 障害, メンテナンス, 導入, 画面, 賃貸
"""

_MACHINE = """
machine*, sensor*, scale, scales, instrument*, printer*, boiler*, heating, vehicle*, car, cars, fleet, elevator*,
lift, pump*, equipment, maintenance, device*, laser, robot*, truck*, crane, forklift*, camera*, monitor*,
projector*, thermometer*, gauge*, meter, meters, microscope*, oven, freezer, fridge, autoclave*, mri, ct,
xray, x-ray, scanner*, ultrasound, battery, generator*, roof, building, door, doors, fire, alarm, hvac, chiller,
torque, pipette*, balance, balances, ventilator*, infusion, defibrillator*, press, conveyor, tyre*, tire*, bike,
espresso, coffee machine, dishwasher, display, plc, turbine*, tank, valve*, hydraulic*, drone*, cnc
maschine*, *maschine, *maschinen, anlage, anlagen, *anlage, *anlagen, waage*, *waage, *waagen, messgerat*, *gerat,
*gerate, gerate*, heizung*, *heizung, aufzug*, *aufzug, drucker*, *drucker, fahrzeug*, *fahrzeug*, auto, pkw, lkw,
gabelstapler*, pumpe*, *pumpe, kran, wartung*, *wartung, kessel, *kessel, therme, gastherme, prufstand*,
messmittel*, mikroskop*, rontgen*, zahler, *zahler, reifen*, brandmelde*, *sensor, *sensoren,
roboter*, dach, gebaude*, tuv, spulmaschine, monitore, laser*, *laser, ofen, *ofen
machines, chaudiere*, vehicule*, voiture*, ascenseur*, pompe*, appareil*, capteur*, balance*, imprimante*,
camion*, materiel*, equipement*, laboratoire, alarme, toiture, batiment*, climatisation, scanner*, irm, velo,
chariot*, extincteur*, copieur*, entretien de*chaudiere, ligne 1, ligne 2, ligne 3, thermometre*, microscope*
maquina*, caldera*, coche*, vehiculo*, ascensor*, bomba*, balanza*, bascula*, impresora*, equipo de medicion,
horno*, laboratorio, extintor*, edificio, aire acondicionado, sensores, camara*, instalacion*, grua*
caldeira*, carro*, veiculo*, elevador*, balanca*, impressora*, equipamento*, forno*, caminhao, extintor*, predio,
ar condicionado, sensores, laboratorio*, empilhadeira*, instrumentos, medidor*
weegschaal*, ketel*, cv, auto, voertuig*, lift, pomp*, apparaat*, apparatuur, meetapparatuur, oven*,
vrachtwagen*, heftruck*, brand*, dak, gebouw*, *machine, *ketel, airco, *lijn, onderhoud
maskin*, *maskin*, vag, vagar, *vag, hiss*, panna, bil, bilen, fordon*, skrivare*, pump*, apparat*, utrustning*,
ugn*, lastbil*, truck*, *truck, laboratori*, brandlarm*, tak, byggnad*, matinstrument*, *instrument, sensorer, fastighet*
機械, 装置, 設備, センサー, 測定器, 計測器, 機器, プリンタ, 車検, 車両, ボイラー, エレベーター, 点検, はかり, 天秤, 検査機,
カメラ, 工場見学, 消防, 空調, 実験, 顕微鏡, モニター, 温度計, ロボット
"""

_CUSTOMER = """
customer*, client*, vendor*, supplier*, account, accounts, sales pitch, pitch, demo, partner, partners, partnership,
investor*, press, journalist*, media, patient*, pupil*, student*, parent, parents, parents', tenant*, citizen*,
resident*, donor*, sponsor*, guest, guests, visitor*, buyer*, reseller*, distributor*, contractor*, agency, agencies,
qbr, ebr, rfp, rfi, board, shareholder*, user, users, beneficiar*, ngo partner, grantee*, beneficiary, lead gen,
prospect*, procurement, audit, auditor*, auditors, bank, insurance, landlord, broker, lawyer, member, members, family,
consultant*, consultancy, public, community, subscriber*, caller*, panel, embassy, ministry, union
kunde*, kunden*, *kunde, *kunden, lieferant*, dienstleister*, mandant*, partner, vertrieb*gesprach, investor*,
presse, patient*, schuler*, eltern*, mieter*, burger*, bewohner*, angehorige*, spender*, gast, gaste, besucher*,
handler, vertreter, makler*, vermieter*, agentur*, berater, bank*gesprach, steuerberater*, aufsichtsrat, prufer,
*amt, *ministerium, ministerium, *behorde, behorde*, *kasse, *verband, verband, *werke, gemeinde, stadtrat, landkreis, hacienda, ministerio, ayuntamiento, ministere, prefecture, prefeitura, gemeente, kommun, kommunen,
myndighet*, overheid, belastingdienst, finanzamt, wethouder*, inwoner*, council, government, municipality, 役所, 市役所, versicherung*, hersteller*, zulieferer*, azubi messe, verein*, betriebsprufung*, beirat, gesellschafter*, nutzer*, user*
clients, client, fournisseur*, prestataire*, partenaire*, patient*, eleve*, parents, locataire*, usager*, usagers,
donateur*, invite, invites, visiteur*, agence*, avocat*, banque, assureur*, investisseur*, presse, journaliste*,
adherent*, beneficiaire*, famille*, revendeur*, acheteur*, famille, syndic, notaire, utilisateur*, comptable, mairie
cliente*, clientes, proveedor*, socio*, paciente*, alumno*, padres, inquilino*, ciudadano*, donante*, invitado*,
visita, agencia*, abogado*, banco, aseguradora, inversor*, prensa, periodista*, usuario*, usuarios, distribuidor*,
comprador*, familia*, beneficiario*, auditor*, auditoria, notario, gestoria, vecinos, apoderados
cliente*, fornecedor*, parceiro*, paciente*, aluno*, pais, inquilino*, cidadao*, doador*, convidado*, agencia*,
advogado*, banco, seguradora, investidor*, imprensa, jornalista*, usuario*, utilizador*, revenda, contador, orgao, familia*
klant*, klanten*, *klant, leverancier*, partner*, patient*, leerling*, ouder, ouders*, huurder*, burger*, bewoner*,
donateur*, gast, gasten, bezoeker*, bureau*, advocaat, bank, verzekeraar, investeerder*, pers, journalist*, gebruiker*,
accountant, makelaar, client*, clienten, familie*, mantelzorger*, uitzendbureau*, aannemer*
kund, kunder, kund*, *kund, leverantor*, partner*, patient*, elev, elever, elev*, foralder*, foraldra*, hyresgast*,
medborgare, brukare*, anhoriga, givare, gast, gaster, besokare, byra, advokat, bank, forsakring*, investerare,
press, journalist*, anvandare, revisor*, maklare, vardnadshavare, konsult*, fack*, barn*
顧客, お客, 客先, 取引先, 商談, 業者, 仕入, パートナー, 患者, 生徒, 保護者, 学生, 株主, 投資家, 取材, 記者, 代理店,
メーカー, 来客, ベンダー, クライアント, ユーザー, 監査, 銀行, 税理士, 弁護士, 保険, 営業訪問, 家族, 利用者, 入居者, 三者, 社様
"""

_SPORT = """
match, game, games, football, soccer, tennis, golf, gym, yoga, run, running, race, basketball, handball, volleyball,
hockey, rugby, cricket, swim*, cycling, marathon, league, tournament, cup, fitness, pilates, padel, squash, chess,
derby, boxing, climbing, personal trainer, ski, skiing, poker, choir, band, orchestra, bowling, paintball, quiz
fussball*, *turnier, turnier*, *spiel, spiele, *lauf, sport*, *sport, verein, schwimm*, liga, *liga, trainingsspiel, mannschaft
foot, football, match*, tournoi, course a pied, natation, gymnastique, escalade, rugby, pilates, salle de sport
futbol, partido*, torneo, gimnasio, carrera popular, natacion, baloncesto, padel, liga, entreno
futebol, futsal, jogo*, torneio, academia, corrida, natacao, volei, pelada
voetbal*, wedstrijd*, toernooi, sportschool, hardlopen, zwem*, fitness, schaken
fotboll*, matchen, turnering, gymmet, simning, innebandy, lopning, hockey*, traning, bandy
試合, 大会, サッカー, テニス, ゴルフ, 野球, ジム, ヨガ, マラソン, フットサル, 部活, 練習
"""

_PRIVATE = """
dentist*, doctor*, gp, physio*, school, kindergarten, nursery, daycare, kids, kid, son, daughter, wife, husband, mum,
mom, dad, birthday*, vet, haircut, holiday*, vacation*, flight*, hotel, train, pickup, pick up, drop off, wedding,
anniversary dinner, church, mortgage, therapist*, therapy, optician*, plumber, electrician, garden, house, flat,
apartment, date night, teacher*, teachers', homework, tax, taxes, physiotherapy, babysitter, dog, cat
zahnarzt*, arzt*, *arzt, arztin, kita, kiga, schule, schul*, kinder, sohn, tochter, mama, papa, geburtstag*, friseur*,
urlaub*, flug, hochzeit, kirche, lehrer*, elternabend, elternsprechtag, tierarzt, handwerker, wohnung*, physio*, hund,
steuer*, hausbau, familien*, oma, opa, paar*, eheberatung, trauung, fahrschule
dentiste, medecin*, docteur, ecole*, creche, enfant*, fils, fille, anniversaire*, coiffeur*, vacances, vol, mariage,
kine, veterinaire, plombier, maison, appartement, professeur*, maitresse, impots, notaire, garderie, pediatre, orl
dentista, medico*, colegio*, escuela, guarderia, hijo*, hija*, cumpleanos, peluqueria, vacaciones, vuelo, boda, veterinario,
fontanero, casa, piso, profesor*, maestra, fisio*, tutoria, impuestos, pediatra, doctora
dentista, medico*, escola, creche, filho*, filha*, aniversario*, ferias, voo, casamento, veterinario, encanador, casa,
professor*, cabeleireiro, pediatra, reuniao de pais, cachorro
tandarts, dokter, huisarts, school*, creche, kinderen, zoon, dochter, verjaardag*, kapper, vakantie, vlucht, bruiloft,
dierenarts, loodgieter, huis, juf, meester, leraar, fysio*, tienminutengesprek*, 10-minutengesprek*, ouderavond*, rapportgesprek*
tandlakar*, lakar*, skola*, skolan, forskol*, dagis, barnen, son, dotter, fodelsedag*, frisor*, semester, flyg, brollop,
veterinar*, rormokare, hus, larare, bvc, vardcentral*, kvartssamtal*
歯医者, 歯科, 病院, 学校, 保育園, 幼稚園, 子供, 子ども, 息子, 娘, 誕生日, 美容院, 旅行, 結婚式, 家庭訪問, 担任, 懇談, 入学, 授業参観
"""

_PAPERWORK = """
prep, preparing, preparation, prepare, write, writing, draft, drafting, notes, block, blocked, focus, focus time, focustime,
todo, to do, to-do, reminder*, remind, template*, submit, read, reading, checklist*, slides, deck, update doc, fill in,
fill out, complete form, send out, schedule, scheduling, book room, email, mail, print, upload, deadline, due,
review notes, follow up email, admin, invite, plan 1:1s, research, summary, recap, article, blog, book, video, post, agenda,
revise, edit, proofread, finalize, finalise, collect, guidelines, guideline, playbook, framework, process, processes, guide, sop
vorbereitung, *vorbereitung, vorbereiten, vorber, schreiben, entwurf, notizen, fokus*, blocker, block, erinnerung*, vorlage*,
einreichen, lesen, checkliste*, folien, prasentation, ausfullen, verschicken, terminfindung, nachbereitung, protokoll,
unterlagen, zeugnis*, leitfaden, prozess, buch, artikel, todo*, planen, terminplanung, richtlinie*, dokumentation, anfordern
preparation, preparer, prepa, rediger, redaction, brouillon, notes, focus, rappel*, modele, envoyer, lire, relire,
compte rendu, cr, completer, support, planifier, trame*, grille*, processus, guide, livre, article, relecture, remplir
preparar, preparacion, redactar, escribir, borrador, notas, bloque, recordatorio*, plantilla*, enviar, leer, rellenar,
acta de reunion, proceso, guia, libro, articulo, agendar, programar, completar
preparar, preparacao, redigir, escrever, rascunho, notas, bloqueio, bloco, lembrete*, modelo, enviar, ler, preencher,
processo, guia, livro, artigo, agendar, foco
voorbereiding, voorbereiden, voorb, schrijven, concept, notities, focus*, focusblok, herinnering*, sjabloon, versturen, lezen,
invullen, verslag*, proces, boek, artikel, inplannen, plannen, uitwerken, richtlijn*
forberedelse*, forbereda, skriva, utkast, anteckningar, fokus*, paminnelse*, mall, mallar, skicka, lasa, fylla i,
boka, planera, process, bok, artikel, protokoll, inlasning, egen tid, riktlinje*
準備, 作成, 資料, 下書き, メモ, 集中, 作業, リマインド, 提出, 記入, 入力, 議事録, テンプレ, 読む, 整理, ブロック, 日程調整, 事前, 手順, マニュアル, 要項, 記事, フロー
"""

_SOCIAL = """
coffee*, lunch*, drinks, party, dinner, breakfast, beer*, bbq, picnic, happy hour, pub, brunch, cake, tea, secret santa,
ice cream, donut, offsite, game night, outing, tapas, pizza
kaffee*, mittag*, *essen, mittagessen, feierabend*, *feier, bier*, grillen, grillfest, stammtisch, fruhstuck*, sommerfest,
weihnachts*, kantine, ausflug, betriebsausflug
cafe, dejeuner*, diner, pot, apero*, petit dejeuner, gouter, resto, brunch, galette
cafe, almuerzo*, comida, cena, cerveza*, desayuno, canas, fiesta, asado, tapas, merienda, aperitivo
cafe, almoco*, jantar, cerveja, happy hour, festa, churrasco, confraternizacao, lanche
koffie*, lunch*, borrel*, *borrel, etentje, diner, ontbijt, taart, uitje, *uitje
fika*, lunch*, middag, afterwork, *fest, frukost, ol, glogg, tarta, julbord
ランチ, 飲み会, 懇親会, コーヒー, お茶, 食事, 忘年会, 新年会, 打ち上げ, 夕食, 昼食
"""

KINDS = {
    Kind.COURSE: read_list(_COURSE),
    Kind.PRODUCT: read_list(_PRODUCT),
    Kind.MACHINE: read_list(_MACHINE),
    Kind.CUSTOMER: read_list(_CUSTOMER),
    Kind.SPORT: read_list(_SPORT),
    Kind.PRIVATE: read_list(_PRIVATE),
    Kind.PAPERWORK: read_list(_PAPERWORK),
    Kind.SOCIAL: read_list(_SOCIAL),
}
