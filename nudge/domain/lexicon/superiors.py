"""Words by which a title says that the manager is the one who reports.

Owns the possessives ("my review") and the names of superiors ("with my boss") in eight
languages. Who the boss is by name is read from the feed, in `roles`.
"""

from nudge.domain.lexicon import read_list

OWN = read_list("""
my, own, mein, meine, meinem, meiner, meinen, eigenes, eigene, eigener, mon, ma, mes, mi, mis,
meu, minha, meus, minhas,
mijn, eigen, mitt, mina, eget, egen, egna, 自分の, 自分, 私の, 自身の, 本人面談を受ける,
min utvecklings*,
min löne*, min års*,
""")

# In brackets after anything, the one whom it is about: "Interview deputy head (me)".
ME = frozenset({"me", "ich", "moi", "yo", "eu", "ik", "jag", "mig", "mich", "mij", "自分", "私"})

SUPERIORS = read_list("""
my manager, my boss, my line manager, my supervisor, my lead, my director, my vp, my head of*,
boss, with the boss, the boss,
ceo, coo, cto, cfo, managing director, skip-level manager, n+1, n+2, my manager's manager,
my skip, manager 1:1 (mine),
mein chef, meine chefin, meinem chef, meiner chefin, meinem vorgesetzten, meiner vorgesetzten,
vorgesetzte*, chef, chefin, geschäftsführer*,
geschäftsführung, geschäftsleitung, gf, vorstand, bereichsleitung, mein boss, abteilungsleitung,
amtsleitung, pdl, dezernent*,
mon n+1, ma n+1, mon manager, ma manager, mon responsable, ma responsable, mon chef, ma cheffe,
mon boss, mon directeur, ma directrice, dg, pdg,
mi jefe, mi jefa, mi manager, mi responsable, mi gerente, mi director, mi directora,
mi supervisor*, mi líder, jefe, jefa, director general, directora general,
meu gestor, minha gestora, meu chefe, minha chefe, meu gerente, minha gerente, meu líder,
minha líder, meu diretor, minha diretora, meu coordenador, minha coordenadora, chefe,
minha chefia, chefia,
mijn leidinggevende, mijn manager, mijn baas, mijn teamleider, mijn directeur, baas, de baas,
leidinggevende, directeur, bestuurder,
min chef, min chefs chef, närmaste chef, vd, vd:n, chefen, min enhetschef, min ledare,
förvaltningschef*, verksamhetschef*,
上司, 部長, 課長, 本部長, 社長, 専務, 常務, 所長, 事業部長, 室長, 次長, 院長, 校長, 役員,
""")
