"""Violence and threats that are told sideways.

Owns signs in the form that `dangers` explains. People write
"you have nice children, he said": no word of it is grave alone.
"""

SIGNS = """
violence-2 7
  near: bringt bringe umbringen bringen
  near: alle euch uns ihn sie
  near: um
  unless: mails arbeit stress

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

threats 8
  near: police
  near: want wants asks asked came took here questioned looking
  unless: officers officer

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

threats 10
  near: brothers friends cousins gang mates
  near: come comes bring brings send
  near: me us him sort after

threats 6
  near: unknown strange stranger man guy customer somebody
  near: follows followed following
  near: her me she him home
"""
