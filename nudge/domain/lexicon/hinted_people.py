"""Harassment and discrimination that are told sideways.

Owns signs in the form that `dangers` explains. People write
"he corners her in the store room": no word of it is grave alone.
"""

SIGNS = """
harassment 16
  near: asks ask asking asked invites inviting
  near: date dates dinner drink drinks
  near: no refused refuses declined
  unless: due deadline launch delivery release

harassment 9
  near: corner corners cornered locked locks traps trapped
  near: her him me girl apprentice trainee intern
  near: room store toilet office lift elevator cupboard stairwell kitchen
  unless: account laptop phone screen badge password key keys calendar machine

harassment 9
  near: hearts kisses
  near: sends sending sent texts messages writes

harassment 1
  near: penis vagina genital* testicle* porno

harassment 5
  near: private intimate
  near: part* photo* picture*
  unless: spare time work partner party

harassment 10
  near: scream* shout* yell* insult* calls call called calling
  near: idiot idiots moron* useless worthless fat ugly pig retard* cow bitch* whore* slut*
  unless: feel meeting meetings help

harassment 12
  near: scream* yell* shout*
  near: apprentice* trainee* intern interns them nurses waitress*
  near: cry cries tears daily

harassment 6
  near: toca tocar tocado touche touches fasst
  near: camarera camareras chica chicas companera companeras becaria alumna alumnas serveuses
    stagiaires filles kellnerinnen madchen

harassment 12
  near: touch* kiss* fondl* messages alone
  near: child children pupil* minor minors schoolgirl*
  near: he she teacher carer coach tutor trainer they
  unless: story heart own sick parents home base care school-run

discrimination 9
  near: go
  near: back
  near: came country belong belongs
  unless: sick leave holiday vacation office

discrimination 10
  near: sacked fired dismissed rejected denied paid
  near: age sex gender race colour color religion
  near: because of for
  unless: stone ages agency

harassment 7
  near: something powder pills
  near: drink glass
  near: put puts slipped mixed

harassment 7
  near: star* look* grab* touch* brush* strok* hand hands comment* remark* peer*
  near: blouse* waist* cleavage skirt skirts knickers bosom curves figure bikini tights
  unless: figures shop wedding

harassment 4
  near: brush* rub* press* pressed lean*
  near: against
  near: her him me us
  unless: decision plan deadline competition

harassment 5
  near: press* pressed push* pin* pinned
  near: her him me
  near: against
  unless: decision plan

harassment 12
  near: hotel bedroom sauna
  near: room invites inviting invited night
  near: her him me
  unless: book booked booking receptionist housekeeping clean cleaning guest guests

harassment 12
  near: wont keeps doesnt not
  near: stop texting texts messaging calling
  near: texting texts messaging calling follow* contacting
  near: her him me
  unless: meeting customers customer sick

harassment 9
  near: leave left put puts hide* hung
  near: dead fish dirt rubbish faeces spit urine mouse
  near: locker desk shoes bag drawer

harassment 8
  near: coince coincer
  near: stagiaire stagiaires fille filles collegue femme

harassment 9
  near: crie crient hurle insulte traite gritan grita brullt schreit
  near: imbecile* idiot* idiota* nul nulle con conne dumm bete inutil* lehrling* apprenti*

discrimination 8
  near: women woman foreigners muslims gays girls
  near: business place job
  near: no not dont
  near: site here kitchen workshop trade
  unless: enough reach

harassment 8
  near: pulled pulls undressed opened took
  near: trousers pants skirt shirt blouse towel underwear

harassment 9
  near: nobody noone everyone all others
  near: sit sits eats eat greet greets speak talk ignore*
  near: alone toilet months weeks her him
  near: with to
  unless: lunch meeting meetings remote project i me

discrimination 7
  near: only
  near: germans whites men christians locals natives
  near: invite invites hire hires promote promotes allowed

discrimination 9
  near: imitates imitate mimics mimic copies mocks
  near: speaks speech talks walks accent eyes voice

harassment 9
  near: message* comment* remark* talks stares compliment*
  near: leg legs bottom body lips figure eyes hair
  near: my her about boss
  unless: language lunch customer

harassment 9
  near: block* lock* stand* stood
  near: door doorway exit
  near: her she me
  near: leave out go get
  unless: fire office open

harassment 7
  near: rub* massag* strok* squeez*
  near: shoulder* back neck leg knee hair arm
  unless: salt eyes my

harassment 12
  near: promotes promote promoted favours rewards
  near: women girls girlfriends
  near: go sleep out flirt date drink

discrimination 9
  near: never wont refus* not
  near: under for with
  near: black woman women muslim arab jewish gay foreign* turk* african
  near: work works report take boss orders manager

discrimination 12
  near: passed rejected refused denied sacked dismissed
  near: because
  near: veil headscarf hijab pregnant pregnancy old age black gay disabled turban kids children baby
"""
