"""Surnames by which a word of a title is known to name somebody.

Owns a list of common ones from many languages. Left out: surnames that are everyday words in
titles (Berg, Blanc, Cooper), which the feed's own people bring back.
"""

from nudge.domain.titles import fold

_NAMES = """
Abebe Åberg Adeyemi Agarwal Aguilar Aksoy Albrecht Almeida Alonso Álvarez Alves Andersen Andersson
Andrade Antunes Araújo Arias Arvidsson Asante Aubert Axelsson Aydın Bakker Bakri Banerjee Barbier
Barbosa Batista Baumann Bauer Beck Becker Beek Begum Belhadj Benali Bengtsson Benítez Bennett
Berge Berger Berggren Berglund Bergman Bergmann Bergqvist Bergström Bhatt Björk Björklund
Blanchard Blom Blomqvist Boateng Böhm Bonnet Boer Bos Bose Bouali Bouchard Brandt Braun Brauer
Broek Brouwer Bruijn Bryant Bui Byrne Cabrera Campbell Cárdenas Cardoso Carmona Caron Carrasco
Carvalho Castillo Castro Cavalcanti Çelik Çetin Charpentier Chatterjee Chaudhry Chavez Choi
Chowdhury Christensen Cissé Clarke Claes Claesson Coleman Correia Cortés Coulibaly Crespo Cruz
Dąbrowski Dang Danielsson Davies Davis Dekker Delmas Demir Desai Dewulf Diallo Díaz Dietrich
Dijkstra Diop Dlamini Doğan Doherty Domínguez Doyle Dubois Dufour Dumont Duong Dupont Durán Durand
Durieux Duval Edwards Eklund Ekström Eliasson Ellis Engström Erdoğan Eriksen Eriksson Esteves
Evans Faria Faure Fernandes Fernández Ferreira Ferrer Figueiredo Flores Fonseca Forsberg Fournier
Franke Fransson Fredriksson Freitas Fuentes Gagnon Gallagher García Garnier Garrido Gauthier
Gautier Gerritsen Gibson Giménez Girard Giraud Gomes Gómez Gonçalves González Goossens Graaf
Griffin Güneş Gunnarsson Guo Gupta Guérin Guerreiro Guerrero Gustafsson Gutiérrez Haan Haas Haddad
Hagen Hahn Håkansson Hämäläinen Hamdi Hamilton Hansen Hansson Harris Harrison Hartmann Haugen
Hawkins Hayes Heikkinen Henderson Hendriks Henriksson Henriques Hermansson Hernández Herrera
Herrero Herrmann Heuvel Hidalgo Hoffmann Hofmann Hoekstra Holm Holmberg Huamán Huang Huber Hughes
Huisman Hussain Huynh Ibáñez Iglesias Iqbal Isaksson Ito Iyer Jacobs Jäger Jakobsson Jang
Jankowski Jansen Janssen Jansson Järvinen Jensen Jeong Jiménez Johansen Johansson Johnsen Johnson
Joly Jones Jönsson Jørgensen Joshi Kamau Kamiński Kang Kapoor Karlsen Karlsson Kato Kaur Kaya
Keita Keller Kennedy Kerr Khan Kılıç Kobayashi Köhler Kok Korhonen Korkmaz Koskinen Koster
Kowalczyk Kowalski Kozłowski Kramer Kraus Krause Krawczyk Krishnan Kristiansen Krüger Kühn Kuipers
Lacroix Laine Lambert Lambrecht Larsen Larsson Leclerc Leeuwen Lefebvre Lefèvre Lehmann Lemaire
Lemoine Lewandowski Lind Lindberg Linden Lindgren Lindqvist Lindström Liu Löfgren Lohse Lopes
López Lozano Lund Lundberg Lundgren Lundin Lundqvist Lundström Lynch MacDonald Machado Madsen
Magalhães Magnusson Maier Mäkelä Mäkinen Malhotra Mamani Mansouri Marín Marques Márquez Martens
Mårtensson Martínez Martins Maes Matsumoto Mattsson Mayer Mazur Mbeki McCarthy Medina Mehta Meier
Meijer Melo Mendes Méndez Mendoza Menon Mensah Mercier Mertens Meunier Meyer Mishra Mitchell
Molina Möller Monteiro Montero Moore Morales Moreau Moreira Morel Moreno Morin Morris Morrison
Moura Mukherjee Mulder Muller Muñoz Murphy Murray Mwangi Myers Nair Nakamura Nascimento Navarro
Ndiaye Nieminen Nieto Nilsen Nilsson Nkosi Nogueira Nordin Nordström Nowak Nunes Nyberg Nyström
O'Brien O'Connor Okafor Okonkwo Oliveira Olofsson Olsen Olsson Ortega Ortiz Osei Ospina Otieno
Owusu Özdemir Öztürk Pacheco Paiva Pålsson Pandey Pascual Patel Patterson Pedersen Peeters Peña
Pereira Pérez Perrin Perry Persson Peters Petersen Pettersen Pettersson Pfeiffer Pham Phan
Phillips Picard Pillai Pires Pohl Poirier Polat Postma Poulsen Prévost Prins Pruitt Pruvost
Queiroz Quispe Rahman Ramírez Ramos Rao Rasmussen Reddy Reid Renard Restrepo Reyes Reynolds
Ribeiro Ríos Rivera Roberts Robinson Rodrigues Rodríguez Rolland Romero Roth Rousseau Roussel Roux
Ruiz Şahin Salazar Sampaio Samuelsson Sánchez Sandberg Sandström Santana Sanz Sarr Sasaki Sato
Sauer Schäfer Schmid Schmidt Schmitt Schneider Scholz Schouten Schreiber Schröder Schubert Schulz
Schulze Schumacher Schuster Seidel Serrano Shah Sharma Silva Simmons Simões Şimşek Sinclair Singh
Sjöberg Smit Smith Smits Soares Söderberg Sørensen Soto Sousa Souza Ström Suárez Subramanian
Sullivan Sutton Svensson Szymański Takahashi Tanaka Tavares Teixeira Tesfaye Thompson Thomsen
Torres Touré Tran Traoré Tremblay Trivedi Turner Vandenberghe Vargas Vázquez Veenstra Vega Velasco
Venkatesh Verhoeven Verma Vermeulen Vidal Vieira Viklund Virtanen Visser Vliet Vogt Voigt Vos
Vries Walker Wallace Wallin Walsh Wang Watanabe Weber Whitaker Wikström Willems Williams Winkler
Wiśniewski Wójcik Wolf Wolff Wouters Woźniak Yamada Yamamoto Yilmaz Yoon Yoshida Zapata Zhao Zhou
Zhu Ziegler Zieliński Zimmermann
"""

SURNAMES = frozenset(map(fold, _NAMES.split()))
