"""Harassment, discrimination, violence and threats that are told sideways.

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

violence 6
  near: hit hits hitting punch* kick* slap*
  near: each
  near: other
  unless: target targets goals numbers

violence 8
  near: threw throws throwing thrown hurl* flung
  near: wrench spanner tool tools chair chairs cup mug plate plates pan pot bottle hammer stapler
    scissors keys brick stone
  near: at towards after
  unless: problem party money

violence 8
  near: went came comes goes rushed flew
  near: at for
  near: bottle hammer wrench bat fists stick crowbar

violence 12
  near: bruise bruises bruised slapped hit hits rough
  near: resident residents patient patients child children pupil
  near: carer carers nurse nurses teacher us one staff
  unless: target edges road day time

threats 6
  near: sorry
  near: day
  near: be
  unless: sick late say

threats 5
  near: own
  near: back
  near: get gets getting
  unless: work desk time job office tasks feet

threats 7
  near: @THREAT
  near: smash* trash wreck* windows tyres tires

threats 7
  near: going want wants might will could
  near: hurt kill harm
  near: somebody someone people
  unless: feelings

threats 8
  near: watch
  near: out
  near: family kids children wife husband daughter son

threats 6
  near: faire hacer
  near: payer pagar
  near: allait vais va hara
  unless: facture client factura cliente

threats 10
  near: standing waiting waits hanging stands sits
  near: outside gate entrance
  near: again asking every evening night for
  near: her him me
  unless: interview delivery customers queue candidate truck lunch meeting door

harassment 7
  near: something powder pills
  near: drink glass
  near: put puts slipped mixed

threats 8
  near: police
  near: want wants asks asked came took here questioned looking
  unless: officers officer

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

violence 7
  near: hit hits beat smack* belt* whack*
  near: pipe stick bar belt ruler shovel spanner broom fist fists
  unless: target

violence 6
  near: smash* kick* punch*
  near: fist fists mirror window door wall locker
  unless: goals target

violence 8
  near: dragged drags pulled pulls grabbed grabs
  near: hair ear ears collar throat
  unless: out my

violence 6
  near: gave gives give given
  near: slap slaps kick punch smack beating
  unless: morale

violence 4
  near: hand
  near: rutscht ausgerutscht

threats 6
  near: get gets got
  near: what
  near: deserved deserves deserve coming
  near: he she they you i
  unless: praise credit pay raise promotion recognition money

threats 8
  near: look watch
  near: behind over
  near: way home shoulder
  near: better should i
  unless: work their

threats 8
  near: slit cut slash* let
  near: tyres tires tyre tire

threats 1
  near: bullet bullets
  unless: point points list bite journal slide slides silver dodged dodge graph

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

threats 8
  near: gassed burned hanged deported shot exterminated lynched
  near: should ought
  near: her him them people you

threats 7
  near: run drive ran drove
  near: over down
  near: me him her us someone
  unless: meeting list agenda plan time through numbers budget what work notes

threats 8
  near: photo picture pictures
  near: my
  near: house home children kids door car
  unless: desk wall

threats 9
  near: children kids wife family daughter son house
  near: nice pretty shame careful lovely
  near: my your
  near: told said says has
  unless: congratulat* present holiday photo photos

threats 7
  near: wrote writes says said told
  near: die dead
  near: i you we she he
  near: will should wall
  unless: deadline project mother father wife husband brother dog cat

threats 8
  near: been keeps is was
  near: following stalking
  near: girl girls her me woman women waitress
  unless: advice instructions rules process on procedure

threats 9
  near: bomb bombs explosive* shooting shootings massacre
  near: there phoned call says talks guy news school joke did planted
  unless: project career
"""
