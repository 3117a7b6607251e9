"""Given names by which a word of a title is known to name somebody.

Owns a list from many languages. Left out: names that are everyday words in titles
(May, Will, Per, Can), which the feed's own people bring back.
"""

from nudge.domain.lexicon import read_list
from nudge.domain.titles import fold

_NAMES = """
Aaliyah Aaron Abby Abdul Abdullah Abel Abena Abigail Abraham Abril Ada Adam Adaeze Adebayo Adel
Adela Adele Adeline Adem Adil Aditi Aditya Adnan Adria Adrian Adriana Adriano Adrien Adrienne
Afonso Agata Agathe Agnes Agnès Agneta Agnieszka Agustín Ahmad Ahmed Ahmet Aiden Aida Aidan Ailsa
Aimee Aimée Ainhoa Ainara Aisha Aitana Aitor Ajay Akash Akiko Akin Akira Akua Alain Alan Alana
Alba Albane Albert Alberto Albin Aldo Alec Alejandra Alejandro Aleksander Aleksandra Alena
Alessandra Alessandro Alessia Alex Alexa Alexander Alexandra Alexandre Alexandrina Alexei Alexia
Alexis Alfie Alfons Alfonso Alfred Alfredo Ali Alice Alicia Alicja Alina Aline Alison Allan
Allison Alma Alva Álvaro Alvin Alwin Amadou Amal Amalia Amanda Amandine Amara Amare Amaya Amber
Ambre Amelia Amélie Amina Aminata Amir Amira Amit Amparo Amy Ana Anabel Anahí Anaïs Anastasia
Anders Anderson Andre André Andrea Andreas Andreia Andrés Andrew Andrey Andrzej Andy Aneta Angela
Angèle Angelika Angelina Angélique Angelo Angus Anika Anil Anita Anja Anjali Anke Ann Anna Annabel
Annalena Anne Annegret Anneke Anneli Annelie Annemarie Annett Annette Annie Annika Anouk Anselm
Antje Anthony Antoine Anton Antonella Antonia Antonin Antonio António Antônio Anupam Anya Ariana
Ariane Ariel Arif Arjan Arjen Arjun Arlette Armand Armando Armin Arnaud Arne Arno Arnold Arthur
Artur Arturo Arun Arvid Åsa Asha Ashley Asif Aslan Asma Astrid Asuka Athena Atsushi Aubin Audrey
Augustin Augusto Aurélie Aurélien Aurora Austin Ava Axel Ayaan Ayaka Ayan Ayana Ayesha Aylin Ayman
Ayo Ayse Ayşe Aysel Ayumi Azadeh Babette Baptiste Barbara Barry Bart Bas Basil Basile Bastian
Bastien Bauke Bea Beata Beate Beatrice Béatrice Beatriz Becky Begoña Belén Bella Ben Benedict
Benedikt Benedita Bengt Benita Benjamin Benjamín Benno Benoît Bente Benthe Bernadette Bernard
Bernardo Bernd Bernhard Bernice Berit Bert Berta Bertil Bertrand Beth Bethany Betty Bianca Bilal
Bill Billy Birgit Birgitta Birgitte Birte Bjarne Björn Blanca Blanche Blandine Bo Bob Bobby Bodil
Bogdan Boris Börje Boubacar Brad Bradley Bram Brandon Branko Breno Brenda Brendan Brent Brett
Brian Bridget Brigitta Brigitte Britta Britt Brittany Bronwyn Bruce Bruna Bruno Bryan Burak
Burkhard Byron Caio Caitlin Calum Callum Calvin Cameron Camila Camilla Camille Camilo Candela
Candice Cara Carina Carl Carla Carlo Carlos Carmelo Carmen Carol Carola Carole Carolin Carolina
Caroline Carsten Casey Caspar Casper Cassandra Catalina Catarina Cath Catherine Cathy Catia Cátia
Cecile Cécile Cecilia Cédric Celeste Celia Céline Celso Cem César Chandra Chantal Charles Charlie
Charlotte Chelsea Chen Cheryl Chiara Chidi Chika Chinedu Chioma Chloe Chloé Chris Christa Christel
Christelle Christian Christiana Christiane Christin Christina Christine Christoph Christophe
Christopher Christos Chuck Ciara Cillian Cindy Claire Clara Clare Clarissa Claudia Cláudia
Claudine Claudio Claus Clémence Clément Clémentine Clodagh Clovis Cody Colette Colin Colleen Colm
Conchita Concha Connie Connor Conor Constantin Constanze Cora Coralie Corentin Corinna Corinne
Cormac Cornelia Cornelis Costa Craig Cristian Cristiana Cristina Cristiane Cristóbal Curtis
Cynthia Cyril Daan Dagmar Daisy Daisuke Dale Damian Damián Damien Dan Dana Daniel Daniela Danièle
Danielle Daniil Danilo Danny Dante Daphne Daria Darío Darius Darrell Darren Dave David Davi Davide
Dawid Dean Debbie Deborah Débora Declan Dédé Deepa Deepak Deirdre Delfina Delia Delphine Demba
Denis Denise Dennis Derek Desirée Desmond Detlef Devon Diana Diane Diarmuid Didier Diego Dieter
Dietmar Dilan Dimitri Dina Dinah Dinesh Diogo Dion Dirk Djamel Dmitri Dmitry Dolores Dominic
Dominik Dominika Dominique Donald Donatella Donna Dora Doreen Doris Dorota Dorothea Dorothee
Dorothée Dorothy Doug Douglas Dries Duarte Duncan Dustin Dwayne Dylan Eamon Ebba Eberhard Ebru Ed
Eddie Eddy Edgar Edith Edmund Edouard Édouard Eduarda Eduardo Edward Edwin Efe Egbert Eileen Eirik
Ekaterina Elaine Elba Eleanor Elena Eléonore Elfriede Eli Elia Elian Elias Elif Elijah Elin Elina
Elisa Elisabet Elisabeth Élise Elise Elizabeth Elke Ella Ellen Ellie Elliot Élodie Eloise Elsa
Elsbeth Elton Elvira Emanuel Emeka Emel Emerson Emil Emilia Emilie Émilie Emilio Emily Emir Emma
Emmanuel Emmanuelle Emre Enrico Enrique Enzo Eric Erica Erich Erik Erika Erin Ernest Ernesto Ernst
Erwin Esben Esin Esma Esmee Esmée Esperanza Esra Estelle Esteban Estefanía Ester Esther Ethan
Étienne Eugen Eugene Eugenia Eugenie Eunice Eva Evan Evelien Eveline Evelyn Everton Evert Ewa Ewan
Ewelina Ewoud Fabian Fabiana Fabien Fabienne Fabio Fábio Fabrice Fabrizio Facundo Fadi Fahad
Faisal Falk Fanny Farah Farid Farida Faruk Fatih Fatima Fátima Fatma Fatou Fatoumata Fay Federica
Federico Felicia Felicitas Felicity Félix Felix Felipe Femi Femke Fenna Fergus Ferdinand Fernanda
Fernando Ferran Fiete Filip Filipa Filipe Filippa Filippo Finlay Finn Finley Fiona Flavia Flávia
Flavio Fleur Floor Florence Florent Florentina Florian Floris Folke Franca Frances Francesca
Francesco Francine Francis Francisca Francisco Franck Franco François Françoise Frank Franka
Frankie Franz Franziska Fraser Fred Freddie Frederic Frédéric Frederica Frederick Frederik Fredrik
Freek Freja Freya Frida Frieda Friedrich Fritz Fumiko Gabriel Gabriela Gabriele Gabriella
Gabrielle Gaël Gaëlle Gaëtan Gareth Garth Gary Gaspard Gavin Gayle Geert Gemma Genevieve Geneviève
Geoff Geoffrey Geoffroy George Georg Georges Georgia Georgina Gérald Gerald Geraldine Gérard
Gerard Gerd Gerda Gerhard Germain Germán Gerrit Gert Gertrud Ghislaine Giacomo Gianluca Gianni
Gijs Gil Gilberto Gilles Gill Gillian Gina Ginny Giorgia Giorgio Giovanna Giovanni Gisela Gisele
Gisèle Giulia Giulio Giuseppe Gizem Glen Glenn Gloria Godfrey Gonçalo Gonzalo Goran Göran Gordon
Götz Grace Graciela Graham Grant Greet Greg Gregor Gregory Grégory Greta Gretchen Grete Griet
Guadalupe Gudrun Guido Guilherme Guillaume Guillermo Gülsen Gunilla Gunnar Günter Günther Gurpreet
Gustaf Gustav Gustavo Gwen Gwendal Gwendoline Habib Hadrien Haiko Hakan Hakim Håkan Halima Hamid
Hamish Hamza Hampus Hana Hanan Hanna Hannah Hanne Hanneke Hannes Hans Hao Harald Haris Harold
Harpreet Harriet Harry Haruka Haruki Haruto Harvey Hasan Hassan Hatice Hazel Heather Hector Héctor
Hedda Hedwig Heidi Heike Heiko Hein Heiner Heinrich Heinz Helen Helena Hélène Helga Helge Hélio
Helmut Hendrik Henk Henning Henri Henriette Henrik Henrike Henrique Henry Herbert Hermann Hernán
Hervé Hilal Hilary Hilda Hilde Hillary Hinata Hiro Hiroshi Hiroko Hjalmar Holger Holly Horacio
Horst Howard Hubert Hugh Hugo Hulya Humberto Huseyin Hussein Huw Hye-jin Hyun Iain Ian Iago
Ibrahim Ida Idris Ignacio Igor Ika Ikram Iker Ilaria Ilias Ilka Ilona Ilse Ilyas Imad Imani Imke
Imogen Imran Ina Inès Inés Ines Inês Inga Inge Ingeborg Ingmar Ingo Ingrid Inka Inma Inmaculada
Ioana Ioannis Ira Irena Irene Irène Irina Iris Irma Isa Isaac Isabel Isabela Isabell Isabella
Isabelle Isadora Isak Isha Ismael Ismail Isolde Issa Ivan Iván Ivana Ivar Ivo Ivonne Iwona Izabela
Izumi Jaap Jacek Jack Jackie Jacob Jacqueline Jacques Jade Jaime Jake Jakob Jakub Jamal James
Jamie Jamila Jan Jana Jane Janet Janice Janina Janine Janis Janna Jannik Jannis Janusz Jared Jarek
Jasmin Jasmine Jason Jasper Javier Jay Jaya Jayden Jean Jeanette Jeanne Jeff Jeffrey Jelena Jelle
Jemima Jenna Jennifer Jenny Jens Jeremy Jérémy Jeroen Jérôme Jerome Jerry Jess Jesse Jessica
Jéssica Jesús Jette Jill Jim Jimena Jimmy Jin Jitka Jo Joan Joana Joanna Joanne João Joaquim
Joaquín Jocelyn Jochen Jodie Joe Joel Joël Joep Joey Johan Johann Johanna Johannes John Johnny
Jolanda Jolanta Jon Jonah Jonas Jonatan Jonathan Jonna Joost Jordan Jordi Jorge Jörg Joris Jörn
Josef Josefin Josefina Josefine Josep José Joseph Josephine Joséphine Josh Joshua Josiane Josie
Jostein Joyce Juan Juana Juanita Jude Judith Judy Jule Jules Julia Julian Juliana Julie Julien
Julienne Juliet Juliette Julieta Julio Júlio Julius Juno Jürgen Jurgita Jussi Justin Justine
Justyna Jutta Jytte Kaan Kai Kaique Kajsa Kalle Kamal Kamil Kamila Kana Karan Karel Karen Karim
Karima Karin Karina Karl Karla Karolina Karsten Kasia Kasper Katarina Katarzyna Kate Katharina
Katherine Kathleen Kathrin Kathryn Kathy Katia Katie Katja Katrin Katrina Katy Kavita Kay Kayla
Kaylee Kazuki Keanu Keiko Keira Keith Kelly Kelvin Kemal Ken Kenji Kenneth Kenny Kenta Kerry
Kerstin Kevin Kévin Khadija Khaled Khalid Kieran Kiki Kim Kimberly Kiran Kirsten Kirsty Kjell
Klara Klaas Klaus Klemens Knut Koen Kofi Kofo Koji Konrad Konstantin Korbinian Kris Krishna
Kristian Kristin Kristina Kristine Kristof Kristoffer Krystyna Krzysztof Kumar Kumiko Kurt Kwabena
Kwame Kweku Kyle Kylie Lachlan Lakshmi Lamine Lana Lara Larissa Larry Lars Lasse Latisha Laszlo
Laura Laure Laurence Laurent Lauren Laurie Laurin Lautaro Lazlo Lea Léa Leah Leandro Leander
Leanne Lee Leela Leif Leila Leïla Lena Lene Leni Lennart Lenny Lenka Leo Léo Leon Léon Leonard
Leonardo Leonel Leoni Leonie Léonie Leonor Leopold Leroy Lesley Leslie Leticia Letícia Levent Levi
Lewis Lex Lia Liam Liane Lidia Lieke Lien Lies Liesbeth Liisa Lilian Liliana Lillian Lilly Lily
Lin Lina Linda Lindsay Ling Linn Linnea Linus Lionel Lisa Lisanne Lisbeth Lise Lissa Liv Livia Liz
Lizzie Loes Loïc Lola Lone Lorena Lorenz Lorenzo Loretta Loris Lorna Lorraine Lotta Lotte Louis
Louisa Louise Luan Luana Lubna Luc Luca Lucas Lucía Lucia Luciana Luciano Lucie Lucien Lucille
Lucinda Lucy Ludger Ludmila Ludo Ludovic Ludvig Ludwig Luigi Luis Luís Luisa Luísa Luise Luiz
Luiza Luka Lukas Lukasz Luke Lulu Lutz Luuk Luz Lydia Lydie Lykke Lynn Lynne Maaike Maarten Mabel
Maciej Maddie Madeleine Madison Mads Mael Maëlle Mafalda Magali Magda Magdalena Magnus Mahmoud
Maia Maike Maja Makoto Malcolm Malena Malia Malik Malin Malte Mamadou Mandy Manfred Manon Manoj
Manolo Manuel Manuela Mara Marc Marcel Marcela Marcello Marcelo Marcia Márcia Marcin Márcio Marco
Marcos Marcus Marek Maren Margaret Margareta Margarida Margarita Margaux Margot Margit Margriet
Marguerite Mari Maria María Mariam Marian Mariana Marianna Marianne Maribel Marie Marieke Mariella
Marielle Marijke Marika Marilyn Marina Marine Mario Mário Marion Marisa Marisol Marissa Marit
Marius Marjolein Marjorie Mark Marko Markus Marleen Marlene Marlies Marlon Marloes Marta Marten
Mårten Martha Marthe Martijn Martin Martín Martina Martine Marty Martyna Marvin Mary Maryam Masako
Massimo Mateo Mateus Mateusz Matheus Mathias Mathieu Mathilde Mathis Matias Matías Matilda Matilde
Mats Matt Matteo Matthew Matthias Matthieu Matti Mattias Maud Maude Maura Maureen Maurice Mauricio
Mauro Maurizio Max Maxim Maxime Maximilian Maxine Maya Mbali Meera Megan Mehdi Mehmet Mei Meike
Mel Melanie Mélanie Melina Mélissa Melissa Melker Melody Mercedes Meredith Merel Merete Merle Mert
Merve Meryem Mia Micaela Michael Michaela Michal Michał Michel Michèle Michelle Michiel Mick
Midori Mieke Miguel Mihai Mika Mikael Mike Mikkel Mikołaj Mila Milan Milena Miles Milica Millie
Milo Milos Mina Ming Mira Miranda Mireia Mireille Miriam Mirjam Mirko Miroslav Misaki Mitch
Mitsuko Mo Moa Moana Mohamed Mohammad Mohammed Mohan Moira Molly Mona Monica Mónica Monika Monique
Montse Morag Morgan Morgane Moritz Morten Mostafa Moussa Mudit Muhammad Mukesh Munira Murat Muriel
Murilo Mustafa Mustapha Myriam Myrthe Nabil Nadège Nadia Nadine Nadja Nafisa Naima Naïma Naledi
Nancy Nanette Naomi Narges Nasir Nasrin Natacha Natalia Natália Natalie Natasha Natascha Nathalie
Nathan Nathaniel Navid Navya Nazli Neal Neha Neil Nele Nell Nellie Nelson Nereida Neus Ngozi
Nguyen Nia Niall Niamh Nicholas Nick Nicki Nico Nicola Nicolaas Nicolai Nicolas Nicolás Nicole
Nicoletta Niels Nienke Nigel Nikita Nikki Niko Nikola Nikolai Nikolaus Nils Nina Nino Nitin Niven
Noah Noam Noé Noel Noël Noelia Noémie Nolan Nomvula Nora Norbert Noriko Norma Norman Nour Noura
Nuno Nuria Núria Nurten Octavia Octavio Odette Odile Odin Ola Olaf Olav Ole Oleg Olena Olga Oliver
Olivia Olivier Olle Olof Olu Oluwaseun Omar Ömer Oona Ophélie Oriane Oriol Orla Orlando Oscar
Óscar Oskar Osman Otávio Otis Ottilie Otto Oumar Ousmane Owen Özge Özlem Pablo Paco Paige Pål
Paloma Pam Pamela Paola Paolo Parisa Pascal Pascale Pat Patricia Patrícia Patrice Patricio Patrick
Patrik Patrizia Patryk Pattie Paul Paula Paulina Pauline Paulo Pavel Pawel Paweł Pedro Peggy Peer
Penelope Penny Percy Perrine Pete Peter Petra Petri Petter Phil Philip Philipp Philippa Philippe
Phillip Phoebe Phuong Pia Piedad Pien Pierre Pierrick Pieter Pilar Pim Piotr Pippa Piya Polina
Polly Pooja Prakash Pranav Prasad Preeti Prisca Priscila Priscilla Priya Priyanka Przemek Quentin
Quinn Quinten Rachel Rachid Radek Rafael Rafaela Raffaele Raghav Ragnar Ragnhild Rahel Rahul
Raimund Rainer Raj Raja Rajesh Ralf Ralph Ramesh Ramiro Ramón Ramona Rana Randy Rania Raphael
Raphaël Raquel Rashid Rasmus Raul Raúl Ravi Ray Raymond Razan Rebecca Rebeca Rebecka Reem Reggie
Régis Reiko Reinhard Reinhold Rembrandt Remi Rémi Remko Rémy Rena Renan Renata Renate Renaud René
Renée Rens Reto Reza Rhea Rhiannon Rhys Riaan Riccardo Ricarda Ricardo Richard Rick Ricky Rieke
Riikka Rik Rikke Riley Rina Rita Ritu Rivka Rob Robbert Robbie Robert Roberta Roberto Robin Robson
Rocío Rod Rodolfo Rodney Rodrigo Roel Roeland Rogelio Roger Rogério Rohan Rohit Roland Rolf Roman
Romain Romane Romy Ron Ronald Ronan Ronja Ronny Ronnie Rory Rosa Rosalie Rosalind Rosario Rose
Rosemarie Rosemary Rosie Roswitha Rowan Roxana Roxane Roy Ruben Rubén Ruby Rudi Rudolf Rudy Rui
Rune Rupert Russell Rut Ruta Rutger Ruth Ryan Ryo Ryota Saad Sabina Sabine Sabrina Sacha Sachiko
Sadia Saeed Saga Saïd Sakura Salah Sally Salim Salma Salman Salomé Salvador Salvatore Sam Samantha
Sami Samir Samira Sammy Sampo Samuel Samuele Sana Sandeep Sander Sandra Sandrine Sandro Sandy
Sanjay Sanna Sanne Santosh Saoirse Sara Sarah Sarita Sascha Sasha Satoshi Saul Saúl Savannah Scott
Sean Seán Sebastian Sebastián Sébastien Seda Segun Selim Selin Selina Selma Serena Serge Sergei
Sergey Sergi Sergio Sérgio Seth Seung Severin Séverine Shane Shanice Shannon Sharon Shaun Shauna
Shawn Sheila Shelley Sherry Shinji Shirley Shona Shreya Shu Siân Sibel Sibylle Sidney Siegfried
Sienna Sietske Sigrid Sigrun Silas Silke Silvan Silvana Silvia Sílvia Silvio Simon Simón Simona
Simone Sina Sinead Sinéad Siobhan Siobhán Siri Sissel Sjoerd Sneha Sofia Sofía Sofie Søren Sören
Solange Solène Sonia Sónia Sônia Sonja Sophia Sophie Soraya Stacey Stacy Stan Stanislas Stanislav
Stefan Stefani Stefania Stefanie Stefano Steffen Steffi Stella Stellan Sten Steph Stéphane Stephan
Stephanie Stéphanie Stephen Steve Steven Stewart Stig Stijn Stina Stine Stuart Sue Suleiman Sumit
Sunil Sunita Susan Susana Susann Susanna Susanne Susi Susie Suvi Suzan Suzanne Suzuki Svea Sven
Svenja Sverre Svetlana Swati Sylvain Sylvia Sylvie Sylwia Szymon Tabea Tabitha Tadeusz Taiwo
Takashi Takumi Talia Tamar Tamara Tamika Tamsin Tanja Tanya Tânia Tara Tarek Tariq Taro Tasha
Tatiana Tatjana Taylor Ted Teemu Teodor Terence Teresa Teresita Terje Terry Tess Tessa Thabo
Thandi Thandiwe Thea Theo Théo Theodor Theodora Théodore Theresa Thérèse Theresia Thiago Thibault
Thierry Thijs Thilo Thomas Thora Thorben Thorsten Thuy Tia Tiago Tiana Tibor Tiffany Tilda Tilman
Tim Timo Timothée Timothy Tina Tine Tino Titus Tjark Tobi Tobias Toby Todd Tom Tomas Tomás Tomáš
Tomasz Tommaso Tommy Tomoko Toni Tonje Tony Torben Torsten Tove Tracey Tracy Trevor Tricia Trine
Trish Tristan Troels Troy Trudy Tuan Tuva Tyler Tyra Tyrone Udo Ulf Uli Ulla Ulrich Ulrika Ulrike
Uma Umar Umut Urs Ursula Usha Ute Uwe Vadim Valentin Valentina Valeria Valerie Valérie Valter
Vanda Vanesa Vanessa Vania Vânia Vasco Veera Vera Verena Verónica Veronica Veronika Véronique
Vibeke Vicente Vicki Vicky Victor Víctor Victoria Vidar Vijay Vikram Viktor Viktoria Vilma Vince
Vincent Vincenzo Vinícius Vinod Viola Violeta Violette Virginia Virginie Vishal Vito Vittoria Viv
Vivek Vivian Vivien Vivienne Vlad Vladimir Volker Volkan Waldemar Walid Walter Wanda Wanjiru
Warren Wayne Wei Wendy Wenke Werner Wesley Wessel Whitney Wibke Wiebke Wiktor Wilfried Wilhelm
Wilko Willa Willem William Willow Wilma Wim Winnie Winston Wioletta Wolfgang Wouter Wren Xander
Xavi Xavier Xenia Ximena Xinyi Yael Yan Yana Yang Yann Yannick Yannik Yara Yasemin Yash Yasin
Yasmin Yasmina Yassine Yeliz Yelena Ying Yiannis Ylva Yohan Yoko Yolanda Youssef Youssouf Yuan
Yuka Yuki Yukiko Yuna Yuri Yusuf Yuto Yuval Yves Yvette Yvonne Yvon Zac Zach Zachary Zahra Zaid
Zainab Zane Zara Zbigniew Zdenka Zeinab Zeki Zelda Zeynep Zhang Ziad Zina Zoe Zoé Zoë Zofia Zora
Zoran Zsófia Zuri Zuzana
Aarav Aarti Abdelkader Abdelkarim Abdellah Abderrahim Abdullahi Abhijit Abhishek Adaora Ade Ademir
Adwoa Afua Aílton Aino Airton Ajit Åke Akhil Akosua Alasdair Alcides Aleš Alexey Alois Alok Ama
Amadi Amaia Amauri Amine Aminu Amra Amrita Anand Ananya Anatoly Ander Andriy Ane Aniket Anirudh
Anjana Ankit Anni Anoop Anouar Antía Anuj Anuradha Aoife Aparecida Aparna Apolline Arantxa Arben
Archana Arnau Arnav Arvind Asami Ashish Ashok Ashwin Asier Asmita Assia Aynur Ayoub Aziz Aziza
Azra Babatunde Badr Bala Bao Bartosz Benedito Besnik Bhavna Biel Binh Birthe Blerim Bohdan Bojan
Bolanle Bosse Bouchra Brage Brahim Brais Branka Brayden Bregje Breogán Bronagh Bronwen Bukola
Caleb Caoimhe Capucine Carlijn Carme Carys Catriona Cemile Cerys Chaima Chantelle Charo Chau Chelo
Chetan Chiaki Chiamaka Chibuzo Chidera Chinwe Cíntia Clarisse Cleber Cleide Courtney Cuong
Cyrielle Dafydd Daiane Daichi Daire Damilola Dani Danijel Dariusz Darko Darnell Darragh Deandre
Deepika Dejan Denilson Deniz Devika Dídac Diederik Dilara Dilip Dirce Ditte Divya Dmytro Dorien
Dörte Dorthe Dounia Dragan Driss Driton Dušan Ebony Eckhard Edeltraud Edilson Edin Edna Edson Eero
Eeva Efua Egon Eilidh Eilis Eivind Ejnar Ekene Eliane Elisângela Els Émeline Emi Emina Emine Emyr
Eneko Ensar Eoin Eri Erkan Erlend Erwan Esi Espen Euan Eunji Ewen Fabíola Fabrício Fadila Fadwa
Faiza Farhan Faris Fathi Fatiha Fatmir Ffion Fikret Fionnuala Flemming Flora Folake Folasade Fouad
Franzi Frauke Friedhelm Frode Funmi Galina Garance Garrett Gaurav Gautam Geeta Geir Gennady
Geraldo Gerlinde Gernot Gesa Gesine Gethin Ghita Giang Gilmar Ginette Girish Gitte Glauco Goedele
Gökhan Gopal Gorka Gráinne Grażyna Grzegorz Guille Gülay Guenaël Guro Guus Guylaine Gwenaëlle
Gwenola Gwyn Haakon Habiba Hachim Hafsa Hai Hailey Haley Halil Halvor Halyna Hanane Hannelore
Haoran Harish Harm Harsh Hartmut Hauke Håvard Hayat Hedvig Hege Heidrun Heikki Heitor Heleen Helle
Helmi Hemant Henna Hicham Hidde Hideki Hien Hieu Hilma Hina Hind Hiroki Hitomi Hoang Houda
Huguette Hui Huong Huy Hyejin Iara Iarla Ibrahima Ícaro Ieuan Ifeanyi Ifeoma Ihor Ikenna Ilham
Ilir Ilkka Imane Iñaki Indira Ineke Inger Ingvild Iñigo Insa Ioan Ireti Iria Irmgard Iryna Iselin
Ishaan Isla Itziar Ivica Ivone Jaakko Jada Jadwiga Jagdish Jalal Janne Jaqueline Jari Jarmo
Jasmeet Jasmina Jaspreet Jatin Jaume Javi Jean-Pierre Jelani Jérémie Jermaine Jiayi Jie Jiho Jihye
Jildou Jing Jisoo Jiwoo Joice Joke Jokin Jørgen Joeri Jorunn Josette Josué Jouni Jovan Juanma Juha
Jukka Juliano Junko Jurre Jussara Juuso Jyoti Kabir Kader Kadir Kaisa Kaito Kamel Kaori Kari
Karthik Kateryna Katrijn Kazuya Kees Kehinde Keila Keisha Kelechi Kendra Kent Kerem Khanh Kirsi
Kjersti Kobe Kojo Koldo Kota Kreszenz Kristen Kunal Kwadwo Kwesi Kylian Kyung Laia Laila Lalit
Lamia Larisa Lærke Latifa Laëtitia Latoya Laurens Lauri Leena Leire Lejla Lerato Leyla Liesbet
Linh Liridon Ljubica Llinos Llorenç Llúcia Lobke Loïck Lonnie Lore Lothar Loubna Lovisa Lowri
Ludivine Luzia Lyudmila Machiel Machteld Madelief Madhav Madhu Mahesh Maica Maicon Maija Mairead
Maite Majid Majken Makena Małgorzata Malika Malo Mami Mandla Manish Måns Marcy Marie-Claude Marija
Mariko Marja Markel Markku Marli Marquis Marwan Maryse Maryvonne Masato Maëva Maeve Mayumi Meena
Megha Megumi Melek Meltem Menno Merche Meriem Meritxell Merjem Metin Mette Mhairi Michiko Micke
Miho Mikel Mikhail Mikko Minh Minho Minjun Minna Mirek Mirela Miren Mirjana Mirza Mitsuru Miyuki
Moacir Moha Mohit Momme Mouna Mounir Mourad Mykola Mylène Nabila Nacho Nadiia Nadim Najat Nana
Nanami Naoki Naoko Nasser Naveen Nawal Necla Neelam Neide Nenad Nerea Nevin Ngoc Nhung Nikhil
Nilton Nisha Nisse Nkechi Nnamdi Nneka Noa Nolwenn Nomsa Noor Norberto Nuray Obinna Océane Oddvar
Oihana Oisin Oksana Oleh Olli Oluchi Olumide Omari Onno Onur Orhan Örjan Ortrud Osmar Östen
Osvaldo Othman Outi Owain Oyin Øystein Øyvind Ozkan Paavo Padma Padraig Päivi Pallavi Palle Parth
Pau Pavlo Peadar Peder Pekka Pelle Pepe Pernille Petar Petro Pieterjan Pirjo Pontus Poonam Poul
Prabhu Pradeep Prashant Praveen Preben Predrag Priti Qing Quang Quim Quique Queralt Quynh Rachida
Radovan Rafa Raija Raimundo Raíssa Rajan Rajiv Rakesh Ramazan Randi Rani Rashida Rayan Recep Reda
Redouane Regiane Reginaldo Reiner Réjane Rekha Renske Reshma Rhian Rhonda Rianne Rida Rie Risto
Roar Robbe Roisin Romário Ronaldo Rosana Rosângela Roseli Roshni Roxanne Ruaridh Rubens Rüdiger
Ruslan Sabela Sachin Sadhbh Saida Sakari Salima Samia Samra Sangeeta Sanjeev Santi Saša Saskia
Satish Satomi Satu Sayaka Sead Seamus Ségolène Seija Senad Şenol Seojun Seppe Seppo Serhiy Serkan
Seun Sevgi Shalini Shaniqua Shankar Shelby Sheri Shigeru Shiori Shota Shpresa Shruti Shweta
Siddharth Siebe Sieglinde Sigge Signe Siham Silje Simba Sinan Sindre Sioned Sipho Sirpa Siv Sixten
Sixtine Sizwe Slavica Sławek Slobodan Smita Snežana Sofiane Soizic Solveig Sonali Songül Sönke
Soojin Souad Soufiane Sridhar Stanisław Steeve Stjepan Suat Subhash Sudhir Sujata Suelen Sueli
Sune Sungmin Suresh Sushma Swantje Swetlana Synne Tadhg Taha Tahar Taina Taís Takeshi Talita Tam
Tanguy Tanisha Tanvi Tapio Taras Tariro Tarun Tatiane Tegan Tejas Temitope Tendai Terrence Tetiana
Tetsuya Teun Thaís Thanh Thao Themba Thi Thibaud Thibaut Tihana Tiina Tijmen Timofey Timur Tineke
Tiphaine Titouan Tolga Tomomi Tonya Torbjörn Tord Tore Torunn Toshio Trang Travis Trent Trinh
Trond Trung Truus Tsuyoshi Tuija Tuncay Tunde Tuomas Ture Turid Tuula Tuyet Uche Uday Ufuk Unai
Unni Urszula Uxía Uxue Valdir Valeri Valon Varun Vasant Vasyl Veerle Vegard Veikko Veit Véro Vesa
Vesna Vidya Viet Vikas Viktoriia Ville Vinay Vineet Vinh Virpi Viviane Vjosa Vladan Volodymyr
Vroni Wafa Wagner Wale Waltraud Wannes Wassim Wellington Wen Wencke Wendell Wenjie Wieke Wiesława
Wietske Willemijn Wilson Winfried Wojciech Xabier Xaver Xiao Xin Xoán Xuan Yacine Yaëlle Yassin
Yavuz Yaw Yegor Yemi Yevhen Yıldız Yılmaz Yngve Yoli Yoshiko Yosuke Younes Youngho Ype Yui Yuko
Yulia Yuliya Yumi Yun Yuta Yutaka Yuxuan Zakaria Zamira Zanele Zdravko Zehra Zélia Željko Zhanna
Zhen Zihan Zilda Zineb Zita Zlatko Zohra Zola Zubair Zuzanna
"""
GIVEN_NAMES = frozenset(map(fold, _NAMES.split()))

SURNAMES_CJK = read_list("""
佐藤, 鈴木, 高橋, 田中, 伊藤, 渡辺, 渡邊, 渡邉, 山本, 中村, 小林, 加藤, 吉田, 山田, 佐々木,
山口, 松本, 井上, 木村, 林, 斎藤, 斉藤, 齋藤, 清水, 山崎, 森, 池田, 橋本, 阿部, 石川, 山下,
中島,
石井, 小川, 前田, 岡田, 長谷川, 藤田, 後藤, 近藤, 村上, 遠藤, 青木, 坂本, 福田, 太田, 西村,
藤井, 金子, 岡本, 藤原, 三浦, 中野, 中川, 原田, 松田, 竹内, 小野, 田村, 中山, 和田, 石田, 森田,
上田, 原,
内田, 柴田, 酒井, 宮崎, 横山, 高木, 安藤, 宮本, 大野, 小島, 谷口, 工藤, 今井, 高田, 増田, 丸山,
杉山, 村田, 大塚, 新井, 小山, 平野, 藤本, 河野, 上野, 野口, 武田, 松井, 千葉, 岩崎, 菅原, 久保,
木下, 佐野, 野村,
松尾, 市川, 菊地, 菊池, 杉本, 古川, 大西, 島田, 水野, 桜井, 渡部, 吉川, 山内, 西田, 飯田, 西川,
小松, 北村, 安田, 五十嵐, 川口, 平田, 関, 中田, 久保田, 服部, 東, 岩田, 土屋, 川崎, 福島, 本田,
辻, 樋口, 秋山, 田口,
永井, 山中, 中西, 吉村, 川上, 大橋, 石原, 松岡, 浜田, 馬場, 森本, 矢野, 浅野, 松下, 星野,
大久保, 吉岡, 小池, 野田, 荒木, 熊谷, 松浦, 大谷, 内藤, 黒田, 尾崎, 川村, 永田, 望月, 松村,
荒井, 堀, 早川, 岡崎, 大島, 栗原, 広瀬, 川島,
""")
