"""Theft, fraud, broken safety, law and press that are told sideways.

Owns signs in the form that `dangers` explains. People write
"I was told to change the records before the inspection": no word of it is grave alone.
"""

SIGNS = """
drink-drugs-safety 6
  near: brakes brake steering seatbelt seatbelts
  near: not dont doesnt broken fail fails failed faulty gone without

drink-drugs-safety 14
  near: told asked ordered pressed pressure wants skip*
  near: skip skips skipped skipping ignore without
  near: safety
  near: check checks inspection inspections test tests rule rules

theft 8
  near: till tips drawer purse wallet cashbox
  near: empty light short less lighter
  unless: stomach

fraud 8
  near: bills billed billing invoice* hours deliveries receipts signs signed
  near: never nobody
  near: worked came happened arrived existed delivered ordered
  unless: client late promise

fraud 10
  near: sign signs signed signature
  near: never not
  near: happened done true did
  unless: yet

fraud 7
  near: invoice* receipt* figures certificate* record records results numbers accounts
  near: invented fudged fabricated doctored massaged cooked manipulat* tampered

fraud 6
  near: invoice* receipt* certificate* expenses
  near: made
  near: up

fraud 12
  near: change changed changing alter altered delete deleted destroy destroyed rewrite rewrote
    adjust adjusted shred shredded hide tidy andern geandert loschen vernichten changer
    modifier effacer detruire cambiar modificar borrar destruir cambiara
  near: record records report reports log logs book books file files protocol* document* readings
    figures certificate* protokoll* bericht* unterlagen akten rapport* registre* dossier* registro*
    informe*
  near: inspection inspector* audit auditor* police authorit* prufung prufer kontrolle kontrolleure
    inspektion controle inspeccion inspector auditoria

fraud 11
  near: paid pays paying
  near: me him us
  near: contract tender bid
  unless: late hourly permanent salary raise rise employment rate month

fraud 12
  near: copied copies copying downloaded downloads exported
  near: database list lists data files drawings recipes clients customers designs
  near: leaving left quit quits competitor rival home usb stick before

fraud 14
  near: got gets broke
  near: into
  near: payroll account accounts database server
  near: password login someone somebody stranger
  unless: habit trouble

legal-threat 8
  near: complaint grievance
  near: filed files lodged lodges equality union ombudsman
  unless: customer customers guest guests

legal-threat 4
  near: klage klageschrift
  near: bekommen erhalten eingegangen droht gegen

personal-data-request 14
  near: data records
  near: all everything every
  near: want wants asks asking asked
  near: former ex employee leaver
  unless: dashboard spreadsheet

theft 6
  near: hand hands
  near: till tills cashbox safe tips
  unless: over

theft 8
  near: cash till money takings
  near: add adds tally match matches balance
  near: not dont doesnt never

fraud 9
  near: claims claim claimed claiming charged charges
  near: mileage trips meals hours overtime expenses
  near: never didnt private not nobody

fraud 9
  near: pretends pretend pretending fake* faking
  near: sick ill illness
  unless: happy

fraud 12
  near: sign approve
  near: invoice* contract receipt* report protocol delivery
  near: not isnt never wrong false
  near: right true correct delivered asked told wants
  unless: agree

fraud 12
  near: hide conceal cover nothing keep lie
  near: defect auditor* inspector* customers customer authorit* police
    regulator* tax audit inspection
  near: from to about up before told asked want wants
  near: told asked want wants ordered
  unless: service

fraud 8
  near: leak* sells sold sell pass* forward* sent send sends copies
  near: prices price customer client list recipe recipes drawings data secrets formula
  near: competitor competitors rival private gmail home address

drink-drugs-safety 12
  near: sold sell sells selling serve served serving
  near: date expired old spoiled rotten mouldy
  near: food meat fish label labels milk
  unless: good

fraud 8
  near: hire* hired employ* work*
  near: without
  near: permit permits papers visa insurance

drink-drugs-safety 6
  near: drinks drink drinking drank
  near: secret secretly alone mornings hidden
  unless: coffee water tea

personal-data-request 9
  near: data datenschutz
  near: protection
  near: authority office officer wrote complaint commissioner

press 8
  near: tv television camera newspaper radio
  near: team crew filming films outside wants gate
  unless: meeting calls video off on meetings cameras

legal-threat 12
  near: inspector inspectorate inspectors
  near: wants want came here today visit see standing
  unless: hire hiring quality train candidate

theft 12
  near: rings ring
  near: less
  near: pocket

theft 12
  near: house garden flat car
  near: renovated repaired painted built fixed
  near: our company workers material staff

theft 12
  near: orders order ordered buys bought pays paid uses
  near: herself himself private privately own family
  near: company account card firm our
  unless: initiative equipment

fraud 8
  near: altered alters alter altering doctored fiddled backdat* rewrote rewritten
  near: log logs record* report* reading* sheet* file* minutes temperature date dates

fraud 9
  near: cheat cheats cheating trick tricks
  near: on with
  near: claim subsidy test exam customers customer measurements results tax certification
  unless: wife husband

fraud 12
  near: told asked ordered wants
  near: write record enter report book
  near: fewer less more other wrong
  near: hours figures numbers times
  unless: detail details

fraud 12
  near: looked looks reads read opened accessed searched
  near: patient* medical salary personal private personnel
  near: file files records record emails mails data
  near: neighbour* neighbor* celebrity ex colleague* without

drink-drugs-safety 9
  near: lets let allows rides ride
  near: children child kids son
  near: forklift crane tractor machine

drink-drugs-safety 8
  near: nobody noone never no refuses refuse
  near: wear wears wearing use uses
  near: harness helmet* mask* gloves goggles boots seatbelt* protection ppe

legal-threat 7
  near: law
  near: firm firms office
  near: mail letter heard wrote writes call called
  near: from by we got

legal-threat 9
  near: prosecutor* customs immigration raid raided detectives
  near: searched came come office officers kitchen site here

press 9
  near: threatens threatened go going goes talked talks
  near: papers press media newspapers instagram tiktok facebook
  near: to with
  unless: work working papers-work campaign marketing

theft 9
  near: himself herself themselves own
  near: discount discounts refund refunds transfers transfer transferred pays paid transferring
  near: account money percent herself himself customers

fraud 9
  near: supplier* vendor contractor customer* client
  near: holiday trip watch dinner weekend gift gifts luxury tickets
  near: invite* offer* gave gives pays paid accept* luxury
  unless: birthday

fraud 12
  near: owns own shares brother wife cousin partner secretly
  near: supplier* vendor contractor
  near: purchas* buyer buying secretly part orders

fraud 8
  near: sells selling sold sell
  near: customer* client* patient* employee* colleague*
  near: address* data details numbers names
  unless: sales

drink-drugs-safety 12
  near: painkiller* pills tablets medication
  near: drives height works machine crane forklift shift handful

drink-drugs-safety 12
  near: lift crane boiler machine harness scaffold vehicle tyres
  near: not never without expired
  near: inspected inspection checked tested certified certificate licence license
  unless: quality new software

drink-drugs-safety 9
  near: gas petrol solvent spark sparks
  near: bottle* tank can cylinder* welder welding smoking grinder
  near: next near beside open while

drink-drugs-safety 8
  near: disconnect* unplug* covered taped removed disabled
  near: smoke fire alarm sprinkler sensor
  near: detector* alarm* sensor* sprinkler*

fraud 5
  near: manipuliert manipulieren frisiert trickst schummelt
  near: zeiterfassung zahlen daten abrechnung stunden stempeluhr spesen bericht

personal-data-request 12
  near: which what all
  near: data
  near: saved stored keep hold about
  near: her him employee wants know
  unless: dashboard system
"""
