"""Words of titles that carry no subject of their own: grammar, times, meetings, roles.

Owns what is overlooked when the rest of a title is read as names. Must not hold words
that change what a meeting is about; those are kinds.
"""

from nudge.domain.lexicon import read_list

# Words after which a person is named.
WITH = read_list("""
with, w, for, von, mit, fur, avec, pour, de, con, para, com, met, voor, med, till, for, bei,
chez, a,
from, of, by, und, and, et, y, e, en, och,
""")

# Between two people: "Ana and Tom", "Ana x Tom".
AND = frozenset(
    read_list("""
v, and, und, et, y, e, en, och, x, vs, with, w, mit, avec, con, com, met, med, n, u, と, &,
""")
)

HONORIFICS = frozenset(
    read_list("""
mr, mrs, ms, miss, mx, dr, prof, professor, herr, herrn, frau, hr, fr, m, mme, mlle, monsieur,
madame, sr, sra, srta, senor, senora, don, dona, dhr, mevr, mevrouw, de heer, doktor, docteur,
dra, sir, nurse, sister,
""")
)

# Who somebody is to the manager, before their name: "Kandidatin Conti".
CALLINGS = frozenset(
    read_list("""
candidate, applicant, colleague, kollege, kollegin, kandidat, kandidatin, bewerber, bewerberin,
mitarbeiter, mitarbeiterin, candidat, candidate, collegue, candidato, candidata, kandidaat,
collega, kollega, medarbetare, colaborador, colaboradora, collaborateur, collaboratrice,
""")
)

_GRAMMAR = """
the, a, an, of, for, on, in, at, to, from, by, our, your, their, his, her, this, that, is, are,
be, w, re, as, or, per, via, i, you, we,
vs, no, not, about, into, it, its, s, d, l, all, new, first, second, third, last, final,
final round, up, out, off, us, me,
der, die, das, dem, den, des, ein, eine, einer, eines, einem, im, am, an, auf, in, zu, zum, zur,
von, vom, bei, beim, fur, uber, mit,
nach, vor, und, oder, unser*, neue*, neu, erste*, letzte*, zweite*, dritte*, als, aus, mein*,
dein*, ihr*, wir, zw, zwischen, bzgl, wg, wegen,
le, la, les, un, une, des, du, de, d, l, au, aux, en, et, ou, a, pour, par, sur, avec, chez,
notre, votre, nos, nouveau, nouvelle, nouvel,
premier, premiere, dernier*, deuxieme, son, sa, ses, mon, ma, mes, entre, suite, apres, avant,
dans, qu, que, c, n, s,
el, los, las, una, unos, del, al, y, o, con, por, para, en, sobre, nuestro*, nuevo*, nueva*,
primer*, ultima*, segunda*, su, sus, mi, mis, entre, tras, lo, desde,
o, os, as, um, uma, do, da, dos, das, no, na, nos, nas, ao, aos, e, ou, com, sem, por, para,
pelo, pela, sobre, novo*, nova*, primeir*, ultim*, segund*, seu, sua,
meu, minha, entre, apos, pra, pos,
de, het, een, van, voor, met, op, in, uit, aan, bij, te, naar, en, of, over, onze, ons, nieuwe,
nieuw, eerste, laatste, tweede, mijn, zijn, haar, tussen, na, om, door, onder, tav,
en, ett, den, det, av, med, och, eller, for, pa, i, till, fran, om, vid, efter, innan, var,
vart, vara, ny, nya, nytt, forsta, sista, andra, tredje, min, mitt, mina, din, hos, mellan,
infor, som,
の, と, に, へ, から, で, を, は, が, や, について, ついて, 様, さん, 氏, 君, くん, ちゃん,
さま, との, による, 後, 前, 第, 回, 初, 向け,
"""

_TIMES = """
weekly, biweekly, fortnightly, monthly, quarterly, yearly, daily, annual, annually, half, mid,
midyear, year, years, month, months, week, weeks, day, days,
quarter, today, tomorrow, morning, afternoon, evening, noon, am, pm, monday*, tuesday*,
wednesday*, thursday*, friday*, saturday, sunday, mon, tue, tues, wed, thu,
thur, thurs, fri, january, february, march, april, june, july, august, september, october,
november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct,
nov, dec, spring, summer, autumn, fall, winter, q1*, q2*, q3*, q4*, h1*, h2*, fy*, cw*, kw*,
min, mins, minutes, hour, hours, hr, h, uhr, time, eow, eod, regular, recurring,
end of year, eoy, end, start, yr, next, every, other, ad hoc, adhoc, once, twice, cycle, period,
term,
wochentlich*, monatlich*, vierteljahrlich*, jahrlich*, halbjahr*, jahr, jahres, jahresende,
monat, woche, tag, montag*, dienstag*, mittwoch*, donnerstag*, freitag*,
januar, februar, marz, mai, juni, juli, oktober, dezember, mo, di, mi, do, fr, vormittag,
nachmittag, morgen, abend, heute, quartal*, jahre, wochen, monate, tage, woche*, regelmassig*,
uhr, minuten, std, fruhjahr, herbst,
ans, annees, hebdo*, mensuel*, trimestriel*, semestriel*, annuel*, bimensuel*, quotidien*,
semaine, mois, annee, trimestre, semestre, jour, lundi, mardi, mercredi, jeudi, vendredi,
janvier, fevrier, mars, avril, juin, juillet, aout, septembre, octobre, novembre, decembre,
matin, mi, fin, debut, t1, t2, t3, t4, s1, s2,
anos, semanal*, quincenal*, mensual*, trimestral*, semestral*, anual*, diario, diaria, semana,
mes, ano, trimestre, semestre, dia, lunes, martes, miercoles, jueves, viernes,
enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre,
diciembre, manana, tarde, medio, fin, final, inicio, cierre, periodico,
mensal, mensais, quinzenal*, semanais, anuais, diaria, segunda, terca, quarta, quinta, sexta,
feira, janeiro, fevereiro, marco, maio, junho, julho, setembro, outubro,
novembro, dezembro, manha, meio, fim, ciclo, periodica*,
jaren, weken, wekelijks*, maandelijks*, kwartaal*, jaarlijks*, halfjaar*, tweewekelijks*, jaar,
maand, week, dag, maandag, dinsdag, woensdag, donderdag, vrijdag, januari, februari, maart,
mei, juni, juli, augustus, oktober, ochtend, middag, uur, eind, midden, periodiek, vast, vaste,
vecko*, manads*, manad, vecka, kvartals*, ars*, ar, halvars*, dag, mandag, tisdag, onsdag,
torsdag, fredag, januari, maj, augusti, morgon, eftermiddag, kl, v, host, var, arlig*, varannan,
定例, 定期, 毎週, 隔週, 毎月, 月次, 週次, 四半期, 年次, 半期, 上期, 下期, 上半期, 下半期, 中間,
期末, 期初, 年度, 年末, 通期, 月曜, 火曜, 水曜,
木曜, 金曜, 午前, 午後, 今期, 来期, 期, 月, 年, 日, 時, 分, 週,
"""

_MEETINGS = """
meeting*, mtg, call, calls, chat, talk, talks, conversation*, session*, discussion*, discuss,
sync, syncup, checkin*, catchup*, touchbase, touchpoint*, connect, huddle, update,
slot, timeslot, appointment, invite, hold, placeholder, tbc, tbd, tentative, confirmed, virtual,
online, remote, onsite, video, zoom, teams, webex, meet, gmeet, phone, room, office, hybrid,
inperson, in person, face,
private, confidential, personal, important, urgent, moved, new time, rescheduled, updated, fwd,
fw, re, wg, aw, tr, rv, enc, part, round, stage, step, series, kickoff, kick-off, intro,
follow up, followup, review, debrief,
regroup, block, quick, short, long, brief, informal, formal, open, closed, joint, extra,
special, additional, internal, team, teams, group, squad, dept, department, unit, division,
company, org, organisation, organization, staff, crew, office, hq, site, shift, ward,
besprechung*, termin*, gesprach*, meeting*, austausch, runde, treffen, sitzung, telefonat,
anruf, abstimmung, rucksprache, raum, buro, vertraulich, privat, intern, team, teams, gruppe,
abteilung*, bereich*, kurz*, video, konferenz, virtuell, vor ort, teil, folgetermin,
folgegesprach, personlich, station, schicht, referat, stabsstelle, sachgebiet, kita,
reunion*, rdv, rendez, vous, appel, point, echange, entretien*, entrevue, discussion, visio,
bureau, salle, equipe, equipes, groupe, service, direction, pole, confidentiel, interne, suivi,
bilan, site, visioconference, tel, departement,
reunion*, cita, llamada, charla, conversacion, sesion, entrevista*, encuentro, seguimiento,
sala, oficina, equipo, equipos, grupo, area, departamento, confidencial, privado, interno,
virtual, presencial, videollamada, junta, turno, planta, platica,
reuniao, conversa, bate papo, papo, sessao, encontro, alinhamento, chamada, ligacao, sala,
escritorio, equipe, equipa, time, grupo, area, setor, departamento, confidencial,
acompanhamento, virtual, online, remoto, turno, bate, unidade,
overleg, gesprek*, afspraak, vergadering, bijpraten, bespreking, telefonisch, kamer, kantoor,
team, teams, groep, afdeling, vertrouwelijk, intern, kort, vervolg*, vervolggesprek, fysiek,
locatie, vestiging,
mote*, samtal*, moten, avstamning*, avst, uppfoljning*, telefon, rum, kontor, team, teamet,
grupp, gruppen, avdelning*, konfidentiellt, internt, digitalt, fysiskt, enhet*, arbetslag*,
kort, dialog, uppf,
面談, 会議, ミーティング, 打ち合わせ, 打合せ, mtg, 相談, 会, チーム, 部, 課, 室, 社内,
オンライン, 対面, リモート, 電話, フォロー, 報告, 確認, 実施,
予定, 仮, グループ, 全体, 部門, 共有,
"""

_ROLES = """
hr, hrbp, bp, people, talent, manager*, lead, leads, leader*, leadership, senior, junior, sr,
jr, mid, associate, assistant, head, director*, vp, ceo, cto, cfo, coo, chief, supervisor*,
coordinator*, officer*,
engineer*, engineering, developer*, dev, devs, designer*, design, analyst*, scientist*,
architect*, nurse*, nursing, teacher, clerk, cashier, driver*, technician*, operator*,
specialist*, consultant role, intern, interns, trainee*, apprentice*, working student,
accountant*, recruiter*, admin, backend, frontend, fullstack, full stack, sre, devops, platform,
sales, finance, legal, ops, operations, it, qa, support, success, marketing, logistics,
warehouse, store, quality, safety, compliance, research, production,
candidate*, applicant*, colleague*, employee*, report, reports, direct, directs, direct report,
hire, joiner, starter, member, position, role, job, vacancy, opening, care, hospital, school,
plant, factory, branch, regional, area, shift lead, receptionist, pharmacist, physician,
social worker, teller, buyer, chef, cook, welder, electrician role, fitter,
mitarbeiter*, kollege*, kollegin*, bewerber*, kandidat*, fuhrungskraft*, teamleit*,
abteilungsleit*, leiter*, leitung, leitungs*, chef*, personal*, personalabteilung, betriebsrat,
br, auszubildende*, azubi*, praktikant*, werkstudent*, stelle, pfleg*, entwickler*, ingenieur*,
sachbearbeit*, referent*, fachkraft*, facharbeit*, meister*, techniker*, erzieher*, lehrkraft,
verkaufer*, filialleit*, vertrieb, einkauf, produktion, qualitat*, logistik, technik,
verwaltung, arzt*, oberarzt, assistenzarzt, schichtleit*, buchhalter*, schweisser*, elektriker*,
fahrer*,
collaborateur*, collaboratrice*, salarie*, manager*, candidat*, responsable*, chef*, directeur*,
directrice*, cadre*, rh, drh, stagiaire*, alternant*, apprenti*, poste, infirmier*, infirmiere*,
aide soignant*, ingenieur*, developpeur*, developpeuse*, comptable, vendeur*, vendeuse*,
technicien*, assistant*, charge, chargee, achats, ventes, finance, juridique, production,
qualite, logistique, magasin, atelier, agence, conseiller*, conseillere*, commercial,
commerciale, mission,
colaborador*, empleado*, empleada*, trabajador*, candidato*, candidata*, responsable, jefe*,
jefa*, director*, gerente*, rrhh, recursos humanos, becario*, practicante*, puesto, vacante,
enfermer*, ingenier*, desarrollador*, analista*, vendedor*, tecnico*, auxiliar, contador*,
compras, ventas, finanzas, produccion, calidad, logistica, tienda, sucursal, planta, encargado*,
operario*, medico residente, docente, maestro,
colaborador*, funcionari*, gestor*, gestora*, lider*, lideranca*, coordenador*, coordenadora*,
diretor*, gerente*, rh, estagiari*, vaga, cargo, enfermeir*, engenheir*, desenvolvedor*,
analista*, vendedor*, tecnic*, compras, vendas, financeiro, producao, qualidade, logistica,
loja, fabrica, atendente*, operador*, docente,
medewerker*, collega*, kandidaat, kandidaten, sollicitant*, leidinggevende*, teamleider*,
manager*, directeur*, hr, p&o, stagiair*, vacature, functie, verpleegkundige*, ontwikkelaar*,
ingenieur*, verkoper*, monteur*, adviseur*, docent*, inkoop, verkoop, productie, kwaliteit,
logistiek, winkel, filiaal, zorg*, planner*,
medarbetare*, kollega*, kandidat*, sokande, chef*, ledare*, ledning*, gruppledare, hr,
praktikant*, tjanst, tjansten, roll, sjukskoterska*, utvecklare*, ingenjor*, saljare*,
tekniker*, handlaggare*, larare, underskoterska*, undersk, inkop, forsaljning, produktion,
kvalitet, logistik, butik, butikschef, avdelningschef, enhetschef,
部下, メンバー, 社員, 新人, 上司, 部長, 課長, 係長, 主任, リーダー, マネージャー, 店長, 候補者,
応募者, 人事, 営業, 開発部, 経理, 総務, 製造, 品質,
物流, 看護師, エンジニア, デザイナー, 職員, スタッフ, 新卒, 中途, 本人, 本部, 採用, 担当,
"""

_CALLED = """
gestor de clientes, gestora de clientes, gestor comercial, gestor de cuenta*,
gestor de projeto*, agent espaces verts, conseiller client*, chargé d'accueil, agent d'accueil,
head of product, head of design, head of data, head of sales, line manager*, shift manager*,
dock supervisor*, forklift driver*, warehouse operative*, kundenmanager*, teacher of*, lehrer,
lehrerin,
product manager*, product owner*, product designer*, product lead*, project manager*,
project lead*, projektleit*, projektmanager*, chef de projet*, cheffe de projet*,
chef de produit*,
jefe de proyecto*, jefe de producto*, gerente de projeto*, gerente de produto*, projectleider*,
projektledare*, produktägare*, customer success*, customer service*, customer support*,
account manager*, account executive*, key account*, data scientist*, data engineer*,
data analyst*, security engineer*, security analyst*, software engineer*, software developer*,
system engineer*,
systems engineer*, systems analyst*, system administrator*, systemadministrator*,
software entwickler*, softwareentwickler*, test engineer*, test manager*, qa engineer*,
ux designer*, ui designer*, ux researcher*,
mobile developer*, ios developer*, android developer*, web developer*, cloud engineer*,
network engineer*, ml engineer*, ai engineer*, content designer*, content manager*,
marketing manager*,
brand manager*, machine operator*, maschinenführer*, machine learning engineer*,
lab technician*, laborant*, laborleit*, kundenberater*, kundenbetreuer*, kundenservice*,
klantenservice*, kundtjänst*,
chargé de clientèle*, conseiller clientèle*, conseillère clientèle*, atención al cliente,
ejecutivo de cuentas, atendimento ao cliente, school nurse*, bank clerk*, bankberater*,
teaching assistant*, maintenance technician*,
fleet manager*, technical lead*, tech lead*, tech leads, technical writer*, solution architect*,
solutions architect*, it support*, press officer*, policy advis*, policy officer*,
procurement manager*, community manager*,
partner manager*, family nurse*, social media manager*, finance business partner*,
business partner*, hr business partner*, contract manager*, building manager*,
facility manager*, security guard*, insurance agent*,
personal assistant*, executive assistant*, store manager*, filialleiter*, stationsleit*,
ward manager*, charge nurse*, staff nurse*, shift supervisor*, team lead*, teamlead*, dev lead*,
design lead*, data team, product team, design team,
platform team, support team, security team, marketing team, sales team, content team,
systems team, data lead*, フロントエンドエンジニア, データサイエンティスト,
プロジェクトマネージャー, システムエンジニア, 開発チーム,
プロダクトマネージャー,
"""

EVERYDAY = (
    read_list(_GRAMMAR)
    + read_list(_TIMES)
    + read_list(_MEETINGS)
    + read_list(_ROLES)
    + read_list(_CALLED)
)
